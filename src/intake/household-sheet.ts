import { type Cell, cellText, type RawRow, type RawSheet } from './cells.ts';
import { headingKey } from './heading.ts';

/**
 * Lists of civil affairs with one row a household name its members beside the head: in groups of columns (成员1姓名,
 * 成员1身份证号 …) or in one cell (张三、李四（之女）). Such a sheet is read as several: its own with the households, and one for
 * each place of a member (低保户（成员2）), whose rows keep their numbers. So every person named has a row of its own, and
 * the layout of lists by member reads them.
 */
export type HouseholdHeader = {
  /** The header's lowest row, as a place in the rows given. */
  readonly at: number;
  readonly headings: readonly string[];
  /** Columns of each member: field → column. */
  readonly members: readonly Readonly<Record<string, number>>[];
  /** The column that names all members in one cell. */
  readonly listed: number | undefined;
  /** Column of the number of persons covered. */
  readonly covered: number | undefined;
  readonly head: number;
};

const NAME = '成员姓名';
/** What is read of a member, by how the columns call it. */
const FIELDS: readonly (readonly [string, RegExp])[] = [
  [NAME, /^(姓名|名字|)$/],
  ['成员身份证号', /^(公民|居民)?(身份证件?|身份|证件)(号码?|编号|)$/],
  ['与户主关系', /^(与户主)?的?关系$/],
  ['性别', /^性别$/],
  ['出生日期', /^(出生日期|出生年月|出生年月日)$/],
];
const fieldOf = (text: string): string | undefined => FIELDS.find(([, pattern]) => pattern.test(text))?.[0];

const NUMBER = '(\\d{1,2}|[一二三四五六七八九十]{1,2})';
const NUMBERED = [
  new RegExp(`^(?:家庭|户内|保障|其他)?(?:成员|人员|子女|人口)${NUMBER}(.*)$`),
  new RegExp(`^(?:家庭|户内|保障|其他)?(?:成员|人员|子女)?(.+?)${NUMBER}$`),
];
const LISTED =
  /^(?:共同生活)?(?:家庭|户内|保障|享受|低保|其他)?(?:保障)?(?:成员|人员|对象)(?:姓名|名单|情况|及关系)*$/;
const HEAD = /^户主(?:姓名)?$|^户主名字$/;
const COVERED = /^(?:享受|保障|低保)(?:低保)?(?:人口|人数)/;
/** Shared columns that name or place the household; what else a household has is no statement on a member. */
const SHARED =
  /^(?:县|区县|镇|乡镇|乡|街道|村|村组|组|行政村|村居|社区|自然村|村民小组)|户主|户号|户编号|低保证|家庭住址|住址|地址|电话|年度/;

/** Finds the header of a list by household that names members; undefined where the sheet is none. */
export function householdHeader(rows: readonly RawRow[]): HouseholdHeader | undefined {
  for (let at = 0; at < Math.min(rows.length, 12); at++) {
    const own = rows[at]!.cells.map((cell) => headingKey(cellText(cell)));
    const above = (rows[at - 1]?.cells ?? []).map((cell) => headingKey(cellText(cell)));
    const headings = Array.from({ length: Math.max(own.length, above.length) }, (_, i) =>
      (own[i] ?? '') === '' ? (above[i] ?? '') : own[i]!,
    );
    const head = headings.findIndex((text) => HEAD.test(text));
    if (head < 0) continue;
    const members = memberColumns(own, above);
    const listed = headings.findIndex((text) => LISTED.test(text));
    if (members.length < 2 && !isListed(rows.slice(at + 1), listed)) continue;
    const covered = headings.findIndex((text) => COVERED.test(text));
    return {
      at,
      headings,
      members: members.length < 2 ? [] : members,
      listed: members.length < 2 ? listed : undefined,
      covered: covered < 0 ? undefined : covered,
      head,
    };
  }
  return undefined;
}

/** Groups of columns: numbered before or behind, under a numbered heading, or the same names again and again. */
function memberColumns(own: readonly string[], above: readonly string[]): Record<string, number>[] {
  const groups = new Map<string, Record<string, number>>();
  const put = (key: string, field: string | undefined, column: number): void => {
    if (field === undefined) return;
    const group = groups.get(key) ?? {};
    group[field] ??= column;
    groups.set(key, group);
  };
  let over = '';
  let repeated = 0;
  for (const [column, text] of own.entries()) {
    if ((above[column] ?? '') !== '') over = above[column]!;
    const under = NUMBERED[0]!.exec(over);
    const [before, behind] = NUMBERED.map((pattern) => pattern.exec(text));
    if (before) put(before[1]!, fieldOf(before[2]!.replace(/^的/, '')), column);
    else if (behind) put(behind[2]!, fieldOf(behind[1]!), column);
    else if (under?.[2] === '') put(under[1]!, fieldOf(text), column);
    else if (/^(?:家庭)?成员/.test(text)) {
      const field = fieldOf(text.replace(/^(?:家庭)?成员/, ''));
      if (field === NAME) repeated++;
      if (repeated > 0) put(`#${repeated}`, field, column);
    } else if (repeated > 0) put(`#${repeated}`, fieldOf(text), column);
  }
  return [...groups.values()].filter((group) => group[NAME] !== undefined);
}

