import type pg from 'pg';
import { isAnySecretSealed, resealSecrets } from '../../access/index.ts';
import { resealAccounts } from '../../aid/index.ts';
import { isAnyPhoneSealed, resealPhones } from '../../dropout/index.ts';
import { UserFault } from '../../kernel/index.ts';
import {
  addKey,
  type Chance,
  currentKey,
  dropOldKeys,
  type HeldKeys,
  inTransaction,
  type KeyRing,
  makeKeys,
  openKeys,
  unseal,
} from '../../platform/index.ts';
import { type SealedField, sealNumber, sealPlace } from '../child.ts';
import { ONE_LOAD_AT_A_TIME } from '../results.queries.ts';

const BATCH = 2000;

/** Whether anything stands under a key. */
async function isAnythingSealed(pool: pg.Pool): Promise<boolean> {
  if ((await isAnySecretSealed(pool)) || (await isAnyPhoneSealed(pool))) return true;
  const { rows } = await pool.query<{ is_any: boolean }>(
    `select exists (select 1 from reports.child) or exists (select 1 from aid.bank_account)
       or exists (select 1 from aid.run_account) as is_any`,
  );
  return rows[0]!.is_any;
}

/**
 * Opens the keys of a database, and makes them where nothing was sealed yet. Throws `UserFault` where the file is gone
 * but sealed numbers are there: a new key would open none of them.
 */
export async function openRecordKeys(pool: pg.Pool, file: string, chance: Chance): Promise<HeldKeys> {
  return (await isAnythingSealed(pool)) ? openKeys(file) : makeKeys(file, chance);
}

/**
 * Makes a new key and seals everything anew under it, batch by batch, while others read: until the end either key opens
 * and finds. An interrupted rotation is taken up where it stopped. No results are loaded meanwhile. Returns how many
 * persons were sealed anew.
 */
export async function rotateKeys(
  pool: pg.Pool,
  keys: HeldKeys,
  chance: Chance,
  onBatch: (done: number) => void = () => {},
): Promise<number> {
  const holder = await pool.connect();
  try {
    await holder.query('select pg_advisory_lock($1)', [ONE_LOAD_AT_A_TIME]);
    if (keys.ring().keys.length === 1) addKey(keys, chance);
    const ring = keys.ring();
    let done = 0;
    for (let moved = BATCH; moved > 0; onBatch(done)) {
      moved = await inTransaction(pool, (client) => moveBatch(client, ring, chance));
      done += moved;
    }
    await resealAccounts(pool, ring, chance);
    await resealPhones(pool, { ring, chance });
    await resealSecrets(pool, ring, chance);
    dropOldKeys(keys);
    return done;
  } finally {
    await holder.query('select pg_advisory_unlock($1)', [ONE_LOAD_AT_A_TIME]).catch(() => {});
    holder.release();
  }
}

type Sealed = {
  readonly run_id: number;
  readonly person_id: string;
  readonly id_sealed: Uint8Array | null;
  readonly student_no_sealed: Uint8Array | null;
};

/** Seals one batch anew; returns how many persons it held. */
async function moveBatch(client: pg.PoolClient, ring: KeyRing, chance: Chance): Promise<number> {
  const { keyNo } = currentKey(ring);
  const { rows } = await client.query<Sealed>(
    `select run_id, person_id, id_sealed, student_no_sealed from reports.child where key_no <> $1
     order by run_id, person_id limit ${BATCH} for update`,
    [keyNo],
  );
  if (rows.length === 0) return 0;
  const anew = (field: SealedField, column: 'id_sealed' | 'student_no_sealed') =>
    rows.map((row) =>
      sealNumber(
        currentKey(ring),
        row.person_id,
        field,
        openOld(ring, row.person_id, field, row[column]),
        chance,
      ),
    );
  const [ids, numbers] = [anew('id', 'id_sealed'), anew('student-no', 'student_no_sealed')];
  await client.query(
    `update reports.child as c set key_no = $1, id_sealed = n.id_sealed, id_index = n.id_index,
       student_no_sealed = n.student_no_sealed, student_no_index = n.student_no_index
     from unnest($2::integer[], $3::text[], $4::bytea[], $5::bytea[], $6::bytea[], $7::bytea[])
       as n(run_id, person_id, id_sealed, id_index, student_no_sealed, student_no_index)
     where c.run_id = n.run_id and c.person_id = n.person_id`,
    [
      keyNo,
      rows.map((row) => row.run_id),
      rows.map((row) => row.person_id),
      ids.map(({ sealed }) => sealed),
      ids.map(({ index }) => index),
      numbers.map(({ sealed }) => sealed),
      numbers.map(({ index }) => index),
    ],
  );
  return rows.length;
}

/** A number as it stands under an older key. One that no key opens stops the rotation: nothing is thrown away. */
function openOld(
  ring: KeyRing,
  personId: string,
  field: SealedField,
  sealed: Uint8Array | null,
): string | null {
  if (sealed === null) return null;
  const number = unseal(ring, sealed, sealPlace(personId, field));
  if (number === undefined) throw new UserFault('key-opens-not', { personId });
  return number;
}
