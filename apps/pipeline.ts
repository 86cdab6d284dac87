import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { assessAid, listPartHouseholds, type PartHousehold } from '../src/aid/index.ts';
import { assessEnrolment, listMissingLists, type MissingList } from '../src/enrolment/index.ts';
import { type PresentFile, takeIn, tellLater } from '../src/intake/index.ts';
import type { TermCode } from '../src/kernel/index.ts';
import { linkRows } from '../src/linkage/index.ts';
import {
  type Language,
  type OnProgress,
  openBatch,
  type Progress,
  releaseTables,
} from '../src/platform/index.ts';
import type { ChangeBody } from '../src/registry/index.ts';
import { type ResultFormat, type Summary, writeResults } from '../src/reports/index.ts';

/** What a run is asked: a folder of files or the files themselves, the day it looks at, and where the results go. */
export type RunRequest = {
  readonly folder: string | readonly PresentFile[];
  /** ISO date of the day that the run looks at, e.g. `2026-09-01`. */
  readonly on: string;
  /** Folder of the results; person ids of an earlier run into the same folder are kept. */
  readonly out: string;
  /** Folder of the run whose person ids are kept, where that is not `out`. */
  readonly standing?: string;
  /** New persons get numbers above this one: ids that were given once are never given to others. */
  readonly above?: number;
  /** Term of the aid list; by default the one that the files and the day tell. */
  readonly term?: TermCode;
  readonly formats?: readonly ResultFormat[];
  readonly threads?: number;
  readonly language?: Language;
  /** A person's decisions on review pairs (CSV). */
  readonly decisions?: string;
  /** Local programmes of aid that were approved, as the service writes them for its runs. */
  readonly localRules?: string;
  /** Changes of divisions in force; those that come with the platform where none are given. */
  readonly changes?: readonly ChangeBody[];
  readonly onProgress?: OnProgress;
};

/** How persons of a county are compared. */
const MODEL = fileURLToPath(new URL('../rules/linkage/county.yaml', import.meta.url));

/** The folder that holds the modules. */
const MODULES = fileURLToPath(new URL('../src', import.meta.url));

/** The whole flow, one line a stage, in order: files → landed rows → persons → the two lists → what is told. */
export async function runCounty(request: RunRequest): Promise<Summary> {
  const scratch = mkdtempSync(join(tmpdir(), 'fuzhi-run-'));
  const { formats = ['xlsx', 'csv'], language = 'zh', ...asked } = request;
  const batch = await openBatch(':memory:', { ...asked, directory: scratch });
  const begin = (stage: Progress['stage']): void => asked.onProgress?.({ stage, done: 0 });
  try {
    const { timings, timed } = stopwatch();
    await timed('intake', takeIn(batch, request.folder, { ...asked, scratch }));
    await timed(
      'linkage',
      linkRows(batch, { ...asked, rules: MODEL, standing: request.standing ?? request.out }),
    );
    await releaseTables(batch, MODULES, 'linkage');
    begin('gaps');
    const enrolment = await timed('enrolment', assessEnrolment(batch, asked));
    await tellLater(batch, (await listMissingLists(batch)).map(missingList));
    begin('aid');
    const aid = await timed('aid', assessAid(batch, asked));
    await tellLater(batch, (await listPartHouseholds(batch)).map(partHousehold));
    begin('write');
    return await writeResults(batch, request.out, { ...asked, formats, language, enrolment, aid, timings });
  } finally {
    batch.close();
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** A list that nobody handed in is told of the sheet on which its pupils' records stand. */
const missingList = ({ source_no, ...detail }: MissingList) => ({
  source_no,
  row_no: 0,
  code: 'list.missing' as const,
  detail,
});

/** A household of which only some are covered is told of its row. */
const partHousehold = ({ source_no, row_no, ...detail }: PartHousehold) => ({
  source_no,
  row_no,
  code: 'household.part-covered' as const,
  detail,
});

/** Seconds that each stage took; they go into `timings.json`, never into a result. */
function stopwatch() {
  const timings: Record<string, number> = {};
  const timed = async <T>(stage: string, work: Promise<T>): Promise<T> => {
    const began = performance.now();
    const result = await work;
    timings[stage] = Math.round(performance.now() - began) / 1000;
    return result;
  };
  return { timings, timed };
}
