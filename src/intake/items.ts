import { readMoney } from './clean/money.ts';
import { saysNothing } from './clean/text.ts';
import type { Hardship } from './landed.ts';
import type { PlannedAid, PlannedHardship, PlannedSource } from './plan.ts';
import { type RowContext, textOf } from './row.ts';

export type HardshipItem = { readonly ground: Hardship; readonly isRiskGone: boolean | undefined };
export type AidItem = {
  readonly programme: string;
  readonly amountFen: number | undefined;
  readonly state: string | undefined;
};

const NONE: readonly never[] = [];

const hasEnded = (row: RowContext): boolean =>
  row.plan.inForce.some((source) => codeOf(source, row) === 'no');

/** A household whose place on the list has ended (停发) states nothing of its members. */
export function dropEndedGround(row: RowContext): void {
  if (row.values.has('household_ground') && hasEnded(row)) row.values.drop('household_ground');
}

/** Grounds of hardship that the row states of its own person, each once. */
export function readHardship(row: RowContext): readonly HardshipItem[] {
  if (row.plan.hardship.length === 0) return NONE;
  if (hasEnded(row)) return NONE;
  const found = new Map<Hardship, boolean | undefined>();
  for (const item of row.plan.hardship) {
    if (!item.when.every((c) => c.gives.includes(codeOf(c.source, row) ?? 'blank'))) continue;
    const risk = item.riskGone ? codeOf(item.riskGone, row) : undefined;
    const isRiskGone = risk === undefined ? undefined : risk === 'gone';
    for (const ground of groundsOf(item, row)) if (!found.has(ground)) found.set(ground, isRiskGone);
  }
  return [...found].map(([ground, isRiskGone]) => ({ ground, isRiskGone }));
}

function groundsOf(item: PlannedHardship, row: RowContext): Hardship[] {
  if (item.ground !== 'from-text') return [item.ground];
  const text = textOf(item.text!, row.cells, silent);
  // A cell may name several grounds: 低保、残疾.
  const named = text
    .split(/[、,，;；/\s+和及]/)
    .map((part) => (part === '' ? undefined : item.text!.read!(part)));
  return named.filter((ground): ground is Hardship => ground !== undefined && ground !== '-');
}

const silent = (): void => {};

function codeOf(source: PlannedSource, row: RowContext): string | undefined {
  const text = textOf(source, row.cells, silent);
  return text === '' ? undefined : source.read?.(text);
}

/** Aids that the row tells of. `programmeOf` turns the text of a programme into its code. */
export function readAid(
  row: RowContext,
  programmeOf: (text: string) => string,
  title: string,
): readonly AidItem[] {
  if (row.plan.aid.length === 0) return NONE;
  return row.plan.aid.flatMap((item) => readOneAid(item, row, programmeOf, title));
}

function readOneAid(
  item: PlannedAid,
  row: RowContext,
  programmeOf: (text: string) => string,
  title: string,
): AidItem[] {
  const amountText = item.amount ? textOf(item.amount, row.cells, row.tell) : '';
  const amount = amountText === '' ? ({ kind: 'none' } as const) : readMoney(amountText, item.factor);
  if (amount.kind === 'malformed')
    row.tell(item.amount!.heading, 'amount.malformed', {
      value: amountText.slice(0, 20).replace(/\d{9,}/g, '…'),
    });
  if (item.when === 'amount' && amount.kind !== 'fen' && amount.kind !== 'yes') return [];
  const typed = item.programmeFrom ? textOf(item.programmeFrom, row.cells, row.tell) : '';
  const programme = item.programme ?? programmeOf(typed !== '' && !saysNothing(typed) ? typed : title);
  const state = (item.stateFrom ? codeOf(item.stateFrom, row) : undefined) ?? item.state;
  return [{ programme, amountFen: amount.kind === 'fen' ? amount.fen : undefined, state }];
}

/** Reads programmes by the words that name them (`formats/_programmes.yaml`), the longest word first; unknown texts stay. */
export function programmeReader(
  words: Readonly<Record<string, readonly string[]>>,
): (text: string) => string {
  const list = Object.entries(words)
    .flatMap(([code, names]) => names.map((name) => [name, code] as const))
    .sort((a, b) => b[0].length - a[0].length || (a[0] < b[0] ? -1 : 1));
  const memo = new Map<string, string>();
  return (text) => {
    const known = memo.get(text);
    if (known !== undefined) return known;
    const folded = text.normalize('NFKC').replace(/[\s()（）“”"]/g, '');
    const code = list.find(([name]) => folded.includes(name))?.[1] ?? folded;
    if (memo.size > 5000) memo.clear();
    memo.set(text, code);
    return code;
  };
}
