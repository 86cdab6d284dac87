import { type Heading, headingKey } from './heading.ts';
import type { LandedField } from './landed.ts';
import type { Formats, Layout, Lexicon, ValueMap } from './layout.ts';

/** A layout with its heading lists turned into keys. */
export type CompiledLayout = {
  readonly layout: Layout;
  /** Every key that the layout understands. */
  readonly keys: ReadonlySet<string>;
  readonly required: readonly Needed[];
  readonly never: ReadonlySet<string>;
  readonly neverPairs: readonly (readonly [ReadonlySet<string>, ReadonlySet<string>])[];
};

/** Headings of which one must stand in the sheet; evidence may be waived by a title. */
type Needed = { readonly label: string; readonly keys: ReadonlySet<string>; readonly isEvidence: boolean };

/** All layouts, ready for recognition; pure and made once. */
export type FormatIndex = {
  readonly lexicon: Lexicon;
  readonly layouts: readonly CompiledLayout[];
  knows(keys: readonly string[]): boolean;
  candidates(headings: readonly Heading[]): CompiledLayout[];
  /** How much a key tells: rare ones more. */
  weight(key: string): number;
  values(name: string): ValueMap;
};

/** Turns `@group` into its headings. Unknown groups are our own mistake and found by the rules check. */
export function expandHeadings(list: readonly string[], lexicon: Lexicon): string[] {
  return list.flatMap((text) => (text.startsWith('@') ? (lexicon.headings[text.slice(1)] ?? []) : [text]));
}

/** The keys of a list of headings, in order. */
export const keysOf = (list: readonly string[], lexicon: Lexicon): string[] => [
  ...new Set(expandHeadings(list, lexicon).map(headingKey)),
];

/** Makes the index. */
export function indexFormats(formats: Formats): FormatIndex {
  const layouts = formats.layouts.map((layout) => compile(layout, formats.lexicon));
  const users = new Map<string, CompiledLayout[]>();
  for (const layout of layouts)
    for (const key of layout.keys) {
      const list = users.get(key);
      if (list) list.push(layout);
      else users.set(key, [layout]);
    }
  const weight = (key: string): number => {
    const count = users.get(key)?.length ?? 0;
    return count === 0 ? 0 : 0.2 + 1 / Math.sqrt(count);
  };
  return {
    lexicon: formats.lexicon,
    layouts,
    weight,
    knows: (keys) => keys.some((key) => users.has(key)),
    candidates: (headings) => {
      const found = new Set(headings.flatMap((h) => h.keys.flatMap((key) => users.get(key) ?? [])));
      return layouts.filter((layout) => found.has(layout));
    },
    values: (name) => formats.lexicon.values[name] ?? { exact: {}, contains: [], unknown: 'keep' },
  };
}

function compile(layout: Layout, lexicon: Lexicon): CompiledLayout {
  const entries = Object.entries(layout.columns) as [
    LandedField,
    NonNullable<Layout['columns'][LandedField]>,
  ][];
  const own = entries.flatMap(([, column]) => column.from.flatMap((s) => s.headings));
  const items = [
    ...layout.hardship.flatMap((h) => [...h.headings, ...h.risk_gone, ...h.when.flatMap((c) => c.headings)]),
    ...layout.aid.flatMap((a) => [...a.programme_from, ...a.amount, ...a.state_from]),
  ];
  const set = (list: readonly string[]): Set<string> => new Set(keysOf(list, lexicon));
  const need = (list: readonly string[], isEvidence: boolean): Needed => ({
    label: expandHeadings(list, lexicon).slice(0, 3).join('/'),
    keys: set(list),
    isEvidence,
  });
  const columns = entries
    .filter(([, column]) => column.required)
    .map(([, column]) =>
      need(
        column.from.flatMap((s) => s.headings),
        false,
      ),
    );
  const required = [...columns, ...layout.evidence.map((list) => need(list, true))];
  return {
    layout,
    keys: set([...own, ...items, ...layout.known, ...layout.evidence.flat()]),
    required,
    never: set(layout.never),
    neverPairs: layout.never_pairs.map(([one, other]) => [set([one]), set([other])] as const),
  };
}

/** The first key of a heading that the layout understands. */
export const understoodKey = (layout: CompiledLayout, keys: readonly string[]): string | undefined =>
  keys.find((key) => layout.keys.has(key));

/** How well a layout explains the headings, and the required ones it misses. */
export function layoutFit(
  layout: CompiledLayout,
  headings: readonly Heading[],
  above: string,
  formats: FormatIndex,
): { score: number; missing: string[] } {
  let explained = 0;
  let score = 0;
  const seen = new Set<string>();
  for (const heading of headings) {
    if (heading.keys.some((key) => layout.never.has(key))) return { score: 0, missing: ['—'] };
    const key = understoodKey(layout, heading.keys);
    if (key === undefined) continue;
    explained++;
    if (!seen.has(key)) score += formats.weight(key);
    seen.add(key);
  }
  const { titles, never_titles, title_is_evidence, evidence_titles, unknown_most } = layout.layout;
  const says = (words: readonly string[]): boolean => words.some((word) => above.includes(word));
  if (says(never_titles)) return { score: 0, missing: ['—'] };
  const all = headings.flatMap((h) => h.keys);
  const has = (keys: ReadonlySet<string>): boolean => all.some((key) => keys.has(key));
  if (layout.neverPairs.some(([one, other]) => has(one) && has(other))) return { score: 0, missing: ['—'] };
  const isTitled = says(titles);
  const isEvident = (isTitled && title_is_evidence) || says(evidence_titles);
  const missing = layout.required
    .filter((needed) => !(needed.isEvidence && isEvident))
    .filter(({ keys }) => !has(keys))
    .map(({ label }) => label);
  const isStrange = unknown_most !== undefined && !isTitled && headings.length - explained > unknown_most;
  if (explained < 2 || explained * 4 < headings.length || isStrange) missing.push('…');
  if (isTitled) score += 1.5;
  // Of two layouts that explain the same headings the narrower one is the better guess.
  const breadth = Object.keys(layout.layout.columns).length + layout.layout.known.length;
  return { score: score + (0.5 * seen.size) / Math.max(breadth, seen.size), missing };
}
