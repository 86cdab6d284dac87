import { z } from 'zod';
import { type TermCode, termOn } from '../kernel/index.ts';
import { citationText, type Library } from '../library/index.ts';
import type { Text } from '../platform/index.ts';
import { type Compiled, compile } from './compile.ts';
import { GROUNDS } from './conditions/any-hardship.ts';
import type { AidDecision } from './decision.ts';
import { FACTS, type Facts, wholeFacts } from './facts.ts';
import { valueIn } from './programme/amount.ts';
import type { Programme } from './programme/programme.ts';
import { rateOf, rateText } from './programme/rate.ts';
import type { RuleSet } from './programme/rule-set.ts';

const word = (words: object) => z.enum(Object.keys(words) as [string, ...string[]]);

/** What a family may say on the open page. Nothing that tells who they are, and nothing of it is kept. */
export const FamilyAsked = z.strictObject({
  stage: word(FACTS.stage.words),
  grade: z.int().min(1).max(8).optional(),
  boards: z.boolean().optional(),
  situation: z.array(z.enum(GROUNDS)).max(8),
  hukou: word(FACTS.hukou_kind.words).optional(),
  /** The county, or nothing. */
  county: z
    .string()
    .regex(/^\d{6}$/)
    .optional(),
});
export type FamilyAsked = z.infer<typeof FamilyAsked>;

/** One aid as a family reads it. */
export type FamilyAid = {
  readonly programme: string;
  readonly label: Text;
  readonly plain: Text;
  /** Surely theirs by what they said, or theirs if something more holds. */
  readonly isSure: boolean;
  readonly rate: Text;
  readonly ifs: readonly { readonly text: Text; readonly asked: Text }[];
  readonly ask: Text;
  readonly cite: Text;
};

/** What the law looks at, as far as a family said it; situations that they did not name are taken not to be. */
export function factsOfFamily(said: FamilyAsked): Facts {
  const county = said.county === undefined ? null : Number(said.county);
  return wholeFacts({
    is_enrolled: true,
    stage: said.stage,
    grade: said.grade ?? null,
    boards: said.boards ?? null,
    hukou_kind: said.hukou ?? null,
    school_county: county,
    hukou_county: county,
    ...Object.fromEntries(GROUNDS.map((ground) => [ground, said.situation.includes(ground)])),
  });
}

/** The law of a day for families; without a county the local programmes are left out, as nobody could be told. */
export function lawForFamilies(rules: RuleSet, today: string, hasCounty: boolean): Compiled {
  const term = termOn(today);
  const kept = FOR_FAMILIES.get(rules) ?? new Map<string, Compiled>();
  FOR_FAMILIES.set(rules, kept);
  const key = `${term} ${hasCounty}`;
  const compiled = kept.get(key) ?? compileForFamilies(rules, term, hasCounty);
  kept.set(key, compiled);
  return compiled;
}

const FOR_FAMILIES = new WeakMap<RuleSet, Map<string, Compiled>>();

function compileForFamilies(rules: RuleSet, term: TermCode, hasCounty: boolean): Compiled {
  const year = compile(rules, term).programmes.map((one) => one.programme);
  // what is paid in autumn alone is told in spring too
  const autumn = compile(rules, `${term.slice(0, 4)}-autumn` as TermCode).programmes.map(
    (one) => one.programme,
  );
  const all = [...new Map([...year, ...autumn].map((one) => [one.id, one])).values()];
  return compile(
    rules,
    term,
    all.filter((one) => hasCounty || one.level === 'national'),
  );
}

/** What a family can have: the sure ones first; what is refused by what they said is left out. */
export function aidsForFamily(
  compiled: Compiled,
  decisions: readonly AidDecision[],
  facts: Facts,
  library: Library,
): FamilyAid[] {
  const byId = new Map(compiled.programmes.map(({ programme }) => [programme.id, programme]));
  const aids = decisions
    .filter(({ outcome }) => outcome !== 'refused')
    .map((decision) => familyAid(byId.get(decision.programme)!, decision, compiled, facts, library));
  return [...aids.filter((one) => one.isSure), ...aids.filter((one) => !one.isSure)];
}

function familyAid(
  programme: Programme,
  decision: AidDecision,
  { term }: Compiled,
  facts: Facts,
  library: Library,
): FamilyAid {
  const open = decision.grounds.filter((ground) => ground.state === 'unknown' && ground.what !== 'amount');
  const settled = new Set(decision.grounds.filter((one) => one.state === 'held').map((one) => one.group));
  const unsettled = open.filter(({ group }) => !settled.has(group));
  // that a rival is undecided tells a family nothing where a question of their own is open too
  const asked = unsettled.filter(({ what }) => what === 'condition');
  const ifs = asked.length > 0 ? asked : unsettled;
  return {
    programme: programme.id,
    label: programme.label,
    plain: programme.plain,
    isSure: ifs.length === 0,
    rate: rateText(programme, rateOf(programme, term, facts), term),
    ifs: ifs.map(({ text, asked }) => ({ text, asked: asked ?? programme.ask })),
    ask: programme.ask,
    cite: citationText(library, citeOf(programme, term)),
  };
}

/** The clause of the rate in force; where that has no source, the one by which the programme stands. */
function citeOf(programme: Programme, term: Compiled['term']): Programme['valid']['cite'] {
  const rate = valueIn(programme.parameters[programme.amount.parameter], term)?.cite ?? 'unsourced';
  return rate === 'unsourced' ? programme.valid.cite : rate;
}
