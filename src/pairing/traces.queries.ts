import type { Queryable } from '../access/index.ts';
import type { Trace } from './traces.ts';

/** A contact of a finding as the page shows it. */
export type TracedContact = {
  readonly contactId: number;
  readonly personId: string;
  readonly name: string | null;
  readonly township: string | null;
  readonly village: string | null;
  readonly way: string;
  readonly on: string;
  readonly recordedAt: string;
  readonly authorName: string;
};

type Row = TracedContact & {
  readonly accountId: number;
  readonly metAt: Date | null;
  readonly at: Date;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly accuracy: number | null;
  readonly photos: readonly string[];
};

const SELECT = `select x.contact_id as "contactId", c.person_id as "personId", c.name, c.township, c.village, x.way, x.on_day as on,
    to_char(x.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "recordedAt", x.author_name as "authorName",
    x.account_id as "accountId", x.met_at as "metAt", x.recorded_at as at, x.latitude, x.longitude, x.accuracy, x.photos
  from pairing.contact as x join pairing.child as c on c.person_id = registry.number_now(x.person_id)`;

/** No more contacts than these are looked at together. */
const MOST = 20_000;

/**
 * Contacts written or made in a span of days, with those of any time that share a picture with one of them, of what the request sees.
 */
export async function listTraces(db: Queryable, from: string, to: string) {
  const { rows } = await db.query<Row>(
    `with span as (
       select contact_id, photos from pairing.contact
       where (recorded_at >= $1::date - interval '8 hours' and recorded_at < $2::date + interval '16 hours')
         or on_day between $1 and $2
       order by contact_id limit ${MOST}
     ), picture as (select distinct unnest(photos) as photo from span)
     ${SELECT}
     where x.contact_id in (select contact_id from span)
       or (x.photos <> '{}' and x.photos && (select coalesce(array_agg(photo), '{}') from picture))
     order by x.contact_id`,
    [from, to],
  );
  const traces = rows.map(
    (row): Trace => ({
      ...{ contactId: row.contactId, personId: row.personId, accountId: row.accountId, on: row.on },
      ...{ metAt: row.metAt?.getTime() ?? null, recordedAt: row.at.getTime(), photos: row.photos },
      point:
        row.latitude === null || row.longitude === null
          ? null
          : { latitude: row.latitude, longitude: row.longitude, accuracy: row.accuracy ?? 0 },
      village: [row.township, row.village].filter(Boolean).join(' '),
    }),
  );
  const shown = new Map(
    rows.map(({ contactId, personId, name, township, village, way, on, recordedAt, authorName }) => [
      contactId,
      { contactId, personId, name, township, village, way, on, recordedAt, authorName },
    ]),
  );
  return { traces, shown };
}

/** What was said of a finding. */
export type TraceDecision = {
  readonly decision: 'genuine' | 'asked' | 'false';
  readonly reason: string;
  readonly by: string;
  readonly at: string;
};

/** What was said of findings, by finding; the last first. */
export async function listDecisions(db: Queryable, findings: readonly string[]) {
  const { rows } = await db.query<TraceDecision & { finding: string }>(
    `select finding, decision, reason, author_name as by,
       to_char(decided_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at
     from pairing.trace_decision where finding = any ($1) order by decision_id desc`,
    [findings],
  );
  const told = new Map<string, TraceDecision[]>();
  for (const { finding, ...one } of rows) told.set(finding, [...(told.get(finding) ?? []), one]);
  return told;
}

/** Keeps what a person said of a finding. */
export async function keepDecision(
  db: Queryable,
  one: {
    readonly finding: string;
    readonly contactId: number;
    readonly decision: TraceDecision['decision'];
    readonly reason: string;
    readonly at: Date;
    readonly accountId: number;
    readonly name: string;
  },
): Promise<void> {
  await db.query(
    `insert into pairing.trace_decision (finding, contact_id, decision, reason, decided_at, account_id, author_name)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [one.finding, one.contactId, one.decision, one.reason, one.at, one.accountId, one.name],
  );
}
