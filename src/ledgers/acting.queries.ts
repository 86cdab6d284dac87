import { type HeldRole, type Queryable, readRoles, recordEvent, type Viewer } from '../access/index.ts';
import { countClasses, countPupils, listSchools } from '../dropout/index.ts';
import { officeDay } from '../kernel/index.ts';
import { citationText } from '../library/index.ts';
import { readNumbers } from '../registry/index.ts';
import { type DecideParts, decide } from './decide.ts';
import { dutiesOf } from './duties.ts';
import { findSubmission, listEntries, recordEntry } from './entries.queries.ts';
import { type FreePlaces, freePlaces, gradeAsked } from './places.ts';
import type { Refused } from './refused.ts';
import { type RowState, rowOf } from './row.ts';
import {
  addRow,
  type FoundRow,
  findRow,
  findSecret,
  listDuties,
  listJoinedRows,
  listSecrets,
  lockRow,
  type NewRow,
} from './rows.queries.ts';
import { citedLibrary } from './rules.store.ts';
import type { LedgerRules } from './rules.ts';
import { type LedgerChoice, shownAct, tellDuties, tellEntry, tellFacts, tellHours } from './shown.ts';

/** Roles of the viewer that hold where a row lies: in its division, or at one of its schools. */
const heldAt = (
  { held }: Viewer,
  { division, schools }: Pick<FoundRow, 'division' | 'schools'>,
): readonly HeldRole[] => held.filter(({ scope }) => schools.includes(scope) || division.startsWith(scope));

type Place = Pick<FoundRow, 'division' | 'schools' | 'county'>;

/** What a decision stands on for a viewer at a place. */
async function partsAt(db: Queryable, viewer: Viewer, place: Place, rules: LedgerRules, now: Date) {
  const roles = readRoles();
  const own = heldAt(viewer, place).map(({ role }) => role);
  const holding = roles.filter(({ id }) => own.includes(id));
  const all = await listSchools(db);
  const parts: DecideParts = {
    rules,
    on: officeDay(now),
    schools: new Set(all.filter((school) => school.startsWith(`school:${place.county}:`))),
    actor: {
      ...{ accountId: viewer.accountId, name: viewer.fullName, role: own[0] ?? '', roles },
      rights: holding.flatMap(({ rights }) => rights),
    },
  };
  return { parts, roles, holding };
}

/** Free places of the grade that a row asks for, by school, as far as the viewer sees their pupils; none where none is asked. */
async function placesFor(
  db: Queryable,
  state: RowState,
  rules: LedgerRules,
): Promise<ReadonlyMap<string, FreePlaces>> {
  const grade = gradeAsked(state, rules);
  if (grade === undefined || !rules.places) return new Map();
  return freePlaces(await countClasses(db), grade, rules.places);
}

/** A school's name with what is said of it beside. */
function saidOf(school: string, near: readonly [string, string] | undefined, places: FreePlaces | undefined) {
  const name = school.slice(14);
  const zh = [near?.[0], places && `${places.classes}个班${places.pupils}人，余${places.free}个学位`];
  const en = [
    near?.[1],
    places && `${places.classes} classes, ${places.pupils} pupils, ${places.free} places free`,
  ];
  const inBrackets = (parts: readonly (string | undefined)[], [open, between, close]: readonly string[]) => {
    const said = parts.filter((part) => part !== undefined);
    return said.length === 0 ? name : `${name}${open}${said.join(between)}${close}`;
  };
  return { zh: inBrackets(zh, ['（', '；', '）']), en: inBrackets(en, [' (', '; ', ')']) };
}

/** Schools to choose from: those first at which children of the same village and township are, with how many; then by places. */
async function schoolChoices(
  db: Queryable,
  { division }: Place,
  schools: ReadonlySet<string>,
  places: ReadonlyMap<string, FreePlaces>,
): Promise<LedgerChoice[]> {
  const near = division.length > 9 ? await countPupils(db, division) : [];
  const around = division.length > 6 ? await countPupils(db, division.slice(0, 9)) : [];
  const told = new Map<string, LedgerChoice>();
  for (const [found, zh, en] of [
    [near, '本村', 'of the village'],
    [around, '本乡镇', 'of the township'],
  ] as const)
    for (const { school, pupils } of found)
      if (schools.has(school) && !told.has(school)) {
        const beside = [`${zh}${pupils}名适龄儿童在此就读`, `${pupils} children ${en}`] as const;
        told.set(school, { value: school, label: saidOf(school, beside, places.get(school)) });
      }
  const free = (school: string): number => places.get(school)?.free ?? 0;
  const others = [...schools].filter((school) => !told.has(school)).toSorted((a, b) => free(b) - free(a));
  return [
    ...told.values(),
    ...others.map((value) => ({ value, label: saidOf(value, undefined, places.get(value)) })),
  ];
}

