import { Command } from 'commander';
import type { Language } from '../../src/platform/index.ts';
import { reportFailure } from './failure.ts';
import { registerRunCommand } from './run.ts';
import { registerStartCommand } from './start.ts';

/** The language comes before anything is printed: `--lang`, then the environment, then Chinese. */
function chooseLanguage(args: readonly string[]): Language {
  const at = args.indexOf('--lang');
  const asked =
    at >= 0
      ? args[at + 1]
      : (args.find((arg) => arg.startsWith('--lang='))?.slice(7) ?? process.env.FUZHI_LANG);
  return asked === 'en' ? 'en' : 'zh';
}

const language = chooseLanguage(process.argv);
const zh = language === 'zh';
const program = new Command('fuzhi')
  .description(
    zh
      ? '扶智：从各部门已有的表册中，找出应学未学的孩子和应助未助的学生，说明理由和依据'
      : 'Fuzhi: from the files that offices already have, the children who should be in school or aided and are not, each with its reason and evidence',
  )
  .option('--lang <zh|en>', zh ? '界面语言' : 'language', 'zh')
  .addHelpText(
    'after',
    zh
      ? '\n退出码：0 完成；1 本程序的错误（附参考号）；2 命令或参数有误、输入文件有误；3 有文件被拒收，其余已处理。'
      : '\nExit codes: 0 done; 1 our own error (with a reference number); 2 a wrong command, argument or input; 3 some files were refused, the rest was done.',
  );

registerRunCommand(program, language);
registerStartCommand(program, language);

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = reportFailure(error, language);
}
