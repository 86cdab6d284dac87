import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { AidItem, HardshipItem } from '../items.ts';
import type { LandedField } from '../landed.ts';
import { type RowValues, SLOT } from '../row-values.ts';
import { type Detail, VERDICTS, type VerdictCode, verdictMessage } from '../verdicts.ts';

/** A scratch file of landed rows and the columns it holds. */
export type Segment = {
  readonly path: string;
  readonly register: string;
  readonly columns: readonly string[];
};

/** Scratch files that one input file left; `sheet` counts from 1. */
export type Scratch = {
  begin(sheet: number, register: string, fields: readonly LandedField[]): void;
  land(row: number, values: RowValues, aid: readonly AidItem[], hardship: readonly HardshipItem[]): void;
  verdict(sheet: number, row: number, column: string, code: VerdictCode, detail?: Detail): void;
  close(): ScratchFiles;
};
export type ScratchFiles = {
  readonly segments: readonly Segment[];
  readonly aid: string;
  readonly hardship: string;
  readonly verdict: string;
  readonly hasAid: boolean;
  readonly hasHardship: boolean;
};

const FLUSH = 1 << 18;
const RISKY = /[",\r\n]/;

/** One CSV value; nothing is written for null, so that the engine reads null. */
export const csvValue = (text: string): string =>
  RISKY.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

type Out = { write(line: string): void; close(): void };

function openOut(path: string): Out {
  const file = openSync(path, 'w');
  let text = '';
  const flush = (): void => {
    if (text !== '') writeSync(file, text);
    text = '';
  };
  return {
    write(line) {
      text += line;
      if (text.length > FLUSH) flush();
    },
    close() {
      flush();
      closeSync(file);
    },
  };
}

/** Opens the scratch files of input file number `fileNo`. */
export function openScratch(folder: string, fileNo: number): Scratch {
  mkdirSync(folder, { recursive: true });
  const at = (name: string): string => join(folder, `${fileNo}-${name}.csv`);
  const outs = {
    aid: openOut(at('aid')),
    hardship: openOut(at('hardship')),
    verdict: openOut(at('verdict')),
  };
  const segments: (Segment & { out: Out; key: string })[] = [];
  let sheet = 0;
  let hasAid = false;
  let hasHardship = false;
  let slots: readonly number[] = [];
  let out: Out | undefined;
  return {
    begin(nextSheet, register, nextFields) {
      sheet = nextSheet;
      slots = nextFields.map((field) => SLOT[field]);
      const key = `${register} ${nextFields.join()}`;
      if (segments.at(-1)?.key !== key) {
        const path = at(`rows-${segments.length}`);
        segments.push({
          path,
          register,
          columns: ['file_no', 'sheet_no', 'row_no', ...nextFields],
          out: openOut(path),
          key,
        });
      }
      out = segments.at(-1)!.out;
    },
    land(row, values, aid, hardship) {
      let line = `${fileNo},${sheet},${row}`;
      for (let i = 0; i < slots.length; i++) {
        const value = values.slots[slots[i]!];
        line += value === undefined ? ',' : `,${csvValue(value)}`;
      }
      out!.write(`${line}\n`);
      if (aid.length === 0 && hardship.length === 0) return;
      hasAid ||= aid.length > 0;
      hasHardship ||= hardship.length > 0;
      let item = 0;
      const place = `${fileNo},${sheet},${row}`;
      for (const a of aid)
        outs.aid.write(`${place},${++item},${csvValue(a.programme)},${a.amountFen ?? ''},${a.state ?? ''}\n`);
      for (const h of hardship) outs.hardship.write(`${place},${h.ground},${h.isRiskGone ?? ''}\n`);
    },
    verdict(sheetNo, row, column, code, detail = {}) {
      const message = csvValue(verdictMessage(code, detail, 'zh'));
      const json = Object.keys(detail).length === 0 ? '' : csvValue(JSON.stringify(detail));
      outs.verdict.write(
        `${fileNo},${sheetNo},${row},${csvValue(column)},${code},${json},${message},${VERDICTS[code].severity}\n`,
      );
    },
    close() {
      for (const open of [...Object.values(outs), ...segments.map((s) => s.out)]) open.close();
      return {
        segments: segments.map(({ path, register, columns }) => ({ path, register, columns })),
        aid: at('aid'),
        hardship: at('hardship'),
        verdict: at('verdict'),
        hasAid,
        hasHardship,
      };
    },
  };
}
