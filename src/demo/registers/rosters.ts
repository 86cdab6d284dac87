import { printTerm, type TermCode } from '../../kernel/index.ts';
import { rateOf } from '../clerk.ts';
import type { Draft, Field } from '../draft.ts';
import { ETHNICITY, type Person } from '../person.ts';
import type { School } from '../schools.ts';
import { type Cell, type OfficeFile, type Sheet, type SheetRow, titleRow } from '../sheet.ts';
import {
  type Column,
  counter,
  type DateStyle,
  headingRow,
  type Office,
  type Plan,
  printDate,
  printRows,
} from './office.ts';
import { gradeText, schoolSideDraft } from './records.ts';

type Style = {
  readonly columns: (office: Office, school: School) => Column[];
  readonly fields: readonly Field[];
  /** Whether the class is written once and merged over its pupils. */
  readonly mergesClass?: boolean;
};

const grade = (draft: Draft): string => {
  const place = draft.person.schooling!.roster!;
  const isStale = draft.errors.includes('sheet-stale-grade');
  return gradeText(place.school.stage, isStale && place.grade > 1 ? place.grade - 1 : place.grade);
};
const className = (draft: Draft): string => `${draft.person.schooling!.roster!.classNo}班`;
const absence = (draft: Draft): string => {
  if (!draft.person.schooling!.roster!.isAbsent) return '';
  return ['长期请假未到校', '未到校', '长期缺课'][draft.person.key % 3]!;
};
const home = (draft: Draft): string =>
  `${draft.person.household.village.township.name}${draft.person.household.village.shortName}${draft.person.household.group}组`;

/** Ways in which schools lay out their own lists; nobody gave them a template. */
const STYLES: readonly Style[] = [
  {
    fields: ['name', 'id', 'sex', 'school', 'guardian', 'phone'],
    columns: () => [
      ['序号', () => null],
      ['年级', grade],
      ['班级', className],
      ['姓名', (draft) => draft.name],
      ['性别', (draft) => draft.sex],
      ['身份证号', (draft) => draft.id],
      ['家长姓名', (draft) => draft.guardianName],
      ['联系电话', (draft) => draft.phone],
      ['备注', absence],
    ],
  },
  {
    fields: ['name', 'id', 'birth', 'sex', 'school', 'village'],
    columns: () => [
      ['序号', () => null],
      ['学生姓名', (draft) => draft.name],
      ['性别', (draft) => draft.sex],
      ['民族', (draft) => ETHNICITY[draft.person.people]],
      ['出生日期', (draft) => printDate(draft.birth, 'short')],
      ['身份证号码', (draft) => draft.id],
      [
        '学籍号',
        (draft) =>
          draft.id === '' || typeof draft.id === 'number'
            ? ''
            : `G${draft.person.schooling?.schoolSideId || draft.person.oldId || draft.person.id}`,
      ],
      ['年级', grade],
      ['班级', className],
      ['家庭住址', home],
      ['是否住宿', (draft) => (draft.person.schooling?.isBoarder ? '是' : '否')],
      ['备注', absence],
    ],
  },
  {
    fields: ['name', 'birth', 'sex', 'school', 'guardian', 'phone'],
    columns: () => [
      ['序号', () => null],
      ['班级', (draft) => `${grade(draft)}${className(draft)}`],
      ['姓  名', (draft) => draft.name],
      ['性别', (draft) => draft.sex],
      ['出生年月日', (draft) => printDate(draft.birth, 'dots')],
      ['家长', (draft) => draft.guardianName],
      ['家长电话', (draft) => draft.phone],
      ['备注', absence],
    ],
  },
  {
    fields: ['name', 'id', 'sex', 'school'],
    mergesClass: true,
    columns: () => [
      ['班级', (draft) => `${grade(draft)}（${draft.person.schooling!.roster!.classNo}）班`],
      ['序号', () => null],
      ['学生姓名', (draft) => draft.name],
      ['性别', (draft) => draft.sex],
      ['身份证号', (draft) => draft.id],
      ['是否在校', (draft) => (draft.person.schooling!.roster!.isAbsent ? '否' : '是')],
    ],
  },
  {
    fields: ['name', 'sex', 'school', 'guardian'],
    columns: () => [
      ['序号', () => null],
      ['学生姓名', (draft) => draft.name],
      ['性别', (draft) => draft.sex],
      // Year and month only: no date that could be compared whole.
      ['出生年月', (draft) => draft.birth.slice(0, 7).replace('-', '.')],
      ['班级', (draft) => `${grade(draft)}${className(draft)}`],
      ['家长姓名', (draft) => draft.guardianName],
      ['备注', absence],
    ],
  },
  {
    fields: ['name', 'sex', 'school'],
    columns: () => [
      ['序号', () => null],
      ['姓名', (draft) => draft.name],
      ['性别', (draft) => draft.sex],
      ['年级', grade],
      ['班级', className],
      ['备注', absence],
    ],
  },
  {
    fields: ['name', 'id', 'birth', 'sex', 'school', 'guardian', 'phone'],
    columns: (_, school) => [
      ['学校', () => school.shortName],
      ['年级', grade],
      ['班级', className],
      ['姓名', (draft) => draft.name],
      ['性别', (draft) => draft.sex],
      ['出生日期', (draft) => printDate(draft.birth, DATE_STYLES[school.no % 4]!)],
      ['身份证号码', (draft) => draft.id],
      ['监护人姓名', (draft) => draft.guardianName],
      ['与学生关系', (draft) => draft.guardianRelation],
      ['监护人电话', (draft) => draft.phone],
      ['是否在校', (draft) => (draft.person.schooling!.roster!.isAbsent ? '否' : '是')],
    ],
  },
];
const DATE_STYLES: readonly DateStyle[] = ['iso', 'dots', 'chinese', 'serial'];
/** Which style how many of twenty schools use; three of twenty have no number, two of those no birth date. */
const SHARE = [0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 2, 3, 3, 3, 4, 5, 6, 6, 6];

