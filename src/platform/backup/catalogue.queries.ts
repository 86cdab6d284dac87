import type pg from 'pg';
import type { TableHead } from './manifest.ts';

type Db = Pick<pg.ClientBase, 'query'>;

const OURS = `n.nspname not in ('pg_catalog', 'information_schema', 'public') and n.nspname not like 'pg\\_%'`;

/** Tables with their columns, by name; what is computed is left out, and so is the ledger of migrations. */
export async function listTables(db: Db): Promise<TableHead[]> {
  const { rows } = await db.query<TableHead>(
    `select n.nspname || '.' || c.relname as "table", json_agg(a.attname order by a.attnum) as columns
     from pg_class as c join pg_namespace as n on n.oid = c.relnamespace
     join pg_attribute as a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
       and coalesce(to_jsonb(a) ->> 'attgenerated', '') = ''
     where c.relkind = 'r' and ${OURS} and n.nspname || '.' || c.relname <> 'platform.migration'
     group by 1 order by 1`,
  );
  return rows;
}

/** Names of the sequences. */
export async function listSequences(db: Db): Promise<string[]> {
  const { rows } = await db.query<{ name: string }>(
    `select n.nspname || '.' || c.relname as name from pg_class as c join pg_namespace as n on n.oid = c.relnamespace
     where c.relkind = 'S' and ${OURS} order by 1`,
  );
  return rows.map(({ name }) => name);
}

/** Which table refers to which other. */
export async function listReferences(db: Db): Promise<{ from: string; to: string }[]> {
  const { rows } = await db.query<{ from: string; to: string }>(
    `select distinct f.nspname || '.' || c.relname as "from", t.nspname || '.' || d.relname as "to"
     from pg_constraint as k
     join pg_class as c on c.oid = k.conrelid join pg_namespace as f on f.oid = c.relnamespace
     join pg_class as d on d.oid = k.confrelid join pg_namespace as t on t.oid = d.relnamespace
     where k.contype = 'f' and k.conrelid <> k.confrelid`,
  );
  return rows;
}

/** Any table of a schema of ours, or of anybody's but PostgreSQL's own; undefined where the database is empty. */
export async function findAnyTable(db: Db): Promise<string | undefined> {
  const { rows } = await db.query<{ name: string }>(
    `select n.nspname || '.' || c.relname as name from pg_class as c join pg_namespace as n on n.oid = c.relnamespace
     where c.relkind in ('r', 'p', 'v', 'm') and n.nspname not in ('pg_catalog', 'information_schema')
       and n.nspname not like 'pg\\_%' order by 1 limit 1`,
  );
  return rows[0]?.name;
}
