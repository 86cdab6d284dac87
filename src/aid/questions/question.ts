import { z } from 'zod';
import { Cite } from '../../library/index.ts';
import type { Text } from '../../platform/index.ts';
import type { Compiled } from '../compile.ts';
import { readsOf } from '../decision.ts';
import {
  ASKED,
  type Asked,
  FACT_COLUMNS,
  FACTS,
  type FactColumn,
  type FactShape,
  type FactValue,
} from '../facts.ts';
import { type CompiledProgramme, HELD, UNKNOWN } from '../judged.ts';
import { readYuan } from '../payment/money.ts';

const Label = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });
const OFFICES = Object.keys(ASKED) as [Asked, ...Asked[]];
const COLUMNS = FACT_COLUMNS as [FactColumn, ...FactColumn[]];

/** The file `rules/aid/questions.yaml`. */
export const QuestionRules = z.strictObject({
  cite: Cite,
  offices: z.array(
    z.strictObject({
      id: z.enum(OFFICES),
      /** Roles that may answer for the office. */
      answers: z.array(z.string()).min(1),
      /** On the screen, or only by the sheet that the office filled in. */
      by: z.enum(['screen', 'sheet']),
    }),
  ),
  facts: z.array(
    z.strictObject({
      fact: z.enum(COLUMNS),
      of: z.enum(['child', 'school']).default('child'),
      lasts: z.boolean().default(false),
      /** The list that would answer it for everybody at once. */
      list: Label.optional(),
    }),
  ),
});
export type QuestionRules = z.infer<typeof QuestionRules>;
export type FactRule = QuestionRules['facts'][number];

/** What is to be found out: a fact; a condition that no fact of a child settles; the amount of a programme. */
export type Asks = FactColumn | `condition:${string}` | `amount:${string}`;

/** What the undetermined decisions of children with the same pattern wait for. */
export type Missing = { readonly patternNo: number; readonly asks: Asks; readonly programme: string };

export const isFact = (asks: string): asks is FactColumn => asks in FACTS;

/** Facts that belong to another: whether a risk is gone is asked with whether the household is monitored. */
const NEVER_ASKED: readonly FactColumn[] = ['is_risk_gone'];

/**
 * What would have to be known so that one programme could be decided: of each unknown ground without an alternative that
 * holds, the facts that are missing; where none is, the condition or the amount itself. Nothing for what another programme
 * waits for: it asks by itself.
 */
export function missingOf(
  compiled: Compiled,
  one: CompiledProgramme,
  digits: readonly number[],
  isUnknown: (fact: FactColumn) => boolean,
): Asks[] {
  const held = new Set(
    one.judged.flatMap((judged, place) =>
      judged.what === 'condition' && digits[place] === HELD ? [judged.group] : [],
    ),
  );
  const asked = one.judged.flatMap((judged, place): Asks[] => {
    if (digits[place] !== UNKNOWN || judged.what === 'yields') return [];
    if (judged.what === 'condition' && held.has(judged.group)) return [];
    const facts = readsOf(compiled, one, judged).filter(
      (fact) => isUnknown(fact) && !NEVER_ASKED.includes(fact),
    );
    if (facts.length > 0) return facts;
    return [judged.what === 'condition' ? `condition:${judged.kind.kind}` : `amount:${one.programme.id}`];
  });
  return [...new Set(asked)];
}

/** The office that knows it. */
export function officeOf(asks: Asks, compiled: Compiled): Asked {
  if (isFact(asks)) return FACTS[asks].asked;
  const kind = asks.slice('condition:'.length);
  const judged = asks.startsWith('condition:')
    ? compiled.programmes
        .flatMap((one) => one.judged)
        .find((one) => one.what === 'condition' && one.kind.kind === kind)
    : undefined;
  return judged?.what === 'condition' ? judged.kind.asked : 'education-bureau';
}

const isMoney = (fact: FactColumn): boolean => fact.endsWith('_fen');
/** Facts hold fen; people are asked in yuan. */
const inYuan = ({ zh, en }: Text): Text => ({ zh: zh.replace('分', '元'), en: en.replace('fen', 'yuan') });

/** What is asked, in words. */
export function asksText(asks: Asks, compiled: Compiled): Text {
  if (isFact(asks)) return isMoney(asks) ? inYuan(FACTS[asks].label) : FACTS[asks].label;
  const name = asks.slice(asks.indexOf(':') + 1);
  if (asks.startsWith('amount:')) {
    const label = compiled.programmes.find(({ programme }) => programme.id === name)?.programme.label;
    return { zh: `${label?.zh ?? name}的标准`, en: `the rate of ${label?.en ?? name}` };
  }
  for (const { judged } of compiled.programmes)
    for (const one of judged)
      if (one.what === 'condition' && one.kind.kind === name) return one.kind.asks(one.args);
  return { zh: name, en: name };
}

/** Words that may be answered, for facts that have words. */
export function choicesOf(fact: FactColumn): { readonly value: FactValue; readonly label: Text }[] {
  const shape: FactShape = FACTS[fact];
  if (shape.type === 'boolean')
    return [
      { value: true, label: { zh: '是', en: 'yes' } },
      { value: false, label: { zh: '否', en: 'no' } },
    ];
  if (shape.type === 'number') return [];
  return Object.entries(shape.words).map(([value, label]) => ({ value, label }));
}

/** An answer as somebody typed it; undefined where it is none of those that fit. Money is typed in yuan. */
export function readAnswer(fact: FactColumn, typed: string): FactValue | undefined {
  const text = typed.normalize('NFKC').trim().toLowerCase();
  const choices = choicesOf(fact);
  if (choices.length > 0)
    return choices.find(
      ({ value, label }) =>
        label.zh.normalize('NFKC') === text ||
        label.en.toLowerCase() === text ||
        String(value).toLowerCase() === text,
    )?.value;
  if (isMoney(fact)) return readYuan(text);
  return /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}

/** What may be typed, in one line. */
export function hintOf(fact: FactColumn): Text {
  const choices = choicesOf(fact);
  if (choices.length > 0)
    return {
      zh: choices.map(({ label }) => label.zh).join('／'),
      en: choices.map(({ label }) => label.en).join(' / '),
    };
  return isMoney(fact) ? { zh: '金额（元）', en: 'an amount in yuan' } : { zh: '整数', en: 'a whole number' };
}
