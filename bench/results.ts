import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openBatch } from '../src/platform/index.ts';
import { STORED, type Summary, storedRelation, writeResults } from '../src/reports/index.ts';

/**
 * `npm run bench -- results OUT`: writes the results of a finished run (the output folder of `fuzhi run`) again, beside
 * only copying its links to CSV in one statement. Gate: every file that both hold is the same, byte for byte.
 */
export async function run([from]: string[]): Promise<boolean> {
  if (!from) throw new Error('npm run bench -- results OUT, where OUT is what fuzhi run wrote');
  const out = mkdtempSync(join(tmpdir(), 'fuzhi-results-'));
  const batch = await openBatch(':memory:', { memory: '3GB' });
  try {
    for (const relation of Object.keys(STORED)) {
      const stored = storedRelation(from, relation);
      if (stored === undefined) continue;
      await batch.run(`create schema if not exists ${relation.split('.')[0]}`);
      await batch.run(`create table ${relation} as select * from ${stored}`);
    }
    for (const relation of ['list_entry', 'list_evidence', 'place_count']) {
      await batch.run(`drop table reports.${relation}`);
    }
    const { on, term, links } = JSON.parse(readFileSync(join(from, 'summary.json'), 'utf8')) as Summary;
    const floor = await timed(() =>
      batch.run(
        `copy (select * from linkage.link order by row_id) to '${join(out, 'floor.csv')}' (format csv, header)`,
      ),
    );
    const whole = await timed(() =>
      writeResults(batch, out, {
        on,
        enrolment: { warnings: [] },
        aid: { term: term as `${number}-autumn`, warnings: [] },
      }),
    );
    console.log(
      `${links.total} links; links alone to CSV ${floor.toFixed(2)} s; everything ${whole.toFixed(2)} s`,
    );
    const unlike = ['links.csv', 'out-of-school.csv', 'unaided.csv', 'review.csv', 'unplaced.csv'].filter(
      (file) => !readFileSync(join(out, file)).equals(readFileSync(join(from, file))),
    );
    console.log(
      `${unlike.length === 0 ? 'held  ' : 'missed'}  same bytes as the run wrote  ${unlike.join(', ')}`,
    );
    console.log(`${whole <= 3 ? 'held  ' : 'missed'}  everything ≤ 3 s  ${whole.toFixed(2)} s`);
    return unlike.length === 0 && whole <= 3;
  } finally {
    batch.close();
    rmSync(out, { recursive: true });
  }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1000;
}
