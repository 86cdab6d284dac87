import { type Draft, draftOf, type Field } from '../draft.ts';
import { allowanceKind } from '../hukou-kind.ts';
import { daysAfter } from '../identity.ts';
import { accountsOf } from '../mispaid.ts';
import { ageOn, ETHNICITY, type Person } from '../person.ts';
import { type OfficeFile, type SheetRow, titleRow } from '../sheet.ts';
import {
  type Column,
  counter,
  countyOf,
  headingRow,
  type Office,
  type Plan,
  printDate,
  printRows,
} from './office.ts';
import { hukouRelation } from './relation.ts';

const KINDS = ['', '视力', '听力', '言语', '肢体', '智力', '精神', '多重'];
const GRADES = ['', '一级', '二级', '三级', '四级'];
const village = (draft: Draft) => draft.person.household.village;
const plain: ReadonlySet<Field> = new Set(['name', 'id', 'sex', 'village', 'phone'] as const);
const guarded: ReadonlySet<Field> = new Set([
  'name',
  'id',
  'sex',
  'birth',
  'village',
  'phone',
  'guardian',
] as const);

function disabilityColumns(office: Office): Column[] {
  const child = (draft: Draft): boolean => ageOn(draft.person.birth, office.day) < 18;
  return [
    ['县', (draft) => countyOf(office, draft.person)],
    ['乡镇', (draft) => village(draft).township.name],
    ['村', (draft) => village(draft).shortName],
    ['姓名', (draft) => draft.name],
    ['性别', (draft) => draft.sex],
    ['民族', (draft) => ETHNICITY[draft.person.people]],
    ['残疾人证号', (draft) => draft.id],
    ['残疾类别', (draft) => KINDS[Number(draft.person.disability?.kind ?? 4)]!],
    ['残疾等级', (draft) => GRADES[Number(draft.person.disability?.grade ?? 3)]!],
    ['发证时间', (draft) => daysAfter('2015-01-05', (draft.person.key * 31) % 3900)],
    ['联系电话', (draft) => draft.phone],
    ['监护人姓名', (draft) => (child(draft) ? draft.guardianName : '')],
    ['监护人电话', (draft) => (child(draft) ? draft.phone : '')],
    [
      '安置方式',
      (draft) =>
        draft.person.schooling?.fate === 'home-teaching'
          ? '送教上门'
          : child(draft) && draft.person.schooling?.roster
            ? '随班就读'
            : '',
    ],
    ['备注', () => ''],
  ];
}

function leftBehindColumns(): Column[] {
  return [
    ['姓名', (draft) => draft.name],
    ['性别', (draft) => draft.sex],
    ['民族', (draft) => ETHNICITY[draft.person.people]],
    ['出生日期', (draft) => printDate(draft.birth, 'chinese')],
    ['公民身份证号码', (draft) => draft.id],
    ['是否登记户口', () => '是'],
    ['户籍所在地', (draft) => `${village(draft).township.name}${village(draft).shortName}`],
    [
      '现居住地',
      (draft) =>
        `${village(draft).township.name}${village(draft).shortName}${draft.person.household.group}组`,
    ],
    ['身体情况', (draft) => (draft.person.disability ? '残疾' : '健康')],
    ['是否学校寄宿', (draft) => (draft.person.schooling?.isBoarder ? '是' : '否')],
    ['就学情况', (draft) => schoolWord(draft.person)],
    ['父亲姓名', (draft) => draft.person.father?.name ?? ''],
    ['父亲身份证号', (draft) => draft.person.father?.id ?? ''],
    ['母亲姓名', (draft) => draft.person.mother?.name ?? ''],
    ['委托监护人姓名', (draft) => draft.person.household.head?.name ?? ''],
    ['委托监护人电话', (draft) => draft.person.household.head?.phone ?? ''],
    ['监护类型', (draft) => (draft.person.hardships?.leftBehind === '双亲' ? '祖辈监护' : '单亲监护')],
  ];
}

function schoolWord(person: Person): string {
  const stage = person.schooling?.roster?.school.stage;
  if (!stage) return person.schooling?.records.length ? '小学' : '未入园';
  return { kindergarten: '幼儿园', primary: '小学', junior: '初中', senior: '高中', vocational: '中职' }[
    stage
  ];
}

