import type { numberWordsZh } from './numbers-zh.ts';

/** Words on the numbers of a child, in English. */
export const numberWordsEn: Readonly<Record<keyof typeof numberWordsZh, string>> = {
  'numbers.title': 'Changes of number',
  'numbers.merged':
    '{date}: number {other} was found to be the same child and is {person} now; what was recorded under it goes with the child.',
  'numbers.parted':
    '{date}: number {person} was found to be another child and stands apart from {other} again; each has its own records.',
  'numbers.split':
    '{date}: number {person} was split from {other}; what was recorded before still stands under {other}: please check.',
  'numbers.moved':
    '{date}: some rows of number {other} went over to {person}: please check the records of both.',
  'numbers.joined': 'Records of the same child that were joined to this one:',
  'numbers.joinedTo': 'This one was joined to another record of the same child; go on there:',
  'looks.former': 'Who looked under the former number {person}',
  'numbers.open': 'open {person}',
};
