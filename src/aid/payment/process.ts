import { z } from 'zod';
import { RIGHTS, type Right } from '../../access/index.ts';
import type { Ground } from '../../kernel/index.ts';
import { Cite } from '../../library/index.ts';
import { FUND_ACCOUNTS, SOURCES } from './ledger.ts';

const Label = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });
const RightCode = z.enum(Object.keys(RIGHTS) as [Right, ...Right[]]);

/** Where a batch stands. */
export const BATCH_STATES = [
  'draft',
  'reviewed',
  'noticed',
  'approved',
  'sent',
  'closed',
  'withdrawn',
] as const;
export type PaymentState = (typeof BATCH_STATES)[number];

/** What is done to a batch. */
export const BATCH_STEPS = [
  'draft',
  'review',
  'publish',
  'approve',
  'send',
  'close',
  'withdraw',
  'refuse',
] as const;
export type BatchStep = (typeof BATCH_STEPS)[number];

/** A batch that pays for the first time, or pays again what a bank sent back. */
export type BatchKind = 'first' | 'reissue';

const Step = z.strictObject({
  step: z.enum(BATCH_STEPS),
  from: z.array(z.enum(BATCH_STATES)).default([]),
  to: z.enum(BATCH_STATES),
  right: RightCode,
  not: z.array(z.enum(BATCH_STEPS)).default([]),
  kinds: z.array(z.enum(['first', 'reissue'])).min(1),
  label: Label,
  cite: Cite,
});
export type Step = z.infer<typeof Step>;

const FailureCode = z.strictObject({ code: z.string().min(1), words: z.array(z.string()), label: Label });
const words = z.array(z.string().min(1)).min(1);

/** The file `rules/aid-process/payment.yaml`. */
export const PaymentRules = z.strictObject({
  from: z.string(),
  steps: z.array(Step).min(1),
  states: z.record(z.enum(BATCH_STATES), Label),
  sources: z.array(z.strictObject({ id: z.enum(SOURCES), label: Label })),
  shares: z.strictObject({ cite: Cite, parts: z.partialRecord(z.enum(SOURCES), z.number().int().min(0)) }),
  accounts: z.record(z.enum(FUND_ACCOUNTS), Label),
  bank_file: z.strictObject({ columns: words, total: z.string(), cite: Cite }),
  card_sheet: z.strictObject({ columns: words, cite: Cite }),
  bank_return: z.strictObject({
    cite: Cite,
    headings: z.strictObject({
      number: words,
      holder: words,
      account: words,
      amount: words,
      result: words,
      reason: words,
    }),
    totals: words,
    succeeded: words,
    failed: words,
    codes: z.array(FailureCode).min(1),
  }),
});
export type PaymentRules = z.infer<typeof PaymentRules>;

/** Who took which steps of a batch, in their order. */
export type TakenStep = { readonly step: BatchStep; readonly state: PaymentState; readonly by: number };

/** What a step of a batch looks at. */
export type BatchFacts = {
  readonly kind: BatchKind;
  readonly taken: readonly TakenStep[];
  /** Today, ISO, as China's clock has it. */
  readonly today: string;
  readonly notice: { readonly endsOn: string } | null;
  readonly payableLines: number;
  readonly isFileMade: boolean;
  readonly isFunded: boolean;
  readonly unanswered: number;
  readonly openFindings: number;
  readonly differences: number;
  readonly withdrawnAwards: number;
};

/** Who asks. */
export type Asker = { readonly accountId: number; readonly rights: readonly Right[] };

/** The state after the steps taken. */
export const stateOf = (taken: readonly TakenStep[]): PaymentState | undefined => taken.at(-1)?.state;

/** The step of the rules that leads on from a state; undefined where there is none. */
export const findStep = (
  rules: Pick<PaymentRules, 'steps'>,
  kind: BatchKind,
  step: BatchStep,
  state: PaymentState | undefined,
): Step | undefined =>
  rules.steps.find(
    (one) =>
      one.step === step &&
      one.kinds.includes(kind) &&
      (state === undefined ? one.from.length === 0 : one.from.includes(state)),
  );

/** All grounds on which a step is refused; none: it may be taken. */
export function groundsAgainst(
  rules: Pick<PaymentRules, 'steps'>,
  step: BatchStep,
  facts: BatchFacts,
  asker: Asker,
): Ground[] {
  const found = findStep(rules, facts.kind, step, stateOf(facts.taken));
  if (!found) return [{ code: 'step-out-of-order' }];
  const grounds: Ground[] = [];
  if (!asker.rights.includes(found.right))
    grounds.push({ code: 'not-your-step', detail: { right: found.right } });
  for (const other of found.not)
    if (facts.taken.some((taken) => taken.step === other && taken.by === asker.accountId))
      grounds.push({ code: 'same-person', detail: { step: other } });
  return [...grounds, ...WANTED[step](facts)];
}

const when = (isSo: boolean, code: string, detail?: Ground['detail']): Ground[] =>
  isSo ? [detail ? { code, detail } : { code }] : [];

/** What each step wants of the batch itself. */
const WANTED: Readonly<Record<BatchStep, (facts: BatchFacts) => Ground[]>> = {
  draft: ({ payableLines }) => when(payableLines === 0, 'batch-empty'),
  review: () => [],
  publish: () => [],
  approve: (facts) => [
    ...when(
      facts.kind === 'first' && (facts.notice === null || facts.notice.endsOn >= facts.today),
      'notice-runs',
      { date: facts.notice?.endsOn ?? '' },
    ),
    ...when(facts.payableLines === 0, 'batch-empty'),
    ...when(facts.withdrawnAwards > 0, 'award-withdrawn', { count: facts.withdrawnAwards }),
    ...when(!facts.isFunded, 'funds-short'),
  ],
  send: ({ isFileMade }) => when(!isFileMade, 'no-file-made'),
  close: (facts) => [
    ...when(facts.unanswered > 0, 'lines-unanswered', { count: facts.unanswered }),
    ...when(facts.openFindings > 0, 'findings-open', { count: facts.openFindings }),
    // before every line is answered the sums cannot agree: that is told once
    ...when(facts.differences > 0 && facts.unanswered === 0, 'batch-unbalanced', {
      count: facts.differences,
    }),
  ],
  withdraw: () => [],
  refuse: () => [],
};
