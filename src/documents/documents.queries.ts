import type { Queryable, Viewer } from '../access/index.ts';
import type { LocalDocumentForm, Repeal } from './local-document.ts';

/** A local document as it was saved. */
export type SavedDocument = {
  readonly documentId: string;
  readonly division: string;
  readonly content: LocalDocumentForm;
  readonly state: 'draft' | 'published' | 'withdrawn';
  readonly madeAt: Date;
  readonly madeBy: number;
  readonly madeName: string;
};

/** Local documents that the request sees: published ones of all, drafts of its own places. */
export async function listSaved(db: Queryable): Promise<SavedDocument[]> {
  const { rows } = await db.query<SavedDocument>(
    `select d.document_id as "documentId", d.division, d.content, d.made_at as "madeAt", d.made_by as "madeBy",
       d.made_name as "madeName",
       case when exists (select 1 from documents.act as a where a.document_id = d.document_id and a.act = 'publish') then 'published'
         when exists (select 1 from documents.act as a where a.document_id = d.document_id and a.act = 'withdraw') then 'withdrawn'
         else 'draft' end as state
     from documents.document as d order by d.made_at desc, d.document_id desc`,
  );
  return rows;
}

/** What became of documents, in order. */
export type DocumentAct = {
  readonly documentId: string;
  readonly division: string;
  readonly act: 'publish' | 'withdraw' | 'repeal';
  readonly onDay: string | null;
  readonly words: string | null;
  readonly madeAt: Date;
  readonly madeName: string;
};

export async function listDocumentActs(db: Queryable): Promise<DocumentAct[]> {
  const { rows } = await db.query<DocumentAct>(
    `select document_id as "documentId", division, act, on_day::text as "onDay", words, made_at as "madeAt",
       made_name as "madeName"
     from documents.act order by act_id`,
  );
  return rows;
}

/** Days on which documents were repealed; the earliest where several bureaus recorded one. */
export async function listRepeals(db: Queryable): Promise<Repeal[]> {
  const { rows } = await db.query<Repeal>(
    `select document_id as "documentId", min(on_day)::text as "onDay" from documents.act where act = 'repeal'
     group by document_id order by document_id`,
  );
  return rows;
}

/** Changes whenever the library does. */
export async function documentsMark(db: Queryable): Promise<string> {
  const { rows } = await db.query<{ mark: string }>(
    `select coalesce(string_agg(a.document_id || ' ' || a.act || coalesce(a.on_day::text, '') || coalesce(md5(d.content::text), ''),
       ' ' order by a.act_id), '') as mark
     from documents.act as a left join documents.document as d on d.document_id = a.document_id where a.act <> 'withdraw'`,
  );
  return rows[0]!.mark;
}

/** Divisions for which the request holds a right: its own cities and counties. */
export async function ownDivisions(
  db: Queryable,
  right: 'documents.draft' | 'documents.publish',
): Promise<string[]> {
  const { rows } = await db.query<{ code: string }>(
    `select distinct rtrim(p, '%') as code from unnest(access.prefixes($1)) as p
     where length(rtrim(p, '%')) in (4, 6) order by 1`,
    [right],
  );
  return rows.map(({ code }) => code);
}

/** Saves a document as a draft; gives its name. */
export async function saveDocument(
  db: Queryable,
  viewer: Viewer,
  form: LocalDocumentForm,
  now: Date,
): Promise<string> {
  await db.query('select pg_advisory_xact_lock(hashtext($1))', [`document ${form.division}`]);
  const { rows } = await db.query<{ id: string }>(
    `insert into documents.document (document_id, division, content, replaces, made_at, made_by, made_name)
     select 'local-' || $1::text || '-' || (count(*) + 1), $1, $2, $3, $4, $5, $6 from documents.document where division = $1
     returning document_id as id`,
    [form.division, JSON.stringify(form), form.replaces, now, viewer.accountId, viewer.fullName],
  );
  return rows[0]!.id;
}

/** Records what becomes of a document; the database holds order and hands. */
export async function keepDocumentAct(
  db: Queryable,
  viewer: Viewer,
  one: Pick<DocumentAct, 'documentId' | 'division' | 'act' | 'onDay' | 'words'>,
  now: Date,
): Promise<void> {
  await db.query(
    `insert into documents.act (document_id, division, act, on_day, words, made_at, made_by, made_name)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [one.documentId, one.division, one.act, one.onDay, one.words, now, viewer.accountId, viewer.fullName],
  );
}
