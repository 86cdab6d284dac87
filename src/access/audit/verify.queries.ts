import type pg from 'pg';
import { copyOut } from '../../platform/index.ts';
import { type Anchor, groupHash } from './anchor.ts';
import { GENESIS, LINK_COLUMNS, type Link, linkOf } from './chain.ts';
import {
  type Break,
  belongsAt,
  type ChainPoint,
  type Finding,
  follow,
  isMovedDown,
  isMovedUp,
} from './verify.ts';

/** What a verification saw. */
export type Verified = {
  /** Rows of the chain that were read and stand. */
  readonly rows: number;
  /** The last of them, and where reading began. */
  readonly end: ChainPoint;
  readonly begin: ChainPoint;
  /** Events that wait for their seal. */
  readonly unsealed: number;
  readonly finding?: Finding;
  /** The anchor lies in a part that was removed after its retention: nothing is left to compare. */
  readonly isAnchorGone?: boolean;
};

type VerifyOptions = {
  readonly from?: number | undefined;
  readonly anchor?: Anchor | undefined;
  /** Also compare the table by child, from which "who looked at this child" is read, with the events. */
  readonly withLooks?: boolean | undefined;
};

/** The planner is told to walk the chain in order and look each event up: nothing is sorted, reading starts at once. */
const IN_ORDER = `
  begin isolation level repeatable read read only;
  set local enable_hashjoin = off; set local enable_mergejoin = off; set local enable_sort = off;
  set local max_parallel_workers_per_gather = 0; set local jit = off`;

const links = (from: number): string => `
  select ${LINK_COLUMNS}
  from access.audit_seal as s left join access.audit_event as e on e.event_id = s.event_id
  where s.position >= ${from} order by s.position`;

/** Reads the trail as of now and names the first row that was altered, removed, inserted or reordered. */
export async function verifyTrail(pool: pg.Pool, options: VerifyOptions = {}): Promise<Verified> {
  const { begin, ...walked } = await walkAll(pool, options);
  const client = await pool.connect();
  try {
    const { rows } = await client.query<{ unsealed: number }>(
      'select count(*) as unsealed from access.audit_unsealed',
    );
    const finding = walked.broken
      ? await explainBreak(client, walked.end, walked.broken)
      : (walked.finding ?? (await findOutside(client, begin, options)));
    client.release();
    return {
      rows: walked.end.position - begin.position,
      begin,
      end: walked.end,
      unsealed: rows[0]!.unsealed,
      ...(finding ? { finding } : {}),
      ...anchorGone(begin, options),
    };
  } catch (error) {
    client.release(true);
    throw error;
  }
}

/** Reads on a connection of its own, in one snapshot; a walk that stops early leaves it unfit for anything else. */
async function walkAll(
  pool: pg.Pool,
  { from, anchor }: VerifyOptions,
): Promise<Walked & { begin: ChainPoint }> {
  const client = await pool.connect();
  try {
    await client.query(IN_ORDER);
    const begin = await findBegin(client, from);
    return { begin, ...(await walk(client, begin, anchor)) };
  } finally {
    client.release(true);
  }
}

const anchorGone = (begin: ChainPoint, { anchor, from }: VerifyOptions): { isAnchorGone?: true } =>
  anchor && from === undefined && anchor.position < begin.position ? { isAnchorGone: true } : {};

/** Where reading begins: at the first link, after what was pruned, or, when asked, after a link that is believed. */
async function findBegin(client: pg.PoolClient, from = 1): Promise<ChainPoint> {
  const { rows } = await client.query<ChainPoint>(
    `(select position, hash from access.audit_seal where position = $1)
     union all (select position, hash from access.audit_prune order by position desc limit 1)
     order by position desc limit 1`,
    [from - 1],
  );
  return rows[0] ?? { position: 0, hash: GENESIS };
}

type Walked = { readonly end: ChainPoint; readonly broken?: Break; readonly finding?: Finding };

async function walk(client: pg.PoolClient, begin: ChainPoint, anchor?: Anchor): Promise<Walked> {
  let point = begin;
  const rewritten = (at: ChainPoint): Walked => ({
    end: at,
    finding: { kind: 'rewritten', position: at.position },
  });
  if (isOtherThan(anchor, point)) return rewritten(point);
  for await (const block of copyOut(client, links(begin.position + 1))) {
    for (const row of block) {
      const next = follow(point, linkOf(row));
      if ('cause' in next) return { end: point, broken: next };
      if (isOtherThan(anchor, next)) return rewritten(next);
      point = next;
    }
  }
  const isCut = anchor !== undefined && anchor.position > point.position;
  return { end: point, ...(isCut ? { finding: { kind: 'removed', position: point.position + 1 } } : {}) };
}

