import { type FactColumn, type FactValue, factText } from '../facts.ts';
import { wordKey } from '../payment/bank-return.ts';
import { hintOf, readAnswer } from './question.ts';

/** The columns of a sheet that goes to an office and comes back, in their order. */
export const SHEET_HEADINGS = [
  '编号',
  '姓名',
  '学校',
  '年级',
  '班级',
  '待查明事项',
  '名册说法',
  '可填内容',
  '答复',
] as const;

/** Somebody of a sheet: a child, or a school. */
export type SheetSubject = {
  readonly subject: string;
  readonly name: string | null;
  readonly school: string | null;
  readonly grade: string | null;
  readonly className: string | null;
  readonly said?: readonly { readonly label: string; readonly value: string }[];
};

/** The sheet for an office: what is asked of whom, the last column empty. */
export const sheetRows = (fact: FactColumn, label: string, subjects: readonly SheetSubject[]): string[][] => [
  [...SHEET_HEADINGS],
  ...subjects.map(({ subject, name, school, grade, className, said = [] }) => [
    ...[subject, name ?? '', school ?? '', grade ?? '', className ?? ''],
    ...[
      label,
      said.map((one) => `${one.label}：${factText(fact, one.value).zh}`).join('；'),
      hintOf(fact).zh,
      '',
    ],
  ]),
];

type TextRow = { readonly no: number; readonly cells: readonly string[] };

/** Something wrong with a row of a sheet that came back. */
export type SheetFault = {
  readonly row: number;
  readonly kind: 'unknown-subject' | 'ill-answer' | 'contradicts';
  readonly text: string;
};

/** A sheet as it came back: the answers, and everything that is wrong with it. */
export type SheetRead =
  | { readonly missing: string }
  | {
      readonly answers: ReadonlyMap<string, { readonly value: FactValue; readonly row: number }>;
      readonly blank: number;
      readonly faults: readonly SheetFault[];
    };

/** Finds the header among the first rows and reads what stands below it; a row without an answer stays open. */
export function readSheet(fact: FactColumn, label: string, rows: readonly TextRow[]): SheetRead {
  const found = findHeader(rows);
  if (!('at' in found)) return found;
  const { at, head } = found;
  const answers = new Map<string, { value: FactValue; row: number }>();
  const faults: SheetFault[] = [];
  let blank = 0;
  for (const { no, cells } of rows.slice(at + 1)) {
    const cell = (name: string): string => cells[head.get(wordKey(name)) ?? -1]?.trim() ?? '';
    const [subject, asked, typed] = [cell('编号'), cell('待查明事项'), cell('答复')];
    if (subject === '' && typed === '') continue;
    if (typed === '') {
      blank += 1;
      continue;
    }
    const value = readAnswer(fact, typed);
    // a sheet about something else that was put here by mistake
    if (asked !== '' && wordKey(asked) !== wordKey(label))
      faults.push({ row: no, kind: 'unknown-subject', text: asked });
    else if (value === undefined) faults.push({ row: no, kind: 'ill-answer', text: typed });
    else if (answers.has(subject) && answers.get(subject)!.value !== value)
      faults.push({ row: no, kind: 'contradicts', text: subject });
    else answers.set(subject, { value, row: no });
  }
  return { answers, blank, faults };
}

function findHeader(rows: readonly TextRow[]) {
  const wanted = ['编号', '答复'];
  const heads = rows.slice(0, 10).map(({ cells }, at) => ({
    at,
    head: new Map(cells.map((cell, place) => [wordKey(cell), place] as const)),
  }));
  const whole = heads.find(({ head }) => wanted.every((name) => head.has(wordKey(name))));
  if (whole) return whole;
  const part = heads.find(({ head }) => wanted.some((name) => head.has(wordKey(name))));
  return { missing: wanted.find((name) => !part?.head.has(wordKey(name))) ?? '编号' };
}
