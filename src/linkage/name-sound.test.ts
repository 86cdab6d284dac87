import { expect, test } from 'vitest';
import { loadCharacters } from './codes.store.ts';
import { foldSound, nameKeys } from './name-sound.ts';

test.each([
  ['张三', 'zhangsan', 'zs'],
  ['曾小单', 'zengxiaodan', 'zxd'],
  ['单小曾', 'shanxiaoceng', 'sxc'],
  ['欧阳娜', 'ouyangna', 'oyn'],
  ['尉迟晟', 'yuchisheng', 'ycs'],
  ['吕绿', 'lulu', 'll'],
  ['阿依古丽·买买提', 'ayigulimaimaiti', 'ayglmmt'],
  ['王Li', 'wangli', 'wl'],
  ['李?', '', ''],
])('%s is found by %s and %s', (name, sound, initials) => {
  expect(nameKeys(name, loadCharacters())).toMatchObject({ sound, initials });
});

test.each(['Zhang San', 'zhāngsān', 'ZHANGSAN', "zhang'san"])('%s is typed for zhangsan', (typed) => {
  expect(foldSound(typed)).toBe('zhangsan');
});

test.each(['lü', 'lv', 'lu', 'LÜ', 'lǘ'])('%s is typed for 吕', (typed) => {
  expect(foldSound(typed)).toBe(nameKeys('吕', loadCharacters()).sound);
});

test('variants of a character are one', () => {
  expect(nameKeys('陳國榮', loadCharacters()).canon).toBe(nameKeys('陈国荣', loadCharacters()).canon);
});
