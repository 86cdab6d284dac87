import type { Text } from '../platform/index.ts';

/** Faults of commands that the user can mend; faults of files stand in `verdicts.ts`. */
export const INTAKE_ERRORS = {
  'format.invalid': {
    zh: '版式文件 {file} 的 {place} 有误：{reason}',
    en: 'Layout file {file} is ill-formed at {place}: {reason}',
  },
  'format.unknown': {
    zh: '没有名为“{name}”的版式。可用 fuzhi formats list 查看全部。',
    en: 'No layout is called “{name}”. `fuzhi formats list` shows them all.',
  },
  'file.missing': { zh: '找不到文件：{file}', en: 'No such file: {file}' },
} as const satisfies Record<string, Text>;
