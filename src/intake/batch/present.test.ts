import { expect, test } from 'vitest';
import { likelyReplaced, presentFiles } from './present.ts';

const file = (name: string) => ({ name, path: `/data/${name}`, size: 1 });
const taken = (name: string, replaces: string | null) => ({ ...file(name), path: `/new/${name}`, replaces });
const names = (files: readonly { name: string }[]) => files.map(({ name }) => name);

test('a file takes the place of the one it replaces, whatever the two are called', () => {
  const files = presentFiles([file('甲/名单.csv'), file('乙.csv')], [taken('名单-改.csv', '甲/名单.csv')]);
  expect(names(files)).toEqual(['乙.csv', '名单-改.csv']);
});

test('a file of the same name that replaces it is the only one of that name', () => {
  expect(presentFiles([file('a.csv')], [taken('a.csv', 'a.csv')])).toEqual(
    [{ ...taken('a.csv', null), replaces: undefined }].map(({ replaces: _, ...one }) => one),
  );
});

test('a namesake that is added gets a number, so that evidence tells the two apart', () => {
  expect(names(presentFiles([file('a.csv'), file('a (2).csv')], [taken('a.csv', null)]))).toEqual([
    'a (2).csv',
    'a (3).csv',
    'a.csv',
  ]);
});

test('the same file is most likely the one of the same name, if there is exactly one', () => {
  const present = [file('甲/名单.csv'), file('乙/名单.csv'), file('丙/花名册.csv')];
  expect(likelyReplaced('花名册.csv', present)).toBe('丙/花名册.csv');
  expect(likelyReplaced('名单.csv', present)).toBeNull();
  expect(likelyReplaced('其他.csv', present)).toBeNull();
});
