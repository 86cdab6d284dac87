import { printTerm, type TermCode } from '../../kernel/index.ts';
import { isInLibrary, presentAt, termBefore } from '../aids.ts';
import { type Draft, draftOf, type Field } from '../draft.ts';
import { accountsOf } from '../mispaid.ts';
import type { Aid, Person } from '../person.ts';
import type { SchoolStage } from '../schools.ts';
import { type OfficeFile, type SheetRow, titleRow } from '../sheet.ts';
import { type Column, counter, headingRow, type Office, type Plan, printRows } from './office.ts';
import { gradeText } from './records.ts';

const STAGES: Readonly<Record<SchoolStage, string>> = {
  kindergarten: '学前',
  primary: '小学',
  junior: '初中',
  senior: '普高',
  vocational: '中职',
};
const FIELDS: ReadonlySet<Field> = new Set(['name', 'id', 'school', 'village', 'phone'] as const);

const shown = new WeakMap<Draft, Aid>();
const aidOf = (draft: Draft): Aid | undefined => shown.get(draft);

/** The kind of hardship as the bureau writes it; the first that holds. */
function hardshipText(person: Person): string {
  const own = person.hardships;
  if (own?.poor) return own.monitored !== '' && !own.isRiskGone ? '脱贫不稳定户' : '脱贫户';
  if (own && own.monitored !== '' && !own.isRiskGone) return own.monitored;
  if (own?.tekun) return '特困';
  if (own?.dibao) return '低保';
  if (own?.orphan) return '孤儿';
  if (own?.unattended) return '事实无人抚养儿童';
  return person.disability ? '残疾学生' : '其他困难';
}

const stageOf = (person: Person): string => {
  const at = presentAt(person);
  return at ? STAGES[at.stage] : '';
};
const gradeOf = (person: Person): string => {
  const place = person.schooling?.roster;
  return place ? gradeText(place.school.stage, place.grade) : '';
};
const isWindowAge = (draft: Draft, office: Office): string => {
  const years = +office.day.slice(0, 4) - +draft.person.birth.slice(0, 4);
  return years >= 6 && years <= 15 ? '是' : '否';
};
const studentNo = (person: Person): string =>
  person.schooling?.records.length && person.id !== '' ? `G${person.oldId || person.id}` : '';

function personColumns(office: Office): Column[] {
  const village = (draft: Draft) => draft.person.household.village;
  return [
    ['学期', () => printTerm(office.term as TermCode)],
    ['省市', () => `${office.county.province}${office.county.city}`],
    ['区县', () => office.county.name],
    ['乡镇', (draft) => village(draft).township.name],
    ['村组（社区）', (draft) => `${village(draft).shortName}${draft.person.household.group}组`],
    ['姓名', (draft) => draft.name],
    ['身份证号码', (draft) => draft.id],
    ['是否脱贫家庭学生', (draft) => (draft.person.hardships?.poor ? '是' : '否')],
    ['是否6-15周岁', (draft) => isWindowAge(draft, office)],
    [
      '户编号',
      (draft) =>
        draft.person.hardships?.poor
          ? `43${String(draft.person.household.no * 13 + 1_000_000_000).padStart(12, '0')}`
          : '',
    ],
    ['户主姓名', (draft) => draft.person.household.head?.name ?? ''],
    ['户类型', (draft) => (draft.person.hardships?.poor ? '脱贫户' : '一般户')],
    ['联系电话', (draft) => draft.phone],
    ['学校全称', (draft) => aidOf(draft)?.school ?? presentAt(draft.person)?.school.name ?? ''],
    ['学段', (draft) => stageOf(draft.person)],
    ['年级', (draft) => gradeOf(draft.person)],
    ['班级', (draft) => (draft.person.schooling?.roster ? `${draft.person.schooling.roster.classNo}班` : '')],
    ['学籍号', (draft) => studentNo(draft.person)],
    ['就读方式', (draft) => (draft.person.schooling?.isBoarder ? '住校' : '走读')],
    ['是否残疾生', (draft) => (draft.person.disability ? '是' : '否')],
    [
      '残疾生证号',
      (draft) =>
        draft.person.disability
          ? draft.person.id + draft.person.disability.kind + draft.person.disability.grade
          : '',
    ],
    ['不在校原因', () => ''],
    ['贫困类型', (draft) => hardshipText(draft.person)],
    ['镇内/镇外', () => '镇内'],
    ['县内/县外', () => '县内'],
    ['省内/省外', () => '省内'],
    [
      `本学期是否享受${office.county.bareName}资助`,
      (draft) => (draft.person.aids.some((aid) => aid.term === office.term) ? '是' : '否'),
    ],
  ];
}

