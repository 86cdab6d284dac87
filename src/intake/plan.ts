import { type MapReader, mapReader } from './clean/values.ts';
import { type FieldKind, kindOf, mapOf } from './field-kinds.ts';
import { type CompiledLayout, type FormatIndex, keysOf } from './format-index.ts';
import type { Heading } from './heading.ts';
import type { Hardship, LandedField } from './landed.ts';
import type { Column, Source } from './layout.ts';
import { SLOT } from './row-values.ts';

/** A column of the sheet that feeds something. */
export type PlannedSource = {
  readonly column: number;
  readonly heading: string;
  readonly read: MapReader | undefined;
  readonly unknown: 'fault' | 'keep' | 'drop';
  readonly filled: string | undefined;
  readonly match: RegExp | undefined;
};

export type PlannedField = {
  readonly field: LandedField;
  /** Place of the field in a row's values. */
  readonly slot: number;
  readonly kind: FieldKind;
  readonly sources: readonly PlannedSource[];
  readonly blank: string | undefined;
  readonly refine: readonly string[];
  readonly fillDown: 'merge' | 'always' | undefined;
};

type PlannedCondition = { readonly source: PlannedSource; readonly gives: readonly string[] };
export type PlannedHardship = {
  readonly ground: Hardship | 'from-text';
  readonly when: readonly PlannedCondition[];
  readonly text: PlannedSource | undefined;
  readonly riskGone: PlannedSource | undefined;
};
export type PlannedAid = {
  readonly programme: string | undefined;
  readonly programmeFrom: PlannedSource | undefined;
  readonly amount: PlannedSource | undefined;
  readonly factor: number;
  readonly when: 'row' | 'amount';
  readonly state: string | undefined;
  readonly stateFrom: PlannedSource | undefined;
};

/** How the rows of one sheet are read: which column feeds which field, which items. */
export type SheetPlan = {
  readonly compiled: CompiledLayout;
  readonly fields: readonly PlannedField[];
  readonly hardship: readonly PlannedHardship[];
  /** Say `no` where the row's place on the list has ended (停发, 注销). */
  readonly inForce: readonly PlannedSource[];
  readonly aid: readonly PlannedAid[];
  /** Sheet column → field fed, for `fuzhi formats check`. */
  readonly feeds: ReadonlyMap<number, string>;
};

/** Lays the headings of a sheet against its layout. `titleText`: what stands above the header, and the sheet's name. */
export function planSheet(
  compiled: CompiledLayout,
  headings: readonly Heading[],
  formats: FormatIndex,
  titleText = '',
): SheetPlan {
  const find = columnFinder(compiled, headings, formats);
  const feeds = new Map<number, string>();
  const fields: PlannedField[] = [];
  for (const [name, column] of Object.entries(compiled.layout.columns)) {
    const field = name as LandedField;
    const planned = planField(field, column!, find, formats);
    for (const source of planned.sources) if (!feeds.has(source.column)) feeds.set(source.column, field);
    if (planned.sources.length > 0 || planned.blank !== undefined) fields.push(planned);
  }
  const hardship = compiled.layout.hardship.flatMap((item): PlannedHardship[] => {
    if (item.title.length > 0) return [];
    const when = item.when.map((c) => ({
      source: plainSource(find, c.headings, formats, c.values),
      gives: c.gives,
    }));
    const isComplete = when.every((c) => c.source !== undefined);
    if (!isComplete && !item.or_absent) return [];
    const text = plainSource(find, item.headings, formats, 'hardships');
    if (item.ground === 'from-text' && !text) return [];
    const kept = when.flatMap((c) => (c.source ? [{ source: c.source, gives: c.gives }] : []));
    return [
      {
        ground: item.ground,
        when: kept,
        text,
        riskGone: plainSource(find, item.risk_gone, formats, 'risk-gone'),
      },
    ];
  });
  // Where no column states a ground, the title of the sheet may: a list of 低保 is a list of 低保.
  if (hardship.length === 0)
    for (const item of compiled.layout.hardship)
      if (item.title.some((word) => titleText.includes(word)))
        hardship.push({ ground: item.ground, when: [], text: undefined, riskGone: undefined });
  const aid = compiled.layout.aid.flatMap((item): PlannedAid[] => {
    const amount = plainSource(find, item.amount, formats);
    const programmeFrom = plainSource(find, item.programme_from, formats);
    if (item.when === 'amount' && !amount) return [];
    const factor = amount?.heading.includes('万元') ? 10_000 : 1;
    const stateFrom = plainSource(find, item.state_from, formats, 'aid-state');
    return [
      {
        programme: item.programme,
        programmeFrom,
        amount,
        factor,
        when: item.when,
        state: item.state,
        stateFrom,
      },
    ];
  });
  const inForce = compiled.layout.in_force.flatMap(
    (one) => plainSource(find, [one], formats, 'in-force') ?? [],
  );
  for (const source of [
    ...inForce,
    ...hardship.flatMap((h) => [h.text, h.riskGone, ...h.when.map((c) => c.source)]),
    ...aid.flatMap((a) => [a.programmeFrom, a.amount, a.stateFrom]),
  ])
    if (source && !feeds.has(source.column)) feeds.set(source.column, 'item');
  return { compiled, fields, hardship, inForce, aid, feeds };
}