function dibaoColumns(office: Office): Column[] {
  const covered = (draft: Draft): boolean => draft.person.hardships!.dibao;
  const members = (draft: Draft): Person[] => draft.person.household.members;
  const account = accountsOf(office.persons, office.term);
  return [
    ['区县', () => office.county.name],
    ['镇', (draft) => village(draft).township.name],
    ['村', (draft) => village(draft).shortName],
    ['户主', (draft) => draft.person.household.head?.name ?? ''],
    ['户主身份证', (draft) => draft.person.household.head?.id ?? ''],
    ['是否五保', (draft) => (draft.person.hardships!.tekun ? '是' : '否')],
    ['供养方式', (draft) => (draft.person.hardships!.tekun ? '分散供养' : '')],
    ['是否低保', (draft) => (covered(draft) ? '是' : '否')],
    ['成员姓名', (draft) => draft.name],
    ['性别', (draft) => draft.sex],
    ['与户主关系', (draft) => hukouRelation(draft.person)],
    ['身份证号', (draft) => draft.id],
    ['保障人口', (draft) => members(draft).filter((one) => one.hardships?.dibao).length],
    [
      '保障类型',
      (draft) =>
        draft.person.hardships!.tekun
          ? `${allowanceKind(draft.person)}特困`
          : covered(draft)
            ? `${allowanceKind(draft.person)}低保`
            : '',
    ],
    ['低保金', (draft) => (covered(draft) ? 320 : '')],
    ['一卡通账号', (draft) => account(draft.person.household)],
    ['备注', () => ''],
    ['年度', () => office.day.slice(0, 4)],
  ];
}

function orphanColumns(office: Office): Column[] {
  const count = counter();
  return [
    ['序号', () => count()],
    ['姓名', (draft) => draft.name],
    ['性别', (draft) => draft.sex],
    ['身份证号', (draft) => draft.id],
    ['儿童类别', (draft) => (draft.person.hardships!.orphan ? '孤儿' : '事实无人抚养儿童')],
    ['养育方式', () => '社会散居'],
    ['监护人姓名', (draft) => draft.guardianName],
    ['与儿童关系', (draft) => draft.guardianRelation],
    ['联系电话', (draft) => draft.phone],
    [
      '家庭住址',
      (draft) => `${office.county.name}${village(draft).township.name}${village(draft).shortName}`,
    ],
    ['月基本生活费', (draft) => (draft.person.hardships!.orphan ? 1100 : 1000)],
  ];
}

function* rows(
  office: Office,
  plan: Plan,
  title: string,
  test: (person: Person) => boolean,
  strays = false,
): Generator<SheetRow> {
  if (title !== '') yield titleRow(title, plan.columns.length, 1);
  yield headingRow(plan);
  function* drafts(): Generator<Draft> {
    for (const person of office.persons)
      if (person.hukou !== 'deceased' && test(person)) yield draftOf(person);
  }
  yield* printRows(office, plan, drafts(), strays ? (_, stranger) => draftOf(stranger) : undefined);
}

type Own = (person: Person) => boolean;
const isCovered: Own = (one) => one.hardships?.dibaoHousehold === true || one.hardships?.tekun === true;
const isLeftBehind: Own = (one) => (one.hardships?.leftBehind ?? '') !== '';

function plan(register: string, label: string, columns: Column[], printed: ReadonlySet<Field>): Plan {
  return { register, label, columns, printed };
}

function disabledFile(office: Office): OfficeFile {
  const layout = plan('disability', 'disability', disabilityColumns(office), plain);
  const sheet = {
    name: '',
    rows: () => rows(office, layout, '', (one) => one.disability !== undefined, true),
  };
  return { file: '持证残疾人名单.csv', kind: 'csv', encoding: 'gb18030', sheets: [sheet] };
}

function leftBehindFile(office: Office): OfficeFile {
  const layout = plan('left-behind', 'left-behind', leftBehindColumns(), guarded);
  const title = `${office.county.name}农村留守儿童登记表`;
  const sheet = { name: '留守儿童', rows: () => rows(office, layout, title, isLeftBehind) };
  return { file: '农村留守儿童登记表.xlsx', kind: 'xlsx', strings: 'shared', sheets: [sheet] };
}

function dibaoFile(office: Office): OfficeFile {
  const layout = plan('civil-affairs', 'dibao', dibaoColumns(office), plain);
  const sheet = { name: '', rows: () => rows(office, layout, '', isCovered) };
  return { file: '城乡低保特困人员.csv', kind: 'csv', encoding: 'gb18030', sheets: [sheet] };
}

function orphanFile(office: Office): OfficeFile {
  const sheet = (name: string, label: string, title: string, test: Own) => {
    const layout = plan('orphan', label, orphanColumns(office), guarded);
    return { name, rows: () => rows(office, layout, `${office.county.name}${title}花名册`, test) };
  };
  const sheets = [
    sheet('孤儿', 'orphan', '孤儿', (one) => one.hardships?.orphan === true),
    sheet('事实无人抚养', 'unattended', '事实无人抚养儿童', (one) => one.hardships?.unattended === true),
  ];
  return { file: '孤儿和事实无人抚养儿童.xlsx', kind: 'xlsx', strings: 'shared', sheets };
}

/** Lists of the disabled persons' federation and of civil affairs. */
export const welfareFiles = (office: Office): OfficeFile[] => [
  disabledFile(office),
  leftBehindFile(office),
  dibaoFile(office),
  orphanFile(office),
];
