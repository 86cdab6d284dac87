import { readRoles } from '../access/index.ts';
import { inTransaction, type openPool } from '../platform/index.ts';
import { followNumbers, layNumbers } from '../registry/index.ts';
import { type Actor, type Decision, decide } from './decide.ts';
import { followLedgers, layRunRows } from './in-step.queries.ts';
import { type Entry, type RowState, rowOf } from './row.ts';
import { readLedgers } from './rules.store.ts';
import type { LedgerRules } from './rules.ts';
import type { RunRow } from './run-row.ts';

export const DISABLED = readLedgers().get('disabled')!;
export const SCHOOL = 'school:431321:石牛中心小学';
export const TOWNSHIP = '431321200';
const ROLES = readRoles();

/** Somebody with one role. */
export const actorOf = (role: string): Actor => ({
  ...{ accountId: role.length, name: role, role, roles: ROLES },
  rights: ROLES.find(({ id }) => id === role)!.rights,
});

/** A row of a ledger with its entries. */
export const stateOf = (
  entries: readonly Entry[],
  rules: LedgerRules = DISABLED,
  division = TOWNSHIP,
): RowState => rowOf({ division, kinds: [rules.kinds[0]!.id], openedOn: '2026-09-01' }, entries, rules);

/** What is asked for: an entry of a kind, on a day, by a role. */
export type Asked = {
  readonly kind: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly on?: string;
  readonly role?: string;
};

/** Decides an entry on a row. */
export function ask(
  state: RowState,
  { kind, data, on = '2026-10-10', role = 'county-clerk' }: Asked,
  rules = DISABLED,
): Decision {
  const rule = rules.entries.find(({ id }) => id === kind)!;
  return decide(rule, state, data, { rules, on, schools: new Set([SCHOOL]), actor: actorOf(role) });
}

/** The row after an entry that is taken. */
export function write(state: RowState, asked: Asked, rules = DISABLED): RowState {
  const decision = ask(state, asked, rules);
  if (!decision.ok) throw new Error(JSON.stringify(decision.grounds));
  const on = asked.on ?? '2026-10-10';
  const entry = {
    no: state.entries.length + 1,
    kind: asked.kind,
    at: on,
    on,
    author: actorOf('county-clerk'),
  };
  return rowOf(state, [...state.entries, { ...entry, data: decision.data }], rules);
}

/** What the committee decides. */
export const PLACEMENT = {
  placement: 'home-teaching',
  school: SCHOOL,
  metOn: '2026-09-10',
  members: '李医生、王校长、赵理事',
  guardianOpinion: 'agreed',
  assessment: '重度肢体障碍，不能离家',
};
export const PLAN = {
  goals: '能独立进食，认读百字',
  measures: ['home-lessons', 'rehabilitation'],
  responsible: '陈老师',
  until: '2027-07-10',
};
export const LESSON = { metOn: '2026-10-08', hours: 3, teachers: '陈老师', subjects: ['life'] };

/** A child as a run tells of it. */
export const toldOf = (personId: string, told: Partial<RunRow> = {}): RunRow => ({
  ...{ ledger: 'disabled', personId, division: `${TOWNSHIP}001`, school: null, name: `周${personId}` },
  ...{
    idMasked: '431321**********13',
    birthDate: '2015-03-02',
    sex: 'male',
    township: '石牛乡',
    village: '石牛村',
  },
  ...{ guardian: '周父', phoneMasked: '139****0001', isInSchool: false, kinds: ['disabled'], facts: {} },
  secret: { disabilityKind: '4', disabilityGrade: '1' },
  evidence: [{ file: '持证残疾人名单.csv', sheet: '', row: 7 }],
  ...told,
});

let runs = 5000;

/** Lays what a run tells and brings the ledgers in step with it. */
export function layRows(
  pool: ReturnType<typeof openPool>,
  rows: readonly RunRow[],
  at = '2026-09-01T01:00:00Z',
  aliases: readonly { readonly oldId: string; readonly newId: string }[] = [],
): Promise<number> {
  const runId = ++runs;
  return inTransaction(pool, async (client) => {
    await layRunRows(client, { runId, county: '431321', on: '2026-09-01', rows });
    const merged = aliases.map(({ oldId, newId }) => ({ personId: newId, otherId: oldId }));
    await layNumbers(
      client,
      runId,
      merged.map((one) => ({ ...one, change: 'merged' as const })),
    );
    await followNumbers(client, runId, new Date(at));
    await followLedgers(client, runId, new Date(at));
    return runId;
  });
}
