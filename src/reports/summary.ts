import type { Language, Text } from '../platform/index.ts';
import type { KeyCount, LinkageCounts, PlaceCount, SourceBalance } from './reports.queries.ts';
import { LIST_KINDS, type ListName } from './texts.ts';
import { sayWarning } from './warning-text.ts';

/** Something an office must know before it trusts a figure, e.g. a township without any school's list. */
export type Warning = {
  readonly code: string;
  readonly text: Text;
  readonly detail?: Readonly<Record<string, string | number>>;
};

/** Persons on a list: in all, by kind, and by township and kind; waiting ones apart. */
export type ListSummary = {
  readonly persons: number;
  readonly entries: number;
  readonly waiting: number;
  readonly byKind: Readonly<Record<string, number>>;
  readonly byTownship: readonly TownshipSummary[];
};

/** Entries of one township (empty name: none known). */
export type TownshipSummary = {
  readonly township: string;
  readonly waiting: number;
  readonly byKind: Readonly<Record<string, number>>;
};

/** What `summary.json` holds. The same input gives the same bytes: no times, no paths. */
export type Summary = {
  readonly on: string;
  readonly term: string;
  readonly sources: readonly (SourceBalance & { readonly isBalanced: boolean })[];
  readonly totals: Readonly<Record<'read' | 'landed' | 'refused' | 'skipped', number>> & {
    readonly isBalanced: boolean;
  };
  readonly persons: number;
  readonly links: { readonly total: number; readonly byRule: Readonly<Record<string, number>> };
  readonly review: { readonly pairs: number; readonly rows: number; readonly shareOfRows: number };
  readonly lists: Readonly<Record<ListName, ListSummary>>;
  readonly unplaced: { readonly total: number; readonly byCause: Readonly<Record<string, number>> };
  readonly verdicts: readonly { readonly code: string; readonly severity: string; readonly count: number }[];
  /** What enrolment and aid counted on the way to their lists. */
  readonly judged: Readonly<Record<'enrolment' | 'aid', unknown>>;
  readonly warnings: readonly {
    readonly code: string;
    readonly text: string;
    readonly detail?: Warning['detail'];
  }[];
};

const isBalanced = (s: { read: number; landed: number; refused: number; skipped: number }): boolean =>
  s.read === s.landed + s.refused + s.skipped;

const sum = <T>(items: readonly T[], amount: (item: T) => number): number =>
  items.reduce((total, item) => total + amount(item), 0);

const byKey = (counts: readonly KeyCount[]): Record<string, number> =>
  Object.fromEntries(counts.map(({ key, count }) => [key, count]));

/** Counts entries of the kinds of a list, every kind named even at 0. */
function countKinds(list: ListName, counts: readonly PlaceCount[]): Record<string, number> {
  return Object.fromEntries(
    LIST_KINDS[list].map((kind) => [
      kind,
      sum(
        counts.filter((c) => c.kind === kind),
        (c) => c.entries,
      ),
    ]),
  );
}

/** The summary of one list, all totals derived from the counts by township and kind. */
export function summariseList(list: ListName, persons: number, all: readonly PlaceCount[]): ListSummary {
  const counts = all.filter((count) => count.list === list);
  const listed = counts.filter((count) => !count.is_waiting);
  const townships = [...new Set(counts.map((count) => count.township))];
  const waiting = (from: readonly PlaceCount[]): number => sum(from, (c) => (c.is_waiting ? c.entries : 0));
  return {
    persons,
    entries: sum(listed, (count) => count.entries),
    waiting: waiting(counts),
    byKind: countKinds(list, listed),
    byTownship: townships.map((township) => ({
      township,
      waiting: waiting(counts.filter((c) => c.township === township)),
      byKind: countKinds(
        list,
        listed.filter((c) => c.township === township),
      ),
    })),
  };
}

/** What the summary is made of. */
export type SummaryParts = {
  readonly on: string;
  readonly term: string;
  readonly language: Language;
  readonly sources: readonly SourceBalance[];
  readonly linkage: LinkageCounts;
  readonly rules: readonly KeyCount[];
  readonly places: readonly PlaceCount[];
  readonly personsListed: Readonly<Record<ListName, number>>;
  readonly unplaced: readonly KeyCount[];
  readonly verdicts: readonly (KeyCount & { readonly severity: string })[];
  readonly judged: Summary['judged'];
  readonly warnings: readonly Warning[];
};

/** Puts the summary together. */
export function summarise(parts: SummaryParts): Summary {
  const { sources, linkage } = parts;
  const totals = {
    read: sum(sources, (s) => s.read),
    landed: sum(sources, (s) => s.landed),
    refused: sum(sources, (s) => s.refused),
    skipped: sum(sources, (s) => s.skipped),
  };
  const share = linkage.links === 0 ? 0 : linkage.rows_under_review / linkage.links;
  return {
    on: parts.on,
    term: parts.term,
    sources: sources.map((source) => ({ ...source, isBalanced: isBalanced(source) })),
    totals: { ...totals, isBalanced: sources.every(isBalanced) },
    persons: linkage.persons,
    links: { total: linkage.links, byRule: byKey(parts.rules) },
    review: {
      pairs: linkage.pairs,
      rows: linkage.rows_under_review,
      shareOfRows: Math.round(share * 1e6) / 1e6,
    },
    lists: {
      'out-of-school': summariseList('out-of-school', parts.personsListed['out-of-school'], parts.places),
      unaided: summariseList('unaided', parts.personsListed.unaided, parts.places),
    },
    unplaced: { total: sum(parts.unplaced, (c) => c.count), byCause: byKey(parts.unplaced) },
    verdicts: parts.verdicts.map(({ key, severity, count }) => ({ code: key, severity, count })),
    judged: parts.judged,
    warnings: parts.warnings.map(({ code, text, detail }) => ({
      code,
      text: sayWarning(text, detail, parts.language),
      ...(detail ? { detail } : {}),
    })),
  };
}
