import { type Language, say, type Text } from '../../platform/index.ts';
import type { RuleFault } from './checks.ts';

/** What is wrong with a rule, and how it is mended. */
export const RULE_FAULT_TEXTS: Readonly<Record<string, Text>> = {
  shape: { zh: '写法不对：{message}', en: 'not as the form asks: {message}' },
  'no-such-test': {
    zh: '没有“{test}”这种条件；可用的有：{known}',
    en: 'no kind of condition is called {test}; there are: {known}',
  },
  turned: { zh: '止（{until}）早于起（{from}）', en: 'ends ({until}) before it begins ({from})' },
  overlap: { zh: '{from}起与前一时段重叠', en: 'overlaps the span before it, from {from}' },
  gap: { zh: '{from}前后有学期没有规定', en: 'leaves terms without a value, at {from}' },
  unused: { zh: '没有用到这个参数', en: 'nothing uses this parameter' },
  'no-such-word': { zh: '没有“{word}”这个取值', en: 'the fact has no value {word}' },
  'no-whole-fen': { zh: '{yuan}元按学期不是整分', en: '{yuan} yuan is no whole number of fen in a term' },
  'no-row': { zh: '金额表缺这一档：{for}', en: 'the table of amounts has no row for: {for}' },
  'no-such-parameter': { zh: '没有参数“{parameter}”', en: 'there is no parameter {parameter}' },
  unit: { zh: '单位“{unit}”与“{paid}”不配', en: 'the unit {unit} does not fit {paid}' },
  'days-wanted': { zh: '按天计的金额要写天数参数', en: 'an amount by the day wants a parameter of days' },
  'days-idle': { zh: '金额不按天计，不应有天数', en: 'the amount is not by the day: no days wanted' },
  'meals-only': { zh: '按天的膳食补助不得发现金，只能供餐', en: 'by the day means meals, never cash' },
  'division-wanted': { zh: '地方项目要写明适用地区', en: 'a local programme must name its division' },
  'place-not-asked': {
    zh: '地方项目要有地区条件（in-division）',
    en: 'a local programme must ask for the place (in-division)',
  },
  'no-such-programme': { zh: '没有项目“{other}”', en: 'there is no programme {other}' },
  circle: { zh: '互斥关系成环，无法确定先后', en: 'exclusions form a circle: none comes first' },
  cite: { zh: '引用不成立：{message}', en: 'the citation does not hold: {message}' },
  'place-outside': {
    zh: '条件里的地区（{code}）不在本项目的适用地区之内',
    en: 'the place {code} of the condition lies outside the division of the programme',
  },
  'too-much': {
    zh: '{yuan}元过大（最多{most}元），请核对单位',
    en: '{yuan} yuan is too much (at most {most}); look at the unit',
  },
  'too-many': { zh: '条件太多（最多{most}条）', en: 'too many conditions (at most {most})' },
  'not-computable': {
    zh: '算例中的数字过大，无法计算',
    en: 'figures of the cases are too large to be computed',
  },
  'too-deep': { zh: '内容层次过深', en: 'nested too deeply' },
  'one-sided': {
    zh: '条件“{test}”缺少“{side}”的算例',
    en: 'no worked case shows a child for whom {test} is {side}',
  },
  'case-fails': { zh: '算例不符：{name}（{message}）', en: 'a worked case fails: {name} ({message})' },
};

/** A fault in one line. */
export const ruleFaultText = (fault: RuleFault, language: Language): string =>
  `${fault.programme}: ${fault.place}: ${sayRuleFault(fault, language)}`;

/** What is wrong, without its place. */
export function sayRuleFault({ code, detail }: RuleFault, language: Language): string {
  const side = code === 'one-sided' ? { side: SIDES[String(detail.side)]?.[language] ?? detail.side } : {};
  // what the schema says is English; its Chinese stands beside it
  const own = language === 'zh' && detail.zh !== undefined ? { message: detail.zh } : {};
  return say(RULE_FAULT_TEXTS[code]!, language, { ...detail, ...own, ...side } as RuleFault['detail']);
}

const SIDES: Readonly<Record<string, Text>> = {
  held: { zh: '符合', en: 'met' },
  not: { zh: '不符合', en: 'not met' },
  unknown: { zh: '情况不明', en: 'unknown' },
};
