import { z } from 'zod';
import type { Text } from '../platform/index.ts';

/** Who finds out a fact that nobody has stated yet. */
export const ASKED = {
  school: { zh: '就读学校', en: 'the school' },
  guardian: { zh: '学生或监护人', en: 'the student or guardian' },
  'education-bureau': {
    zh: '县级教育行政部门（学生资助机构）',
    en: 'the county education bureau (student-aid office)',
  },
  'civil-affairs': { zh: '民政部门', en: 'the civil-affairs office' },
  'poverty-office': {
    zh: '农业农村（乡村振兴）部门',
    en: 'the office for rural affairs (former poverty office)',
  },
  'disabled-federation': { zh: '残联', en: "the disabled persons' federation" },
  police: { zh: '公安（户籍）部门', en: 'the household-register office' },
} as const satisfies Record<string, Text>;
export type Asked = keyof typeof ASKED;

type Shape = { readonly label: Text; readonly asked: Asked };
export type BooleanFact = Shape & { readonly type: 'boolean' };
export type NumberFact = Shape & { readonly type: 'number' };
export type CodedFact = Shape & { readonly type: 'code'; readonly words: Readonly<Record<string, Text>> };
export type FactShape = BooleanFact | NumberFact | CodedFact;

const truth = (zh: string, en: string, asked: Asked): BooleanFact => ({
  type: 'boolean',
  label: { zh, en },
  asked,
});
const count = (zh: string, en: string, asked: Asked): NumberFact => ({
  type: 'number',
  label: { zh, en },
  asked,
});
const coded = <const W extends Readonly<Record<string, Text>>>(
  zh: string,
  en: string,
  asked: Asked,
  words: W,
): CodedFact & { readonly words: W } => ({ type: 'code', label: { zh, en }, asked, words });

/**
 * What the law looks at: one row per child and term, every column empty where nobody knows. A coded fact is a small number
 * in SQL: the place of its word, from 1. New words go to the end.
 */
export const FACTS = {
  is_enrolled: truth('在籍在读', 'enrolled and attending', 'school'),
  stage: coded('学段', 'stage', 'school', {
    preschool: { zh: '学前教育', en: 'preschool' },
    primary: { zh: '小学', en: 'primary school' },
    junior: { zh: '初中', en: 'junior middle school' },
    senior: { zh: '普通高中', en: 'senior high school' },
    vocational: { zh: '中等职业学校', en: 'secondary vocational school' },
    'higher-vocational': { zh: '高职（专科）', en: 'higher vocational college' },
    undergraduate: { zh: '本科', en: 'undergraduate' },
    postgraduate: { zh: '研究生', en: 'postgraduate' },
    special: { zh: '特殊教育学校', en: 'special school' },
    doctorate: { zh: '博士研究生', en: 'doctoral' },
  }),
  grade: count('年级', 'year of the stage', 'school'),
  boards: truth('在校寄宿', 'boarding at school', 'school'),
  school_kind: coded('办学性质', 'kind of school', 'education-bureau', {
    public: { zh: '公办', en: 'public' },
    'inclusive-private': { zh: '普惠性民办', en: 'private, inclusive (capped fees)' },
    private: { zh: '其他民办', en: 'private, other' },
    independent: { zh: '独立学院', en: 'independent college' },
  }),
  school_rank: coded('高中类别', 'rank of the senior high school', 'education-bureau', {
    key: { zh: '重点', en: 'key school' },
    ordinary: { zh: '非重点', en: 'ordinary school' },
  }),
  school_area: coded('学校所在地', 'area of the school', 'education-bureau', {
    rural: { zh: '农村', en: 'rural' },
    urban: { zh: '城镇', en: 'urban' },
  }),
  school_county: count('学校所在县区（代码）', 'county of the school (code)', 'school'),
  hukou_county: count('户籍所在县区（代码）', 'county of the household register (code)', 'police'),
  hukou_kind: coded('户口性质', 'kind of household register', 'police', {
    rural: { zh: '农业（农村）', en: 'rural' },
    urban: { zh: '非农业（城镇）', en: 'urban' },
  }),
  registered_poor: truth('脱贫（建档立卡）户', 'registered poor household', 'poverty-office'),
  monitored: truth('防返贫监测对象', 'monitored household', 'poverty-office'),
  is_risk_gone: truth('监测风险已消除', 'monitored risk is gone', 'poverty-office'),
  dibao: truth('最低生活保障', 'minimum living allowance', 'civil-affairs'),
  tekun: truth('特困供养', 'extreme-poverty support', 'civil-affairs'),
  near_dibao: truth('低保边缘', 'just above the minimum living allowance', 'civil-affairs'),
  orphan: truth('孤儿', 'orphan', 'civil-affairs'),
  unattended: truth('事实无人抚养', 'de facto unattended', 'civil-affairs'),
  disabled: truth('残疾', 'disabled', 'disabled-federation'),
  level: coded('困难认定等级', 'level of hardship determined', 'school', {
    none: { zh: '未认定为困难', en: 'none' },
    general: { zh: '一般困难', en: 'general hardship' },
    hard: { zh: '困难', en: 'hardship' },
    special: { zh: '特别困难', en: 'special hardship' },
  }),
  is_agricultural_major: truth('就读涉农专业', 'agricultural major', 'school'),
  chosen_for_quota: truth('按名额评定为受助学生', 'chosen for aid within the quota', 'school'),
  chosen_for_scholarship: truth('评选获得国家奖学金', 'chosen for the national scholarship', 'school'),
  chosen_for_inspiration: truth('评选获得国家励志奖学金', 'chosen for the inspiration scholarship', 'school'),
  admitted_to: coded('录取院校所在地', 'place of the college', 'guardian', {
    'in-province': { zh: '省内', en: 'within the province' },
    'out-of-province': { zh: '省外', en: 'outside the province' },
  }),
  admitted_tier: coded('录取批次', 'tier of admission', 'guardian', {
    first: { zh: '一本', en: 'first tier' },
    second: { zh: '二本', en: 'second tier' },
    college: { zh: '专科', en: 'college' },
  }),
  senior_years: count(
    '在本县高级中学就读年数',
    'years attended at the senior school of the county',
    'school',
  ),
  left_after: coded('未继续升学的毕业学段', 'stage after which schooling stopped', 'education-bureau', {
    none: { zh: '继续升学', en: 'went on' },
    junior: { zh: '初中毕业', en: 'junior middle school' },
    senior: { zh: '高中毕业', en: 'senior high school' },
  }),
  had_freshman_aid: truth('已领过新生入学资助', 'has had freshman aid', 'education-bureau'),
  had_admission_award: truth('已领过升学奖励', 'has had the admission award', 'education-bureau'),
  school_fee_fen: count('核定收费标准（每学期，分）', 'approved fee of a term (fen)', 'education-bureau'),
  meal_days: count('本学期供餐天数', 'days of meals in the term', 'school'),
} as const satisfies Record<string, FactShape>;

