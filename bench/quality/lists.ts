import { readRecords } from './tables.ts';
import { placeKey, type Rows } from './truth-and-links.ts';

/** One entry of a list, as truth or run has it. */
type Entry = { readonly person: number; readonly kind: string };

/** How a list of the run stands against the truth. */
export type ListScore = {
  readonly kind: string;
  truth: number;
  listed: number;
  right: number;
  /** In truth, not listed, but a row of the person waits in the review. */
  inReview: number;
};

/** What went wrong with one entry, and why as far as the rows tell. */
export type Miss = { readonly what: string; readonly cause: string; readonly person: string };

/** Persons (of truth) that each person of the run holds most rows of. */
export function truePersonOf(rows: Rows): Int32Array {
  const votes = new Map<number, number>();
  for (let at = 0; at < rows.count; at++)
    if (rows.found[at]! >= 0 && rows.truth[at]! >= 0) {
      const key = rows.found[at]! * 16_777_216 + rows.truth[at]!;
      votes.set(key, (votes.get(key) ?? 0) + (rows.file[at]!.includes('户籍') ? 3 : 1));
    }
  const best = new Int32Array(rows.foundNo.size).fill(-1);
  const most = new Int32Array(rows.foundNo.size);
  for (const [key, count] of votes) {
    const found = Math.floor(key / 16_777_216);
    if (count <= most[found]!) continue;
    most[found] = count;
    best[found] = key % 16_777_216;
  }
  return best;
}

/** True persons one of whose rows stands in the review. */
export function personsInReview(rows: Rows, out: string): { persons: Set<number>; rows: Set<number> } {
  const persons = new Set<number>();
  const inReview = new Set<number>();
  for (const pair of readRecords(`${out}/review.csv`))
    for (const side of ['a', 'b']) {
      const at = rows.index.get(
        placeKey(pair[`file_${side}`]!, pair[`sheet_${side}`]!, pair[`row_${side}`]!),
      );
      if (at === undefined) continue;
      inReview.add(at);
      if (rows.truth[at]! >= 0) persons.add(rows.truth[at]!);
    }
  return { persons, rows: inReview };
}

const DROPS = new Set(['never-enrolled', 'dropped-out', 'registered-poor-dropout', 'enrolled-not-attending']);

function rowsOf(rows: Rows): Map<number, number[]> {
  const map = new Map<number, number[]>();
  for (let at = 0; at < rows.count; at++) {
    const person = rows.truth[at]!;
    if (person < 0) continue;
    const list = map.get(person);
    if (list) list.push(at);
    else map.set(person, [at]);
  }
  return map;
}

/** Why a person's entry is wrong, by what happened to the rows: apart, mixed with others, or neither. */
export function causeOf(rows: Rows, own: readonly number[], held: ReadonlyMap<number, number[]>): string {
  const typed = (at: number): string => rows.errors[at] || 'clean';
  const clusters = new Map<number, number>();
  for (const at of own) clusters.set(rows.found[at]!, (clusters.get(rows.found[at]!) ?? 0) + 1);
  const main = [...clusters].sort((a, b) => b[1] - a[1])[0]?.[0];
  const unplaced = own.filter((at) => rows.found[at]! < 0);
  if (unplaced.length > 0) return `row not landed: ${rows.file[unplaced[0]!]}`;
  const apart = own.filter((at) => rows.found[at] !== main);
  if (apart.length > 0) {
    const at = apart[0]!;
    const evidence = rows.hasEvidence[at] ? '' : ' (no evidence)';
    return `left apart: ${rows.file[at]!.replace(/（.*）/, '')} row [${typed(at)}] ${rows.group[at]}${evidence}`;
  }
  const strangers = (held.get(main!) ?? []).filter((at) => rows.truth[at] !== rows.truth[own[0]!]);
  if (strangers.length > 0) {
    const at = strangers[0]!;
    return `holds another's row: ${rows.file[at]!.replace(/（.*）/, '')} row [${typed(at)}] ${rows.group[at]}`;
  }
  const marks = [...new Set(own.flatMap((at) => (rows.errors[at] ? rows.errors[at]!.split(';') : [])))];
  return `rows all together: judged otherwise${marks.length > 0 ? ` [${marks.join(';')}]` : ''}`;
}

/** Compares one list of a run with the truth, by kind, and tells each miss with its cause. */
export function compareList(
  rows: Rows,
  list: 'out-of-school' | 'unaided',
  truthFolder: string,
  out: string,
): { scores: ListScore[]; misses: Miss[] } {
  const best = truePersonOf(rows);
  const review = personsInReview(rows, out);
  const waiting = new Set(
    readRecords(`${out}/waiting.csv`)
      .filter((record) => (record.list ?? '').includes(list === 'unaided' ? 'aid' : 'school'))
      .map((record) => best[rows.foundNo.get(record.person_id!) ?? -1] ?? -1),
  );
  const truth: Entry[] = readRecords(`${truthFolder}/${list}.csv`).map((record) => ({
    person: rows.personNo.get(record.person!) ?? -2,
    kind: record.kind!,
  }));
  const listed: Entry[] = readRecords(`${out}/${list}.csv`).map((record) => ({
    person: best[rows.foundNo.get(record.person_id!) ?? -1] ?? -1,
    kind: record.kind!,
  }));
  const own = rowsOf(rows);
  const held = new Map<number, number[]>();
  for (let at = 0; at < rows.count; at++) {
    const group = held.get(rows.found[at]!);
    if (group) group.push(at);
    else held.set(rows.found[at]!, [at]);
  }
  const names = [...rows.personNo.keys()];
  const key = (entry: Entry): string =>
    list === 'out-of-school' && DROPS.has(entry.kind)
      ? String(entry.person)
      : `${entry.person}/${entry.kind}`;
  const truthKeys = new Map(truth.map((entry) => [key(entry), entry]));
  const listedKeys = new Map(listed.map((entry) => [key(entry), entry]));
  const misses: Miss[] = [];
  const tell = (entry: Entry, what: string): void => {
    const rowsHere = own.get(entry.person) ?? [];
    misses.push({ what, cause: causeOf(rows, rowsHere, held), person: names[entry.person] ?? '?' });
  };
  for (const [at, entry] of listedKeys) {
    const real = truthKeys.get(at);
    if (!real) tell(entry, `${entry.kind}: listed and should not be`);
    else if (real.kind !== entry.kind) tell(entry, `${real.kind}: listed as ${entry.kind}`);
  }
  for (const [at, entry] of truthKeys) {
    if (listedKeys.has(at)) continue;
    const waits = waiting.has(entry.person) || review.persons.has(entry.person);
    tell(entry, `${entry.kind}: ${waits ? 'waits for review' : 'missing'}`);
  }
  const kinds = [...new Set([...truth, ...listed].map((entry) => entry.kind))].sort();
  const score = (kind: string, inKind: (entry: Entry) => boolean): ListScore => {
    const real = [...truthKeys].filter(([, entry]) => inKind(entry));
    const told = [...listedKeys].filter(([, entry]) => inKind(entry));
    return {
      kind,
      truth: real.length,
      listed: told.length,
      right: told.filter(([at]) => truthKeys.has(at)).length,
      inReview: real.filter(
        ([at, entry]) =>
          !listedKeys.has(at) && (waiting.has(entry.person) || review.persons.has(entry.person)),
      ).length,
    };
  };
  return {
    scores: [score('all', () => true), ...kinds.map((kind) => score(kind, (entry) => entry.kind === kind))],
    misses,
  };
}
