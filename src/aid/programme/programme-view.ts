import { z } from 'zod';
import { BothLanguages } from '../../access/index.ts';
import { termOn } from '../../kernel/index.ts';
import { type Cite, citationText, type Library } from '../../library/index.ts';
import type { Text } from '../../platform/index.ts';
import { FACTS, type FactColumn, type FactValue, factText } from '../facts.ts';
import { rowsOf, valueIn } from './amount.ts';
import { alternatives, meant } from './conditions-of.ts';
import type { AmountRow, CasesFile, ParameterValue, Programme } from './programme.ts';
import { rateOf, rateText } from './rate.ts';
import type { RuleSet } from './rule-set.ts';
import { holdsIn } from './span.ts';

const Cited = z.strictObject({ text: BothLanguages, isSourced: z.boolean() });
const span = { from: z.string(), until: z.string().nullable() };

/** A programme as the library of aid shows it. */
export const ProgrammeView = z
  .strictObject({
    id: z.string(),
    label: BothLanguages,
    plain: BothLanguages,
    level: z.enum(['national', 'province', 'city', 'county']),
    division: BothLanguages.nullable(),
    state: z.enum(['in-force', 'ended', 'to-come', 'pattern']),
    ...span,
    rate: BothLanguages.nullable(),
    /** True where nothing of it waits for a source. */
    isSourced: z.boolean(),
    valid: Cited,
    conditions: z.array(z.strictObject({ group: z.int(), text: BothLanguages, ...span, cite: Cited })),
    amounts: z.array(z.strictObject({ name: BothLanguages, text: BothLanguages, ...span, cite: Cited })),
    channel: Cited,
    excludes: z.array(z.strictObject({ programme: BothLanguages, cite: Cited })),
    stacks: z.array(z.strictObject({ programme: BothLanguages, cite: Cited })),
    payers: z.array(z.strictObject({ text: BothLanguages, cite: Cited })),
    ask: BothLanguages,
    cases: z.array(BothLanguages),
  })
  .meta({ id: 'AidProgramme' });
export type ProgrammeView = z.infer<typeof ProgrammeView>;

const PAYERS: Readonly<Record<string, Text>> = {
  central: { zh: '中央财政', en: 'central government' },
  province: { zh: '省级财政', en: 'province' },
  city: { zh: '市级财政', en: 'city' },
  county: { zh: '县级财政', en: 'county' },
};

/** All programmes for the screen, those in force first, local ones after national ones. */
export function programmeViews(
  rules: RuleSet,
  cases: ReadonlyMap<string, CasesFile>,
  library: Library,
  today: string,
): ProgrammeView[] {
  const order = ['in-force', 'to-come', 'pattern', 'ended'];
  const levels = ['national', 'province', 'city', 'county'];
  return rules.programmes
    .map((one) => programmeView(one, rules, cases.get(one.id), library, today))
    .sort(
      (a, b) =>
        order.indexOf(a.state) - order.indexOf(b.state) ||
        levels.indexOf(a.level) - levels.indexOf(b.level) ||
        (a.id < b.id ? -1 : 1),
    );
}

