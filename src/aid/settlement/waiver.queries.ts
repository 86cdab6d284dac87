import { createHash } from 'node:crypto';
import { type Queryable, recordEvent, type Viewer } from '../../access/index.ts';
import { refuseFor } from '../payment/refusal.ts';
import { CURRENT_RUN } from './run-aid.queries.ts';

type Who = Pick<Viewer, 'accountId' | 'fullName'>;

/** A paper that proves a waiver. */
export type Proof = { readonly name: string; readonly type: string; readonly bytes: Buffer };

const SIGNS: readonly (readonly [type: string, begins: readonly number[]])[] = [
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  ['image/png', [0x89, 0x50, 0x4e, 0x47]],
  ['application/pdf', [0x25, 0x50, 0x44, 0x46]],
];

/** What a file is by its first bytes, whatever it calls itself. */
export const typeOfProof = (bytes: Uint8Array): string | undefined =>
  SIGNS.find(([, begins]) => begins.every((byte, i) => bytes[i] === byte))?.[0];

/** A guardian's waiver as it is recorded. */
export type Waiving = {
  readonly personId: string;
  readonly programme: string;
  readonly guardian: string;
  readonly words: string;
  readonly signedOn: string;
  readonly proof: Proof;
};

/** Records that a guardian waives an entitlement of the run's term. Gives the waiver's number. */
export async function recordWaiver(db: Queryable, viewer: Who, waiving: Waiving, now: Date): Promise<number> {
  const { personId, programme, guardian, words, signedOn, proof } = waiving;
  const { rows } = await db.query<{ id: number }>(
    `insert into aid.waiver (division, school, person_id, name, programme, term, guardian, words, signed_on, proof_name,
       proof_type, proof_sha256, proof, made_at, made_by, made_name)
     select d.division, d.school, d.person_id, coalesce(d.name, d.person_id), d.programme, d.term, $3, $4, $5, $6, $7, $8, $9,
       $10, $11, $12
     from aid.run_due as d where d.run_id = ${CURRENT_RUN} and d.person_id = $1 and d.programme = $2
     returning waiver_id as id`,
    [
      ...[personId, programme, guardian, words, signedOn, proof.name, proof.type],
      ...[createHash('sha256').update(proof.bytes).digest('hex'), proof.bytes],
      ...[now, viewer.accountId, viewer.fullName],
    ],
  );
  if (!rows[0]) throw refuseFor('not-entitled');
  await recordEvent(db, {
    action: 'award-waive',
    subject: { kind: 'person', id: personId },
    persons: [personId],
    detail: { programme },
  });
  return rows[0].id;
}

/** Ends a waiver: the entitlement stands again. */
export async function endWaiver(
  db: Queryable,
  viewer: Who,
  waiverId: number,
  words: string,
  now: Date,
): Promise<void> {
  const { rows } = await db.query<{ person_id: string }>(
    `select w.person_id from aid.waiver as w where w.waiver_id = $1
       and not exists (select 1 from aid.waiver_end as e where e.waiver_id = w.waiver_id)`,
    [waiverId],
  );
  if (!rows[0]) throw refuseFor('no-such-line');
  await db.query(
    `insert into aid.waiver_end (waiver_id, words, made_at, made_by, made_name) values ($1, $2, $3, $4, $5)`,
    [waiverId, words, now, viewer.accountId, viewer.fullName],
  );
  await recordEvent(db, {
    action: 'award-waive',
    subject: { kind: 'person', id: rows[0].person_id },
    persons: [rows[0].person_id],
    detail: { ended: waiverId },
  });
}

/** The paper of a waiver. */
export async function findProof(
  db: Queryable,
  waiverId: number,
): Promise<{ readonly type: string; readonly bytes: Buffer; readonly personId: string } | undefined> {
  const { rows } = await db.query<{ type: string; bytes: Buffer; personId: string }>(
    `select proof_type as type, proof as bytes, person_id as "personId" from aid.waiver where waiver_id = $1`,
    [waiverId],
  );
  return rows[0];
}
