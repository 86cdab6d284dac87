import { readAccountNumber } from '../../intake/index.ts';
import { holderKey } from './account.ts';
import { type Fen, readYuan } from './money.ts';
import type { PaymentRules } from './process.ts';

/** A row of what the bank returned, as it stands there. */
export type ReturnRow = {
  readonly rowNo: number;
  readonly holder: string;
  readonly account: string | undefined;
  readonly amountFen: Fen | undefined;
  readonly result: string;
  readonly reason: string;
};

/** A sheet of a return: its rows and its own total, where it has one. */
export type ReturnSheet = {
  readonly rows: readonly ReturnRow[];
  readonly total: { readonly amountFen: Fen | undefined } | undefined;
};

/** A line that went to the bank. */
export type SentLine = {
  readonly lineId: number;
  readonly holder: string;
  readonly account: string;
  readonly amountFen: Fen;
  readonly outcome: 'paid' | 'failed' | null;
};

/** What the bank said of a line. */
export type LineOutcome = {
  readonly lineId: number;
  readonly rowNo: number;
  readonly outcome: 'paid' | 'failed';
  readonly code: string | null;
  readonly said: string;
};

/** Where a return and its batch differ. */
export const RETURN_FINDINGS = [
  'missing',
  'extra',
  'repeated',
  'changed-amount',
  'wrong-account',
  'wrong-name',
  'result-unknown',
  'contradicts',
] as const;
export type FindingKind = (typeof RETURN_FINDINGS)[number];
export type ReturnFinding = {
  readonly kind: FindingKind;
  readonly rowNo: number | null;
  readonly lineId: number | null;
  readonly detail: Readonly<Record<string, string | number>>;
};

/** Why a sheet cannot be read as a return. */
export type ReturnFault =
  | { readonly fault: 'return-unrecognised'; readonly missing: string }
  | { readonly fault: 'return-empty' }
  | { readonly fault: 'return-total-differs'; readonly told: Fen; readonly summed: Fen }
  | { readonly fault: 'return-amount-ill'; readonly row: number };

type Column = 'number' | 'holder' | 'account' | 'amount' | 'result' | 'reason';
const WANTED: readonly Column[] = ['holder', 'account', 'amount', 'result'];

/** Words as they are compared: without blanks and signs, small letters. */
export const wordKey = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s:：,，.。;；!！()（）[\]【】_/\\-]/g, '')
    .toLowerCase();

type TextRow = { readonly no: number; readonly cells: readonly string[] };

/** Finds the header among the first rows and reads what stands below it; refuses what is none or does not add up. */
export function readReturn(
  rules: PaymentRules['bank_return'],
  rows: readonly TextRow[],
): ReturnSheet | ReturnFault {
  const heads = rows.slice(0, 30).map((row, at) => ({ at, columns: columnsOf(rules, row.cells) }));
  const best = heads.reduce<(typeof heads)[number] | undefined>(
    (found, head) => (head.columns.size > (found?.columns.size ?? 0) ? head : found),
    undefined,
  );
  const missing = WANTED.filter((column) => !best?.columns.has(column));
  if (!best || missing.length > 0)
    return {
      fault: 'return-unrecognised',
      missing: missing.map((column) => rules.headings[column][0]).join('、'),
    };
  return readBody(rules, rows.slice(best.at + 1), best.columns);
}

function columnsOf(rules: PaymentRules['bank_return'], cells: readonly string[]): Map<Column, number> {
  const keys = cells.map(wordKey);
  const found = new Map<Column, number>();
  for (const column of Object.keys(rules.headings) as Column[])
    for (const heading of rules.headings[column].map(wordKey)) {
      const at = keys.findIndex((key, i) => bareKey(key) === heading && ![...found.values()].includes(i));
      if (at >= 0 && !found.has(column)) found.set(column, at);
    }
  return found;
}

