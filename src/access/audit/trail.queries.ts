import type pg from 'pg';
import type { TrailEvent, TrailFilter, TrailLook, TrailPage } from './trail.ts';

type Client = Pick<pg.ClientBase, 'query'>;

const ROW = `recorded_at as "recordedAt", account_id as "accountId", account_name as "accountName",
  role, action, subject_kind as "subjectKind", subject_id as "subjectId", purpose, is_done as "isDone"`;

/** A page of the trail. The transaction's right must be `audit.read`; only what was done within its divisions is there. */
export async function pageTrail(client: Client, filter: TrailFilter): Promise<TrailPage<TrailEvent>> {
  const { account, action, person, from, to, before, limit } = filter;
  const { rows } = await client.query<TrailEvent>(
    `select event_id as "eventId", ${ROW}, used_right as "usedRight", cardinality(person_ids) as persons, detail
     from access.audit_page($1, $2, $3, $4, $5, $6, $7)`,
    [account ?? null, action ?? null, person ?? null, from ?? null, to ?? null, before ?? null, limit + 1],
  );
  // one more than a page is read: whether there is a next one
  const items = rows.slice(0, limit);
  return { items, next: rows.length > limit ? items.at(-1)!.eventId : null };
}

/**
 * Who looked at a child, newest first. The transaction's right must be `child.read`; that the asker may see this child is
 * for the caller to find out, by reading the child under the same right.
 */
export async function pageLooks(
  client: Client,
  person: string,
  { before, limit }: Pick<TrailFilter, 'before' | 'limit'>,
): Promise<TrailPage<TrailLook>> {
  const { rows } = await client.query<TrailLook>(
    `select look, ${ROW} from access.audit_of_person($1, $2, $3)`,
    [person, before ?? null, limit],
  );
  const last = rows.at(-1)?.look ?? 1;
  return { items: rows, next: last > 1 ? last : null };
}
