import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { AidItem, HardshipItem } from '../items.ts';
import type { LandedField } from '../landed.ts';
import { type RowValues, SLOT } from '../row-values.ts';
import { type Detail, VERDICTS, type VerdictCode, verdictMessage } from '../verdicts.ts';

/** A scratch file of landed rows, the columns it holds, and those of them that hold anything. */
export type Segment = {
  readonly path: string;
  readonly register: string;
  readonly columns: readonly string[];
  readonly filled: readonly string[];
  /** No value in it is quoted. */
  readonly isPlain: boolean;
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

/** Between values: a sign that no cleaned cell holds, so that a line as a whole shows whether anything needs quoting. */
export const SEPARATOR = '\u0001';
const RISKY = /["\r\n]/;
/** Characters that are gathered before they are written. */
const BLOCK = 1 << 18;

const quoted = (text: string): string => (RISKY.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

type OpenSegment = Omit<Segment, 'filled' | 'isPlain'> & { out: Out; key: string; isFilled: Uint8Array };
type Out = {
  write(values: readonly (string | number)[]): void;
  close(): void;
  readonly isPlain: () => boolean;
};

/** A file of lines; nothing is written for an empty value, so that the engine reads null. */
function openOut(path: string): Out {
  const file = openSync(path, 'w');
  let lines: string[] = [];
  let length = 0;
  let isPlain = true;
  const flush = (): void => {
    if (lines.length > 0) writeSync(file, `${lines.join('\n')}\n`);
    lines = [];
    length = 0;
  };
  return {
    write(values) {
      let line = values.join(SEPARATOR);
      if (RISKY.test(line)) {
        isPlain = false;
        line = values.map((value) => (typeof value === 'string' ? quoted(value) : value)).join(SEPARATOR);
      }
      lines.push(line);
      length += line.length;
      if (length > BLOCK) flush();
    },
    close() {
      flush();
      closeSync(file);
    },
    isPlain: () => isPlain,
  };
}

const openSegment = (
  path: string,
  register: string,
  fields: readonly LandedField[],
  key: string,
): OpenSegment => ({
  path,
  register,
  columns: ['sheet_no', 'row_no', ...fields],
  out: openOut(path),
  key,
  isFilled: new Uint8Array(fields.length),
});

const segmentOf = ({ path, register, columns, isFilled, out }: OpenSegment): Segment => ({
  path,
  register,
  columns,
  filled: columns.slice(2).filter((_, i) => isFilled[i] === 1),
  isPlain: out.isPlain(),
});

/** Opens the scratch files of input file number `fileNo`. */
export function openScratch(folder: string, fileNo: number): Scratch {
  mkdirSync(folder, { recursive: true });
  const at = (name: string): string => join(folder, `${fileNo}-${name}.csv`);
  const outs = {
    aid: openOut(at('aid')),
    hardship: openOut(at('hardship')),
    verdict: openOut(at('verdict')),
  };
  const segments: OpenSegment[] = [];
  let sheet = 0;
  let hasAid = false;
  let hasHardship = false;
  let slots: readonly number[] = [];
  let line: (string | number)[] = [];
  let open: OpenSegment | undefined;
  return {
    begin(nextSheet, register, nextFields) {
      sheet = nextSheet;
      slots = nextFields.map((field) => SLOT[field]);
      line = new Array<string | number>(slots.length + 2).fill('');
      const key = `${register} ${nextFields.join()}`;
      if (segments.at(-1)?.key !== key) {
        const path = at(`rows-${segments.length}`);
        segments.push(openSegment(path, register, nextFields, key));
      }
      open = segments.at(-1)!;
    },
    land(row, values, aid, hardship) {
      line[0] = sheet;
      line[1] = row;
      const { isFilled, out } = open!;
      for (let i = 0; i < slots.length; i++) {
        const value = values.slots[slots[i]!];
        if (value !== undefined) isFilled[i] = 1;
        line[i + 2] = value ?? '';
      }
      out.write(line);
      if (aid.length === 0 && hardship.length === 0) return;
      hasAid ||= aid.length > 0;
      hasHardship ||= hardship.length > 0;
      let item = 0;
      for (const a of aid)
        outs.aid.write([sheet, row, ++item, a.programme, a.amountFen ?? '', a.state ?? '']);
      for (const h of hardship)
        outs.hardship.write([sheet, row, h.ground, h.isRiskGone === undefined ? '' : String(h.isRiskGone)]);
    },
    verdict(sheetNo, row, column, code, detail = {}) {
      const message = verdictMessage(code, detail, 'zh');
      const json = Object.keys(detail).length === 0 ? '' : JSON.stringify(detail);
      outs.verdict.write([sheetNo, row, column, code, json, message, VERDICTS[code].severity]);
    },
    close() {
      for (const open of [...Object.values(outs), ...segments.map((s) => s.out)]) open.close();
      return {
        segments: segments.map(segmentOf),
        aid: at('aid'),
        hardship: at('hardship'),
        verdict: at('verdict'),
        hasAid,
        hasHardship,
      };
    },
  };
}