/** A heading without its unit: 金额元 → 金额. */
const bareKey = (key: string): string => key.replace(/(人民币)?元$/, '');

function readBody(
  rules: PaymentRules['bank_return'],
  rows: readonly TextRow[],
  columns: ReadonlyMap<Column, number>,
): ReturnSheet | ReturnFault {
  const cell = (row: TextRow, column: Column): string => row.cells[columns.get(column) ?? -1]?.trim() ?? '';
  const totals = new Set(rules.totals.map(wordKey));
  const read: ReturnRow[] = [];
  let total: { amountFen: Fen | undefined } | undefined;
  for (const row of rows) {
    if (row.cells.every((text) => text.trim() === '')) continue;
    if (row.cells.slice(0, 3).some((text) => totals.has(wordKey(text)))) {
      total = { amountFen: amountIn(row.cells) };
      continue;
    }
    const amount = cell(row, 'amount');
    if (cell(row, 'account') === '' && cell(row, 'holder') === '') continue;
    const amountFen = readYuan(amount);
    if (amountFen === undefined) return { fault: 'return-amount-ill', row: row.no };
    read.push({
      rowNo: row.no,
      holder: cell(row, 'holder'),
      account: readAccountNumber(cell(row, 'account')),
      amountFen,
      result: cell(row, 'result'),
      reason: cell(row, 'reason'),
    });
  }
  if (read.length === 0) return { fault: 'return-empty' };
  const summed = read.reduce((sum, { amountFen }) => sum + (amountFen ?? 0), 0);
  if (total?.amountFen !== undefined && total.amountFen !== summed)
    return { fault: 'return-total-differs', told: total.amountFen, summed };
  return { rows: read, total };
}

/** The last amount of a total's row: numbers of lines stand before it. */
const amountIn = (cells: readonly string[]): Fen | undefined =>
  cells
    .map((text) => (/[.．]/.test(text) ? readYuan(text) : undefined))
    .findLast((fen) => fen !== undefined) ?? cells.map(readYuan).findLast((fen) => fen !== undefined);

/** What the bank's words mean; undefined where they say neither. */
export function readResult(
  rules: PaymentRules['bank_return'],
  { result, reason }: Pick<ReturnRow, 'result' | 'reason'>,
): { readonly outcome: 'paid' } | { readonly outcome: 'failed'; readonly code: string } | undefined {
  const said = wordKey(result);
  const among = (list: readonly string[]): boolean => list.some((word) => said === wordKey(word));
  const code = rules.codes.find(({ words }) =>
    words.some((word) => wordKey(`${result}${reason}`).includes(wordKey(word))),
  )?.code;
  if (among(rules.succeeded)) return { outcome: 'paid' };
  if (among(rules.failed) || code !== undefined) return { outcome: 'failed', code: code ?? 'other' };
  const isFailure = rules.failed.some((word) => said.includes(wordKey(word)));
  if (isFailure) return { outcome: 'failed', code: 'other' };
  return undefined;
}

type Keyed = {
  readonly holder: string;
  readonly account: string | undefined;
  readonly amountFen: Fen | undefined;
};
const exactKey = ({ holder, account, amountFen }: Keyed): string =>
  `${account} ${holderKey(holder)} ${amountFen}`;

/**
 * Matches what the bank returned with what it was sent, by account, name and amount. What agrees in all three is the
 * line's outcome; what agrees in two is a finding that names the third; what is left over on either side is missing or
 * extra. Brothers and sisters paid to one account are several lines of the same key: each row takes one.
 */
