import { type Draft, draftOf, type Field } from '../draft.ts';
import { schoolKind } from '../hukou-kind.ts';
import { ETHNICITY } from '../person.ts';
import type { RecordState, StudentRecord } from '../schooling.ts';
import type { OfficeFile, SheetRow } from '../sheet.ts';
import { type Column, headingRow, type Office, type Plan, printDate, printRows } from './office.ts';

/** A draft beside its record. */
type Held = { readonly draft: Draft; readonly record: StudentRecord };

const held = new WeakMap<Draft, StudentRecord>();
const recordOf = (draft: Draft): StudentRecord => held.get(draft)!;

const STATE_TEXT: Readonly<Record<RecordState, string>> = {
  active: '在读',
  suspended: '休学',
  'dropped-out': '流失',
  'other-left': '其他离校',
  graduated: '毕业',
  'transferred-out': '转出',
  deceased: '死亡',
};
const STATE_CODE: Readonly<Record<RecordState, string>> = {
  active: '01',
  suspended: '02',
  'dropped-out': '06',
  'other-left': '99',
  graduated: '07',
  'transferred-out': '10',
  deceased: '11',
};
const NUMBERS = ['', '一', '二', '三', '四', '五', '六'];

/** Grade as schools write it. */
export function gradeText(stage: string, grade: number): string {
  if (stage === 'junior') return `${['', '七', '八', '九'][grade]}年级`;
  if (stage === 'senior') return `高${NUMBERS[grade]}`;
  if (stage === 'kindergarten') return ['', '小班', '中班', '大班'][grade]!;
  return `${NUMBERS[grade]}年级`;
}

/** The school number: G and the ID, J and own digits where there is none; it keeps the number before a correction. */
function studentNo(draft: Draft, office: Office): string {
  const person = draft.person;
  if (person.id === '')
    return `J${office.county.code}${person.birth.replaceAll('-', '')}${String(person.key % 1000).padStart(3, '0')}${person.key % 10}`;
  return `G${person.schooling?.schoolSideId || person.oldId || person.id}`;
}

function* heldDrafts(office: Office, stage: StudentRecord['stage']): Generator<Held> {
  for (const person of office.persons) {
    for (const record of person.schooling?.records ?? []) {
      if (record.stage !== stage) continue;
      const draft = schoolSideDraft(person);
      held.set(draft, record);
      yield { draft, record };
    }
  }
}

/** A draft as schools know the person: their side may hold a wrong number. */
export function schoolSideDraft(person: Parameters<typeof draftOf>[0]): Draft {
  const draft = draftOf(person);
  const wrong = person.schooling?.schoolSideId;
  if (wrong) {
    draft.id = wrong;
    draft.birth = `${wrong.slice(6, 10)}-${wrong.slice(10, 12)}-${wrong.slice(12, 14)}`;
    draft.errors.push('id-registered-wrong');
    draft.wrong.add('id');
    if (draft.birth !== person.birth) draft.wrong.add('birth');
  }
  return draft;
}

const startMonth = (draft: Draft, office: Office): string =>
  `${+office.day.slice(0, 4) - recordOf(draft).grade + 1}09`;

const CHINESE: readonly Field[] = ['name', 'id', 'birth', 'sex', 'school', 'phone', 'guardian', 'village'];

function chineseColumns(office: Office): Column[] {
  return [
    ['学校名称', (draft) => recordOf(draft).school.name],
    ['学校标识码', (draft) => recordOf(draft).school.code],
    ['姓名', (draft) => draft.name],
    ['性别', (draft) => draft.sex],
    ['出生日期', (draft) => printDate(draft.birth, 'digits')],
    ['民族', (draft) => ETHNICITY[draft.person.people]],
    ['国籍/地区', () => '中国'],
    ['身份证件类型', (draft) => (draft.id === '' ? '其他' : '居民身份证')],
    ['身份证件号', (draft) => draft.id],
    ['全国学籍号', (draft) => studentNo(draft, office)],
    ['年级', (draft) => gradeText(recordOf(draft).stage, recordOf(draft).grade)],
    ['班级', (draft) => `${recordOf(draft).classNo}班`],
    ['入学年月', (draft) => startMonth(draft, office)],
    ['就读方式', (draft) => (draft.person.schooling?.isBoarder ? '住校' : '走读')],
    [
      '户口所在地',
      (draft) =>
        `${office.county.name}${draft.person.household.village.township.name}${draft.person.household.village.shortName}`,
    ],
    ['户口性质', (draft) => (schoolKind(draft.person) === 'rural' ? '农业户口' : '非农业户口')],
    [
      '是否留守儿童',
      (draft) =>
        ({ 单亲: '单亲留守儿童', 双亲: '双亲留守儿童', '': '非留守儿童' })[
          draft.person.hardships?.leftBehind ?? ''
        ],
    ],
    ['是否随迁子女', (draft) => (draft.person.household.isMigrant ? '是' : '否')],
    ['是否孤儿', (draft) => (draft.person.hardships?.orphan ? '是' : '否')],
    ['残疾类型', (draft) => (draft.person.disability ? '肢体残疾' : '无残疾')],
    ['联系电话', (draft) => draft.phone],
    ['成员1姓名', (draft) => draft.guardianName],
    ['成员1关系', (draft) => draft.guardianRelation],
    ['学生当前状态', (draft) => STATE_TEXT[recordOf(draft).state]],
  ];
}

