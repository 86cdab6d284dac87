import type { Queryable, Viewer } from '../../access/index.ts';
import type { LineOutcome, ReturnFinding } from './bank-return.ts';
import { addBySource, type BySource, type Source } from './ledger.ts';

type Who = Pick<Viewer, 'accountId' | 'fullName'>;

/** Keeps a return with its outcomes and findings; undefined where the same file was read before. */
export async function keepReturn(
  db: Queryable,
  viewer: Who,
  batchId: number,
  file: {
    readonly name: string;
    readonly sha256: string;
    readonly rows: number;
    readonly totalFen: number | null;
  },
  matched: { readonly outcomes: readonly LineOutcome[]; readonly findings: readonly ReturnFinding[] },
  now: Date,
): Promise<number | undefined> {
  const { rows } = await db.query<{ return_id: number }>(
    `insert into aid.bank_return (batch_id, file, sha256, rows_read, total_fen, made_at, made_by, made_name)
     values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (batch_id, sha256) do nothing returning return_id`,
    [batchId, file.name, file.sha256, file.rows, file.totalFen, now, viewer.accountId, viewer.fullName],
  );
  const returnId = rows[0]?.return_id;
  if (returnId === undefined) return undefined;
  const { outcomes, findings } = matched;
  await db.query(
    `insert into aid.line_outcome (line_id, return_id, row_no, outcome, code, said)
     select u.line, $1, u.row, u.outcome, u.code, u.said
     from unnest($2::bigint[], $3::integer[], $4::text[], $5::text[], $6::text[]) as u(line, row, outcome, code, said)`,
    [
      returnId,
      outcomes.map(({ lineId }) => lineId),
      outcomes.map(({ rowNo }) => rowNo),
      outcomes.map(({ outcome }) => outcome),
      outcomes.map(({ code }) => code),
      outcomes.map(({ said }) => said),
    ],
  );
  await db.query(
    `insert into aid.return_finding (return_id, kind, row_no, line_id, detail)
     select $1, u.kind, u.row, u.line, u.detail
     from unnest($2::text[], $3::integer[], $4::bigint[], $5::jsonb[]) as u(kind, row, line, detail)`,
    [
      returnId,
      findings.map(({ kind }) => kind),
      findings.map(({ rowNo }) => rowNo),
      findings.map(({ lineId }) => lineId),
      findings.map(({ detail }) => JSON.stringify(detail)),
    ],
  );
  return returnId;
}

/** Sums of the outcomes of a return by source. */
export async function sumReturn(
  db: Queryable,
  returnId: number,
): Promise<{ readonly paid: BySource; readonly failed: BySource }> {
  const { rows } = await db.query<{ outcome: 'paid' | 'failed'; source: Source; fen: number }>(
    `select o.outcome, s.source, sum(s.amount_fen)::bigint as fen
     from aid.line_outcome as o join aid.payment_line as l on l.line_id = o.line_id
     join aid.award_share as s on s.award_id = l.award_id
     where o.return_id = $1 group by 1, 2`,
    [returnId],
  );
  const of = (outcome: string): BySource =>
    addBySource(rows.filter((row) => row.outcome === outcome).map(({ source, fen }) => ({ [source]: fen })));
  return { paid: of('paid'), failed: of('failed') };
}
