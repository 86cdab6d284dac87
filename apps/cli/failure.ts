import { createHash } from 'node:crypto';
import { UserFault } from '../../src/kernel/index.ts';
import type { Language } from '../../src/platform/index.ts';

/**
 * Tells a failure to the person at the terminal and gives the exit code: 2 for what the user can mend,
 * 1 for our own bug, which carries a reference number derived from where it happened.
 */
export function reportFailure(error: unknown, language: Language): number {
  if (error instanceof UserFault) {
    console.error(`${language === 'zh' ? '错误' : 'Error'} ${error.code}: ${error.detail.message ?? ''}`);
    return 2;
  }
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const reference = createHash('sha256').update(trace).digest('hex').slice(0, 8);
  console.error(
    language === 'zh'
      ? `程序内部错误，参考号 ${reference}。请把参考号和操作步骤告诉维护人员。`
      : `Internal error, reference ${reference}. Please pass the reference and what you did to the maintainers.`,
  );
  if (process.env.FUZHI_TRACE) console.error(trace);
  else console.error(language === 'zh' ? '（设 FUZHI_TRACE=1 可看细节）' : '(set FUZHI_TRACE=1 for details)');
  return 1;
}
