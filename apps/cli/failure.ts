import { createHash } from 'node:crypto';
import { AUDIT_ERRORS } from '../../src/access/index.ts';
import { DEMO_ERRORS } from '../../src/demo/index.ts';
import { DROPOUT_COMMAND_ERRORS } from '../../src/dropout/index.ts';
import { INTAKE_ERRORS } from '../../src/intake/index.ts';
import { UserFault } from '../../src/kernel/index.ts';
import { LINKAGE_ERRORS } from '../../src/linkage/index.ts';
import {
  BACKUP_ERRORS,
  DATABASE_ERRORS,
  KEY_ERRORS,
  type Language,
  say,
  type Text,
} from '../../src/platform/index.ts';
import { REPORT_ERRORS } from '../../src/reports/index.ts';

/** Every module's table of faults that a user can mend. */
const FAULTS: Readonly<Record<string, Text>> = {
  ...BACKUP_ERRORS,
  ...DATABASE_ERRORS,
  ...KEY_ERRORS,
  ...AUDIT_ERRORS,
  ...INTAKE_ERRORS,
  ...LINKAGE_ERRORS,
  ...REPORT_ERRORS,
  ...DEMO_ERRORS,
  ...DROPOUT_COMMAND_ERRORS,
};

/** A fault in a sentence: from its module's table, or as its thrower put it. */
export function sayFault(fault: UserFault, language: Language): string {
  const text = FAULTS[fault.code];
  return text ? say(text, language, fault.detail) : String(fault.detail.message ?? fault.code);
}

/**
 * Tells a failure to the person at the terminal and gives the exit code: 2 for what the user can mend,
 * 1 for our own bug, which carries a reference number derived from where it happened.
 */
export function reportFailure(error: unknown, language: Language): number {
  const zh = language === 'zh';
  if (error instanceof UserFault) {
    console.error(sayFault(error, language));
    return 2;
  }
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const reference = createHash('sha256').update(trace).digest('hex').slice(0, 8);
  console.error(
    zh
      ? `程序内部错误，参考号 ${reference}。请把参考号和操作步骤告诉维护人员。`
      : `Internal error, reference ${reference}. Please pass the reference and what you did to the maintainers.`,
  );
  if (process.env.FUZHI_TRACE) console.error(trace);
  else console.error(zh ? '（设 FUZHI_TRACE=1 可看细节）' : '(set FUZHI_TRACE=1 for details)');
  return 1;
}