/** True where cells of the column hold several names. */
const isListed = (rows: readonly RawRow[], column: number): boolean =>
  column >= 0 && rows.some((row) => namesIn(cellText(row.cells[column])).length > 1);

const ONE =
  /^(?<name>[\p{Script=Han}·•．・]{2,20}?)(?:[(:](?<relation>[\p{Script=Han}]{1,5})\)?)?(?<id>\d{14,17}[\dXx])?$/u;

/** The persons that a cell names: 张三、李四(之女)、王五431…; empty where it holds anything else. */
export function namesIn(cell: string): Readonly<Record<string, string>>[] {
  const parts = cell
    .normalize('NFKC')
    .split(/[、,;\n\r|/]+/)
    .map((part) => part.replace(/\s+/g, '').replace(/^\d{1,2}[.．]/, ''))
    .filter((part) => part !== '');
  const found = parts.map((part) => ONE.exec(part)?.groups);
  if (found.some((one) => one === undefined)) return [];
  return found.map((one) => ({
    [NAME]: one!.name!,
    ...(one!.relation === undefined ? {} : { 与户主关系: one!.relation }),
    ...(one!.id === undefined ? {} : { 成员身份证号: one!.id }),
  }));
}

/** The sheet by household, and one sheet for each place of a member. */
export function unfoldHouseholds(
  sheet: RawSheet,
  rows: readonly RawRow[],
  header: HouseholdHeader,
): RawSheet[] {
  const below = rows.slice(header.at + 1);
  const named = below.map((row) => membersOf(row, header));
  const most = Math.max(0, ...named.map((members) => members.length));
  const taken = new Set([
    ...header.members.flatMap((group) => Object.values(group)),
    ...(header.listed === undefined ? [] : [header.listed]),
  ]);
  const own = header.headings.map((text, i) => (taken.has(i) ? '' : text));
  const titles = rows.slice(0, header.at).flatMap((row) => row.cells.map(cellText));
  const title = [sheet.title ?? sheet.name, ...titles.filter((text) => text !== '')].join(' ');
  const shared = own.flatMap((text, i) => (SHARED.test(text) ? [i] : []));
  const households = [
    ...rows.slice(0, Math.max(0, header.at - 1)),
    { no: rows[header.at]!.no, cells: [...own, '成员是否列明'] },
    ...below.map((row, i) => ({
      no: row.no,
      cells: [
        ...own.map((_, at) => (taken.has(at) ? null : row.cells[at])),
        named[i]!.length > 0 ? '是' : '',
      ],
    })),
  ];
  const sheets: RawSheet[] = [{ ...sheet, rows: [households] }];
  for (let place = 0; place < most; place++) {
    const ground = /特困|五保/.test(title) && !/低保|最低生活/.test(title) ? '是否特困' : '是否低保';
    const heading = [...shared.map((i) => own[i]!), ...FIELDS.map(([field]) => field), ground];
    const lines = below.flatMap((row, i): RawRow[] => {
      const member = named[i]![place];
      if (!member) return [];
      const cells: Cell[] = shared.map((at) => row.cells[at]);
      const isSure = coversAll(row, named[i]!, header);
      return [
        { no: row.no, cells: [...cells, ...FIELDS.map(([field]) => member[field]), isSure ? '是' : ''] },
      ];
    });
    sheets.push({
      name: `${sheet.name}（成员${place + 1}）`,
      title,
      merges: [],
      rows: [[{ no: rows[header.at]!.no, cells: heading }, ...lines]],
    });
  }
  return sheets;
}

function membersOf(row: RawRow, header: HouseholdHeader): Readonly<Record<string, Cell>>[] {
  if (header.listed !== undefined) return namesIn(cellText(row.cells[header.listed]));
  return header.members
    .map((group) => Object.fromEntries(Object.entries(group).map(([field, at]) => [field, row.cells[at]])))
    .filter((member) => Object.values(member).some((cell) => cellText(cell) !== ''));
}

/**
 * False where more persons are named than are covered: who of them is, the list does not say. The head counts beside the
 * members unless it is one of those named, or the column is one of persons covered.
 */
function coversAll(
  row: RawRow,
  members: readonly Readonly<Record<string, Cell>>[],
  header: HouseholdHeader,
): boolean {
  const covered = header.covered === undefined ? Number.NaN : Number(cellText(row.cells[header.covered]));
  if (!(covered > 0)) return true;
  const head = cellText(row.cells[header.head]).replace(/\s+/g, '');
  const isHeadNamed = members.some((member) => cellText(member[NAME]).replace(/\s+/g, '') === head);
  const isOfCovered = header.listed !== undefined && /保障|享受|低保/.test(header.headings[header.listed]!);
  return members.length + (isHeadNamed || isOfCovered ? 0 : 1) <= covered;
}
