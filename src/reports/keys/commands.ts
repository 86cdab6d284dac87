import { randomBytes } from 'node:crypto';
import type { Command } from 'commander';
import { joinDatabase, keyFileOf, type Language, openKeys, say } from '../../platform/index.ts';
import { rotateKeys } from './rotation.queries.ts';

const TEXTS = {
  key: { zh: '静态加密的密钥', en: 'the keys under which numbers are sealed' },
  rotate: {
    zh: '换新密钥，分批重新加密证件号码和学籍号并重建检索指纹；服务运行与否都可以执行，中断后再执行一次即可接着做',
    en: 'make a new key, then seal citizen and student numbers and their fingerprints anew, batch by batch; works while the server runs, or without it; run it again after an interruption',
  },
  rotated: {
    zh: '已换新密钥，重新加密 {count} 人。请备份密钥文件 {file}；旧密钥只对换密钥以前的数据库备份有用。',
    en: 'The key is new; the numbers of {count} persons were sealed anew. Back up the key file {file}; the old one opens only older backups of the database.',
  },
} as const;

/** `fuzhi key rotate`. */
export function registerKeyCommands(program: Command, language: Language): void {
  const key = program.command('key').description(TEXTS.key[language]);
  key
    .command('rotate')
    .description(TEXTS.rotate[language])
    .action(() => rotate(language));
}

async function rotate(language: Language): Promise<void> {
  const dataFolder = process.env.FUZHI_DATA || '.fuzhi';
  const file = keyFileOf(dataFolder, process.env.FUZHI_KEY_FILE);
  const keys = openKeys(file);
  const database = await joinDatabase({ dataFolder, url: process.env.DATABASE_URL || undefined });
  try {
    const count = await rotateKeys(database.pool, keys, (bytes) => randomBytes(bytes));
    process.stdout.write(`${say(TEXTS.rotated, language, { count, file })}\n`);
  } finally {
    await database.close();
  }
}