type Finder = (list: readonly string[], after?: string) => Heading | undefined;

/**
 * Finds the column of a list of headings. A heading that stands twice is told apart by what stands to its left:
 * columns that some source claims by `after` are not given to a plain source while another column is left.
 */
function columnFinder(compiled: CompiledLayout, headings: readonly Heading[], formats: FormatIndex): Finder {
  const match = (heading: Heading, key: string): number => heading.keys.indexOf(key);
  const all = (key: string): Heading[] =>
    headings
      .filter((h) => match(h, key) >= 0)
      .sort((a, b) => match(a, key) - match(b, key) || a.column - b.column);
  const claimed = new Set<Heading>();
  const sources = Object.values(compiled.layout.columns).flatMap((column) => column!.from);
  const afterColumn = (source: Source): Heading | undefined => {
    const anchors = keysOf([source.after!], formats.lexicon).concat(
      anchorKeys(compiled, source.after!, formats),
    );
    const anchor = anchors.map((key) => all(key)[0]).find((h) => h !== undefined);
    if (!anchor) return undefined;
    for (const key of keysOf(source.headings, formats.lexicon)) {
      const right = all(key)
        .filter((h) => h.column > anchor.column)
        .sort((a, b) => a.column - b.column)[0];
      if (right && all(key).length > 1) return right;
    }
    return undefined;
  };
  for (const source of sources) {
    if (source.after === undefined) continue;
    const column = afterColumn(source);
    if (column) claimed.add(column);
  }
  return (list, after) => {
    if (after !== undefined) return afterColumn({ headings: [...list], after });
    for (const key of keysOf(list, formats.lexicon)) {
      const found = all(key).find((h) => !claimed.has(h)) ?? undefined;
      if (found) return found;
    }
    return undefined;
  };
}

/** Keys of the headings of a field, when `after` names a field. */
function anchorKeys(compiled: CompiledLayout, field: string, formats: FormatIndex): string[] {
  const column = compiled.layout.columns[field as LandedField];
  return column ? column.from.flatMap((source) => keysOf(source.headings, formats.lexicon)) : [];
}

function planField(field: LandedField, column: Column, find: Finder, formats: FormatIndex): PlannedField {
  const sources = column.from.flatMap((source): PlannedSource[] =>
    allSources(find, source).map((heading) => ({
      column: heading.column,
      heading: heading.text,
      ...mapFor(source.values ?? mapOf(field), formats),
      filled: source.filled,
      match: source.match === undefined ? undefined : new RegExp(source.match, 'u'),
    })),
  );
  const fillDown = column.fill_down;
  return {
    field,
    slot: SLOT[field],
    kind: kindOf(field),
    sources,
    blank: column.blank,
    refine: column.refine,
    fillDown,
  };
}

/** Every column that one of the headings names, in the order of preference: the first filled one counts. */
function allSources(find: Finder, source: Source): Heading[] {
  if (source.after !== undefined) {
    const heading = find(source.headings, source.after);
    return heading ? [heading] : [];
  }
  const found = source.headings.map((text) => find([text])).filter((h): h is Heading => h !== undefined);
  return [...new Set(found)];
}

function mapFor(
  name: string | undefined,
  formats: FormatIndex,
): { read: MapReader | undefined; unknown: PlannedSource['unknown'] } {
  if (name === undefined) return { read: undefined, unknown: 'keep' };
  const map = formats.values(name);
  return { read: mapReader(map), unknown: map.unknown };
}

function plainSource(
  find: Finder,
  headings: readonly string[],
  formats: FormatIndex,
  values?: string,
): PlannedSource | undefined {
  const heading = find(headings);
  if (!heading) return undefined;
  return {
    column: heading.column,
    heading: heading.text,
    ...mapFor(values, formats),
    filled: undefined,
    match: undefined,
  };
}
