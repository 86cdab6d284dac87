import { z } from 'zod';

/** The format that this program writes and reads. */
export const FORMAT = 'fuzhi-backup-1';

const Migration = z.strictObject({ name: z.string(), sha256: z.string() });

/** The head of a backup: known before any row is read. */
export const Head = z.strictObject({
  format: z.literal(FORMAT),
  takenAt: z.string(),
  server: z.string(),
  migrations: z.array(Migration).min(1),
});
export type Head = z.infer<typeof Head>;

const TABLE = /^[a-z_]+\.[a-z_0-9]+$/;

/** A table as it begins. */
export const TableHead = z.strictObject({
  table: z.string().regex(TABLE),
  columns: z.array(z.string().regex(/^[a-z_0-9]+$/)).min(1),
});
export type TableHead = z.infer<typeof TableHead>;

/** A table as it ends: rows, and the SHA-256 of what COPY gave. */
export const TableEnd = z.strictObject({ rows: z.number().int(), sha256: z.string() });
export type TableEnd = z.infer<typeof TableEnd>;

/** What the manifest tells of the head of a chain (the audit trail), where there is one. */
export const ChainHead = z.strictObject({ position: z.number().int(), hash: z.string() });
export type ChainHead = z.infer<typeof ChainHead>;

/** The end of a backup. */
export const Manifest = z.strictObject({
  tables: z.array(z.strictObject({ table: z.string().regex(TABLE), ...TableEnd.shape })),
  sequences: z.array(
    z.strictObject({ name: z.string().regex(TABLE), last: z.number().int(), isCalled: z.boolean() }),
  ),
  chain: ChainHead.nullable(),
});
export type Manifest = z.infer<typeof Manifest>;
