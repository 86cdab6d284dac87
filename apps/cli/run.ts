import { existsSync, statSync } from 'node:fs';
import type { Command } from 'commander';
import { readTerm, type TermCode, UserFault } from '../../src/kernel/index.ts';
import type { Language } from '../../src/platform/index.ts';
import { runCounty } from '../pipeline.ts';
import { printFound } from './found.ts';
import { progressLine } from './progress-line.ts';

const TEXT = {
  zh: {
    run: '读入一个文件夹的表册，核对、关联、比对，写出名单、问题清单和工作簿',
    folder: '放有表册的文件夹',
    on: '基准日期，如 2026-09-01',
    out: '结果写到的文件夹（上次的人员标识会沿用）',
    format: '名单的格式，可选 xlsx,csv,parquet',
    term: '资助比对的学期，如 2026秋（默认由日期和文件判断）',
    decisions: '人工核对结果（CSV：file_a,sheet_a,row_a,file_b,sheet_b,row_b,decision）',
    threads: '线程数（结果与线程数无关）',
    noFolder: '没有这个文件夹：',
    badDate: '日期须写成 2026-09-01 的样子：',
    badTerm: '学期须写成 2026秋 的样子：',
  },
  en: {
    run: 'Take in a folder of registers, check, link and compare them, and write the lists, the verdicts and the workbook',
    folder: 'folder that holds the registers',
    on: 'the day looked at, e.g. 2026-09-01',
    out: 'folder for the results (person ids of the last run are kept)',
    format: 'formats of the lists: xlsx,csv,parquet',
    term: 'term of the aid comparison, e.g. 2026秋 (default: told by the day and the files)',
    decisions: 'decisions of review (CSV: file_a,sheet_a,row_a,file_b,sheet_b,row_b,decision)',
    threads: 'threads (results do not depend on them)',
    noFolder: 'No such folder: ',
    badDate: 'A date is written like 2026-09-01: ',
    badTerm: 'A term is written like 2026秋: ',
  },
} as const;

type Options = {
  on: string;
  out: string;
  format: string;
  term?: string;
  decisions?: string;
  threads?: string;
};

const FORMATS = ['xlsx', 'csv', 'parquet'] as const;

/** `fuzhi run DIR --on DATE --out OUT`. Exit code 3 where a file was refused and the rest was done. */
export function registerRunCommand(program: Command, language: Language): void {
  const text = TEXT[language];
  program
    .command('run')
    .description(text.run)
    .argument('<folder>', text.folder)
    .requiredOption('--on <date>', text.on)
    .requiredOption('--out <folder>', text.out)
    .option('--format <list>', text.format, 'xlsx,csv')
    .option('--term <term>', text.term)
    .option('--decisions <file>', text.decisions)
    .option('--threads <n>', text.threads)
    .action(async (folder: string, options: Options) => {
      if (!existsSync(folder) || !statSync(folder).isDirectory())
        throw new UserFault('run.no-folder', { message: text.noFolder + folder });
      if (!isIsoDate(options.on)) throw new UserFault('run.bad-date', { message: text.badDate + options.on });
      const line = progressLine(process.stderr, language);
      const summary = await runCounty({
        folder,
        on: options.on,
        out: options.out,
        language,
        formats: FORMATS.filter((format) => options.format.split(',').includes(format)),
        ...(options.term ? { term: termOf(options.term, text.badTerm) } : {}),
        ...(options.decisions ? { decisions: options.decisions } : {}),
        ...(options.threads ? { threads: Number(options.threads) } : {}),
        onProgress: line.show,
      });
      line.end();
      process.exitCode = printFound(process.stdout, summary, options.out, language);
    });
}

const isIsoDate = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) &&
  !Number.isNaN(Date.parse(text)) &&
  new Date(text).toISOString().startsWith(text);

function termOf(text: string, fault: string): TermCode {
  const term = readTerm(text) ?? (/^\d{4}-(spring|autumn)$/.test(text) ? (text as TermCode) : undefined);
  if (!term) throw new UserFault('run.bad-term', { message: fault + text });
  return term;
}