const order = (a: Person, b: Person): number => {
  const [left, right] = [a.schooling!.roster!, b.schooling!.roster!];
  return left.grade - right.grade || left.classNo - right.classNo || a.key - b.key;
};

function numbered(row: SheetRow, at: number, no: number): SheetRow {
  if (at < 0) return row;
  const cells = [...row.cells];
  cells[at] = no;
  return { ...row, cells };
}

/** Writes a class once over its pupils, as a merged cell. */
function* mergeClasses(rows: Iterable<SheetRow>, firstRow: number): Generator<SheetRow> {
  let from = firstRow;
  let last: Cell = null;
  let row = firstRow - 1;
  let pending: SheetRow | undefined;
  for (const one of rows) {
    row += 1;
    const value = one.cells[0] ?? null;
    const starts = value !== last;
    if (pending) yield starts && row - 1 > from ? { ...pending, merge: `A${from}:A${row - 1}` } : pending;
    if (starts) from = row;
    last = value;
    pending = starts ? one : { ...one, cells: [null, ...one.cells.slice(1)] };
  }
  if (pending) yield row > from ? { ...pending, merge: `A${from}:A${row}` } : pending;
}

/** What goes wrong with a whole sheet: all numbers typed as numbers, or last year's list handed in again. */
function wholeSheet(office: Office, school: School): (draft: Draft) => Draft {
  const chance = office.chance.branch(`sheet-${school.code}`);
  const asNumbers = chance.hit(rateOf(office.mix, 'roster', 'sheet-ids-as-numbers'));
  const isStale = chance.hit(rateOf(office.mix, 'roster', 'sheet-stale-grade'));
  return (draft) => {
    if (asNumbers && typeof draft.id === 'string' && /^\d{18}$/.test(draft.id)) {
      draft.id = Number(`${draft.id.slice(0, 15)}000`);
      draft.errors.push('sheet-ids-as-numbers');
      draft.wrong.add('id');
    }
    if (isStale) {
      draft.errors.push('sheet-stale-grade');
      draft.wrong.add('school');
    }
    return draft;
  };
}

function* sheetRows(office: Office, school: School, pupils: readonly Person[]): Generator<SheetRow> {
  const style = STYLES[SHARE[office.chance.branch(`style-${school.code}`).below(SHARE.length)]!]!;
  const columns = style.columns(office, school);
  const plan: Plan = {
    register: 'roster',
    label: `roster-${school.code}`,
    columns,
    printed: new Set(style.fields),
  };
  const term = printTerm(office.term as TermCode);
  // Some titles do not name the school: only the sheet's name does.
  yield titleRow(
    school.no % 7 === 3 ? `${term}学生花名册` : `${school.name}${term}在校学生名单`,
    columns.length,
    1,
  );
  const hasNote = school.no % 3 === 0;
  if (hasNote)
    yield titleRow(`填报单位：${school.shortName}（公章）    填报日期：${office.on}`, columns.length, 2);
  yield headingRow(plan);
  const whole = wholeSheet(office, school);
  const strange = (_: Draft, stranger: Person): Draft => {
    stranger.schooling = { ..._.person.schooling!, records: [], fate: 'roster-only' };
    return whole(schoolSideDraft(stranger));
  };
  const at = columns.findIndex(([heading]) => heading === '序号');
  const count = counter();
  function* drafts(): Generator<Draft> {
    for (const pupil of pupils) yield whole(schoolSideDraft(pupil));
  }
  function* listed(): Generator<SheetRow> {
    for (const row of printRows(office, plan, drafts(), strange)) yield numbered(row, at, count());
  }
  const first = hasNote ? 4 : 3;
  yield* style.mergesClass ? mergeClasses(listed(), first) : listed();
  if (school.no % 4 === 1) yield total(columns.length, pupils.length);
}

const total = (width: number, count: number): SheetRow => ({
  cells: ['合计', `${count}人`, ...Array.from({ length: width - 2 }, () => null)],
});

/** Sheet names are at most 31 characters and bear no marks that a spreadsheet program refuses. */
const sheetName = (school: School, used: Set<string>): string => {
  const base = school.shortName.replace(/[\\/?*[\]:]/g, '').slice(0, 25);
  const name = used.has(base) ? `${base}${school.no}` : base;
  used.add(name);
  return name;
};

/** Schools' own lists of pupils present: one workbook per school district, one sheet per school. */
export function rosterFiles(office: Office): OfficeFile[] {
  const pupils = new Map<School, Person[]>();
  for (const person of office.persons) {
    const school = person.schooling?.roster?.school;
    if (!school) continue;
    const list = pupils.get(school);
    if (list) list.push(person);
    else pupils.set(school, [person]);
  }
  const districts = Math.min(3, office.county.townships.length);
  return Array.from({ length: districts }, (_, district): OfficeFile => {
    const used = new Set<string>();
    const own = office.schools.all.filter(
      (school) => school.township.no % districts === district && pupils.has(school),
    );
    const sheets = own.map(
      (school): Sheet => ({
        name: sheetName(school, used),
        rows: () => sheetRows(office, school, pupils.get(school)!.sort(order)),
      }),
    );
    const seat = own[0]?.township.name ?? '';
    return { file: `花名册（${seat}学区）.xlsx`, kind: 'xlsx', strings: 'shared', sheets };
  }).filter((file) => file.sheets.length > 0);
}
