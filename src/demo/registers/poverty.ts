import { type Draft, draftOf, type Field } from '../draft.ts';
import { ageOn, ETHNICITY, type Person } from '../person.ts';
import type { OfficeFile, SheetRow } from '../sheet.ts';
import { titleRow } from '../sheet.ts';
import {
  type Column,
  counter,
  countyOf,
  headingRow,
  type Office,
  type Plan,
  printDate,
  printRows,
  where,
} from './office.ts';
import { povertyRelation } from './relation.ts';

const FIELDS: ReadonlySet<Field> = new Set(['name', 'id', 'village', 'phone'] as const);
const FULL: ReadonlySet<Field> = new Set(['name', 'id', 'birth', 'sex', 'village', 'phone'] as const);
const CAUSES = ['因病', '因残', '因学', '缺技术', '缺劳力', '因灾'];

/** At-school state as the dictionary of 2021 has it; blank means not at school. */
export function atSchool(person: Person, office: Office): string {
  const age = ageOn(person.birth, office.day);
  const schooling = person.schooling;
  if (age < 3) return '学龄前儿童';
  const record = schooling?.records.find((one) => one.state === 'active');
  const place = schooling?.roster ?? record;
  if (!place) return age < 6 ? '学龄前儿童' : '';
  const stage = place.school.stage;
  const nth = ['', '一', '二', '三'][place.grade] ?? '';
  if (stage === 'kindergarten') return '学前教育';
  if (stage === 'primary') return '小学';
  if (stage === 'junior') return `${['', '七', '八', '九'][place.grade]}年级`;
  return stage === 'senior' ? `普通高中${nth}年级` : `中职${nth}年级`;
}

function education(person: Person, office: Office): string {
  if (atSchool(person, office) !== '') return '';
  return (
    person.education.replace('毕业', '') || (ageOn(person.birth, office.day) > 60 ? '文盲或半文盲' : '小学')
  );
}

const notAtSchool = (person: Person, office: Office): string => {
  const age = ageOn(person.birth, office.day);
  if (age < 6 || age > 15 || atSchool(person, office) !== '') return '';
  return ['因病', '厌学', '其他', ''][person.key % 4]!;
};

const health = (person: Person): string =>
  person.disability ? '残疾' : ['健康', '健康', '健康', '健康', '长期慢性病', '患有大病'][person.key % 6]!;
const labour = (person: Person, office: Office): string => {
  const age = ageOn(person.birth, office.day);
  return age < 16 || age > 65 ? '无劳动力' : age > 55 ? '弱劳动力或半劳动力' : '普通劳动力';
};
const householdNo = (person: Person): string =>
  `43${String(person.household.no * 13 + 1_000_000_000).padStart(12, '0')}`;
const personNo = (person: Person): string => String(person.key * 7 + 3_000_000_000);
const cause = (person: Person): string => CAUSES[person.household.no % 6]!;
const size = (person: Person): number => person.household.members.length;
const income = (person: Person): number => 9000 + (person.household.no % 700) * 21;
const monitorKind = (person: Person): string => person.hardships?.monitored ?? '';
const riskGone = (person: Person): string =>
  monitorKind(person) === '' ? '' : person.hardships!.isRiskGone ? '是' : '否';

function place(office: Office): {
  county: (d: Draft) => string;
  township: (d: Draft) => string;
  village: (d: Draft) => string;
} {
  return {
    county: (draft) => countyOf(office, draft.person),
    township: ({ person }) => office.townshipOf(person.household.village),
    village: (draft) => draft.person.household.village.shortName,
  };
}

function columnsA(office: Office): Column[] {
  const { county, township, village } = place(office);
  const count = counter();
  return [
    ['序号', () => count()],
    ['数据日期', () => office.on],
    ['县(市、区、旗)', county],
    ['乡(镇)', township],
    ['行政村', village],
    ['自然村', (draft) => `${draft.person.household.group}组`],
    ['户编号', (draft) => householdNo(draft.person)],
    ['人编号', (draft) => personNo(draft.person)],
    ['姓名', (draft) => draft.name],
    ['证件号码', (draft) => draft.id],
    ['人数', (draft) => size(draft.person)],
    ['与户主关系', (draft) => povertyRelation(draft.person)],
    ['民族', (draft) => ETHNICITY[draft.person.people]],
    ['文化程度', (draft) => education(draft.person, office)],
    ['在校生状况', (draft) => atSchool(draft.person, office)],
    ['健康状况', (draft) => health(draft.person)],
    ['劳动技能', (draft) => labour(draft.person, office)],
    [
      '务工时间（月）',
      (draft) => (labour(draft.person, office) === '普通劳动力' ? draft.person.key % 12 : 0),
    ],
    ['是否参加大病保险', () => '是'],
    ['致贫原因1', (draft) => cause(draft.person)],
    ['危房户', () => '否'],
    ['是否解决安全饮用水', () => '是'],
    ['人均纯收入', (draft) => income(draft.person)],
    ['户联系电话', (draft) => draft.person.household.head?.phone ?? ''],
    ['人联系电话', (draft) => draft.phone],
    ['首次识别时间', () => '201512'],
    ['人员识别时间', () => '201512'],
    ['户类型', () => '脱贫户'],
    ['易返贫致贫户(监测对象)类型', (draft) => monitorKind(draft.person)],
    ['风险是否消除', (draft) => riskGone(draft.person)],
    ['风险识别时间', (draft) => (monitorKind(draft.person) ? '202306' : '')],
    ['风险消除时间', (draft) => (riskGone(draft.person) === '是' ? '202504' : '')],
  ];
}

