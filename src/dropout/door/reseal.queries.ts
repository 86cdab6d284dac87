import type pg from 'pg';
import type { Queryable } from '../../access/index.ts';
import { UserFault } from '../../kernel/index.ts';
import { inTransaction } from '../../platform/index.ts';
import { readDoorRules } from './door-rules.store.ts';
import { type Secrets, sealedAnew } from './secret.ts';
import type { Edit } from './submission.ts';

const secretFields = (): string[] =>
  readDoorRules()
    .contact.filter(({ is_secret }) => is_secret)
    .map(({ field }) => field);

/** Whether any telephone number from the doors stands sealed; a submission holds each that is kept elsewhere. */
export async function isAnyPhoneSealed(pool: pg.Pool): Promise<boolean> {
  const { rows } = await pool.query<{ is_any: boolean }>(
    `select exists (select 1 from dropout.submission as s, jsonb_array_elements(s.content -> 'edits') as e
       where e ->> 'field' = any ($1)) as is_any`,
    [secretFields()],
  );
  return rows[0]!.is_any;
}

/** A value under the current key. One that no key opens stops the change of keys: nothing is thrown away. */
function anew(
  { field, value }: Pick<Edit, 'field' | 'value'>,
  submissionId: string,
  secrets: Secrets,
): string {
  const sealed = sealedAnew(value, field, submissionId, secrets);
  if (sealed === undefined) throw new UserFault('key-opens-not', { personId: `submission ${submissionId}` });
  return sealed;
}

/**
 * Seals every telephone number from the doors anew under the current key. One that no key opens stops it; the tables are
 * held meanwhile, so that none comes in under the old key behind its back. Returns how many.
 */
export async function resealPhones(pool: pg.Pool, secrets: Secrets): Promise<number> {
  return inTransaction(pool, async (db) => {
    await db.query(
      'lock table dropout.submission, dropout.contact_edit, dropout.contact_clash in share row exclusive mode',
    );
    const fields = secretFields();
    return (await resealEdits(db, fields, secrets)) + (await resealSubmissions(db, fields, secrets));
  });
}

type Row = { readonly field: string; readonly value: string; readonly id: string; readonly row: string };

async function resealEdits(db: Queryable, fields: readonly string[], secrets: Secrets): Promise<number> {
  let done = 0;
  for (const table of ['contact_edit', 'contact_clash'] as const) {
    const { rows } = await db.query<Row>(
      `select field, value, submission_id as id, ctid::text as row from dropout.${table} where field = any ($1)`,
      [fields],
    );
    for (const row of rows) {
      const value = anew(row, row.id, secrets);
      if (value === row.value) continue;
      await db.query(`update dropout.${table} set value = $2 where ctid = $1::tid`, [row.row, value]);
      done++;
    }
  }
  return done;
}

async function resealSubmissions(
  db: Queryable,
  fields: readonly string[],
  secrets: Secrets,
): Promise<number> {
  const { rows } = await db.query<{ id: string; edits: readonly Edit[] }>(
    `select submission_id as id, content -> 'edits' as edits from dropout.submission as s
     where exists (select 1 from jsonb_array_elements(s.content -> 'edits') as e where e ->> 'field' = any ($1))`,
    [fields],
  );
  let done = 0;
  for (const { id, edits } of rows) {
    const sealed = edits.map((edit) =>
      fields.includes(edit.field) ? { ...edit, value: anew(edit, id, secrets) } : edit,
    );
    if (sealed.every(({ value }, i) => value === edits[i]!.value)) continue;
    await db.query(
      `update dropout.submission set content = jsonb_set(content, '{edits}', $2) where submission_id = $1`,
      [id, JSON.stringify(sealed)],
    );
    done++;
  }
  return done;
}
