import { printTerm, type TermCode } from '../../kernel/index.ts';
import { type Draft, draftOf, type Field } from '../draft.ts';
import { daysAfter } from '../identity.ts';
import { accountsOf, type Loan, loansOf } from '../mispaid.ts';
import type { Aid } from '../person.ts';
import { type OfficeFile, type SheetRow, titleRow } from '../sheet.ts';
import { type Column, counter, headingRow, type Office, type Plan, printRows } from './office.ts';

const SHOWN: ReadonlySet<Field> = new Set(['name', 'id', 'village'] as const);
const LENT: ReadonlySet<Field> = new Set(['name', 'id'] as const);
/** The years of which the county's office hands in its loans, with the caps of undergraduates and postgraduates then. */
const LOANS = [
  { year: 2017, caps: [8000, 12_000] },
  { year: 2025, caps: [20_000, 25_000] },
] as const;

const ofSubsidy = (office: Office, aid: Aid): boolean => aid.by === 'subsidy' && aid.term === office.term;

/** The sheet of the card system (一卡通), as the poverty office pays by it. */
function* subsidies(office: Office): Generator<SheetRow> {
  const aids = new WeakMap<Draft, Aid>();
  const account = accountsOf(office.persons, office.term);
  const aid = (draft: Draft): Aid => aids.get(draft)!;
  const columns: Column[] = [
    ['年度', () => office.term.slice(0, 4)],
    ['批次', () => '第1批'],
    ['补贴类型', (draft) => aid(draft).programme],
    ['姓名', (draft) => draft.name],
    ['身份证号', (draft) => draft.id],
    ['银行账号', (draft) => account(draft.person.household)],
    [
      '村组',
      ({ person: { household } }) =>
        `${household.village.township.name}${household.village.shortName}${household.group}组`,
    ],
    ['家庭人口', (draft) => draft.person.household.members.length],
    ['项目/事项', () => '教育补贴'],
    ['申报金额', (draft) => aid(draft).yuan],
    ['实发金额', (draft) => aid(draft).yuan],
    ['发放状态', () => '已发放'],
    ['发放日期', () => daysAfter(office.day, 20)],
    ['备注', () => ''],
  ];
  const plan: Plan = { register: 'payment', label: 'subsidy', columns, printed: SHOWN };
  const season = printTerm(office.term as TermCode);
  yield titleRow(`${office.county.name}${season}学期惠民惠农补贴（教育类）发放表`, columns.length, 1);
  yield headingRow(plan);
  function* drafts(): Generator<Draft> {
    for (const person of office.persons)
      for (const one of person.aids.filter((own) => ofSubsidy(office, own))) {
        const draft = draftOf(person);
        aids.set(draft, one);
        yield draft;
      }
  }
  yield* printRows(office, plan, drafts());
}

/** Loans of a year, as the office for loans of home counties lists them. */
function* loans(office: Office, year: number, lent: readonly Loan[]): Generator<SheetRow> {
  const count = counter();
  const byDraft = new Map<Draft, Loan>();
  const loan = (draft: Draft): Loan => byDraft.get(draft)!;
  const columns: Column[] = [
    ['序号', () => count()],
    ['学生姓名', (draft) => draft.name],
    ['身份证号', (draft) => draft.id],
    ['资助项目', () => '生源地信用助学贷款'],
    ['学历层次', (draft) => (loan(draft).isPostgraduate ? '硕士研究生' : '本科')],
    ['实发金额(元)', (draft) => loan(draft).yuan],
    ['发放状态', () => '已发放'],
    ['发放日期', () => `${year}-11-20`],
    ['备注', () => ''],
  ];
  const plan: Plan = { register: 'payment', label: `loan-${year}`, columns, printed: LENT };
  yield titleRow(`${office.county.name}${year}年秋季学期生源地信用助学贷款发放表`, columns.length, 1);
  yield headingRow(plan);
  function* drafts(): Generator<Draft> {
    for (const one of lent) {
      const draft = draftOf(one.person);
      byDraft.set(draft, one);
      yield draft;
    }
  }
  yield* printRows(office, plan, drafts());
}

/** What other offices pay: subsidies by the family's card, and loans of students. */
export function subsidyFiles(office: Office): OfficeFile[] {
  const lent = LOANS.map(({ year, caps }) => ({ year, loans: loansOf(office.persons, year, caps) }));
  return [
    {
      file: '惠民补贴发放表.xlsx',
      kind: 'xlsx',
      strings: 'shared',
      sheets: [{ name: '教育类', rows: () => subsidies(office) }],
    },
    {
      file: '生源地助学贷款发放表.xlsx',
      kind: 'xlsx',
      strings: 'shared',
      sheets: lent.map(({ year, loans: of }) => ({
        name: `${year}年`,
        rows: () => loans(office, year, of),
      })),
    },
  ];
}
