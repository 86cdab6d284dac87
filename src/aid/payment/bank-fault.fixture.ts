import type { FindingKind, ReturnRow, SentLine } from './bank-return.ts';

/** A line as the bank answers it. */
export const rowOf = (line: SentLine, at: number): ReturnRow => ({
  rowNo: at + 2,
  holder: line.holder,
  account: line.account,
  amountFen: line.amountFen,
  result: '成功',
  reason: '',
});

type Fault = (rows: ReturnRow[], at: number) => ReturnRow[];
const change =
  (part: (row: ReturnRow) => Partial<ReturnRow>): Fault =>
  (rows, at) =>
    rows.map((row, i) => (i === at ? { ...row, ...part(row) } : row));

/** Faults of a bank’s return, each with the finding it must come to. */
export const BANK_FAULTS: readonly (readonly [string, FindingKind, Fault])[] = [
  ['a missing line', 'missing', (rows, at) => rows.filter((_, i) => i !== at)],
  [
    'a line that nobody sent',
    'extra',
    (rows, at) => [
      ...rows,
      { ...rows[at]!, rowNo: 900, holder: '陌生人', account: '6222999999999999', amountFen: 12_345 },
    ],
  ],
  ['a changed amount', 'changed-amount', change((row) => ({ amountFen: row.amountFen! + 1 }))],
  ['a line twice', 'repeated', (rows, at) => [...rows, { ...rows[at]!, rowNo: 901 }]],
  ['another account', 'wrong-account', change(() => ({ account: '6222888888888888' }))],
  ['another name', 'wrong-name', change(() => ({ holder: '王顶替' }))],
  ['a result that says nothing', 'result-unknown', change(() => ({ result: '' }))],
];
