import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { RULES_FOLDER } from '../library/index.ts';

/** The Word template of a paper of the ledgers. */
export const readTemplate = (name: string): Buffer =>
  readFileSync(join(RULES_FOLDER, 'ledgers', 'papers', `${name}.docx`));

/** Templates of the ledgers that an office may replace. */
export const LEDGER_TEMPLATES = [
  {
    kind: 'disabled-plan',
    label: { zh: '残疾儿童个别化教育计划（一人一案）', en: 'Individual plan of a disabled child' },
    shipped: () => readTemplate('disabled-plan'),
    must: ['姓名', '条目', '登记人', '登记日期'],
  },
] as const;