function pinyinColumns(office: Office): Column[] {
  return [
    ['xxbsm', (draft) => recordOf(draft).school.code],
    ['xxmc', (draft) => recordOf(draft).school.name],
    ['njmc', (draft) => gradeText('junior', recordOf(draft).grade)],
    ['bjmc', (draft) => `${recordOf(draft).classNo}班`],
    ['xm', (draft) => draft.name],
    ['xbm', (draft) => (draft.sex === '男' ? '1' : '2')],
    ['csrq', (draft) => printDate(draft.birth, 'digits')],
    ['mzm', (draft) => ({ han: '01', hui: '03', tibetan: '04', uyghur: '05' })[draft.person.people]],
    ['sfzjlxm', (draft) => (draft.id === '' ? 'Z' : '1')],
    ['sfzjh', (draft) => draft.id],
    ['gatqwm', () => '00'],
    ['hkxzm', (draft) => (schoolKind(draft.person) === 'rural' ? '1' : '2')],
    ['hkszdm', (draft) => draft.person.household.village.code.slice(0, 9)],
    ['grbsm', (draft) => studentNo(draft, office)],
    ['rxny', (draft) => startMonth(draft, office)],
    ['rxfsm', () => '11'],
    ['jdfsm', (draft) => (draft.person.schooling?.isBoarder ? '2' : '1')],
    ['xslbm', () => '31'],
    ['sflsetm', (draft) => ({ 单亲: '1', 双亲: '2', '': '0' })[draft.person.hardships?.leftBehind ?? '']],
    ['sfsqznm', (draft) => (draft.person.household.isMigrant ? '1' : '0')],
    ['sfge', (draft) => (draft.person.hardships?.orphan ? '1' : '0')],
    ['cjlxm', (draft) => draft.person.disability?.kind ?? '0'],
    ['jdztm', (draft) => STATE_CODE[recordOf(draft).state]],
  ];
}

function vocationalColumns(office: Office): Column[] {
  const trade = (draft: Draft): string =>
    ['计算机应用', '学前教育', '汽车运用与维修', '护理', '电子商务'][draft.person.key % 5]!;
  return [
    ['姓名', (draft) => draft.name],
    ['性别', (draft) => draft.sex],
    ['出生日期', (draft) => printDate(draft.birth, 'iso')],
    ['身份证件类型', () => '居民身份证'],
    ['身份证件号', (draft) => draft.id],
    ['学校名称', (draft) => recordOf(draft).school.name],
    [
      '班级名称',
      (draft) =>
        `${+office.day.slice(0, 4) - recordOf(draft).grade + 1}级${trade(draft)}${recordOf(draft).classNo}班`,
    ],
    ['学号', (draft) => `${startMonth(draft, office)}${String(draft.person.key % 100_000).padStart(5, '0')}`],
    ['学生类别', () => '普通中专'],
    ['学习形式', () => '全日制'],
    ['入学方式', () => '统一招生'],
    ['就读方式', (draft) => (draft.person.schooling?.isBoarder ? '住校' : '走读')],
    ['户口性质', (draft) => (schoolKind(draft.person) === 'rural' ? '农业家庭户口' : '非农业家庭户口')],
    ['专业简称', trade],
    ['学制', () => '3年'],
    ['民族', (draft) => ETHNICITY[draft.person.people]],
    ['政治面貌', () => '共青团员'],
    ['学生联系电话', (draft) => draft.phone],
    ['入学年月', (draft) => startMonth(draft, office)],
    ['学生状态', (draft) => STATE_TEXT[recordOf(draft).state]],
  ];
}

function* rows(office: Office, plan: Plan, stage: StudentRecord['stage']): Generator<SheetRow> {
  yield headingRow(plan);
  function* drafts(): Generator<Draft> {
    for (const { draft } of heldDrafts(office, stage)) yield draft;
  }
  yield* printRows(office, plan, drafts());
}

/** Exports of the student-record systems: primary and senior with Chinese headings, junior with codes, vocational. */
export function recordFiles(office: Office): OfficeFile[] {
  const make = (label: string, columns: Column[], fields: readonly Field[]): Plan => ({
    register: 'student-record',
    label,
    columns,
    printed: new Set(fields),
  });
  const primary = make('record-primary', chineseColumns(office), CHINESE);
  const senior = make('record-senior', chineseColumns(office), CHINESE);
  const junior = make('record-junior', pinyinColumns(office), ['name', 'id', 'birth', 'sex', 'school']);
  const vocational = make('record-vocational', vocationalColumns(office), [
    'name',
    'id',
    'birth',
    'sex',
    'school',
    'phone',
  ]);
  const one = (plan: Plan, stage: StudentRecord['stage'], name: string) => ({
    name,
    rows: () => rows(office, plan, stage),
  });
  return [
    {
      file: '小学学籍导出.xlsx',
      kind: 'xlsx',
      strings: 'inline',
      sheets: [one(primary, 'primary', '学生信息')],
    },
    { file: 'czxj_xs_export.csv', kind: 'csv', encoding: 'utf8', sheets: [one(junior, 'junior', '')] },
    { file: '普通高中学籍.xlsx', kind: 'xlsx', strings: 'shared', sheets: [one(senior, 'senior', 'Sheet1')] },
    {
      file: '中职学生信息导出.csv',
      kind: 'csv',
      encoding: 'gb18030',
      sheets: [one(vocational, 'vocational', '')],
    },
  ];
}
