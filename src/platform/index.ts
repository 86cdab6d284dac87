/** Machinery that knows no domain. */
export {
  type AtRestKey,
  blindIndex,
  blindIndexes,
  type Chance,
  currentKey,
  type KeyRing,
  keyNoOf,
  seal,
  unseal,
} from './at-rest.ts';
export { BACKUP_ERRORS } from './backup/backup.errors.ts';
export { type CheckedBackup, checkBackup, restoreBackup } from './backup/restore.store.ts';
export { takeBackup } from './backup/take.store.ts';
export { type Batch, type BatchOptions, openBatch } from './batch.ts';
export { type CsvCell, csvCell, csvText, inert, inertSql } from './csv.ts';
export { DATABASE_ERRORS } from './database.errors.ts';
export {
  type Database,
  type DatabaseAddress,
  type DatabaseOptions,
  joinDatabase,
  openDatabase,
  openPool,
} from './database.ts';
export { DatabaseAway, isDatabaseAway } from './database-away.ts';
export { type CopyValue, copyRows, inTransaction } from './database-copy.ts';
export { copyOut, type RawRow } from './database-copy-out.ts';
export { migrate } from './database-migrations.ts';
export { type FaultAnswer, faultAnswer, languageOf, RequestRefusal } from './http.ts';
export { KEY_ERRORS } from './key.errors.ts';
export { addKey, dropOldKeys, type HeldKeys, keyFileOf, makeKeys, openKeys } from './key-file.ts';
export { type Language, say, type Text } from './language.ts';
export { type Cell, layTable } from './lay-table.ts';
export type { OnProgress, Progress } from './progress.ts';
export {
  bareSql,
  orderSteps,
  readSteps,
  relationsRead,
  releaseTables,
  runSteps,
  type Step,
} from './steps.ts';
export { startWorker } from './worker.ts';
