import { type Draft, draftOf, type Field } from '../draft.ts';
import { daysAfter } from '../identity.ts';
import { guardianOf, type Person } from '../person.ts';
import { REPLIES } from '../schooling.ts';
import { type OfficeFile, type SheetRow, titleRow } from '../sheet.ts';
import { type Column, counter, headingRow, type Office, type Plan, printRows } from './office.ts';
import { gradeText, schoolSideDraft } from './records.ts';

const LEDGER: ReadonlySet<Field> = new Set([
  'name',
  'id',
  'sex',
  'school',
  'guardian',
  'phone',
  'village',
] as const);
const REPLY: ReadonlySet<Field> = new Set(['name', 'id', 'sex', 'village', 'guardian', 'phone'] as const);
const REASONS = ['厌学', '外出打工', '学习困难', '家庭困难', '早婚'];

const address = (office: Office, person: Person): string =>
  `${office.county.name}${person.household.village.township.name}${person.household.village.shortName}${person.household.group}组`;
const recordOf = (person: Person) => person.schooling?.records.at(-1);
const schoolAndGrade = (person: Person): string => {
  const record = recordOf(person);
  return record ? `${record.school.name}${gradeText(record.stage, record.grade)}` : '未入学';
};

function formColumns(office: Office): Column[] {
  const count = counter();
  return [
    ['序号', () => count()],
    ['学生姓名', (draft) => draft.name],
    ['性别', (draft) => draft.sex],
    ['身份证号码', (draft) => draft.id],
    ['就读学校及年级', (draft) => schoolAndGrade(draft.person)],
    [
      '辍学年月',
      (draft) =>
        daysAfter(office.on, -60 - (draft.person.key % 300))
          .slice(0, 7)
          .replace('-', '.'),
    ],
    ['家长（或监护人）姓名', (draft) => draft.guardianName],
    ['电话号码', (draft) => draft.phone],
    ['家庭住址', (draft) => address(office, draft.person)],
    ['户籍所在地', (draft) => (draft.person.household.isMigrant ? '外县' : office.county.name)],
  ];
}

function ledgerColumns(office: Office): Column[] {
  return [
    ...formColumns(office),
    ['辍学原因', (draft) => REASONS[draft.person.key % 5]!],
    ['已采取的帮扶措施', () => '家访、教师结对、减免费用'],
    ['劝返次数', (draft) => 1 + (draft.person.key % 4)],
    [
      '劝返人员姓名',
      (draft) =>
        guardianOf(draft.person)?.household.village.township.villages[0]?.surname.concat('老师') ?? '',
    ],
    ['劝返人员电话', (draft) => `1380000${String(draft.person.key % 10_000).padStart(4, '0')}`],
    ['劝返时间', (draft) => daysAfter(office.on, -10 - (draft.person.key % 100))],
    [
      '劝返就读情况记录',
      (draft) =>
        (draft.person.schooling?.ledger === 'returned'
          ? ['已返校', '已返校就读', '已复学']
          : ['未返校', '仍未返校', '拒绝返校'])[draft.person.key % 3]!,
    ],
  ];
}

function unableColumns(office: Office): Column[] {
  return [
    ...formColumns(office),
    ['失能、缓学、休学原因', (draft) => draft.person.schooling!.papers!.why],
    ['帮扶联系人姓名', () => '包村干部'],
    ['班主任姓名', () => ''],
    ['证明材料', (draft) => draft.person.schooling!.papers!.paper],
    ['备注', (draft) => draft.person.schooling!.papers!.why],
  ];
}

function* ledgerRows(
  office: Office,
  title: string,
  plan: Plan,
  test: (person: Person) => boolean,
): Generator<SheetRow> {
  yield titleRow(title, plan.columns.length, 1);
  yield headingRow(plan);
  function* drafts(): Generator<Draft> {
    for (const person of office.persons) if (test(person)) yield schoolSideDraft(person);
  }
  yield* printRows(office, plan, drafts());
}