/** One programme for the screen. */
export function programmeView(
  one: Programme,
  rules: RuleSet,
  cases: CasesFile | undefined,
  library: Library,
  today: string,
): ProgrammeView {
  const term = termOn(today);
  const said = (cite: Cite) => {
    const text = citationText(library, cite);
    return { text, isSourced: !text.zh.includes('来源待核') };
  };
  const labelOf = (id: string): Text => rules.programmes.find((other) => other.id === id)!.label;
  const named = (list: Programme['yields_to']) =>
    list.map(({ programme, cite }) => ({ programme: labelOf(programme), cite: said(cite) }));
  const conditions = alternatives(one).flatMap((any, group) =>
    any.map((condition) => {
      const { kind, args } = meant(condition);
      return {
        group,
        text: kind.asks(args),
        from: condition.from,
        until: condition.until ?? null,
        cite: said(condition.cite),
      };
    }),
  );
  const amounts = Object.values(one.parameters).flatMap(({ label, unit, values }) =>
    values.map((value) => ({
      name: label,
      text: valueText(value, unit),
      from: value.from,
      until: value.until ?? null,
      cite: said(value.cite),
    })),
  );
  const valid = said(one.valid.cite);
  const payers = one.payers.map(({ payer, percent, where, cite }) => ({
    text: {
      zh: `${PAYERS[payer]!.zh}${percent === undefined ? '' : ` ${percent}%`}${where ? `（${where.zh}）` : ''}`,
      en: `${PAYERS[payer]!.en}${percent === undefined ? '' : ` ${percent}%`}${where ? ` (${where.en})` : ''}`,
    },
    cite: said(cite),
  }));
  const isInForce = holdsIn(one.valid, term);
  const hasBegun = one.valid.from.slice(0, 4) <= term.slice(0, 4);
  return {
    id: one.id,
    label: one.label,
    plain: one.plain,
    level: one.level,
    division: one.division ? { zh: one.division.zh, en: one.division.en } : null,
    state: one.pattern ? 'pattern' : isInForce ? 'in-force' : hasBegun ? 'ended' : 'to-come',
    from: one.valid.from,
    until: one.valid.until ?? null,
    rate: valueIn(one.parameters[one.amount.parameter], term) ? rateText(one, rateOf(one, term), term) : null,
    isSourced: [valid, ...conditions.map((c) => c.cite), ...amounts.map((a) => a.cite)].every(
      (c) => c.isSourced,
    ),
    valid,
    conditions,
    amounts,
    channel: said(one.channel.cite),
    excludes: named(one.yields_to),
    stacks: named(one.stacks_with),
    payers,
    ask: one.ask,
    cases: cases?.cases.map(({ name, zh }) => ({ zh: zh ?? name, en: name })) ?? [],
  };
}

const UNIT_TEXTS: Readonly<Record<string, Text>> = {
  'yuan-a-year': { zh: '元/年', en: 'yuan a year' },
  'yuan-a-term': { zh: '元/学期', en: 'yuan a term' },
  'yuan-once': { zh: '元/次', en: 'yuan, once' },
  'yuan-a-day': { zh: '元/天', en: 'yuan a day' },
  'in-kind': { zh: '实物或免收', en: 'in kind' },
  days: { zh: '天', en: 'days' },
};

function valueText(value: ParameterValue, unit: string): Text {
  const words = UNIT_TEXTS[unit]!;
  if ('days' in value) return { zh: `${value.days}${words.zh}`, en: `${value.days} ${words.en}` };
  const rows = rowsOf(value).map((row) => rowText(row, words, unit));
  return { zh: rows.map((row) => row.zh).join('；'), en: rows.map((row) => row.en).join('; ') };
}

function rowText(row: AmountRow, unit: Text, unitCode: string): Text {
  const when = Object.entries(row.when ?? {}).map(([key, wanted]): Text => {
    if (key === 'school_in') return { zh: `学校在${wanted}`, en: `school in ${wanted}` };
    if (key === 'hukou_in') return { zh: `户籍在${wanted}`, en: `registered in ${wanted}` };
    if (wanted === true) return FACTS[key as FactColumn].label;
    return factText(key as FactColumn, wanted as FactValue);
  });
  const figure: Text =
    unitCode === 'in-kind'
      ? unit
      : row.unknown
        ? { zh: '标准待查', en: 'rate to be found out' }
        : row.fact
          ? { zh: '按核定收费', en: 'the approved fee' }
          : { zh: `${row.yuan}${unit.zh}`, en: `${row.yuan} ${unit.en}` };
  if (when.length === 0) return figure;
  return {
    zh: `${when.map((one) => one.zh).join('、')} ${figure.zh}`,
    en: `${when.map((one) => one.en).join(', ')} ${figure.en}`,
  };
}
