import type { accountsWordsZh } from './accounts-zh.ts';

/** The same in English. */
export const accountsWordsEn = {
  'account.next':
    'A new account sees nothing yet: the security officer grants it a role and a place on the page “Roles”.',
  'account.find': 'Account or full name',
  'account.many': 'Open many',
  'account.manyNote':
    'Copy the two columns “name, full name” out of a sheet and paste them here, one account a line. They are opened one by one; a refused line leaves the others as they are.',
  'account.manyLines': 'Names and full names, one account a line',
  'account.manyShape': 'zhangsan 张三\nlisi 李四',
  'account.manyBad': 'Lines that will not be opened: {count}',
  'account.manyFault': 'line {line}: {text}',
  'account.twice': 'the same name as a line above',
  'account.manyOpen': 'Open accounts: {count}',
  'account.manyDone': '{done} of {total} done',
  'account.slips':
    'Accounts opened: {count}. One-time passwords are shown this once; print them and hand them over in person.',
  'account.slipTable': 'One-time passwords',
  'account.oneTime': 'One-time password',
  'account.print': 'Print',
  'grant.many': 'Several accounts may be chosen: they get the same role in the same place',
  'grant.refused': '{name}: {text}',
  'grant.given': 'Accounts granted: {count}',
} as const satisfies Record<keyof typeof accountsWordsZh, string>;
