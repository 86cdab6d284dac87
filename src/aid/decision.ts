import type { Cite } from '../library/index.ts';
import type { Text } from '../platform/index.ts';
import type { Compiled } from './compile.ts';
import {
  ASKED,
  FACT_COLUMNS,
  FACTS,
  type FactColumn,
  type Facts,
  type FactValue,
  factText,
} from './facts.ts';
import { type CompiledProgramme, GROUND_BASE, HELD, type Judged, UNKNOWN } from './judged.ts';
import { valueIn } from './programme/amount.ts';

export const OUTCOMES = ['refused', 'entitled', 'undetermined'] as const;
/** Entitled, refused, or not to be decided until somebody finds something out. */
export type AidOutcome = (typeof OUTCOMES)[number];

export type GroundState = 'held' | 'not' | 'unknown';

/** One ground of a decision: the condition, what the facts say of it, and the clause. */
export type AidGround = {
  readonly what: Judged['what'];
  readonly state: GroundState;
  /** Grounds of one group are alternatives: one that holds is enough. */
  readonly group: number;
  /** The sentence for this child. */
  readonly text: Text;
  readonly facts: readonly { readonly fact: FactColumn; readonly label: Text; readonly value: Text }[];
  /** Who finds it out, where it is unknown. */
  readonly asked?: Text;
  readonly cite: Cite;
};

/** The decision of one programme for one child in one term, with all its grounds. */
export type AidDecision = {
  readonly programme: string;
  readonly outcome: AidOutcome;
  /** Fen of the term; null unless entitled. */
  readonly amount_fen: number | null;
  readonly grounds: readonly AidGround[];
};

/** The digits of a row's grounds: one for each thing judged. */
export const digitsOf = (grounds: number, count: number): number[] =>
  Array.from({ length: count }, (_, place) => Math.floor(grounds / GROUND_BASE ** place) % GROUND_BASE);

const stateOf = (digit: number): GroundState =>
  digit === UNKNOWN ? 'unknown' : digit === HELD ? 'held' : 'not';

/** A row of the select for one programme: its three columns. */
export type DecidedRow = {
  readonly entitled: boolean | null;
  readonly amount: number | null;
  readonly grounds: number;
};

const outcomeOf = (entitled: boolean | null): AidOutcome =>
  entitled === null ? 'undetermined' : entitled ? 'entitled' : 'refused';

/** Makes the decision with its sentences out of the small numbers that the select gave. */
export function readDecision(
  compiled: Compiled,
  one: CompiledProgramme,
  row: DecidedRow,
  facts: Facts,
): AidDecision {
  const digits = digitsOf(row.grounds, one.judged.length);
  return {
    programme: one.programme.id,
    outcome: outcomeOf(row.entitled),
    amount_fen: row.amount,
    grounds: one.judged.map((judged, place) =>
      groundOf(compiled, one, judged, stateOf(digits[place]!), facts, place),
    ),
  };
}

/** What of a ground is the same for every child: worked out once for a compiled law, which lives as long as it is used. */
type Said = {
  readonly reads: readonly FactColumn[];
  readonly text: (state: GroundState) => Text;
  readonly cite: Cite;
};
const SAID = new WeakMap<Judged, Said>();

/** The facts that something judged rests on. */
export const readsOf = (compiled: Compiled, one: CompiledProgramme, judged: Judged): readonly FactColumn[] =>
  saidOf(compiled, one, judged).reads;

function saidOf(compiled: Compiled, one: CompiledProgramme, judged: Judged): Said {
  const known = SAID.get(judged);
  if (known) return known;
  const said = sayOnce(compiled, one, judged);
  SAID.set(judged, said);
  return said;
}

