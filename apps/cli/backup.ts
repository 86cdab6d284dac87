import { resolve } from 'node:path';
import type { Command } from 'commander';
import type pg from 'pg';
import { findAnchor, TAMPERED, verifyTrail } from '../../src/access/index.ts';
import {
  checkBackup,
  joinDatabase,
  type Language,
  openDatabase,
  restoreBackup,
  say,
  takeBackup,
} from '../../src/platform/index.ts';

const TEXTS = {
  backup: {
    zh: '把数据库的全部内容备份到一个文件，服务运行时也可执行',
    en: 'back up all that the database holds into one file; works while people work',
  },
  restore: {
    zh: '把备份恢复到一个空数据库，然后核对行数和审计链',
    en: 'bring a backup into an empty database, then check rows and the audit chain',
  },
  taken: {
    zh: '已备份 {tables} 张表、{rows} 行到 {file}（审计链到第 {position} 条）。',
    en: '{tables} tables with {rows} rows are backed up in {file} (audit chain up to {position}).',
  },
  without: {
    zh: '备份不含静态加密的密钥，也不含数据文件夹中的原始文件和结果文件。没有密钥，证件号码打不开：请把密钥文件另存一处，不要与备份放在一起。',
    en: 'The keys are not in it, nor the files of the data folder (registers, results). Without the keys no ID number opens: keep a copy of the key file elsewhere, never beside the backup.',
  },
  restored: {
    zh: '已恢复 {takenAt} 的备份：{tables} 张表、{rows} 行，逐表核对无误。',
    en: 'The backup of {takenAt} is restored: {tables} tables with {rows} rows, each table checked.',
  },
  chainWhole: {
    zh: '审计链完整，末端与备份时一致（第 {position} 条）。',
    en: 'The audit chain is whole and ends where it did ({position}).',
  },
  chainBroken: {
    zh: '审计链核对不通过，请运行 fuzhi audit verify 查看。',
    en: 'The audit chain does not hold: see fuzhi audit verify.',
  },
} as const;

const target = () => ({
  dataFolder: process.env.FUZHI_DATA || '.fuzhi',
  url: process.env.DATABASE_URL || undefined,
});

/** The end of the audit chain, as the manifest keeps it. */
async function chainOf(db: pg.ClientBase) {
  const anchor = await findAnchor(db);
  return anchor && { position: anchor.position, hash: Buffer.from(anchor.hash).toString('hex') };
}

const rowsOf = (tables: readonly { readonly rows: number }[]): number =>
  tables.reduce((sum, { rows }) => sum + rows, 0);

const print = (line: string): void => void process.stdout.write(`${line}\n`);

/** `fuzhi backup FILE`, `fuzhi restore FILE`. */
export function registerBackupCommands(program: Command, language: Language): void {
  program
    .command('backup <file>')
    .description(TEXTS.backup[language])
    .action((file: string) => backup(resolve(file), language));
  program
    .command('restore <file>')
    .description(TEXTS.restore[language])
    .action((file: string) => restore(resolve(file), language));
}

async function backup(file: string, language: Language): Promise<void> {
  const database = await joinDatabase(target());
  try {
    const { tables, chain } = await takeBackup(database.pool, file, { now: new Date(), chain: chainOf });
    const detail = { tables: tables.length, rows: rowsOf(tables), file, position: chain?.position ?? 0 };
    print(say(TEXTS.taken, language, detail));
    print(TEXTS.without[language]);
  } finally {
    await database.close();
  }
}

async function restore(file: string, language: Language): Promise<void> {
  const checked = await checkBackup(file);
  const database = await openDatabase(target());
  try {
    await restoreBackup(database.pool, checked);
    const { manifest, head } = checked;
    const detail = { takenAt: head.takenAt, tables: manifest.tables.length, rows: rowsOf(manifest.tables) };
    print(say(TEXTS.restored, language, detail));
    const found = await verifyTrail(database.pool, {});
    const end = await chainOf(database.pool as unknown as pg.ClientBase);
    const isSame = !found.finding && end?.hash === manifest.chain?.hash;
    print(say(isSame ? TEXTS.chainWhole : TEXTS.chainBroken, language, { position: end?.position ?? 0 }));
    print(TEXTS.without[language]);
    if (!isSame) process.exitCode = TAMPERED;
  } finally {
    await database.close();
  }
}
