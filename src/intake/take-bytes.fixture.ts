import { type FormatIndex, indexFormats } from './format-index.ts';
import type { AidItem, HardshipItem } from './items.ts';
import { readFormats } from './layouts.store.ts';
import { LIMITS, type Limits } from './readers/fault.ts';
import { type Detail, type VerdictCode, verdictMessage } from './verdicts.ts';
import type { Scratch } from './worker/scratch.ts';
import { type SheetReport, takeFile } from './worker/take-file.ts';

/** One landed row as an object, with its sheet, row and items. */
export type TakenRow = Record<string, unknown> & {
  readonly sheet: number;
  readonly row: number;
  readonly aid: readonly AidItem[];
  readonly hardship: readonly HardshipItem[];
};
export type TakenVerdict = { sheet: number; row: number; column: string; code: VerdictCode; message: string };

let shared: FormatIndex | undefined;

/** Takes in the bytes of one file in memory: what the threads do, without scratch files. For tests. */
export async function takeBytes(
  bytes: Uint8Array,
  options: { readonly limits?: Partial<Limits>; readonly formats?: FormatIndex } = {},
): Promise<{ landed: TakenRow[]; verdicts: TakenVerdict[]; sheets: SheetReport[] }> {
  shared ??= indexFormats(readFormats());
  const landed: TakenRow[] = [];
  const verdicts: TakenVerdict[] = [];
  let current = 0;
  const scratch: Scratch = {
    begin: (sheet) => {
      current = sheet;
    },
    land: (row, values, aid, hardship) => {
      landed.push({ ...Object.fromEntries(values.entries()), sheet: current, row, aid, hardship });
    },
    verdict: (sheet, row, column, code, detail: Detail = {}) => {
      verdicts.push({ sheet, row, column, code, message: verdictMessage(code, detail, 'zh') });
    },
    close: () => ({ segments: [], aid: '', hardship: '', verdict: '', hasAid: false, hasHardship: false }),
  };
  const limits = { ...LIMITS, ...options.limits };
  const sheets = await takeFile(() => bytes, options.formats ?? shared, scratch, {
    latestYear: 2026,
    limits,
  });
  return { landed, verdicts, sheets };
}