/** The page of a row; undefined where the viewer sees none. */
export async function openRow(db: Queryable, viewer: Viewer, rules: LedgerRules, rowKey: string, now: Date) {
  const found = await findRow(db, rules.id, rowKey);
  if (!found) return undefined;
  const entries = await listEntries(db, rowKey);
  const state = rowOf(found, entries, rules);
  const { parts, roles } = await partsAt(db, viewer, found, rules, now);
  const maySeeSecret = parts.actor.rights.includes('ledgers.secret');
  const secrets = maySeeSecret ? await listSecrets(db, rowKey) : undefined;
  const choices = await schoolChoices(db, found, parts.schools, await placesFor(db, state, rules));
  const library = citedLibrary();
  const hours = tellHours(state, rules, parts.on);
  const { ledger, county: _, division: __, schools: ___, facts, dueOn: ____, numberNow, ...head } = found;
  return {
    ...head,
    ledger,
    facts: tellFacts(rules, facts, maySeeSecret ? ((await findSecret(db, rowKey)) ?? {}) : undefined),
    duties: tellDuties(await listDuties(db, rowKey), rules, library, parts.on),
    hours: hours ? { ...hours, cite: citationText(library, hours.cite) } : null,
    entries: state.entries.map((entry) => tellEntry(entry, state, rules, { secrets, roles })).toReversed(),
    acts: rules.entries.map((rule) => shownAct(rule, state, { ...parts, choices })),
    numbers: numberNow === null ? null : await readNumbers(db, numberNow),
    joined: await listJoinedRows(db, rowKey),
  };
}

/** What became of an entry that was asked for. */
export type Written =
  | { readonly state: 'done'; readonly no: number }
  | { readonly state: 'refused'; readonly grounds: readonly Refused[] }
  | { readonly state: 'no-such-row' };

/** An entry as it is sent; `right`: that of the route. */
export type SentEntry = {
  readonly kind: string;
  readonly right: 'ledgers.keep' | 'ledgers.decide';
  readonly data: Readonly<Record<string, unknown>>;
  readonly submission?: string | undefined;
};

/**
 * Writes an entry in the request's transaction: decided on the row as it stands under a lock, then recorded; or refused
 * with all grounds, and nothing changes but the trail.
 */
export async function writeEntry(
  db: Queryable,
  viewer: Viewer,
  rules: LedgerRules,
  rowKey: string,
  sent: SentEntry,
  now: Date,
): Promise<Written> {
  await lockRow(db, rowKey);
  const found = await findRow(db, rules.id, rowKey);
  const rule = rules.entries.find(({ id, right }) => id === sent.kind && right === sent.right);
  if (!found || !rule) return { state: 'no-such-row' };
  const taken = sent.submission && (await findSubmission(db, rowKey, sent.submission));
  if (taken) return { state: 'done', no: taken };
  const entries = await listEntries(db, rowKey);
  const { parts, holding } = await partsAt(db, viewer, found, rules, now);
  const decision = decide(rule, rowOf(found, entries, rules), sent.data, parts);
  await recordEvent(db, {
    action: 'write-ledger-row',
    subject: found.personId ? { kind: 'person', id: found.personId } : { kind: 'ledger', id: rowKey },
    persons: found.personId ? [found.personId] : [],
    detail: { ledger: rules.id, entry: rule.id },
    isDone: decision.ok,
  });
  if (!decision.ok) return { state: 'refused', grounds: decision.grounds };
  const no = entries.length + 1;
  const role = holding.find(({ rights }) => rights.includes(rule.right))?.id ?? '';
  const author = { accountId: viewer.accountId, name: viewer.fullName, role };
  const { ok: ____, ...decided } = decision;
  await recordEntry(db, {
    ...{ rowKey, no, kind: rule.id, at: now, on: parts.on, author, right: rule.right, ...decided },
    submission: sent.submission,
  });
  return { state: 'done', no };
}

/** Takes a child into a ledger by hand; what it wants from then on stands at once. False where it is there already. */
export async function takeIn(db: Queryable, rules: LedgerRules, row: NewRow): Promise<boolean> {
  const isAdded = await addRow(db, row);
  if (!isAdded) return false;
  const state = rowOf({ ...row, openedOn: row.on }, [], rules);
  const duties = dutiesOf(state, rules, row.on);
  await db.query('select ledgers.begin_duties($1, $2)', [
    row.rowKey,
    JSON.stringify(Object.fromEntries(duties.map(({ id, dueOn }) => [id, dueOn]))),
  ]);
  return true;
}
