import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { assessAid } from '../src/aid/index.ts';
import { assessEnrolment } from '../src/enrolment/index.ts';
import { takeIn } from '../src/intake/index.ts';
import { linkRows } from '../src/linkage/index.ts';
import { type Language, type OnProgress, openBatch } from '../src/platform/index.ts';
import { type RunSummary, writeResults } from '../src/reports/index.ts';

/** What a run is asked: a folder of files, the day it looks at, and where the results go. */
export type RunRequest = {
  readonly folder: string;
  /** ISO date of the day that the run looks at, e.g. `2026-09-01`. */
  readonly on: string;
  readonly out: string;
  /** Term of the aid list; by default the one that the files and the day tell. */
  readonly term?: string;
  readonly formats?: readonly ('xlsx' | 'csv' | 'parquet')[];
  readonly threads?: number;
  readonly language?: Language;
  /** A person's decisions on review pairs (CSV). */
  readonly decisions?: string;
  readonly onProgress?: OnProgress;
};

/** The whole flow, one line a stage, in order: files → landed rows → persons → the two lists → what is told. */
export async function runCounty(request: RunRequest): Promise<RunSummary> {
  const scratch = mkdtempSync(join(tmpdir(), 'fuzhi-run-'));
  const batch = await openBatch(':memory:', { directory: scratch, ...pick(request, 'threads') });
  try {
    const intake = await takeIn(batch, request.folder, { ...request, scratch });
    const linkage = await linkRows(batch, { ...request, standing: join(request.out, 'store') });
    const enrolment = await assessEnrolment(batch, request);
    const aid = await assessAid(batch, request);
    return await writeResults(batch, request.out, { ...request, intake, linkage, enrolment, aid });
  } finally {
    batch.close();
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** A part of a request, with absent keys left out rather than undefined. */
function pick<T, K extends keyof T>(from: T, key: K): { [P in K]?: NonNullable<T[P]> } {
  const value = from[key];
  return (value === undefined || value === null ? {} : { [key]: value }) as { [P in K]?: NonNullable<T[P]> };
}
