import type { Text } from '../../platform/index.ts';
import { GROUNDS } from '../conditions/any-hardship.ts';
import { VOCABULARY } from '../conditions/vocabulary.ts';
import { FACT_COLUMNS, FACTS, type FactColumn, type FactShape } from '../facts.ts';
import { CHANNELS, GIVEN_AS, PAID } from '../programme/programme.ts';

/** A choice in the form. */
export type Choice = { readonly code: string; readonly label: Text };

/** A field of a condition, a fact or an amount, as the form draws it. */
export type FormField = {
  readonly name: string;
  readonly label: Text;
  readonly type: 'many' | 'one' | 'number' | 'yes-no' | 'places';
  readonly choices: readonly Choice[];
};

const text = (zh: string, en: string): Text => ({ zh, en });
const wordsOf = (column: FactColumn): Choice[] => {
  const shape: FactShape = FACTS[column];
  return shape.type === 'code' ? choices(shape.words) : [];
};
const choices = (words: Readonly<Record<string, Text>>): Choice[] =>
  Object.entries(words).map(([code, label]) => ({ code, label }));
const field = (
  name: string,
  label: Text,
  type: FormField['type'],
  of: readonly Choice[] = [],
): FormField => ({
  ...{ name, label, type, choices: of },
});
const grounds = GROUNDS.map((code) => ({ code, label: FACTS[code].label }));
const stages = wordsOf('stage');

/** What the form asks for each kind of condition; a test holds it against the vocabulary. */
const KIND_FORMS: Readonly<Record<string, { readonly label: Text; readonly fields: readonly FormField[] }>> =
  {
    'enrolled-at-stage': {
      label: text('在某学段就读', 'enrolled at a stage'),
      fields: [field('stages', text('学段', 'stages'), 'many', stages)],
    },
    'grade-between': {
      label: text('在某几个年级', 'in certain years'),
      fields: [
        field('first', text('从第几年级', 'from year'), 'number'),
        field('last', text('到第几年级', 'to year'), 'number'),
      ],
    },
    boards: {
      label: text('是否寄宿', 'boards or not'),
      fields: [field('boards', text('寄宿', 'boards'), 'yes-no')],
    },
    'any-hardship': {
      label: text('属于某类困难', 'in one kind of hardship'),
      fields: [
        field('of', text('困难类型（有一类即可）', 'kinds (one is enough)'), 'many', grounds),
        field(
          'rural',
          text('其中只限农村户籍的（如农村低保）', 'of these for rural families alone (as rural dibao)'),
          'many',
          grounds,
        ),
      ],
    },
    'determination-level': {
      label: text('困难认定等级', 'level of hardship determined'),
      fields: [field('levels', text('等级', 'levels'), 'many', wordsOf('level'))],
    },
    'rural-hukou': { label: text('农村户籍', 'rural household register'), fields: [] },
    'agricultural-major': { label: text('涉农专业', 'agricultural major'), fields: [] },
    'school-kind': {
      label: text('学校性质', 'kind of school'),
      fields: [field('kinds', text('性质', 'kinds'), 'many', wordsOf('school_kind'))],
    },
    'in-division': {
      label: text('在本地', 'in the division'),
      fields: [
        field('by', text('以什么为准', 'by'), 'one', [
          { code: 'hukou', label: text('户籍', 'household register') },
          { code: 'school', label: text('学校', 'school') },
        ]),
        field('places', text('地区', 'places'), 'places'),
      ],
    },
    'pilot-county': {
      label: text('学校在试点县', 'school in a pilot county'),
      fields: [
        field('pilot', text('试点县', 'pilot counties'), 'places'),
        field(
          'not_pilot',
          text('已知不是试点的县（其余待查）', 'known to be none (all others are asked)'),
          'places',
        ),
      ],
    },
    'chosen-by-school': {
      label: text('学校评定', 'chosen by the school'),
      fields: [
        field('for', text('评定为', 'for'), 'one', [
          { code: 'quota', label: FACTS.chosen_for_quota.label },
          { code: 'scholarship', label: FACTS.chosen_for_scholarship.label },
          { code: 'inspiration', label: FACTS.chosen_for_inspiration.label },
        ]),
      ],
    },
    'admitted-to': {
      label: text('录取院校所在地', 'place of the college'),
      fields: [field('place', text('所在地', 'place'), 'one', wordsOf('admitted_to'))],
    },
    'admitted-tier': {
      label: text('录取批次', 'tier of admission'),
      fields: [field('tiers', text('批次', 'tiers'), 'many', wordsOf('admitted_tier'))],
    },
    'attended-years': {
      label: text('在本县高中就读年数', 'years at the senior school'),
      fields: [field('at_least', text('至少几年', 'at least years'), 'number')],
    },
    'first-time': {
      label: text('以前没有领过', 'not had before'),
      fields: [
        field('of', text('哪一项', 'which'), 'one', [
          { code: 'freshman-aid', label: FACTS.had_freshman_aid.label },
          { code: 'admission-award', label: FACTS.had_admission_award.label },
        ]),
      ],
    },
    'left-school-after': {
      label: text('毕业后未升学', 'did not go on after'),
      fields: [
        field(
          'stages',
          text('毕业学段', 'stages'),
          'many',
          wordsOf('left_after').filter(({ code }) => code !== 'none'),
        ),
      ],
    },
  };

