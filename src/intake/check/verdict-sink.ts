import { type Detail, type Severity, VERDICTS, type VerdictCode } from '../verdicts.ts';
import type { Scratch } from '../worker/scratch.ts';
import { type CheckedVerdict, VERDICTS_KEPT, type VerdictCount } from './checked.ts';

/** What was told of one sheet. */
export type SheetVerdicts = {
  readonly counts: Map<string, { -readonly [key in keyof VerdictCount]: VerdictCount[key] }>;
  /** Rows to mend, with what was told of each. */
  readonly faulty: Map<number, { column: string; code: VerdictCode; detail: Detail }[]>;
  readonly kept: Omit<CheckedVerdict, 'sheet'>[];
};

/** Verdicts that a person may have to act on; skipped rows are only counted. */
const isKept = (severity: Severity): boolean => severity !== 'skipped';
const isFaulty = (severity: Severity): boolean => severity === 'refused' || severity === 'fault';

/** Takes what `takeFile` tells and keeps the verdicts by sheet (from 1); landed rows are dropped. */
export function openVerdictSink(): { scratch: Scratch; bySheet: Map<number, SheetVerdicts>; told(): number } {
  const bySheet = new Map<number, SheetVerdicts>();
  let told = 0;
  const of = (sheet: number): SheetVerdicts => {
    const found = bySheet.get(sheet) ?? { counts: new Map(), faulty: new Map(), kept: [] };
    bySheet.set(sheet, found);
    return found;
  };
  const verdict: Scratch['verdict'] = (sheet, row, column, code, detail = {}) => {
    const { severity } = VERDICTS[code];
    const { counts, faulty, kept } = of(sheet);
    const count = counts.get(code);
    if (count) count.count++;
    else counts.set(code, { code, severity, count: 1, row, detail });
    if (!isKept(severity)) return;
    if (++told <= VERDICTS_KEPT) kept.push({ row, column, code, detail, severity });
    if (row === 0 || !isFaulty(severity)) return;
    const faults = faulty.get(row) ?? [];
    faults.push({ column, code, detail });
    faulty.set(row, faults);
  };
  const nothing = { segments: [], aid: '', hardship: '', verdict: '', hasAid: false, hasHardship: false };
  const scratch: Scratch = { begin() {}, land() {}, verdict, close: () => nothing };
  return { scratch, bySheet, told: () => told };
}
