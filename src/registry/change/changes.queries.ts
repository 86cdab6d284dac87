import { layScopeReach, type Queryable } from '../../access/index.ts';
import { ChangeBody, inOrder } from './change.ts';
import { divisionsOf, isOpen, readChanges, readDemoChanges } from './changes.store.ts';
import { reachOf } from './reach.ts';

/** What was done to a change that an office recorded. */
export const CHANGE_ACTS = ['approve', 'refuse', 'withdraw', 'revoke'] as const;
export type ChangeAct = (typeof CHANGE_ACTS)[number];

/** A change as an office recorded it, with what was done to it. */
export type RecordedChange = {
  readonly changeId: number;
  readonly county: string;
  readonly body: ChangeBody;
  readonly document: string | null;
  readonly proposedBy: number | null;
  readonly proposedName: string;
  readonly proposedAt: Date;
  readonly isMadeUp: boolean;
  readonly state: 'proposed' | ChangeAct;
  readonly acts: readonly {
    readonly act: ChangeAct;
    readonly name: string;
    readonly at: string;
    readonly reason: string | null;
  }[];
};

type Row = Omit<RecordedChange, 'body'> & {
  readonly on: string;
  readonly kind: string;
  readonly places: object;
};

const RECORDED = `select c.change_id as "changeId", c.county, to_char(c.happened_on, 'YYYY-MM-DD') as on, c.kind, c.places, c.document,
    c.proposed_by as "proposedBy", c.proposed_name as "proposedName", c.proposed_at as "proposedAt",
    c.made_up is not null as "isMadeUp", registry.change_state(c.change_id) as state,
    coalesce((select json_agg(json_build_object('act', a.act, 'name', a.done_name, 'at', a.done_at, 'reason', a.reason)
      order by a.act_no) from registry.division_change_act as a where a.change_id = c.change_id), '[]') as acts
  from registry.division_change as c`;

const bodyOf = ({ on, kind, places }: Row): ChangeBody => ChangeBody.parse({ on, kind, ...places });

/** The changes that the reader sees, the latest first. */
export async function listRecorded(db: Queryable): Promise<RecordedChange[]> {
  const { rows } = await db.query<Row>(`${RECORDED} order by c.happened_on desc, c.change_id desc limit 500`);
  return rows.map(({ on, kind, places, ...row }) => ({ ...row, body: bodyOf({ ...row, on, kind, places }) }));
}

/** A change by its number; undefined where the reader does not see it. */
export async function findRecorded(db: Queryable, changeId: number): Promise<RecordedChange | undefined> {
  const { rows } = await db.query<Row>(`${RECORDED} where c.change_id = $1`, [changeId]);
  const [row] = rows;
  return row && { ...row, body: bodyOf(row) };
}

/** Changes in force that the reader sees: those that come with the platform, and those approved. */
export async function listChanges(db: Queryable): Promise<ChangeBody[]> {
  const { rows } = await db.query<Row>(`${RECORDED} where registry.change_state(c.change_id) = 'approve'`);
  return inOrder([...readChanges(), ...rows.map(bodyOf)]);
}

/** Changes whenever a recorded change takes force or loses it; empty without any. */
export async function changesMark(db: Queryable): Promise<string> {
  const { rows } = await db.query<{ mark: string | null }>(
    `select ' changes ' || string_agg(change_id::text, ' ' order by change_id) as mark
     from registry.division_change where registry.change_state(change_id) = 'approve'`,
  );
  return rows[0]?.mark ?? '';
}

/** What a proposal is recorded with. */
export type Proposal = {
  readonly county: string;
  readonly body: ChangeBody;
  readonly document: string | null;
  readonly by: number | null;
  readonly name: string;
  readonly at: Date;
  readonly madeUp?: string;
};

/** Records a proposal; its number. */
export async function recordProposal(db: Queryable, proposal: Proposal): Promise<number> {
  const { county, body, document, by, name, at, madeUp } = proposal;
  const { on, kind, ...places } = body;
  const { rows } = await db.query<{ id: number }>(
    `insert into registry.division_change (county, happened_on, kind, places, document, proposed_at, proposed_by, proposed_name, made_up)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9) returning change_id as id`,
    [county, on, kind, JSON.stringify(places), document, at, by, name, madeUp ?? null],
  );
  return rows[0]!.id;
}

/** Records what was done to a change. */
export async function recordAct(
  db: Queryable,
  {
    changeId,
    act,
    by,
    name,
    at,
    reason,
  }: {
    readonly changeId: number;
    readonly act: ChangeAct;
    readonly by: number | null;
    readonly name: string;
    readonly at: Date;
    readonly reason: string | null;
  },
): Promise<void> {
  await db.query(
    `insert into registry.division_change_act (change_id, act_no, act, done_at, done_by, done_name, reason)
     select $1, 1 + count(*), $2, $3, $4, $5, $6 from registry.division_change_act where change_id = $1`,
    [changeId, act, at, by, name, reason],
  );
}

const dayBefore = (day: string): string => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);

/** Lays what rights cover because of all changes in force; for the service, not for a request. */
export async function layReach(db: Queryable): Promise<void> {
  const changes = await listChanges(db);
  // below one whose code changed, every grant on a village follows
  const others = changes
    .filter(({ kind, from, to }) => kind !== 'split' && from.length === 1 && from[0]!.code !== to[0]?.code)
    .flatMap(({ from, on }) => divisionsOf(from[0]!.code, dayBefore(on), changes).map(({ code }) => code));
  await layScopeReach(db, reachOf(changes, others));
}

/** Whoever proposed and approved the demonstration's changes. */
const DEMO_NAMES = ['演示·数据管理员', '演示·县区教育局经办人'] as const;

/** Lays the made-up changes of the demonstration, and one that still waits for the second person; once. */
export async function layDemoChanges(db: Queryable, county: string, at: Date): Promise<void> {
  const { rows } = await db.query<{ madeUp: string }>(
    'select made_up as "madeUp" from registry.division_change where made_up is not null',
  );
  const there = new Set(rows.map(({ madeUp }) => madeUp));
  for (const { id, cite: _, ...body } of readDemoChanges()) {
    if (there.has(id) || !body.from[0]!.code.startsWith(county)) continue;
    const proposal = { county, body, document: null, by: null, name: DEMO_NAMES[0], at, madeUp: id };
    const changeId = await recordProposal(db, proposal);
    if (isOpen(id)) continue;
    await recordAct(db, { changeId, act: 'approve', by: null, name: DEMO_NAMES[1], at, reason: null });
  }
}

/** Takes the demonstration's changes out of force: over real data nothing made up stands. */
export async function closeDemoChanges(db: Queryable, at: Date): Promise<void> {
  const open = (await listRecorded(db)).filter(
    ({ isMadeUp, state }) => isMadeUp && ['approve', 'proposed'].includes(state),
  );
  for (const { changeId, state } of open)
    await recordAct(db, {
      ...{ changeId, by: null, name: DEMO_NAMES[1], at, reason: '演示结束' },
      act: state === 'approve' ? 'revoke' : 'refuse',
    });
}