function* library(office: Office): Generator<SheetRow> {
  const plan: Plan = {
    register: 'poor-student-library',
    label: 'library',
    columns: personColumns(office),
    printed: FIELDS,
  };
  yield headingRow(plan);
  function* drafts(): Generator<Draft> {
    for (const person of office.persons) if (isInLibrary(person)) yield draftOf(person);
  }
  yield* printRows(office, plan, drafts());
}

function* aidDrafts(office: Office, test: (aid: Aid) => boolean): Generator<Draft> {
  for (const person of office.persons) {
    for (const aid of person.aids) {
      if (!test(aid)) continue;
      const draft = draftOf(person);
      shown.set(draft, aid);
      yield draft;
    }
  }
}

function* aidList(office: Office): Generator<SheetRow> {
  const columns: Column[] = [
    ['资助项目', (draft) => aidOf(draft)!.programme],
    ['资助金额', (draft) => aidOf(draft)!.yuan],
    ['营养餐金额', (draft) => (['小学', '初中'].includes(stageOf(draft.person)) ? 500 : '')],
    ...personColumns(office),
  ];
  const plan: Plan = { register: 'aid', label: 'aid', columns, printed: FIELDS };
  yield headingRow(plan);
  yield* printRows(
    office,
    plan,
    aidDrafts(office, (aid) => aid.inList && aid.term === office.term),
  );
}

function paymentColumns(office: Office, term: string): Column[] {
  const count = counter();
  const account = accountsOf(office.persons, office.term);
  return [
    ['序号', () => count()],
    ['学校', (draft) => aidOf(draft)!.school],
    ['年级', (draft) => gradeOf(draft.person)],
    ['班级', (draft) => (draft.person.schooling?.roster ? `${draft.person.schooling.roster.classNo}班` : '')],
    ['学生姓名', (draft) => draft.name],
    ['身份证号', (draft) => draft.id],
    ['困难类型', (draft) => hardshipText(draft.person)],
    ['资助项目', (draft) => aidOf(draft)!.programme],
    ['学期', () => printTerm(term as TermCode)],
    ['资助标准(元/学期)', (draft) => aidOf(draft)!.yuan],
    ['实发金额(元)', (draft) => aidOf(draft)!.yuan],
    ['监护人姓名', (draft) => draft.guardianName],
    ['监护人身份证号', (draft) => draft.guardianId],
    ['开户银行', () => `${office.county.bareName}农村商业银行`],
    ['银行卡(一卡通)账号', (draft) => account(draft.person.household)],
    ['联系电话', (draft) => draft.phone],
    ['发放状态', (draft) => (aidOf(draft)!.failed ? '发放失败' : '已发放')],
    ['备注', (draft) => (aidOf(draft)!.failed ? '账号有误' : '')],
  ];
}

const PAID: ReadonlySet<Field> = new Set(['name', 'id', 'school', 'guardian', 'phone'] as const);

function* payments(office: Office, term: string): Generator<SheetRow> {
  const columns = paymentColumns(office, term);
  const plan: Plan = { register: 'payment', label: `payment-${term}`, columns, printed: PAID };
  yield titleRow(
    `${office.county.name}${printTerm(term as TermCode)}学期家庭经济困难学生资助资金发放花名册`,
    columns.length,
    1,
  );
  yield headingRow(plan);
  let sum = 0;
  function* counted(): Generator<Draft> {
    for (const draft of aidDrafts(
      office,
      (aid) => aid.inPayment && aid.by === undefined && aid.term === term,
    )) {
      sum += aidOf(draft)!.yuan;
      yield draft;
    }
  }
  yield* printRows(office, plan, counted());
  yield { cells: ['合计', ...Array.from({ length: 9 }, () => null), sum] };
}

/** The bureau's poor-student library, the list of aided students, and the list of payments of two terms. */
export function aidFiles(office: Office): OfficeFile[] {
  const terms = [office.term, termBefore(office.term)];
  return [
    {
      file: '贫困学生库.xlsx',
      kind: 'xlsx',
      strings: 'shared',
      sheets: [{ name: 'Sheet1', rows: () => library(office) }],
    },
    {
      file: '受助学生名单.csv',
      kind: 'csv',
      encoding: 'utf8-bom',
      sheets: [{ name: '', rows: () => aidList(office) }],
    },
    {
      file: '资助资金发放花名册.xlsx',
      kind: 'xlsx',
      strings: 'shared',
      sheets: terms.map((term) => ({
        name: printTerm(term as TermCode),
        rows: () => payments(office, term),
      })),
    },
  ];
}