export type FactColumn = keyof typeof FACTS;
export const FACT_COLUMNS = Object.keys(FACTS) as FactColumn[];
export type FactValue = boolean | number | string | null;
/** The facts of one child in one term; null is unknown. */
export type Facts = { readonly [C in FactColumn]: FactValue };

const valueShape = (shape: FactShape): z.ZodType<FactValue> => {
  if (shape.type === 'boolean') return z.boolean();
  if (shape.type === 'number') return z.int().min(0).max(999_999_999);
  return z.enum(Object.keys(shape.words) as [string, ...string[]]);
};

/** Facts as they are handed in: any columns; those left out are unknown. */
export const FactsGiven = z.strictObject(
  Object.fromEntries(FACT_COLUMNS.map((column) => [column, valueShape(FACTS[column]).nullable().optional()])),
) as unknown as z.ZodType<Partial<Facts>>;

/** All columns, unknown where nothing is given. */
export const wholeFacts = (given: Partial<Facts>): Facts =>
  Object.fromEntries(FACT_COLUMNS.map((column) => [column, given[column] ?? null])) as Facts;

/** The place of a word of a coded fact, as SQL holds it. */
export function codeOf(column: FactColumn, word: string): number {
  const shape: FactShape = FACTS[column];
  const place = shape.type === 'code' ? Object.keys(shape.words).indexOf(word) : -1;
  if (place < 0) throw new RangeError(`${column} has no word ${word}`);
  return place + 1;
}

/** A fact as SQL holds it. */
export const encodeFact = (column: FactColumn, value: FactValue): boolean | number | null =>
  typeof value === 'string' ? codeOf(column, value) : value;

/** Facts out of a row of SQL, words for codes; what is unknown is left out. */
export const decodeFacts = (row: Readonly<Record<string, unknown>>): Partial<Facts> =>
  Object.fromEntries(
    FACT_COLUMNS.flatMap((column) => {
      const value = row[column];
      if (value === null || value === undefined) return [];
      const shape: FactShape = FACTS[column];
      const told = shape.type === 'code' ? Object.keys(shape.words)[Number(value) - 1] : value;
      return told === undefined ? [] : [[column, told as FactValue]];
    }),
  );

/** Type of a fact's column, the same in DuckDB and PostgreSQL. */
export const sqlType = (column: FactColumn): string =>
  ({ boolean: 'boolean', code: 'smallint', number: 'integer' })[FACTS[column].type];

/** A fact in words. */
export function factText(column: FactColumn, value: FactValue): Text {
  const shape: FactShape = FACTS[column];
  if (value === null) return { zh: '不明', en: 'not known' };
  if (typeof value === 'boolean') return value ? { zh: '是', en: 'yes' } : { zh: '否', en: 'no' };
  if (shape.type === 'code') return shape.words[String(value)] ?? { zh: String(value), en: String(value) };
  return { zh: String(value), en: String(value) };
}
