import type { Text } from '../platform/index.ts';

/** What the page is told when a question about a ledger cannot be answered. */
export const LEDGER_ERRORS = {
  'no-such-ledger': { zh: '没有这本台账。', en: 'There is no such ledger.' },
  'no-such-row': {
    zh: '台账里没有这名学生，或不在您的范围内。',
    en: 'The ledger holds no such child within your places.',
  },
  'entry-refused': { zh: '{grounds}', en: '{grounds}' },
  'row-there': {
    zh: '该生已在这本台账里，请打开原有记录办理。',
    en: 'The child stands in this ledger already; open its row.',
  },
  'row-place': {
    zh: '不认得“{place}”：请按官方名称填写本范围内的乡镇和村。',
    en: '“{place}” is not known: give the official name of a township and village within your places.',
  },
  'row-number': {
    zh: '证件号码有误（校验码不符或日期不对），请核对。',
    en: 'The ID number is not right (check character or date); please check it.',
  },
  'nothing-to-print': {
    zh: '还没有可以打印的内容，请先登记“{entry}”。',
    en: 'There is nothing to print yet; record “{entry}” first.',
  },
  'ledger-taken-meanwhile': {
    zh: '他人刚刚登记了这名学生，请刷新后再办。',
    en: 'Somebody else has just written to this row. Look at it again, then write.',
  },
} as const satisfies Record<string, Text>;

/** A fault by its code. */
export type LedgerError = keyof typeof LEDGER_ERRORS;

/** HTTP status of each. */
export const LEDGER_STATUS: Readonly<Record<LedgerError, number>> = {
  'no-such-ledger': 404,
  'no-such-row': 404,
  'entry-refused': 409,
  'row-there': 409,
  'row-place': 409,
  'row-number': 409,
  'nothing-to-print': 409,
  'ledger-taken-meanwhile': 409,
};
