import { createHash } from 'node:crypto';
import type { Queryable } from '../../access/index.ts';
import { shippedTemplate } from './template.store.ts';

/** The fingerprint under which a paper or template is known. */
export const printOf = (content: Buffer): string => createHash('sha256').update(content).digest('hex');

/** The office's own template in use at a place, the nearest and newest; undefined where the one that is shipped is. */
export async function findOwnTemplate(
  db: Queryable,
  kind: string,
  division: string,
): Promise<Buffer | undefined> {
  const { rows } = await db.query<{ content: Buffer }>(
    `select content from dropout.template where kind = $1 and $2 like division || '%'
     order by length(division) desc, template_id desc limit 1`,
    [kind, division],
  );
  return rows[0]?.content;
}

/** The template in use where a case lies: the office's own, else the one that is shipped. */
export const findTemplate = async (db: Queryable, kind: string, division: string): Promise<Buffer> =>
  (await findOwnTemplate(db, kind, division)) ?? shippedTemplate(kind);

/** An office's own template. */
export type LaidTemplate = {
  readonly kind: string;
  readonly laidAt: Date;
  readonly authorName: string;
};

/** Own templates that hold in a division, the newest of each kind. */
export async function listTemplates(db: Queryable, division: string): Promise<LaidTemplate[]> {
  const { rows } = await db.query<LaidTemplate>(
    `select distinct on (kind) kind, laid_at as "laidAt", author_name as "authorName" from dropout.template
     where $1 like division || '%' order by kind, length(division) desc, template_id desc`,
    [division],
  );
  return rows;
}

/** Lays an office's own template; earlier ones stay. */
export async function layTemplate(
  db: Queryable,
  template: {
    readonly division: string;
    readonly kind: string;
    readonly content: Buffer;
    readonly at: Date;
    readonly accountId: number;
    readonly name: string;
  },
): Promise<void> {
  const { division, kind, content, at, accountId, name } = template;
  await db.query(
    `insert into dropout.template (division, kind, sha256, content, laid_at, account_id, author_name)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [division, kind, printOf(content), content, at, accountId, name],
  );
}

/** The next number of a series; nobody else takes it until the transaction ends. */
export async function takeNumber(db: Queryable, series: string): Promise<number> {
  const { rows } = await db.query<{ number: number }>('select dropout.next_number($1) as number', [series]);
  return rows[0]!.number;
}

/** A paper as it was made. */
export type MadePaper = {
  readonly series: string;
  readonly number: number;
  readonly label: string;
  readonly caseId: number;
  readonly actNo: number;
  readonly kind: string;
  readonly template: Buffer;
  readonly content: Buffer;
  readonly at: Date;
  readonly accountId: number;
};

/** Keeps a paper as it was made. */
export async function keepPaper(db: Queryable, paper: MadePaper): Promise<void> {
  const { series, number, label, caseId, actNo, kind, template, content, at, accountId } = paper;
  await db.query(
    `insert into dropout.paper (series, number, label, case_id, act_no, kind, sha256, template_sha256, content, made_at, account_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [series, number, label, caseId, actNo, kind, printOf(content), printOf(template), content, at, accountId],
  );
}

/** A paper made by an act; undefined where there is none. */
export async function findPaper(
  db: Queryable,
  caseId: number,
  actNo: number,
): Promise<{ readonly label: string; readonly content: Buffer } | undefined> {
  const { rows } = await db.query(
    'select label, content from dropout.paper where case_id = $1 and act_no = $2',
    [caseId, actNo],
  );
  return rows[0];
}
