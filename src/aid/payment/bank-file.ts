import { createHash } from 'node:crypto';
import { printTerm, type TermCode } from '../../kernel/index.ts';
import { type CsvCell, csvText, inert } from '../../platform/index.ts';
import { type Fen, printYuan } from './money.ts';
import type { PaymentRules } from './process.ts';

/** A line as the bank is told it; the account's number is whole. */
export type BankLine = {
  readonly lineNo: number;
  readonly holder: string;
  readonly account: string;
  readonly amountFen: Fen;
};

/** A line as the county's sheet of payments by card has it. */
export type CardLine = BankLine & {
  readonly name: string;
  readonly idNumber: string | null;
  readonly village: string | null;
};

/** What all lines of a file share. */
export type FileHead = {
  readonly batchId: number;
  readonly term: TermCode;
  readonly programme: string;
  readonly day: string;
};

/** The forms in which a batch goes out. */
export const FILE_FORMS = ['bank.csv', 'bank.xlsx', 'card.xlsx'] as const;
export type FileForm = (typeof FILE_FORMS)[number];

type Rows = { readonly heading: readonly string[]; readonly rows: readonly (readonly CsvCell[])[] };

/** The remark on the family's statement: term and programme. */
export const remarkOf = ({ term, programme }: Pick<FileHead, 'term' | 'programme'>): string =>
  `${printTerm(term)}${programme}`;

const totalOf = (lines: readonly BankLine[]): Fen => lines.reduce((sum, { amountFen }) => sum + amountFen, 0);

/** The bank's sheet: 序号, 户名, 账号, 金额, 摘要 and the total with the number of lines. */
export function bankRows(rules: PaymentRules['bank_file'], lines: readonly BankLine[], head: FileHead): Rows {
  const remark = remarkOf(head);
  const rows = lines.map(({ holder, account, amountFen }, at): CsvCell[] => [
    at + 1,
    holder,
    account,
    printYuan(amountFen),
    remark,
  ]);
  const total = [rules.total, `${lines.length}笔`, null, printYuan(totalOf(lines)), null];
  return { heading: rules.columns, rows: [...rows, total] };
}

/** The county's sheet of payments by card (惠民补贴): sixteen columns as its system imports them. */
export function cardRows(
  rules: PaymentRules['card_sheet'],
  lines: readonly CardLine[],
  head: FileHead,
): Rows {
  const year = head.term.slice(0, 4);
  const rows = lines.map(({ name, idNumber, account, village, amountFen }): CsvCell[] => {
    const yuan = printYuan(amountFen);
    return [
      ...[year, String(head.batchId), '教育资助', name, idNumber, account, village, null],
      ...[remarkOf(head), yuan, '元', yuan, null, '待发放', null, null],
    ];
  });
  return { heading: rules.columns, rows };
}

/** A CSV whose bytes follow from the batch alone. */
export const csvOf = ({ heading, rows }: Rows): Buffer => Buffer.from(csvText(heading, rows));

/** Cells of a workbook: all text, nothing that computes, so that long numbers stay whole. */
export const textCells = ({ heading, rows }: Rows): string[][] => [
  heading.map((cell) => cell),
  ...rows.map((row) => row.map((cell) => (cell === null || cell === undefined ? '' : inert(String(cell))))),
];

/** The hash of a file. */
export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
