import type { Command, CommanderError, Option } from 'commander';
import { type Language, say, type Text } from '../../src/platform/index.ts';

const TEXT = {
  about: {
    zh: '扶智：从各部门已有的表册中，找出应学未学的孩子和应助未助的学生，说明理由和依据',
    en: 'Fuzhi: from the files that offices already have, the children who should be in school or aided and are not, each with its reason and evidence',
  },
  after: {
    zh: '\n--lang en 换成英文（任何命令都可以加）。\n退出码：0 完成；1 本程序的错误（附参考号）；2 命令、参数或输入有误；3 有文件被拒收，其余已处理；4 审计记录已被改动。',
    en: '\n--lang zh|en chooses the language, with every command.\nExit codes: 0 done; 1 our own error (with a reference number); 2 a wrong command, argument or input; 3 some files were refused, the rest was done; 4 the audit trail was tampered with.',
  },
  help: { zh: '显示帮助', en: 'show help' },
  helpCommand: { zh: '显示某个命令的帮助', en: 'show help for a command' },
} as const satisfies Record<string, Text>;

/** Headings of the help that the library writes in English. */
const TITLES: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Global Options:': '通用选项：',
  'Commands:': '命令：',
};

/** What the library may find wrong with a command line. */
const FAULTS: Readonly<Record<string, Text>> = {
  'commander.missingMandatoryOptionValue': { zh: '缺少必填选项 {name}', en: 'the option {name} is wanted' },
  'commander.missingArgument': { zh: '缺少参数 {name}', en: 'the argument {name} is wanted' },
  'commander.optionMissingArgument': {
    zh: '选项 {name} 后面要跟一个值',
    en: 'the option {name} wants a value',
  },
  'commander.unknownOption': { zh: '没有选项 {name}', en: 'there is no option {name}' },
  'commander.unknownCommand': { zh: '没有命令 {name}', en: 'there is no command {name}' },
  'commander.excessArguments': { zh: '参数太多', en: 'too many arguments' },
  'commander.invalidArgument': { zh: '选项 {name} 的值不对', en: 'the value of {name} does not fit' },
};

/** Sets the help of a program and, by inheritance, of all its commands in one language. */
export function speakHelp(program: Command, language: Language): Command {
  return program
    .description(TEXT.about[language])
    .helpOption('-h, --help', TEXT.help[language])
    .helpCommand('help [command]', TEXT.helpCommand[language])
    .configureHelp({
      styleTitle: (title) => (language === 'zh' ? (TITLES[title] ?? title) : title),
      styleUsage: (usage) =>
        language === 'zh' ? usage.replace('[options]', '[选项]').replace('[command]', '[命令]') : usage,
      optionDescription: (option) => describeOption(option, language),
    })
    .configureOutput({ outputError: () => {} })
    .addHelpText('after', TEXT.after[language])
    .exitOverride();
}

function describeOption(option: Option, language: Language): string {
  const value = option.defaultValue === undefined ? '' : String(option.defaultValue);
  if (value === '') return option.description;
  return language === 'zh'
    ? `${option.description}（默认 ${value}）`
    : `${option.description} (default ${value})`;
}

/** Tells what is wrong with a command line; gives the exit code. */
export function printUsageFault(error: CommanderError, language: Language): number {
  if (error.exitCode === 0 || error.code === 'commander.help') return 0;
  const name = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  const text = FAULTS[error.code] ?? { zh: '命令行有误', en: 'wrong command line' };
  console.error(say(text, language, { name }));
  console.error(language === 'zh' ? '用 npx fuzhi help 查看帮助。' : 'See npx fuzhi help.');
  return 2;
}