export function matchReturn(
  rules: PaymentRules['bank_return'],
  lines: readonly SentLine[],
  rows: readonly ReturnRow[],
): { readonly outcomes: readonly LineOutcome[]; readonly findings: readonly ReturnFinding[] } {
  const open = new Map<string, SentLine[]>();
  for (const line of lines) open.set(exactKey(line), [...(open.get(exactKey(line)) ?? []), line]);
  const seen = new Set<string>();
  const outcomes: LineOutcome[] = [];
  const findings: ReturnFinding[] = [];
  const left: ReturnRow[] = [];
  const taken = new Set<number>();
  for (const row of rows) {
    const key = exactKey(row);
    const line = open.get(key)?.shift();
    if (!line) left.push(row);
    else {
      seen.add(key);
      taken.add(line.lineId);
      settle(rules, line, row, outcomes, findings);
    }
  }
  const rest = new NearLines(lines.filter(({ lineId }) => !taken.has(lineId)));
  for (const row of left) findings.push(nearest(row, rest, seen.has(exactKey(row))));
  for (const line of rest.all())
    if (line.outcome === null)
      findings.push({ kind: 'missing', rowNo: null, lineId: line.lineId, detail: {} });
  return { outcomes, findings };
}

function settle(
  rules: PaymentRules['bank_return'],
  line: SentLine,
  row: ReturnRow,
  outcomes: LineOutcome[],
  findings: ReturnFinding[],
): void {
  const result = readResult(rules, row);
  const said = [row.result, row.reason]
    .filter((text) => text !== '')
    .join(' ')
    .slice(0, 80);
  if (!result)
    findings.push({ kind: 'result-unknown', rowNo: row.rowNo, lineId: line.lineId, detail: { said } });
  else if (line.outcome === null)
    outcomes.push({
      ...{ lineId: line.lineId, rowNo: row.rowNo, outcome: result.outcome, said },
      code: result.outcome === 'failed' ? result.code : null,
    });
  else if (line.outcome !== result.outcome)
    findings.push({ kind: 'contradicts', rowNo: row.rowNo, lineId: line.lineId, detail: { said } });
}

/** Lines that no row agreed with wholly, found by any two of their three marks. */
class NearLines {
  readonly #lines: Map<number, SentLine>;
  readonly #byTwo = new Map<string, number[]>();
  constructor(lines: readonly SentLine[]) {
    this.#lines = new Map(lines.map((line) => [line.lineId, line]));
    for (const line of lines)
      for (const [, key] of twoOf(line)) this.#byTwo.set(key, [...(this.#byTwo.get(key) ?? []), line.lineId]);
  }
  take(row: Keyed): { readonly kind: FindingKind; readonly line: SentLine } | undefined {
    for (const [kind, key] of twoOf(row)) {
      const id = this.#byTwo.get(key)?.find((one) => this.#lines.has(one));
      if (id === undefined) continue;
      const line = this.#lines.get(id)!;
      this.#lines.delete(id);
      return { kind, line };
    }
    return undefined;
  }
  all = (): SentLine[] => [...this.#lines.values()];
}

/** The two marks that agree where the third is named by the finding. */
const twoOf = ({ holder, account, amountFen }: Keyed): [FindingKind, string][] => [
  ['changed-amount', `a ${account} ${holderKey(holder)}`],
  ['wrong-name', `n ${account} ${amountFen}`],
  ['wrong-account', `c ${holderKey(holder)} ${amountFen}`],
];

function nearest(row: ReturnRow, rest: NearLines, isSeen: boolean): ReturnFinding {
  const amount = row.amountFen ?? 0;
  if (isSeen) return { kind: 'repeated', rowNo: row.rowNo, lineId: null, detail: { amountFen: amount } };
  const near = rest.take(row);
  if (!near) return { kind: 'extra', rowNo: row.rowNo, lineId: null, detail: { amountFen: amount } };
  const detail =
    near.kind === 'changed-amount'
      ? { sentFen: near.line.amountFen, saidFen: amount }
      : near.kind === 'wrong-account'
        ? { sentTail: near.line.account.slice(-4), saidTail: row.account?.slice(-4) ?? '' }
        : { sent: near.line.holder, said: row.holder };
  return { kind: near.kind, rowNo: row.rowNo, lineId: near.line.lineId, detail };
}
