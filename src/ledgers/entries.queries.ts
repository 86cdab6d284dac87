import type { Queryable } from '../access/index.ts';
import type { Entry, EntryAuthor, EntryData } from './row.ts';

type StoredEntry = Omit<Entry, 'author' | 'at'> & {
  readonly at: Date;
  readonly accountId: number | null;
  readonly authorName: string | null;
  readonly authorRole: string | null;
};
const ENTRY = `entry_no as no, kind, done_at as at, on_day as on, account_id as "accountId", author_name as "authorName",
  author_role as "authorRole", data`;
const entryOf = ({ at, accountId, authorName, authorRole, ...entry }: StoredEntry): Entry => ({
  ...entry,
  at: at.toISOString(),
  author: accountId === null ? null : { accountId, name: authorName ?? '', role: authorRole ?? '' },
});

/** The entries of a row in their order. */
export async function listEntries(db: Queryable, rowKey: string): Promise<Entry[]> {
  const { rows } = await db.query<StoredEntry>(
    `select ${ENTRY} from ledgers.entry where row_key = $1 order by entry_no`,
    [rowKey],
  );
  return rows.map(entryOf);
}

/** The number of the entry that a device's submission became. */
export async function findSubmission(db: Queryable, rowKey: string, submission: string) {
  const { rows } = await db.query<{ no: number }>(
    'select entry_no as no from ledgers.entry where row_key = $1 and submission = $2',
    [rowKey, submission],
  );
  return rows[0]?.no;
}

/** An entry that was decided. */
export type NewEntry = {
  readonly rowKey: string;
  readonly no: number;
  readonly kind: string;
  readonly at: Date;
  readonly on: string;
  readonly author: EntryAuthor;
  readonly right: string;
  readonly data: EntryData;
  readonly secret: EntryData;
  readonly placed: string | null;
  readonly isEnded: boolean;
  readonly duties: readonly { readonly id: string; readonly dueOn: string }[];
  readonly submission?: string | undefined;
};

/** Records an entry. The database refuses one out of turn. */
export async function recordEntry(db: Queryable, entry: NewEntry): Promise<void> {
  const { rowKey, no, author, duties, secret } = entry;
  await db.query(
    `insert into ledgers.entry (row_key, entry_no, kind, done_at, on_day, account_id, author_name, author_role, used_right,
       data, placed_school, is_ended_after, duties_after, submission)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
    [
      ...[
        rowKey,
        no,
        entry.kind,
        entry.at,
        entry.on,
        author.accountId,
        author.name,
        author.role,
        entry.right,
      ],
      ...[JSON.stringify(entry.data), entry.placed, entry.isEnded],
      ...[
        JSON.stringify(Object.fromEntries(duties.map(({ id, dueOn }) => [id, dueOn]))),
        entry.submission ?? null,
      ],
    ],
  );
  if (Object.keys(secret).length === 0) return;
  await db.query('insert into ledgers.entry_secret (row_key, entry_no, data) values ($1, $2, $3)', [
    rowKey,
    no,
    JSON.stringify(secret),
  ]);
}

/** Entries of some kinds of several rows, for the columns of a list. */
export async function entriesOf(
  db: Queryable,
  keys: readonly string[],
  kinds: readonly string[],
): Promise<Map<string, Entry[]>> {
  const { rows } = await db.query<StoredEntry & { key: string }>(
    `select row_key as key, ${ENTRY} from ledgers.entry where row_key = any ($1) and kind = any ($2)
     order by row_key, entry_no`,
    [keys, kinds],
  );
  const found = new Map<string, Entry[]>();
  for (const { key, ...entry } of rows) found.set(key, [...(found.get(key) ?? []), entryOf(entry)]);
  return found;
}
