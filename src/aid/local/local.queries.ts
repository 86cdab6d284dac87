import type { Queryable, Viewer } from '../../access/index.ts';
import type { TermCode } from '../../kernel/index.ts';
import type { Text } from '../../platform/index.ts';
import type { LocalAct, LocalDraft, LocalState } from './local.ts';
import type { TrialFound } from './trial.store.ts';
import type { TrialCounts, TrialKind } from './trial.ts';

/** A version of a local programme as it was saved. */
export type LocalVersion = {
  readonly versionId: number;
  readonly programme: string;
  readonly versionNo: number;
  readonly division: string;
  readonly label: Text;
  readonly draft: LocalDraft;
  readonly contentHash: string;
  readonly faultCount: number;
  readonly state: LocalState;
  readonly isLatest: boolean;
  readonly madeAt: Date;
  readonly madeBy: number;
  readonly madeName: string;
};

const VERSION = `select v.version_id::int as "versionId", v.programme, v.version_no as "versionNo", v.division, v.label,
    v.draft, v.content_hash as "contentHash", v.fault_count as "faultCount",
    coalesce(aid.local_state(v.version_id), 'draft') as state,
    not exists (select 1 from aid.local_version as n where n.programme = v.programme and n.version_no > v.version_no)
      as "isLatest",
    v.made_at as "madeAt", v.made_by as "madeBy", v.made_name as "madeName"
  from aid.local_version as v`;

/** Approved ones are law for everybody and to be seen; worked on are those of one's own places. */
const OWN = "v.division like any ((select access.prefixes('programmes.read'))::text[])";

/** All versions that the request sees, the newest first. */
export async function listVersions(db: Queryable): Promise<LocalVersion[]> {
  const { rows } = await db.query<LocalVersion>(
    `${VERSION} where ${OWN} order by v.version_id desc limit 2000`,
  );
  return rows;
}

/** One version; undefined where the request sees none. */
export async function findVersion(db: Queryable, versionId: number): Promise<LocalVersion | undefined> {
  const { rows } = await db.query<LocalVersion>(`${VERSION} where v.version_id = $1 and ${OWN}`, [versionId]);
  return rows[0];
}

/** Divisions for which the request may draft: cities and counties of its own. */
export async function listDraftDivisions(db: Queryable): Promise<string[]> {
  const { rows } = await db.query<{ code: string }>(
    `select distinct rtrim(p, '%') as code from unnest(access.prefixes('programmes.draft')) as p
     where length(rtrim(p, '%')) in (4, 6) order by 1`,
  );
  return rows.map(({ code }) => code);
}

/** The name of a programme's next version: of a new programme, the next free number of its division. */
export async function nextVersion(
  db: Queryable,
  division: string,
  programme: string | undefined,
): Promise<{ readonly programme: string; readonly versionNo: number }> {
  if (programme !== undefined) {
    const { rows } = await db.query<{ n: number }>(
      'select count(*)::int as n from aid.local_version where programme = $1 and division = $2',
      [programme, division],
    );
    return { programme, versionNo: rows[0]!.n + 1 };
  }
  const { rows } = await db.query<{ n: number }>(
    'select count(distinct programme)::int as n from aid.local_version where division = $1',
    [division],
  );
  return { programme: `local-${division}-${rows[0]!.n + 1}`, versionNo: 1 };
}

type NewVersion = Pick<
  LocalVersion,
  'programme' | 'versionNo' | 'division' | 'label' | 'draft' | 'contentHash' | 'faultCount'
>;

/** Keeps a version as it was saved. */
export async function keepVersion(
  db: Queryable,
  viewer: Viewer,
  one: NewVersion,
  now: Date,
): Promise<number> {
  const { rows } = await db.query<{ id: number }>(
    `insert into aid.local_version (programme, version_no, division, label, draft, content_hash, fault_count, made_at,
       made_by, made_name)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) returning version_id::int as id`,
    [
      ...[one.programme, one.versionNo, one.division, JSON.stringify(one.label), JSON.stringify(one.draft)],
      ...[one.contentHash, one.faultCount, now, viewer.accountId, viewer.fullName],
    ],
  );
  return rows[0]!.id;
}

/** A trial as it is told. */
export type LocalTrial = {
  readonly trialId: number;
  readonly runTerm: TermCode;
  readonly trialTerm: TermCode;
  readonly counts: TrialCounts;
  readonly madeAt: Date;
  readonly madeName: string;
};

/** Keeps what a trial found, child by child. */
export async function keepTrial(
  db: Queryable,
  viewer: Viewer,
  asked: { readonly versionId: number; readonly runId: number; readonly runTerm: TermCode },
  found: TrialFound,
  places: ReadonlyMap<string, { division: string; school: string | null; name: string | null }>,
  now: Date,
): Promise<number> {
  const { rows } = await db.query<{ id: number }>(
    `insert into aid.local_trial (version_id, run_id, run_term, trial_term, rule_hash, counts, made_at, made_by, made_name)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9) returning trial_id::int as id`,
    [
      ...[
        asked.versionId,
        asked.runId,
        asked.runTerm,
        found.term,
        found.ruleHash,
        JSON.stringify(found.counts),
      ],
      ...[now, viewer.accountId, viewer.fullName],
    ],
  );
  const { children } = found;
  const placed = children.map(({ personId }) => places.get(personId)!);
  await db.query(
    `insert into aid.local_trial_child (trial_id, person_id, division, school, name, kind, ground_no, before_fen, after_fen)
     select $1, * from unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::integer[], $8::bigint[],
       $9::bigint[])`,
    [
      ...[rows[0]!.id, children.map((one) => one.personId)],
      ...[placed.map((one) => one.division), placed.map((one) => one.school), placed.map((one) => one.name)],
      ...[children.map((one) => one.kind), children.map((one) => one.groundNo)],
      ...[children.map((one) => one.beforeFen), children.map((one) => one.afterFen)],
    ],
  );
  return rows[0]!.id;
}

