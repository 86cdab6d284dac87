import type { Library } from '../library/index.ts';
import type { Text } from '../platform/index.ts';
import type { Compiled } from './compile.ts';
import { GROUNDS } from './conditions/any-hardship.ts';
import { listed } from './conditions/condition-kind.ts';
import type { AidDecision, AidGround } from './decision.ts';
import type { FactColumn, Facts } from './facts.ts';
import { aidsForFamily, type FamilyAid } from './families.ts';

/** What one child has, may have, and has not of what is given at its stage and place: for its parents, in plain words. */
export type ParentPaper = {
  readonly has: readonly (Pick<FamilyAid, 'label' | 'rate' | 'ask' | 'cite'> & { readonly why: Text })[];
  /** Each thing that must be found out once, with whom to ask and what waits for it. */
  readonly open: readonly { readonly text: Text; readonly asked: Text; readonly of: readonly Text[] }[];
  readonly not: readonly { readonly label: Text; readonly why: Text }[];
};

const HARDSHIPS: ReadonlySet<string> = new Set(GROUNDS);
const names = (ground: AidGround, column: FactColumn): boolean =>
  ground.facts.some(({ fact }) => fact === column);

/** A ground that holds, as one says it of this child: its own stage, its own list, not all that the rule would take. */
function holdsWords(ground: AidGround): Text {
  const stage = ground.facts.find(({ fact }) => fact === 'stage')?.value;
  if (stage) return { zh: `就读${stage.zh}`, en: `is at ${stage.en}` };
  const own = ground.facts.filter(({ fact, value }) => HARDSHIPS.has(fact) && value.zh === '是');
  if (own.length === 0) return ground.text;
  const { zh, en } = listed(own.map(({ label }) => label));
  return { zh: `属于${zh}`, en };
}

const joined = (texts: readonly Text[]): Text => ({
  zh: [...new Set(texts.map(({ zh }) => zh))].join('；'),
  en: [...new Set(texts.map(({ en }) => en))].join('; '),
});

const whyHeld = ({ grounds }: AidDecision): Text =>
  joined(grounds.filter(({ what, state }) => what === 'condition' && state === 'held').map(holdsWords));

/** The first thing asked that nothing of the child meets: of alternatives, all of them. */
function whyNot({ grounds }: AidDecision): Text {
  const met = new Set(grounds.filter(({ state }) => state === 'held').map(({ group }) => group));
  const first = grounds.find(({ state, group }) => state === 'not' && !met.has(group));
  return joined(
    grounds.filter(({ state, group }) => state === 'not' && group === first?.group).map(({ text }) => text),
  );
}

/** Whether the child is at the stage and in the place of the programme: what is given to others elsewhere tells parents nothing. */
function isNear({ grounds }: AidDecision): boolean {
  const stages = grounds.filter((one) => names(one, 'stage'));
  const places = grounds.filter((one) => names(one, 'school_county') || names(one, 'hukou_county'));
  return stages.every(({ state }) => state === 'held') && places.every(({ state }) => state !== 'not');
}

function openOf(aids: readonly FamilyAid[]): ParentPaper['open'] {
  const questions = new Map<string, { text: Text; asked: Text; of: Text[] }>();
  for (const { label, ifs } of aids)
    for (const { text, asked } of ifs) {
      const question = questions.get(text.zh) ?? { text, asked, of: [] };
      questions.set(text.zh, { ...question, of: [...question.of, label] });
    }
  return [...questions.values()];
}

/** The decisions of one child as one page for its parents. */
export function parentPaper(
  compiled: Compiled,
  decisions: readonly AidDecision[],
  facts: Facts,
  library: Library,
): ParentPaper {
  const byId = new Map(decisions.map((one) => [one.programme, one]));
  const labels = new Map(compiled.programmes.map(({ programme }) => [programme.id, programme.label]));
  const aids = aidsForFamily(compiled, decisions, facts, library);
  const refused = decisions.filter((one) => one.outcome === 'refused' && isNear(one));
  return {
    has: aids
      .filter(({ isSure }) => isSure)
      .map(({ programme, label, rate, ask, cite }) => ({
        label,
        rate,
        ask,
        cite,
        why: whyHeld(byId.get(programme)!),
      })),
    open: openOf(aids.filter(({ isSure }) => !isSure)),
    not: refused.map((one) => ({ label: labels.get(one.programme)!, why: whyNot(one) })),
  };
}