const WAYS: Readonly<Record<string, Text>> = {
  'each-term': text('每学期发', 'each term'),
  autumn: text('每年秋季发', 'each autumn'),
  spring: text('每年春季发', 'each spring'),
  cash: text('发钱', 'money'),
  waiver: text('免收费用', 'a fee not asked'),
  meal: text('供餐（不发钱）', 'a meal, never cash'),
  'in-kind': text('发实物', 'things'),
  loan: text('贷款额度', 'a loan'),
  card: text('一卡通（直接到户）', 'card of the family'),
  school: text('由学校发放', 'by the school'),
  canteen: text('食堂供餐', 'canteen'),
  'bank-loan': text('银行贷款', 'bank loan'),
  'yuan-a-year': text('元/年', 'yuan a year'),
  'yuan-a-term': text('元/学期', 'yuan a term'),
  'yuan-once': text('元/次（一次性）', 'yuan, once'),
  'yuan-a-day': text('元/天（供餐）', 'yuan a day (meals)'),
  things: text('不计金额（免收或实物）', 'no amount (not asked, or things)'),
  yuan: text('固定金额', 'a figure'),
  school_fee_fen: text('学校核定的收费标准', 'the fee approved for the school'),
  unknown: text('文件没有写明', 'not said in the document'),
};
/** Facts that no amount is chosen by: sums of money or days, and counties, which are asked by their place. */
const NO_ROWS: readonly FactColumn[] = ['school_fee_fen', 'meal_days', 'school_county', 'hukou_county'];
const factField = (name: FactColumn): FormField => {
  const { type, label } = FACTS[name];
  return field(
    name,
    label,
    ({ boolean: 'yes-no', number: 'number', code: 'one' } as const)[type],
    wordsOf(name),
  );
};

const ways = (codes: readonly string[]): Choice[] => codes.map((code) => ({ code, label: WAYS[code]! }));

/** Words of the form that are the same for everybody. */
export const FORM_WORDS = {
  kinds: [...VOCABULARY.keys()].map((code) => ({ code, ...KIND_FORMS[code]! })),
  facts: FACT_COLUMNS.map(factField),
  /** Facts by which an amount may differ; `rowPlaces` are the counties of a city. */
  rowFacts: FACT_COLUMNS.filter((name) => !NO_ROWS.includes(name)).map(factField),
  figures: ways(['yuan', 'school_fee_fen', 'unknown']),
  units: [
    ...ways(['yuan-a-year', 'yuan-a-term', 'yuan-once', 'yuan-a-day']),
    { code: 'in-kind', label: WAYS.things! },
  ],
  paid: ways(PAID),
  givenAs: ways(GIVEN_AS.filter((one) => one !== 'loan')),
  channels: ways(CHANNELS.filter((one) => one !== 'bank-loan')),
} as const;

/** Amounts that differ by the county of school or register, for who drafts for several. */
export function rowPlaces(
  counties: readonly { readonly code: string; readonly name: string }[],
): FormField[] {
  if (counties.length < 2) return [];
  const ones = counties.map(({ code, name }) => ({ code, label: text(name, name) }));
  return [
    field('school_in', text('学校所在县区', 'county of the school'), 'one', ones),
    field('hukou_in', text('户籍所在县区', 'county of the household register'), 'one', ones),
  ];
}
