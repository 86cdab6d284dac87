import { z } from 'zod';
import { BothLanguages, contract, Done, Numbered, told } from '../access/index.ts';
import type { ShownVerdict } from './batch/batch.queries.ts';
import {
  BATCH_STATES,
  type BatchFile,
  type BatchView,
  type IntakeHome,
  type PastBatch,
} from './batch/batch.ts';
import type { CheckedSheet } from './check/checked.ts';

const count = z.number();
const text = z.string().nullable();
const time = z.iso.datetime().nullable();
const SEVERITIES = ['refused', 'skipped', 'fault', 'notice'] as const;
const detail = z.record(z.string(), z.union([z.string(), z.number()]));

const Sheet = told<CheckedSheet>()(
  'CheckedSheet',
  z.strictObject({
    sheet: z.string(),
    format: text,
    label: BothLanguages.nullable(),
    nearest: BothLanguages.nullable(),
    missing: z.array(z.string()),
    headerRows: z.array(count),
    columns: z.array(z.strictObject({ heading: z.string(), field: text, isKnown: z.boolean() })),
    ...{ read: count, landed: count, refused: count, skipped: count },
    verdicts: z.array(
      z.strictObject({ code: z.string(), severity: z.enum(SEVERITIES), count, row: count, detail }),
    ),
    preview: z.array(z.strictObject({ row: count, cells: z.array(z.string()) })),
    faulty: count,
  }),
);

const File = told<BatchFile>()(
  'BatchFile',
  z.strictObject({
    fileNo: count,
    name: z.string(),
    bytes: count,
    sha256: z.string(),
    replaces: text,
    report: z.strictObject({ sheets: z.array(Sheet), told: count, sameAs: text }).nullable(),
    faulty: z.array(z.enum(['xlsx', 'csv'])),
  }),
);

const common = {
  batchId: count,
  state: z.enum(BATCH_STATES),
  begunAt: z.iso.datetime(),
  begunName: z.string(),
  settledAt: time,
  settledName: text,
  undoneAt: time,
  undoneName: text,
  canUndo: z.boolean(),
};

const RowCounts = z
  .strictObject({ read: count, landed: count, refused: count, skipped: count })
  .meta({ id: 'RowCounts' });

const Batch = told<BatchView>()(
  'BatchView',
  z.strictObject({
    ...common,
    stage: text,
    done: count.nullable(),
    total: count.nullable(),
    item: text,
    failure: z.strictObject({ stage: z.string(), reference: z.string(), message: z.string() }).nullable(),
    baseRunId: count.nullable(),
    runId: count.nullable(),
    isStale: z.boolean(),
    counts: z.strictObject({ before: RowCounts.nullable(), after: RowCounts }).nullable(),
    files: z.array(File),
  }),
);

const Past = told<PastBatch>()(
  'PastBatch',
  z.strictObject({
    ...common,
    files: z.array(z.strictObject({ name: z.string(), bytes: count, sha256: z.string() })),
  }),
);

const Home = told<IntakeHome>()(
  'IntakeHome',
  z.strictObject({
    limits: z.strictObject({ fileBytes: count, batchBytes: count, files: count }),
    present: z.array(z.strictObject({ name: z.string(), bytes: count })),
    batches: z.array(Past),
  }),
);

const Verdict = told<ShownVerdict>()(
  'ShownVerdict',
  z.strictObject({
    number: count,
    sheet: z.string(),
    row: count,
    column: z.string(),
    severity: z.string(),
    message: BothLanguages,
  }),
);

const OfBatch = z.object({ batchId: Numbered });
const OfFile = OfBatch.extend({ fileNo: Numbered });
const FORMS: readonly string[] = ['no-such-batch', 'batch-busy', 'batch-settled'];

/** A change of a batch that answers with nothing. */
const change = (zh: string, en: string, faults: readonly string[] = []) =>
  contract({ about: { zh, en }, params: OfBatch, answers: { 200: Done }, faults: [...FORMS, ...faults] });

const faulty = (media: string) =>
  contract({
    about: { zh: '须改正的行', en: 'the rows to mend' },
    params: OfFile,
    answers: { 200: { file: media } },
    faults: ['no-such-batch', 'no-such-file'],
  });

/** What the routes of the intake take and give. */
export const INTAKE_CONTRACTS = {
  home: contract({
    about: { zh: '导入：已有文件和历次批次', en: 'files that are there, and all batches' },
    answers: { 200: Home },
  }),
  open: contract({
    about: { zh: '开始一批', en: 'begin a batch' },
    answers: { 200: z.strictObject({ batchId: count }) },
    faults: ['no-results-yet'],
  }),
  find: contract({
    about: { zh: '一批文件及其检查结果', en: 'a batch with its files, as they were checked' },
    params: OfBatch,
    answers: { 200: Batch },
    faults: ['no-such-batch'],
  }),
  upload: contract({
    about: {
      zh: '上传一个文件（文件名在请求头 x-fuzhi-file-name 中）',
      en: 'upload a file; its name stands in the header x-fuzhi-file-name',
    },
    params: OfBatch,
    upload: 'application/octet-stream',
    isNamed: true,
    answers: { 200: z.strictObject({ fileNo: count }) },
    faults: [
      ...FORMS,
      ...['file-name-ill', 'file-too-large', 'batch-too-large', 'too-many-files', 'file-empty'],
      ...['file-broken-off', 'same-file'],
    ],
  }),
  drop: contract({
    about: { zh: '从一批中移除文件', en: 'take a file out of a batch' },
    params: OfFile,
    answers: { 200: Done },
    faults: [...FORMS, 'no-such-file'],
  }),
  verdicts: contract({
    about: { zh: '一个文件的问题清单', en: 'what is wrong with a file, row by row' },
    params: OfFile,
    query: z.object({ after: z.coerce.number().int().min(0).max(2_000_000_000).default(0) }),
    answers: { 200: z.strictObject({ items: z.array(Verdict), next: count.nullable() }) },
  }),
  faultyXlsx: faulty('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'),
  faultyCsv: faulty('text/csv'),
  check: change('检查一批', 'check a batch', ['batch-empty']),
  dryRun: contract({
    about: { zh: '试比对', en: 'try a batch beside the current results' },
    params: OfBatch,
    body: z.strictObject({
      choices: z
        .array(
          z.strictObject({
            fileNo: z.number().int().positive().max(2_000_000_000),
            replaces: z.string().max(400).nullable(),
          }),
        )
        .max(1000),
    }),
    numbered: ['replaces'],
    answers: { 200: Done },
    faults: [
      ...FORMS,
      ...['batch-empty', 'batch-unchecked', 'nothing-to-run', 'replaces-unknown', 'replaced-twice'],
      'no-such-file',
    ],
  }),
  take: change('收下一批', 'take a batch in', ['not-ready', 'batch-stale']),
  leave: change('放弃一批', 'leave a batch'),
  undo: change('撤销最近一次收下', 'undo what was taken in last', ['cannot-undo']),
} as const;
