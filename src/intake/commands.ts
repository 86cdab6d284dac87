import { existsSync } from 'node:fs';
import type { Command } from 'commander';
import { UserFault } from '../kernel/index.ts';
import { type Language, say } from '../platform/index.ts';
import { INTAKE_ERRORS } from './intake.errors.ts';
import { FileFault } from './readers/fault.ts';
import { listFormats, type RecognisedSheet, recogniseFile } from './recognise-file.store.ts';
import { verdictMessage } from './verdicts.ts';

const TEXT = {
  formats: { zh: '能识别的表格版式', en: 'the layouts of sheets that are recognised' },
  list: { zh: '列出全部版式', en: 'list every layout' },
  show: { zh: '显示一个版式的列、表头和来源', en: 'show the columns, headings and source of a layout' },
  check: {
    zh: '检查一个文件：是哪种表，认得哪些列，缺哪些表头（退出码 1：有认不出的表）',
    en: 'check a file: its layout, the columns understood, the headings missing (exit code 1: an unknown sheet)',
  },
  folder: { zh: '另用一个版式文件夹', en: 'take layouts from another folder' },
  sheet: { zh: '工作表', en: 'sheet' },
  layout: { zh: '版式', en: 'layout' },
  header: { zh: '表头所在行', en: 'header rows' },
  understood: { zh: '认得的列', en: 'columns understood' },
  known: { zh: '知道但不取用', en: 'known, not used' },
  strange: { zh: '不认得的列', en: 'columns not understood' },
  none: { zh: '认不出；最接近', en: 'not recognised; nearest' },
  missing: { zh: '缺少的表头', en: 'missing headings' },
  source: { zh: '来源', en: 'source' },
} as const;

/** `fuzhi formats list | show NAME | check FILE`. */
export function registerIntakeCommands(program: Command, language: Language): void {
  const formats = program.command('formats').description(say(TEXT.formats, language));
  const option = ['--formats <folder>', say(TEXT.folder, language)] as const;
  formats
    .command('list')
    .description(say(TEXT.list, language))
    .option(...option)
    .action((o: { formats?: string }) => told(async () => list(language, o.formats), language));
  formats
    .command('show <name>')
    .description(say(TEXT.show, language))
    .option(...option)
    .action((name: string, o: { formats?: string }) =>
      told(async () => show(name, language, o.formats), language),
    );
  formats
    .command('check <file>')
    .description(say(TEXT.check, language))
    .option(...option)
    .action((file: string, o: { formats?: string }) =>
      told(() => check(file, language, o.formats), language),
    );
}

const print = (line: string): boolean => process.stdout.write(`${line}\n`);

/** Faults that the user can mend are told on stderr with exit code 2; ours go on. */
async function told(work: () => Promise<void>, language: Language): Promise<void> {
  try {
    await work();
  } catch (fault) {
    const message = faultMessage(fault, language);
    if (message === undefined) throw fault;
    process.stderr.write(`${message}\n`);
    process.exitCode = 2;
  }
}

function faultMessage(fault: unknown, language: Language): string | undefined {
  if (fault instanceof FileFault) return verdictMessage(fault.code, fault.detail, language);
  if (!(fault instanceof UserFault) || !(fault.code in INTAKE_ERRORS)) return undefined;
  return say(INTAKE_ERRORS[fault.code as keyof typeof INTAKE_ERRORS], language, fault.detail);
}

function list(language: Language, folder?: string): void {
  for (const layout of listFormats(folder))
    print(`${layout.id.padEnd(24)} ${layout.register.padEnd(22)} ${layout.label[language]}`);
}

function show(name: string, language: Language, folder?: string): void {
  const layout = listFormats(folder).find((one) => one.id === name);
  if (!layout) throw new UserFault('format.unknown', { name });
  print(`${layout.id}  ${layout.label[language]}  (${layout.register})`);
  print(`${say(TEXT.source, language)}: ${layout.cite}`);
  for (const [field, column] of Object.entries(layout.columns)) {
    const headings = column!.from.flatMap((source) => source.headings).join('、');
    print(`  ${column!.required ? '*' : ' '} ${field.padEnd(22)} ${headings}`);
  }
}

async function check(file: string, language: Language, folder?: string): Promise<void> {
  if (!existsSync(file)) throw new UserFault('file.missing', { file });
  for (const sheet of await recogniseFile(file, folder)) {
    printSheet(sheet, language);
    if (!sheet.layout) process.exitCode = 1;
  }
}

function printSheet(sheet: RecognisedSheet, language: Language): void {
  const line = (label: keyof typeof TEXT, value: string): boolean =>
    print(`  ${say(TEXT[label], language)}: ${value}`);
  print(`${say(TEXT.sheet, language)} ${sheet.sheet || '—'}`);
  if (!sheet.layout) {
    line('none', sheet.nearest ? `${sheet.nearest.id} ${sheet.nearest.label[language]}` : '—');
    line('missing', sheet.missing.filter((one) => one !== '…').join('、') || '—');
    line('strange', sheet.columns.map((c) => c.heading).join('、'));
    return;
  }
  line('layout', `${sheet.layout.id} ${sheet.layout.label[language]}`);
  line('header', sheet.headerRows.join('、'));
  const fed = sheet.columns.filter((c) => c.field !== undefined);
  line('understood', fed.map((c) => `${c.heading}→${c.field}`).join('、'));
  const others = sheet.columns.filter((c) => c.field === undefined);
  line(
    'known',
    others
      .filter((c) => c.isKnown)
      .map((c) => c.heading)
      .join('、') || '—',
  );
  line(
    'strange',
    others
      .filter((c) => !c.isKnown)
      .map((c) => c.heading)
      .join('、') || '—',
  );
}
