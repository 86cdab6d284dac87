import { type Command, InvalidArgumentError } from 'commander';
import { isRealDate, UserFault } from '../kernel/index.ts';
import { type Language, say } from '../platform/index.ts';
import { DEMO_ERRORS } from './demo.errors.ts';
import { makeDemo } from './demo.store.ts';

const TEXT = {
  demo: { zh: '演示县：生成合成数据', en: 'the demonstration county: synthetic data' },
  make: {
    zh: '生成一个合成县的各部门报表和真值（全部为虚构人物）',
    en: 'make the registers of a synthetic county and the truth (no real person)',
  },
  county: { zh: '六位县级区划代码', en: 'six-digit county code' },
  persons: { zh: '户籍人口数', en: 'people on the hukou register' },
  seed: { zh: '随机种子；相同参数得到相同文件', en: 'seed; the same options give the same bytes' },
  out: { zh: '输出文件夹', en: 'folder to write to' },
  mix: { zh: '错误比例：usual、harsh 或 YAML 文件', en: 'error mix: usual, harsh or a YAML file' },
  on: { zh: '比对基准日（学龄按当学年 8 月 31 日计算）', en: 'day of the comparison (ISO)' },
  made: {
    zh: '{county}：{persons} 人，{files} 个文件，{rows} 行；真值：失学辍学 {outOfSchool} 人，资助问题 {unaided} 条',
    en: '{county}: {persons} persons, {files} files, {rows} rows; truth: {outOfSchool} out of school, {unaided} aid findings',
  },
  badNumber: { zh: '应为整数', en: 'a whole number is wanted' },
} as const;

const wholeNumber =
  (language: Language) =>
  (text: string): number => {
    const number = Number(text);
    if (!Number.isInteger(number) || number < 0)
      throw new InvalidArgumentError(say(TEXT.badNumber, language));
    return number;
  };

type Options = { county: string; persons: number; seed: number; out: string; mix: string; on: string };

function make(options: Options, language: Language): void {
  if (options.persons < 500 || options.persons > 5_000_000)
    throw new UserFault('persons-out-of-range', { persons: options.persons });
  const day = /^(\d{4})-(\d{2})-(\d{2})$/.exec(options.on);
  if (!day || !isRealDate(Number(day[1]), Number(day[2]), Number(day[3])))
    throw new UserFault('day-unreadable', { on: options.on });
  const result = makeDemo({
    ...options,
    onProgress: (done, total, file) => {
      if (process.stderr.isTTY)
        process.stderr.write(`\r\x1b[K${done}/${total} ${file}${done === total ? '\n' : ''}`);
    },
  });
  process.stdout.write(`${say(TEXT.made, language, result)}\n`);
}

function orTell(work: () => void, language: Language): void {
  try {
    work();
  } catch (fault) {
    if (!(fault instanceof UserFault) || !(fault.code in DEMO_ERRORS)) throw fault;
    process.stderr.write(
      `${say(DEMO_ERRORS[fault.code as keyof typeof DEMO_ERRORS], language, fault.detail)}\n`,
    );
    process.exitCode = 2;
  }
}

/** Adds `fuzhi demo make`. */
export function registerDemoCommands(program: Command, language: Language): void {
  const t = (key: keyof typeof TEXT): string => say(TEXT[key], language);
  program
    .command('demo')
    .description(t('demo'))
    .command('make')
    .description(t('make'))
    .option('--county <code>', t('county'), '431321')
    .option('--persons <n>', t('persons'), wholeNumber(language), 700_000)
    .option('--seed <n>', t('seed'), wholeNumber(language), 7)
    .requiredOption('--out <dir>', t('out'))
    .option('--mix <mix>', t('mix'), 'usual')
    .option('--on <date>', t('on'), '2026-09-01')
    .action((options: Options) => orTell(() => make(options, language), language));
}