const isOtherThan = (anchor: Anchor | undefined, point: ChainPoint): boolean =>
  anchor?.position === point.position && !anchor.hash.equals(point.hash);

async function explainBreak(client: pg.PoolClient, point: ChainPoint, found: Break): Promise<Finding> {
  const { position } = found;
  if (found.cause === 'no-seal') return { kind: 'removed', position };
  if (found.cause === 'no-event') return { kind: 'removed', position, eventId: found.eventId };
  const broken = found.link;
  const place = { position, eventId: broken.eventId };
  const next = (await readLinks(client, position + 1, 1))[0];
  if (isMovedUp(broken, next)) return { kind: 'removed', position };
  return { kind: await kindOfBreak(client, point, broken), ...place };
}

/** Looks among all later rows for the one that belongs at the break. */
async function kindOfBreak(client: pg.PoolClient, point: ChainPoint, broken: Link): Promise<Finding['kind']> {
  for (let from = broken.position + 1; ; ) {
    const later = await readLinks(client, from, 20_000);
    for (const link of later) {
      const belongs = belongsAt(point, broken, link);
      if (belongs === undefined) continue;
      if (belongs === 'event') return 'reordered';
      const after = (await readLinks(client, link.position + 1, 1))[0];
      const isSwapped =
        belongsAt({ position: broken.position, hash: link.hash }, broken, broken) !== undefined;
      return !isSwapped && isMovedDown(point, link, after) ? 'inserted' : 'reordered';
    }
    if (later.length === 0) return 'altered';
    from = later.at(-1)!.position + 1;
  }
}

async function readLinks(client: pg.PoolClient, from: number, most: number): Promise<Link[]> {
  const found: Link[] = [];
  for await (const block of copyOut(client, `${links(from)} limit ${most}`)) found.push(...block.map(linkOf));
  return found;
}

/** Events that stand outside the chain: put in without a seal, gone before it, or a beginning cut off without record. */
async function findOutside(
  client: pg.PoolClient,
  begin: ChainPoint,
  { from, withLooks }: VerifyOptions,
): Promise<Finding | undefined> {
  if (from !== undefined) return undefined;
  await client.query(
    'set local enable_hashjoin = on; set local enable_mergejoin = on; set local enable_sort = on',
  );
  const { rows } = await client.query<{ kind: Finding['kind']; event_id: number }>(
    `(select 'inserted' as kind, e.event_id from access.audit_event as e
      where not exists (select 1 from access.audit_seal as s where s.event_id = e.event_id)
        and not exists (select 1 from access.audit_unsealed as u where u.event_id = e.event_id)
      order by e.event_id limit 1)
     union all
     (select 'removed', u.event_id from access.audit_unsealed as u
      where not exists (select 1 from access.audit_event as e where e.event_id = u.event_id)
      order by u.event_id limit 1)
     order by event_id limit 1`,
  );
  if (rows[0]) return { kind: rows[0].kind, eventId: rows[0].event_id };
  if (!(await isBeginToldOf(client, begin))) return { kind: 'removed', position: 1 };
  return withLooks ? findHidden(client) : undefined;
}

/** The first event of which the table by child tells too little or too much. */
async function findHidden(client: pg.PoolClient): Promise<Finding | undefined> {
  const { rows } = await client.query<{ event_id: number }>(
    `(select e.event_id from access.audit_event as e, unnest(e.person_ids) as shown
      where not exists (select 1 from access.audit_person as p where p.person_id = shown and p.event_id = e.event_id)
        and not exists (select 1 from access.audit_unsealed as u where u.event_id = e.event_id)
      order by e.event_id limit 1)
     union all
     (select p.event_id from access.audit_person as p
      where not exists (
        select 1 from access.audit_event as e where e.event_id = p.event_id and p.person_id = any(e.person_ids))
      order by p.event_id limit 1)
     order by event_id limit 1`,
  );
  return rows[0] && { kind: 'hidden', eventId: rows[0].event_id };
}

/** A pruned beginning is told of by an event further down the chain, under its own seal. */
async function isBeginToldOf(client: pg.PoolClient, begin: ChainPoint): Promise<boolean> {
  if (begin.position === 0) return true;
  const { rowCount } = await client.query(
    `select 1 from access.audit_event where action = 'prune-audit' and detail->>'position' = $1 and detail->>'hash' = $2`,
    [String(begin.position), groupHash(begin.hash, '.')],
  );
  return (rowCount ?? 0) > 0;
}