function sayOnce(compiled: Compiled, one: CompiledProgramme, judged: Judged): Said {
  if (judged.what === 'condition') {
    const { kind, args, condition } = judged;
    const [asks, fails] = [kind.asks(args), kind.fails(args)];
    return {
      reads: kind.reads(args),
      text: (state) => (state === 'not' ? fails : asks),
      cite: condition.cite,
    };
  }
  if (judged.what === 'yields') {
    const other = compiled.programmes.find(({ programme }) => programme.id === judged.to)!.programme;
    const cite = one.programme.yields_to.find(({ programme }) => programme === judged.to)!.cite;
    return { reads: [], text: (state) => yieldText(other.label, state), cite };
  }
  const value = valueIn(one.programme.parameters[one.programme.amount.parameter], compiled.term)!;
  return { reads: amountFacts(one, compiled), text: (state) => AMOUNT[state], cite: value.cite };
}

function groundOf(
  compiled: Compiled,
  one: CompiledProgramme,
  judged: Judged,
  state: GroundState,
  facts: Facts,
  place: number,
): AidGround {
  const { what } = judged;
  const { reads, text, cite } = saidOf(compiled, one, judged);
  const group = judged.what === 'condition' ? judged.group : 100 + place;
  const otherwise = judged.what === 'condition' ? judged.kind.asked : 'education-bureau';
  const asked = state === 'unknown' && what !== 'yields' ? { asked: askedFor(reads, facts, otherwise) } : {};
  return { what, state, group, text: text(state), facts: factsOf(reads, facts), cite, ...asked };
}

const AMOUNT: Readonly<Record<GroundState, Text>> = {
  held: { zh: '金额已确定', en: 'the amount is settled' },
  not: { zh: '金额未定', en: 'the amount is not settled' },
  unknown: {
    zh: '金额所依据的标准或事实尚不清楚',
    en: 'the rate, or a fact on which it rests, is not known',
  },
};

const yieldText = (other: Text, state: GroundState): Text =>
  ({
    held: { zh: `未享受与之互斥的“${other.zh}”`, en: `has not “${other.en}”, which excludes it` },
    not: { zh: `已享受“${other.zh}”，两者不能同时享受`, en: `has “${other.en}”, and both cannot be had` },
    unknown: {
      zh: `与之互斥的“${other.zh}”尚未确定`,
      en: `“${other.en}”, which excludes it, is not decided yet`,
    },
  })[state];

const factTold = (fact: FactColumn, value: FactValue) => ({
  ...{ fact, label: FACTS[fact].label, value: factText(fact, value) },
});
/** Words and truths are few, and the same for all children; numbers are many. */
const TOLD = new Map<string, ReturnType<typeof factTold>>();

const factsOf = (columns: readonly FactColumn[], facts: Facts) =>
  columns.map((fact) => {
    const value = facts[fact];
    if (typeof value === 'number') return factTold(fact, value);
    const key = `${fact} ${value}`;
    const told = TOLD.get(key) ?? factTold(fact, value);
    TOLD.set(key, told);
    return told;
  });

/** Who knows the facts that are missing. */
function askedFor(columns: readonly FactColumn[], facts: Facts, otherwise: keyof typeof ASKED): Text {
  const missing = columns.filter((column) => facts[column] === null && column !== 'is_risk_gone');
  const asked = new Set(missing.map((column) => FACTS[column].asked as keyof typeof ASKED));
  const names = (asked.size > 0 ? [...asked] : [otherwise]).map((one) => ASKED[one]);
  return { zh: names.map((one) => one.zh).join('、'), en: names.map((one) => one.en).join('; ') };
}

/** Facts on which the amount rests. */
function amountFacts(one: CompiledProgramme, compiled: Compiled): FactColumn[] {
  const { programme } = one;
  const value = valueIn(programme.parameters[programme.amount.parameter], compiled.term);
  const rows = value && 'rows' in value ? value.rows : [];
  const asked = rows.flatMap((row) => Object.keys(row.when ?? {}));
  const fact = value && 'fact' in value && value.fact ? [value.fact] : rows.flatMap((row) => row.fact ?? []);
  const named = asked.map((key) =>
    key === 'school_in' ? 'school_county' : key === 'hukou_in' ? 'hukou_county' : (key as FactColumn),
  );
  const read = new Set([...named, ...fact]);
  // in the order of the facts: the archived text of a law keeps no order of keys
  return FACT_COLUMNS.filter((column) => read.has(column));
}