/** Trials of a version, the newest first. */
export async function listTrials(db: Queryable, versionId: number): Promise<LocalTrial[]> {
  const { rows } = await db.query<LocalTrial>(
    `select trial_id::int as "trialId", run_term as "runTerm", trial_term as "trialTerm", counts, made_at as "madeAt",
       made_name as "madeName"
     from aid.local_trial where version_id = $1 order by trial_id desc limit 50`,
    [versionId],
  );
  return rows;
}

/** A child of a trial's list. */
export type ListedTrialChild = {
  readonly personId: string;
  readonly name: string | null;
  readonly school: string | null;
  readonly beforeFen: number;
  readonly afterFen: number;
};

/** Children of one number of a trial, by person; from after the last one of the page before. */
export async function listTrialChildren(
  db: Queryable,
  trialId: number,
  wanted: {
    readonly kind: TrialKind;
    readonly ground?: number | undefined;
    readonly after?: string | undefined;
  },
  limit: number,
): Promise<{ readonly items: ListedTrialChild[]; readonly next: string | null }> {
  const { rows } = await db.query<ListedTrialChild>(
    `select person_id as "personId", name, school, before_fen::int as "beforeFen", after_fen::int as "afterFen"
     from aid.local_trial_child
     where trial_id = $1 and kind = $2 and ($3::int is null or ground_no = $3) and person_id > $4
     order by person_id limit $5`,
    [trialId, wanted.kind, wanted.ground ?? null, wanted.after ?? '', limit + 1],
  );
  const items = rows.slice(0, limit);
  return { items, next: rows.length > limit ? items.at(-1)!.personId : null };
}

/** What became of a version, in order. */
export type LocalActDone = {
  readonly act: LocalAct;
  readonly words: string | null;
  readonly madeAt: Date;
  readonly madeName: string;
  readonly madeBy: number;
};

export async function listActs(db: Queryable, versionId: number): Promise<LocalActDone[]> {
  const { rows } = await db.query<LocalActDone>(
    `select act, words, made_at as "madeAt", made_name as "madeName", made_by as "madeBy"
     from aid.local_act where version_id = $1 order by act_no`,
    [versionId],
  );
  return rows;
}

/** Takes a step with a version; the database holds order and hands. */
export async function takeAct(
  db: Queryable,
  viewer: Viewer,
  versionId: number,
  { act, trialId, words }: { act: LocalAct; trialId: number | null; words: string | null },
  now: Date,
): Promise<void> {
  await db.query(
    `insert into aid.local_act (version_id, act_no, act, trial_id, words, made_at, made_by, made_name)
     select $1, count(*) + 1, $2, $3, $4, $5, $6, $7 from aid.local_act where version_id = $1`,
    [versionId, act, trialId, words, now, viewer.accountId, viewer.fullName],
  );
}

/** The approved version of each local programme: the newest one that was approved. Law is for all: asked by the service. */
export async function listApproved(
  db: Queryable,
): Promise<{ readonly programme: string; readonly division: string; readonly draft: LocalDraft }[]> {
  const { rows } = await db.query<{ programme: string; division: string; draft: LocalDraft }>(
    `select v.programme, v.division, v.draft from aid.local_version as v
     where aid.local_state(v.version_id) = 'approve' and not exists (
       select 1 from aid.local_version as n
       where n.programme = v.programme and n.version_no > v.version_no and aid.local_state(n.version_id) = 'approve')
     order by v.programme`,
  );
  return rows;
}

/** The newest version of each local programme that the request sees, drafts too: what a document may touch. */
export async function listHeld(
  db: Queryable,
): Promise<{ readonly programme: string; readonly label: Text; readonly draft: LocalDraft }[]> {
  const { rows } = await db.query<{ programme: string; label: Text; draft: LocalDraft }>(
    `select v.programme, v.label, v.draft from aid.local_version as v where not exists (
       select 1 from aid.local_version as n where n.programme = v.programme and n.version_no > v.version_no)
     order by v.programme`,
  );
  return rows;
}

/** Changes whenever the approved local programmes do. */
export async function approvedMark(db: Queryable): Promise<string> {
  const { rows } = await db.query<{ mark: string }>(
    `select coalesce(string_agg(v.programme || ' ' || v.content_hash, ' ' order by v.version_id), '') as mark
     from aid.local_act as a join aid.local_version as v on v.version_id = a.version_id where a.act = 'approve'`,
  );
  return rows[0]!.mark;
}
