import type pg from 'pg';

/** Something that lies in a place where nobody of a test works: what it is called by, whatever table it stands in. */
export const PLANTED = {
  division: '520102001',
  county: '520102',
  no: 900_001,
  personId: 'P9000001',
  row: 'ffff00000000000000ff',
  pair: 'ffffffffffffffff',
  document: 'planted-document',
  programme: 'local-520102-1',
} as const;

type Column = {
  readonly table: string;
  readonly name: string;
  readonly type: string;
  readonly isNeeded: boolean;
  readonly checks: readonly string[];
};

const COLUMNS = `
  select format('%I.%I', n.nspname, c.relname) as "table", a.attname as name, t.typname as type,
    a.attnotnull and not a.atthasdef and a.attidentity = '' as "isNeeded",
    coalesce((select array_agg(pg_get_constraintdef(k.oid)) from pg_constraint as k
      where k.conrelid = c.oid and k.contype = 'c' and a.attnum = any (k.conkey)), '{}') as checks
  from pg_attribute as a
    join pg_class as c on c.oid = a.attrelid and c.relkind = 'r'
    join pg_namespace as n on n.oid = c.relnamespace
    join pg_type as t on t.oid = a.atttypid
  where a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast', 'platform', 'public')
  order by 1, a.attnum`;

const CHECKS = `
  select k.conname as name, pg_get_constraintdef(k.oid) as def from pg_constraint as k
  where k.conrelid = $1::regclass and k.contype = 'c'`;

/** What is done with a document makes it everybody's (0069); without an act it is a draft of its own bureau. */
const OPEN_TO_ALL = ['documents.act'];

/** Accounts lie nowhere: of the tables of access only those are planted whose rows lie somewhere. */
const isPlanted = (columns: readonly Column[]): boolean =>
  !OPEN_TO_ALL.includes(columns[0]!.table) &&
  (!columns[0]!.table.startsWith('access.') || columns.some(({ name }) => name === 'division'));

const TIME = '2026-08-31T00:00:00Z';

const BY_TYPE: Readonly<Record<string, unknown>> = {
  ...{ bool: false, date: '2026-08-31', timestamptz: TIME, timestamp: TIME, time: '08:00' },
  ...{
    json: '{}',
    jsonb: '{}',
    bytea: Buffer.from('00', 'hex'),
    uuid: '00000000-0000-4000-8000-000000900001',
  },
  ...{
    numeric: 1,
    float8: 1,
    float4: 1,
    interval: '1 day',
    inet: '127.0.0.1',
    daterange: '[2026-08-01,2026-09-01)',
  },
};

/** What a column is given: the marks of what is planted where it is called by one, else anything of its type. */
function cellOf({ name, type, checks }: Column, runId: number): unknown {
  if (type.startsWith('_')) return '{}';
  if (name === 'run_id') return runId;
  if (/^int[48]$/.test(type) && /(_id|_no|_by)$/.test(name)) return PLANTED.no;
  if (/^int[248]$/.test(type)) return 1;
  if (type in BY_TYPE) return BY_TYPE[type];
  if (/division$|^scope$|_scope$/.test(name)) return PLANTED.division;
  if (name === 'county') return PLANTED.county;
  if (/person_id$/.test(name)) return PLANTED.personId;
  if (/row_key$/.test(name)) return PLANTED.row;
  if (/pair_key$/.test(name)) return PLANTED.pair;
  if (name === 'document_id') return PLANTED.document;
  const [, word] = /'([^']+)'::text/.exec(checks.find((def) => /= ANY|= '/.test(def)) ?? '') ?? [];
  return word ?? 'planted';
}

/**
 * Puts one row into every table of the database, of one place, one child and one number: what exists in one world and not
 * in the other. Constraints and triggers are laid aside for the moment, so that a table that comes later is planted too.
 * Gives the tables that took none.
 */
export async function plantRows(
  pool: pg.Pool,
  runId: number,
): Promise<{ planted: string[]; bare: string[] }> {
  const { rows } = await pool.query<Column>(COLUMNS);
  const tables = new Map<string, Column[]>();
  for (const column of rows) tables.set(column.table, [...(tables.get(column.table) ?? []), column]);
  const told = { planted: [] as string[], bare: [] as string[] };
  const client = await pool.connect();
  await client.query('set session_replication_role = replica');
  for (const [table, columns] of tables) {
    if (!isPlanted(columns)) continue;
    const isTaken = await plantRow(client, table, columns, runId).then(
      () => true,
      () => false,
    );
    (isTaken ? told.planted : told.bare).push(table);
  }
  await client.query('reset session_replication_role');
  client.release();
  return told;
}

async function plantRow(
  client: pg.PoolClient,
  table: string,
  columns: readonly Column[],
  runId: number,
): Promise<void> {
  const marks = columns.filter(
    (column) => column.isNeeded || /(_id|_no|_key|division|county|scope)$/.test(column.name),
  );
  const { rows: checks } = await client.query<{ name: string; def: string }>(CHECKS, [table]);
  await client.query('begin');
  try {
    for (const { name } of checks) await client.query(`alter table ${table} drop constraint "${name}"`);
    await client.query(
      `insert into ${table} (${marks.map(({ name }) => `"${name}"`).join(', ')}) overriding system value
       values (${marks.map((_, i) => `$${i + 1}`).join(', ')})`,
      marks.map((column) => cellOf(column, runId)),
    );
    for (const { name, def } of checks)
      await client.query(
        `alter table ${table} add constraint "${name}" ${def.replace(/ NOT VALID$/, '')} not valid`,
      );
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}
