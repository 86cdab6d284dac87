import { z } from 'zod';
import { Cite } from '../../library/index.ts';
import type { Fen } from './money.ts';

const Label = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });
const fen = z.number().int().positive();
const Threshold = z.strictObject({ at_least: z.number().int().min(2), cite: Cite });

/** Kinds of finding about money. */
export const FUND_FINDING_KINDS = [
  'same-account',
  'bulk-accounts',
  'bulk-before-deadline',
  'over-cap',
  'over-cap-a-head',
  'paid-to-deceased',
  'paid-to-graduated',
  'paid-without-school',
  'paid-twice',
  'paid-too-much',
  'round-sum',
] as const;
export type FundFindingKind = (typeof FUND_FINDING_KINDS)[number];

/** What somebody who looked found out: it is so, it is not, or another office goes on with it. */
export const FINDING_RESULTS = ['founded', 'unfounded', 'passed-on'] as const;
export type FindingResult = (typeof FINDING_RESULTS)[number];

/** The file `rules/aid-process/supervision.yaml`. */
export const SupervisionRules = z.strictObject({
  from: z.string(),
  same_account: Threshold,
  bulk_accounts: Threshold,
  bulk_before_deadline: Threshold.extend({ days: z.number().int().min(1).max(60) }),
  round_sums: z.strictObject({ multiple_fen: fen, cite: Cite }),
  caps: z.array(
    z.strictObject({
      programme: z.string(),
      label: Label,
      values: z
        .array(
          z.strictObject({ from: z.string(), undergraduate_fen: fen, postgraduate_fen: fen, cite: Cite }),
        )
        .min(1),
    }),
  ),
});
export type SupervisionRules = z.infer<typeof SupervisionRules>;

/** What a list of findings shows of one. */
type Listed = { readonly kind: FundFindingKind; readonly decision: object | null };

/** One part of the findings, those that nobody has looked into first; and how many there are of each kind. */
export function pageOfFindings<F extends Listed>(
  all: readonly F[],
  {
    kind,
    after,
    limit,
  }: { readonly kind: FundFindingKind | undefined; readonly after: number; readonly limit: number },
) {
  const isOpen = ({ decision }: F): boolean => decision === null;
  const chosen = all.filter((one) => kind === undefined || one.kind === kind);
  const sorted = [...chosen.filter(isOpen), ...chosen.filter((one) => !isOpen(one))];
  const items = sorted.slice(after, after + limit);
  const kinds = FUND_FINDING_KINDS.flatMap((name) => {
    const own = all.filter((one) => one.kind === name);
    return own.length > 0 ? [{ kind: name, total: own.length, open: own.filter(isOpen).length }] : [];
  });
  const next = after + items.length < chosen.length && items.length > 0 ? after + items.length : null;
  return { items, next, total: chosen.length, kinds };
}

/** A figure as an office reports it: so many people, so much money, in a year. */
export type HeadFigure = {
  readonly programme: string;
  readonly on: string;
  readonly people: number;
  readonly sumFen: Fen;
};

/** A sum over what so many people can have had; the arithmetic shown. */
export type OverCap = {
  readonly perHeadFen: Fen;
  readonly capFen: Fen;
  /** The least number of people who must have had the higher cap for the sum to be right. */
  readonly postgraduatesNeeded: number;
  /** Even if all had the higher cap, the sum is too large. */
  readonly isImpossible: boolean;
};

/** Whether a reported sum passes the cap a head; undefined where it does not, or no cap is known of that day. */
export function findOverCap(rules: SupervisionRules, figure: HeadFigure): OverCap | undefined {
  const caps = rules.caps.find(({ programme }) => programme === figure.programme)?.values;
  const cap = caps?.findLast(({ from }) => from <= figure.on);
  if (!cap || figure.people <= 0 || figure.sumFen <= cap.undergraduate_fen * figure.people) return undefined;
  const over = figure.sumFen - cap.undergraduate_fen * figure.people;
  const step = cap.postgraduate_fen - cap.undergraduate_fen;
  const needed = step > 0 ? Math.ceil(over / step) : Number.POSITIVE_INFINITY;
  return {
    perHeadFen: Math.round(figure.sumFen / figure.people),
    capFen: cap.undergraduate_fen,
    postgraduatesNeeded: Math.min(needed, figure.people),
    isImpossible: needed > figure.people,
  };
}
