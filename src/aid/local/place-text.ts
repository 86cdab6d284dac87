import type { Text } from '../../platform/index.ts';
import { FACT_COLUMNS, FACTS } from '../facts.ts';

const WORDS = mapOf<Text>({
  label: { zh: '名称', en: 'name' },
  plain: { zh: '一句话说明', en: 'in one sentence' },
  ask: { zh: '咨询单位', en: 'where to ask' },
  valid: { zh: '施行时间', en: 'time in force' },
  division: { zh: '适用地区', en: 'division' },
  amount: { zh: '金额', en: 'amount' },
  paid: { zh: '发放时间', en: 'when it is paid' },
  given_as: { zh: '给付方式', en: 'what is given' },
  channel: { zh: '发放渠道', en: 'channel' },
  yields_to: { zh: '互斥项目', en: 'exclusions' },
  stacks_with: { zh: '可同时享受', en: 'may be had beside' },
  payers: { zh: '资金承担', en: 'payers' },
  parameters: { zh: '标准', en: 'rates' },
  rate: { zh: '金额', en: 'amount' },
  days: { zh: '天数', en: 'days' },
  unit: { zh: '单位', en: 'unit' },
  when: { zh: '适用对象', en: 'for whom' },
  cite: { zh: '依据', en: 'citation' },
  from: { zh: '起始学期', en: 'first term' },
  until: { zh: '截止学期', en: 'last term' },
  yuan: { zh: '元', en: 'yuan' },
  base: { zh: '共同情况', en: 'what is the same in all' },
  facts: { zh: '事实', en: 'facts' },
  term: { zh: '学期', en: 'term' },
  change: { zh: '不同之处', en: 'what differs' },
  expect: { zh: '应得结果', en: 'expected' },
  name: { zh: '名称', en: 'name' },
  places: { zh: '地区', en: 'places' },
  stages: { zh: '学段', en: 'stages' },
  of: { zh: '困难类型', en: 'grounds' },
  test: { zh: '条件种类', en: 'kind' },
});

/** What a number after a word counts. */
const COUNTED = mapOf<(no: number) => Text>({
  tests: (no) => ({ zh: `第${no}条条件`, en: `condition ${no}` }),
  any: (no) => ({ zh: `其中第${no}项`, en: `alternative ${no}` }),
  values: (no) => ({ zh: `第${no}个时段`, en: `span ${no}` }),
  rows: (no) => ({ zh: `第${no}档`, en: `row ${no}` }),
  cases: (no) => ({ zh: `第${no}个算例`, en: `case ${no}` }),
  payers: (no) => ({ zh: `资金承担第${no}项`, en: `payer ${no}` }),
  yields_to: (no) => ({ zh: `互斥项目第${no}项`, en: `exclusion ${no}` }),
  stacks_with: (no) => ({ zh: `同时享受第${no}项`, en: `beside ${no}` }),
});

/** Words by name: a form may name anything, what objects inherit too. */
function mapOf<T>(words: Readonly<Record<string, T>>): ReadonlyMap<string, T> {
  return new Map(Object.entries(words));
}
const FACT_LABELS = mapOf(Object.fromEntries(FACT_COLUMNS.map((column) => [column, FACTS[column].label])));

/** A place in the form as an officer finds it: `parameters.rate.values.0.rows.1.yuan` → 标准 · 金额 · 第1个时段 · 第2档 · 元. */
export function placeText(place: string): Text {
  // `tests (2)`, as the cases tell it, counts from one
  const parts = place.replace(/ \((\d+)\)/, (_, no: string) => `.${Number(no) - 1}`).split(/[. ]+/);
  const said = parts.flatMap((part, at): Text[] => {
    if (/^\d+$/.test(part))
      return [COUNTED.get(parts[at - 1] ?? '')?.(Number(part) + 1)].flatMap((one) => one ?? []);
    if (COUNTED.has(part) && /^\d+$/.test(parts[at + 1] ?? '')) return [];
    return [WORDS.get(part) ?? FACT_LABELS.get(part)].flatMap((one) => one ?? []);
  });
  const distinct = said.filter((text, at) => text.zh !== said[at - 1]?.zh);
  if (distinct.length === 0) return { zh: '整体', en: 'the whole' };
  return {
    zh: distinct.map((text) => text.zh).join(' · '),
    en: distinct.map((text) => text.en).join(' · '),
  };
}
