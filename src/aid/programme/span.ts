import { type TermCode, termOrder } from '../../kernel/index.ts';

/** A time in force, in whole terms, both ends within; open where `until` is missing. */
export type Span = { readonly from: TermCode; readonly until?: TermCode | undefined };

export const holdsIn = (span: Span, term: TermCode): boolean =>
  termOrder(span.from) <= termOrder(term) && (!span.until || termOrder(term) <= termOrder(span.until));

const last = (span: Span): number => (span.until ? termOrder(span.until) : Number.POSITIVE_INFINITY);

export type SpanFault =
  | { readonly code: 'turned'; readonly from: TermCode; readonly until: TermCode }
  | { readonly code: 'overlap' | 'gap'; readonly from: TermCode };

/** Where spans of one value leave terms of the whole uncovered, or cover one twice. */
export function spanFaults(spans: readonly Span[], whole: Span): SpanFault[] {
  const faults: SpanFault[] = [];
  const sorted = [...spans].sort((a, b) => termOrder(a.from) - termOrder(b.from));
  let covered = termOrder(whole.from) - 1;
  for (const span of sorted) {
    if (span.until && termOrder(span.until) < termOrder(span.from))
      faults.push({ code: 'turned', from: span.from, until: span.until });
    // what stands before the programme began does not matter
    if (last(span) <= covered && last(span) < termOrder(whole.from)) continue;
    if (termOrder(span.from) > covered + 1) faults.push({ code: 'gap', from: span.from });
    if (termOrder(span.from) <= covered && covered >= termOrder(whole.from))
      faults.push({ code: 'overlap', from: span.from });
    covered = Math.max(covered, last(span));
  }
  if (covered < last(whole)) faults.push({ code: 'gap', from: sorted.at(-1)?.until ?? whole.from });
  return faults;
}
