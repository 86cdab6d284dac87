import { expect, test } from 'vitest';
import { gradeNumber, stageOfGrade } from './grade.ts';

test('a grade is read however an office writes it', () => {
  const texts = [
    '一年级',
    '六年级',
    '七年级',
    '初一',
    '初三',
    '高二',
    '3年级',
    '9年级',
    '5',
    '小班',
    '',
    null,
  ];
  const numbers = [1, 6, 7, 7, 9, 11, 3, 9, 5, undefined, undefined, undefined];
  expect(texts.map((text) => gradeNumber(text))).toEqual(numbers);
  expect(gradeNumber('初一', 5)).toBe(6);
});

test('a grade tells its stage, and where primary school has five years the sixth is of the junior school', () => {
  const texts = ['大班', '一年级', '六年级', '七年级', '初三', '高一', '', null];
  const stages = ['preschool', 'primary', 'primary', 'junior', 'junior', undefined, undefined, undefined];
  expect(texts.map((text) => stageOfGrade(text))).toEqual(stages);
  expect(stageOfGrade('六年级', 5)).toBe('junior');
});
