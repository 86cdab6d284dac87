import { readEnrolmentRules } from '../enrolment/index.ts';
import { invariant } from '../kernel/index.ts';
import { readRuleFile } from '../library/index.ts';
import {
  type ActRule,
  Acts,
  Causes,
  CHOSEN_TO,
  type DropoutRules,
  Limits,
  Papers,
  Placements,
  ReplyRules,
  Signatures,
  Steps,
} from './rules.ts';

let held: DropoutRules | undefined;

/** The rules of `rules/dropout`, read once. Throws (zod, invariant) where they do not fit together. */
export function readDropoutRules(): DropoutRules {
  held ??= loadRules();
  return held;
}

const isOfPerson = (act: object): act is ActRule => 'right' in act;

function loadRules(): DropoutRules {
  const { acts } = Acts.parse(readRuleFile('dropout/acts.yaml'));
  const { categories } = readEnrolmentRules().replies;
  const rules: DropoutRules = {
    steps: Steps.parse(readRuleFile('dropout/steps.yaml')).steps,
    replies: ReplyRules.parse(readRuleFile('dropout/replies.yaml')),
    replyLabels: new Map(categories.map(({ code, label }) => [code, label])),
    causes: Causes.parse(readRuleFile('dropout/causes.yaml')),
    placements: Placements.parse(readRuleFile('dropout/placements.yaml')).placements,
    signatures: Signatures.parse(readRuleFile('dropout/signatures.yaml')),
    limits: Limits.parse(readRuleFile('dropout/limits.yaml')),
    papers: Papers.parse(readRuleFile('dropout/papers.yaml')),
    acts: new Map(acts.filter(isOfPerson).map((act) => [act.id, act])),
    runActs: new Map(acts.flatMap((act) => (isOfPerson(act) ? [] : [[act.id, act] as const]))),
  };
  const faults = misfits(rules);
  invariant(faults.length === 0, `rules/dropout: ${faults.join('; ')}`);
  return rules;
}

/** What the files say of each other that does not hold. */
export function misfits(rules: DropoutRules): string[] {
  const steps = new Set(rules.steps.map(({ id }) => id));
  const proofs = new Set(rules.replies.proofs.map(({ id }) => id));
  const levels = new Set(rules.signatures.levels.map(({ id }) => id));
  const legal = new Set(rules.papers.legal.map(({ id }) => id));
  const codes = rules.replies.replies.map(({ code }) => code);
  const wanting = (what: string, ids: readonly string[], known: ReadonlySet<string>): string[] =>
    ids.filter((one) => !known.has(one)).map((one) => `${what}: ${one}`);
  const acts = [...rules.acts.values(), ...rules.runActs.values()];
  return [
    ...acts.flatMap((act) => wanting(`step of act ${act.id}`, act.from, steps)),
    ...wanting(
      'target of an act',
      acts.map(({ to }) => to),
      new Set([...steps, ...CHOSEN_TO]),
    ),
    ...wanting(
      'next act of a step',
      rules.steps.flatMap(({ next }) => next ?? []),
      new Set(rules.acts.keys()),
    ),
    ...wanting('paper of a reply', rules.replies.replies.flatMap(({ proofs }) => proofs).flat(), proofs),
    ...wanting('level of a chain', Object.values(rules.signatures.chains).flat(), levels),
    ...wanting(
      'step of a limit',
      rules.limits.due.map(({ step }) => step),
      steps,
    ),
    ...wanting(
      'legal step',
      rules.papers.papers.flatMap((paper) => paper.legal ?? []),
      legal,
    ),
    ...wanting('reply of enrolment', codes, new Set(rules.replyLabels.keys())),
    ...wanting('reply without a rule', [...rules.replyLabels.keys()], new Set(codes)),
  ];
}
