import type { Text } from '../../platform/index.ts';

/** What is told when files cannot be brought in so. */
export const BATCH_ERRORS = {
  'no-results-yet': {
    zh: '首次导入还没有完成，请稍后再上传。',
    en: 'The first import has not ended yet. Please upload later.',
  },
  'no-such-batch': { zh: '没有这一批文件。', en: 'There is no such batch of files.' },
  'no-such-file': { zh: '这一批里没有这个文件。', en: 'The batch has no such file.' },
  'file-name-ill': {
    zh: '文件名不能含有路径、控制字符，且须在 120 字以内。请改名后再上传。',
    en: 'A file name must hold no path and no control characters and at most 120 characters. Rename it and upload again.',
  },
  'file-too-large': {
    zh: '文件过大：每个文件上限 {limit}。请按乡镇或年级拆分后再上传。',
    en: 'The file is too large: the limit is {limit} a file. Split it by township or grade.',
  },
  'batch-too-large': {
    zh: '这一批文件合计过大，上限 {limit}。请分批导入。',
    en: 'The files of this batch are too large together; the limit is {limit}. Bring them in batch by batch.',
  },
  'too-many-files': {
    zh: '一批最多 {limit} 个文件。请分批导入。',
    en: 'A batch holds at most {limit} files. Bring them in batch by batch.',
  },
  'file-empty': { zh: '文件是空的。', en: 'The file is empty.' },
  'file-broken-off': { zh: '上传中断，请再传一次。', en: 'The upload broke off. Please upload again.' },
  'same-file': {
    zh: '内容与这一批里的“{name}”完全相同，没有重复收下。',
    en: 'The same content as “{name}” of this batch; not taken twice.',
  },
  'batch-busy': {
    zh: '这一批正在处理，请等它结束。',
    en: 'The batch is being worked on. Please wait until that ends.',
  },
  'batch-settled': {
    zh: '这一批已经了结，不能再改。',
    en: 'The batch is settled and cannot be changed any more.',
  },
  'batch-empty': { zh: '这一批里还没有文件。', en: 'The batch has no files yet.' },
  'batch-unchecked': { zh: '还有文件没有检查完。', en: 'Some files have not been checked yet.' },
  'nothing-to-run': {
    zh: '这一批里没有一张认得出的表，试比对不会有变化。请先改正表头。',
    en: 'No sheet of this batch is recognised; a dry run would change nothing. Mend the headings first.',
  },
  'replaces-unknown': {
    zh: '要替换的文件“{name}”已经不在。请重新选择。',
    en: 'The file “{name}” that was to be replaced is not there any more. Choose again.',
  },
  'replaced-twice': {
    zh: '两个文件要替换同一个“{name}”。请改选。',
    en: 'Two files are to replace the same “{name}”. Choose again.',
  },
  'not-ready': { zh: '试比对还没有完成。', en: 'There is no finished dry run.' },
  'batch-stale': {
    zh: '试比对之后，现有结果已经变了。请重新试比对。',
    en: 'The results have changed since the dry run. Run it again.',
  },
  'cannot-undo': {
    zh: '只能撤销最近一次收下的文件，且其后没有重新比对过。',
    en: 'Only what was taken in last can be undone, and only while no other run came after it.',
  },
  'form-ill': { zh: '填写有误：{field}。', en: 'Not filled in rightly: {field}.' },
} as const satisfies Record<string, Text>;

/** A fault of bringing files in by its code. */
export type BatchError = keyof typeof BATCH_ERRORS;

/** HTTP status of each. */
export const BATCH_STATUS: Readonly<Record<BatchError, number>> = {
  'no-results-yet': 409,
  'no-such-batch': 404,
  'no-such-file': 404,
  'file-name-ill': 400,
  'file-too-large': 413,
  'batch-too-large': 413,
  'too-many-files': 413,
  'file-empty': 400,
  'file-broken-off': 400,
  'same-file': 409,
  'batch-busy': 409,
  'batch-settled': 409,
  'batch-empty': 409,
  'batch-unchecked': 409,
  'nothing-to-run': 409,
  'replaces-unknown': 409,
  'replaced-twice': 409,
  'not-ready': 409,
  'batch-stale': 409,
  'cannot-undo': 409,
  'form-ill': 400,
};
