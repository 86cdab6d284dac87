import type pg from 'pg';
import type { Anchor } from './anchor.ts';
import type { Algorithm } from './chain.ts';

type AnchorRow = {
  readonly position: number;
  readonly algorithm: Algorithm;
  readonly hash: Buffer;
  readonly sealed_at: Date;
};

/** The anchor of the chain's end, or of a place in it; undefined where nothing is sealed there. */
export async function findAnchor(
  client: Pick<pg.ClientBase, 'query'>,
  position?: number,
): Promise<Anchor | undefined> {
  const { rows } = await client.query<AnchorRow>(
    `select position, algorithm, hash, sealed_at from access.audit_seal
     where $1::bigint is null or position = $1 order by position desc limit 1`,
    [position ?? null],
  );
  const row = rows[0];
  return (
    row && {
      position: row.position,
      algorithm: row.algorithm,
      hash: row.hash,
      sealedAt: row.sealed_at.toISOString(),
    }
  );
}
