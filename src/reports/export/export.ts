import { createHash, type Hash } from 'node:crypto';
import type { Language, Text } from '../../platform/index.ts';
import { say } from '../../platform/index.ts';
import { inert } from '../csv.ts';
import { printPlace } from '../place.ts';
import type { ScreenEntry } from '../screen.ts';
import { KIND_TEXTS } from '../texts.ts';

/** Forms in which a list is taken out. */
export const EXPORT_FORMS = ['csv', 'xlsx'] as const;
export type ExportForm = (typeof EXPORT_FORMS)[number];

type Cell = string | null;

/** Columns that may be taken, in their order, with their headings. */
const COLUMNS = {
  personId: { zh: '编号', en: 'Number' },
  name: { zh: '姓名', en: 'Name' },
  kind: { zh: '类别', en: 'Kind' },
  birthDate: { zh: '出生日期', en: 'Date of birth' },
  sex: { zh: '性别', en: 'Sex' },
  idMasked: { zh: '证件号码（已遮盖）', en: 'ID number (masked)' },
  township: { zh: '乡镇', en: 'Township' },
  village: { zh: '村', en: 'Village' },
  guardian: { zh: '监护人', en: 'Guardian' },
  phoneMasked: { zh: '电话（已遮盖）', en: 'Telephone (masked)' },
  programme: { zh: '资助项目', en: 'Programme' },
  term: { zh: '学期', en: 'Term' },
  reason: { zh: '原因', en: 'Reason' },
  evidence: { zh: '依据', en: 'Evidence' },
  assignedTo: { zh: '分派给', en: 'Assigned to' },
  dueOn: { zh: '期限', en: 'Due' },
} as const satisfies Record<string, Text>;

/** A column of an export by its code. */
export type ExportColumn = keyof typeof COLUMNS;
export const EXPORT_COLUMNS = Object.keys(COLUMNS) as [ExportColumn, ...ExportColumn[]];

const SEXES: Readonly<Record<string, Text>> = {
  male: { zh: '男', en: 'male' },
  female: { zh: '女', en: 'female' },
};

/** The headings of the columns. */
export const headingOf = (columns: readonly ExportColumn[], language: Language): string[] =>
  columns.map((column) => COLUMNS[column][language]);

/** A listing as a row of an export, as it will be written: numbers masked as on the page, nothing that computes. */
export const rowOf = (entry: ScreenEntry, columns: readonly ExportColumn[], language: Language): Cell[] =>
  cellsOf(entry, columns, language).map((cell) => cell && inert(cell));

function cellsOf(entry: ScreenEntry, columns: readonly ExportColumn[], language: Language): Cell[] {
  return columns.map((column) => {
    if (column === 'assignedTo') return entry.assignment?.to ?? null;
    if (column === 'dueOn') return entry.assignment?.dueOn ?? null;
    const value = entry[column];
    if (column === 'kind') return KIND_TEXTS[entry.kind]?.[language] ?? entry.kind;
    if (column === 'sex') return entry.sex && (SEXES[entry.sex]?.[language] ?? entry.sex);
    if (column === 'evidence') return entry.evidence.map(printPlace).join('; ');
    if (column === 'reason') return entry.reason[language];
    if (column === 'programme') return entry.programme?.[language] ?? null;
    return value === null || value === undefined ? null : String(value);
  });
}

const MARK = {
  zh: '以上 {rows} 行｜校验和 SHA-256 {sha256}｜导出人 {by}｜{at}｜用途：{purpose}｜含未成年人信息，不得外传',
  en: '{rows} rows above | SHA-256 {sha256} | taken by {by} | {at} | purpose: {purpose} | personal data of minors: do not pass on',
} as const;

/** What the last line of an export says: how many rows, their checksum, who took them, when and what for. */
export const sayMark = (
  detail: Readonly<Record<'rows' | 'sha256' | 'by' | 'at' | 'purpose', string | number>>,
  language: Language,
): string => say(MARK, language, detail);

/** The checksum of the rows (heading included): of their cells as JSON, one row a line, whatever the form of the file. */
export class RowSum {
  readonly #hash: Hash = createHash('sha256');
  #rows = 0;
  add(cells: readonly Cell[], isHeading = false): void {
    this.#hash.update(`${JSON.stringify(cells)}\n`);
    if (!isHeading) this.#rows += 1;
  }
  get rows(): number {
    return this.#rows;
  }
  /** The checksum so far; only once. */
  end(): string {
    return this.#hash.digest('hex');
  }
}