const WAYS: Readonly<Record<string, readonly string[]>> = {
  [REPLIES.unknown]: ['查无此人(户籍原因)', '查无此人（户籍原因）', '查无此人'],
  [REPLIES.abroad]: ['出国(境)', '出国（境）'],
  [REPLIES.unable]: ['因病因残无法正常入学', '送教上门', '因病因残无法正常入学/送教上门'],
  [REPLIES.dead]: ['死亡', '死亡'],
};
/** What the comparison had said before somebody went to look. */
const suspicion = (person: Person): string =>
  (person.schooling?.records.length ?? 0) > 0 ? '在籍不在校' : '有户籍无学籍';

function replyDraft(person: Person): Draft {
  const draft = draftOf(person);
  const second = person.schooling?.secondId;
  if (second) {
    draft.id = second;
    draft.errors.push('double-registration');
  }
  return draft;
}

function replyColumns(office: Office): Column[] {
  const count = counter();
  return [
    ['序号', () => count()],
    ['乡镇', (draft) => draft.person.household.village.township.name],
    ['村（社区）', (draft) => draft.person.household.village.shortName],
    ['姓名', (draft) => draft.name],
    ['性别', (draft) => draft.sex],
    ['身份证号', (draft) => draft.id],
    ['监护人姓名', (draft) => draft.guardianName],
    ['联系电话', (draft) => draft.phone],
    ['疑似类型', (draft) => suspicion(draft.person)],
    [
      '核查结果',
      (draft) => {
        const reply = draft.person.schooling!.reply;
        const ways = WAYS[reply] ?? [reply];
        return ways[draft.person.key % ways.length]!;
      },
    ],
    ['核查日期', () => daysAfter(office.on, -12)],
    ['核查人', (draft) => `${draft.person.household.village.surname}主任`],
    ['备注', () => ''],
  ];
}

function* replyRows(office: Office): Generator<SheetRow> {
  const plan: Plan = { register: 'reply', label: 'reply', columns: replyColumns(office), printed: REPLY };
  yield titleRow(`${office.county.name}疑似失学辍学儿童少年核查结果反馈表`, plan.columns.length, 1);
  yield titleRow(
    `填报单位：${office.county.name}教育局    填报时间：${daysAfter(office.on, -5)}`,
    plan.columns.length,
    2,
  );
  yield headingRow(plan);
  function* drafts(): Generator<Draft> {
    for (const person of office.persons) if (person.schooling?.reply) yield replyDraft(person);
  }
  yield* printRows(office, plan, drafts());
}

/** The persuasion ledger with its second form, and the replies to the check of suspects. */
export function checkFiles(office: Office): OfficeFile[] {
  const ledger: Plan = {
    register: 'persuasion',
    label: 'ledger',
    columns: ledgerColumns(office),
    printed: LEDGER,
  };
  const unable: Plan = {
    register: 'persuasion',
    label: 'unable',
    columns: unableColumns(office),
    printed: LEDGER,
  };
  const name = office.county.name;
  return [
    {
      file: '控辍保学劝返台账.xlsx',
      kind: 'xlsx',
      strings: 'shared',
      sheets: [
        {
          name: '劝返台账',
          rows: () =>
            ledgerRows(
              office,
              `${name}控辍保学劝返台账`,
              ledger,
              (one) => (one.schooling?.ledger ?? '') !== '',
            ),
        },
        {
          name: '失能缓学休学',
          rows: () =>
            ledgerRows(
              office,
              `${name}因失能、缓学、休学学生情况记录表`,
              unable,
              (one) => one.schooling?.papers !== undefined,
            ),
        },
      ],
    },
    {
      file: '疑似失学核查反馈.xlsx',
      kind: 'xlsx',
      strings: 'shared',
      sheets: [{ name: '核查反馈', rows: () => replyRows(office) }],
    },
  ];
}
