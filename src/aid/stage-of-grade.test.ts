import { describe, expect, it } from 'vitest';
import { stageOfGrade } from './stage-of-grade.ts';

const read = (stage: string | null, grade: string | null, school: string | null = null) => {
  const { stage: found, year } = stageOfGrade(stage, grade, school);
  return [found, year];
};

describe('stage and year of a list', () => {
  it('are what the list says of them', () => {
    expect(read('junior', '八年级')).toEqual(['junior', 2]);
    expect(read('vocational', '三年级')).toEqual(['vocational', 3]);
    expect(read('senior', '高二')).toEqual(['senior', 2]);
    expect(read('preschool', '小班')).toEqual(['preschool', 1]);
  });

  it('follow from the grade where the list leaves the stage away', () => {
    expect(read(null, '六年级', '走马街镇完小')).toEqual(['primary', 6]);
    expect(read(null, '高一', '双峰一中')).toEqual(['senior', 1]);
    expect(read(null, '大班')).toEqual(['preschool', 3]);
    expect(read(null, '九年级', '走马街中学')).toEqual(['junior', 3]);
    expect(read(null, '一年级', '双峰县职业中专')).toEqual(['vocational', 1]);
  });

  it('stay unknown where a bare number may be of several stages', () => {
    expect(read(null, '一年级', '走马街中学')).toEqual([undefined, undefined]);
    expect(read(null, null, null)).toEqual([undefined, undefined]);
    expect(read(null, '2025级护理班')).toEqual([undefined, undefined]);
  });
});