function columnsD(office: Office): Column[] {
  const { county, township, village } = place(office);
  return [
    ['县', county],
    ['乡', township],
    ['村', village],
    ['户编号', (draft) => householdNo(draft.person)],
    ['人口编号', (draft) => personNo(draft.person)],
    ['姓名', (draft) => draft.name],
    ['证件号码', (draft) => draft.id],
    ['与户主关系', (draft) => povertyRelation(draft.person)],
    ['户内序号', (draft) => draft.person.household.members.indexOf(draft.person) + 1],
    ['性别', (draft) => draft.sex],
    ['证件类型', () => '居民身份证'],
    ['出生日期', (draft) => printDate(draft.birth, 'digits')],
    ['民族', (draft) => ETHNICITY[draft.person.people]],
    ['家庭成员联系电话', (draft) => draft.phone],
    ['文化程度', (draft) => education(draft.person, office)],
    ['在校生状况', (draft) => atSchool(draft.person, office)],
    ['劳动技能', (draft) => labour(draft.person, office)],
    ['健康状况', (draft) => health(draft.person)],
    ['义务教育阶段未上学原因', (draft) => notAtSchool(draft.person, office)],
    ['户类型', (draft) => (draft.person.hardships?.poor ? '脱贫户' : '一般农户')],
    ['监测对象类别', (draft) => monitorKind(draft.person)],
    ['风险是否已消除', (draft) => riskGone(draft.person)],
    ['户主证件号码', (draft) => draft.person.household.head?.id ?? ''],
    ['户主姓名', (draft) => draft.person.household.head?.name ?? ''],
  ];
}

function columnsE(office: Office): Column[] {
  const { county, township, village } = place(office);
  return [
    ['县(市、区、旗)', county],
    ['乡(镇)', township],
    ['行政村', village],
    ['户编号', (draft) => householdNo(draft.person)],
    ['户类型', (draft) => (draft.person.hardships?.poor ? '脱贫户' : '一般农户')],
    ['监测对象类别', (draft) => monitorKind(draft.person)],
    ['姓名', (draft) => draft.name],
    ['证件号码', (draft) => draft.id],
    ['与户主关系', (draft) => povertyRelation(draft.person)],
    ['识别监测时间', () => '202306'],
    ['风险是否已消除', (draft) => riskGone(draft.person)],
    ['消除监测时间', (draft) => (riskGone(draft.person) === '是' ? '202504' : '')],
    ['致贫/返贫风险1', (draft) => cause(draft.person)],
    ['在校生状况', (draft) => atSchool(draft.person, office)],
    ['文化程度', (draft) => education(draft.person, office)],
    ['义务教育阶段未上学原因', (draft) => notAtSchool(draft.person, office)],
    ['健康状况', (draft) => health(draft.person)],
    ['劳动技能', (draft) => labour(draft.person, office)],
    ['人均纯收入（元）', (draft) => income(draft.person)],
  ];
}

function* rows(
  office: Office,
  plan: Plan,
  title: string,
  test: (person: Person) => boolean,
): Generator<SheetRow> {
  if (title !== '') {
    yield titleRow(title, plan.columns.length, 1);
    yield titleRow(`数据来源：防返贫监测系统    导出时间：${office.on}`, plan.columns.length, 2);
  }
  yield headingRow(plan);
  function* drafts(): Generator<Draft> {
    const live = where(
      office.persons,
      (one) => one.hukou !== 'deceased' && one.hardships !== undefined && test(one),
    );
    for (const person of live) yield draftOf(person);
  }
  yield* printRows(office, plan, drafts(), (_, stranger) => draftOf(stranger));
}

/** The register of households lifted out of poverty, and the monitored households in one of the later layouts. */
export function povertyFiles(office: Office): OfficeFile[] {
  const a: Plan = { register: 'poverty', label: 'poverty-a', columns: columnsA(office), printed: FIELDS };
  const isD = office.seed % 2 === 0;
  const other: Plan = {
    register: 'poverty',
    label: 'poverty-monitored',
    columns: isD ? columnsD(office) : columnsE(office),
    printed: isD ? FULL : FIELDS,
  };
  const poor = (person: Person): boolean => person.hardships?.poor === true;
  const monitored = (person: Person): boolean => monitorKind(person) !== '';
  return [
    {
      file: '已脱贫人口名单.xlsx',
      kind: 'xlsx',
      strings: 'inline',
      sheets: [
        { name: '已脱贫人口', rows: () => rows(office, a, `${office.county.name}已脱贫人口名单`, poor) },
      ],
    },
    {
      file: isD ? '全县监测户全字段.csv' : '（自定义）监测对象信息.xlsx',
      ...(isD
        ? {
            kind: 'csv',
            encoding: 'utf8-bom',
            sheets: [{ name: '', rows: () => rows(office, other, '', monitored) }],
          }
        : {
            kind: 'xlsx',
            strings: 'inline',
            sheets: [{ name: 'Sheet1', rows: () => rows(office, other, '监测对象信息', monitored) }],
          }),
    } as OfficeFile,
  ];
}
