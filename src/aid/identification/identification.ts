import { z } from 'zod';
import { RIGHTS, type Right } from '../../access/index.ts';
import { HARDSHIPS } from '../../intake/index.ts';
import type { Ground } from '../../kernel/index.ts';
import { Cite } from '../../library/index.ts';

const Label = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });

/** Where a case of hardship stands. */
export const HARDSHIP_STATES = [
  'applied',
  'class-reviewed',
  'school-reviewed',
  'collected',
  'joint-reviewed',
  'noticed',
  'filed',
  'refused',
  'appealed',
  'ended',
] as const;
export type HardshipState = (typeof HARDSHIP_STATES)[number];

/** What is done to a case. */
export const HARDSHIP_STEPS = [
  'apply',
  'class-review',
  'school-review',
  'collect',
  'joint-review',
  'publish',
  'file',
  'refuse',
  'appeal',
  'rehear',
  'end',
] as const;
export type HardshipStep = (typeof HARDSHIP_STEPS)[number];

/** The levels of hardship. */
export const HARDSHIP_LEVELS = ['special', 'hard', 'slight'] as const;

const Step = z.strictObject({
  step: z.enum(HARDSHIP_STEPS),
  from: z.array(z.enum(HARDSHIP_STATES)).default([]),
  to: z.enum(HARDSHIP_STATES),
  right: z.enum(Object.keys(RIGHTS) as [Right, ...Right[]]),
  meeting: z.enum(['class', 'school']).optional(),
  level: z.boolean().default(false),
  words: z.boolean().default(false),
  only_listed: z.boolean().default(false),
  not: z.array(z.enum(HARDSHIP_STEPS)).default([]),
  label: Label,
  cite: Cite,
});

/** The file `rules/aid-process/identification.yaml`. */
export const HardshipRules = z.strictObject({
  from: z.string(),
  steps: z.array(Step).min(1),
  states: z.record(z.enum(HARDSHIP_STATES), Label),
  levels: z.array(z.strictObject({ id: z.enum(HARDSHIP_LEVELS), label: Label })),
  levels_cite: Cite,
  meetings: z.strictObject({ least_members: z.number().int().min(1), cite: Cite }),
  undertaking: z.strictObject({ cite: Cite }),
  lists: z.strictObject({
    registers: z.array(z.string()).min(1),
    cite: Cite,
    groups: z.array(z.strictObject({ id: z.enum(HARDSHIPS), label: Label })).min(1),
  }),
  determined: z.strictObject({ registers: z.array(z.string()).min(1), cite: Cite }),
  appeal: z.strictObject({ within_working_days: z.number().int().min(1), cite: Cite }),
});
export type HardshipRules = z.infer<typeof HardshipRules>;

/** What a step of a case looks at. */
export type HardshipFacts = {
  readonly state: HardshipState;
  readonly isListed: boolean;
  readonly taken: readonly { readonly step: HardshipStep; readonly by: number }[];
  readonly today: string;
  readonly noticeEndsOn: string | null;
  readonly openObjections: number;
};

/** Who asks. */
export type HardshipAsker = { readonly accountId: number; readonly rights: readonly Right[] };

/** The step of the rules that leads on from a state, for a family on a list or not. */
export const findHardshipStep = (
  rules: Pick<HardshipRules, 'steps'>,
  step: HardshipStep,
  { state, isListed }: Pick<HardshipFacts, 'state' | 'isListed'>,
) =>
  rules.steps.find((one) => one.step === step && one.from.includes(state) && (!one.only_listed || isListed));

/** What leads a case on to its filing; the other steps lead it aside. */
const FORWARD: readonly HardshipStep[] = [
  'class-review',
  'school-review',
  'collect',
  'joint-review',
  'publish',
  'file',
  'rehear',
];

/** States that wait for somebody with these rights. */
export const statesWaitingFor = (
  rules: Pick<HardshipRules, 'steps'>,
  rights: readonly Right[],
): HardshipState[] => [
  ...new Set(
    rules.steps
      .filter(({ step, right }) => FORWARD.includes(step) && rights.includes(right))
      .flatMap(({ from }) => from),
  ),
];

/** All grounds on which a step is refused, whatever is filled in with it. */
export function hardshipGrounds(
  rules: Pick<HardshipRules, 'steps'>,
  step: HardshipStep,
  facts: HardshipFacts,
  asker: HardshipAsker,
): Ground[] {
  const found = findHardshipStep(rules, step, facts);
  if (!found) return [{ code: 'hardship-out-of-order' }];
  const grounds: Ground[] = [];
  if (!asker.rights.includes(found.right))
    grounds.push({ code: 'not-your-step', detail: { right: found.right } });
  if (facts.taken.some(({ step: taken, by }) => found.not.includes(taken) && by === asker.accountId))
    grounds.push({ code: 'same-person-case' });
  if (step === 'file' && (facts.noticeEndsOn === null || facts.noticeEndsOn >= facts.today))
    grounds.push({ code: 'notice-runs', detail: { date: facts.noticeEndsOn ?? '' } });
  if (step === 'file' && facts.openObjections > 0) grounds.push({ code: 'objection-open' });
  return grounds;
}
