import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { BatchView } from '../../src/intake/index.ts';
import {
  askImport,
  batchOf,
  type ImportWorld,
  openImportWorld,
  settledBatch,
  upload,
} from '../../test/import-world.ts';

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

let world: ImportWorld;

beforeAll(async () => {
  world = await openImportWorld();
  await world.begin();
});
afterAll(() => world?.close());

const ask = (method: 'GET' | 'POST' | 'DELETE', path: string, body?: object) =>
  askImport(world, method, path, body);
const rowsOf = async (sql: string) => (await world.database.pool.query(sql)).rows;
const currentRun = async (): Promise<number> =>
  (await rowsOf('select run_id from reports.run where is_current'))[0].run_id;
const eventsOf = async (batchId: number): Promise<string[]> =>
  (
    await rowsOf(
      `select action from access.audit_event where subject_kind = 'import' and subject_id = '${batchId}' order by event_id`,
    )
  ).map(({ action }) => action);

const HEADING = '序号,姓名,身份证号,年级,班级';
const roster = (...lines: string[]): string =>
  ['永丰中心小学2026年秋季在校学生名单', HEADING, ...lines].join('\n');
const GOOD = '1,张子轩,,三年级,1班';
const FAULTY = ['2,,,三年级,1班', '3,=李涵,43132120170502133X,三年级,2班'];
/** A school list of the county, as the school exported it. */
const ownRoster = (): { name: string; text: string } => {
  const name = readdirSync(world.county).find((file) => /名单.*\.csv$/.test(file));
  if (name === undefined) throw new Error(readdirSync(world.county).join());
  return { name, text: readFileSync(join(world.county, name), 'utf8') };
};

async function tried(batchId: number, replaces: string | null = null): Promise<BatchView> {
  const choices = [{ fileNo: 1, replaces }];
  expect(await ask('POST', `/${batchId}/dry-run`, { choices })).toMatchObject({ status: 200 });
  return settledBatch(world, batchId);
}

async function checked(files: Record<string, string>): Promise<BatchView> {
  const batchId = await batchOf(world, files);
  expect((await ask('POST', `/${batchId}/check`)).status).toBe(200);
  return settledBatch(world, batchId);
}

describe('A file that is dropped', () => {
  let batch: BatchView;
  beforeAll(async () => {
    batch = await checked({ '学生名单.csv': roster(GOOD, ...FAULTY) });
  });

  test('is told at once: layout, columns, first rows with numbers masked, faults by row', async () => {
    const [file] = batch.files;
    const [sheet] = file!.report!.sheets;
    expect(batch.state).toBe('checked');
    expect(sheet).toMatchObject({ format: 'roster', landed: 2, refused: 1, faulty: 2, headerRows: [2] });
    expect(sheet!.columns.map(({ field }) => field)).toEqual([
      ...[null, 'name', 'id_number', 'grade', 'class_name'],
    ]);
    expect(JSON.stringify(batch)).not.toMatch(/\d{15}/);
    const { json } = await ask('GET', `/${batch.batchId}/files/1/verdicts`);
    expect(
      json.items.map(({ row, severity }: { row: number; severity: string }) => [row, severity]),
    ).toContainEqual([4, 'refused']);
  });

  test('gives its rows to mend back, with row and reason, as a file that is recognised again and computes nothing', async () => {
    const url = `/api/intake/batches/${batch.batchId}/files/1/faulty.csv`;
    const { body, headers } = await world.app.inject({ url, headers: world.officer });
    expect(headers['content-disposition']).toContain('attachment');
    const lines = body.replace('\ufeff', '').trim().split('\n');
    expect(lines[1]).toBe(`${HEADING},原表行号,须改正之处`);
    expect(lines[2]).toMatch(/^2,,,三年级,1班,4,姓名：姓名和身份证号都没有/);
    expect(lines[3]).toContain("'=李涵");
    const again = await checked({ '学生名单-待改.csv': body });
    expect(again.files[0]!.report!.sheets[0]!.format).toBe('roster');
    const book = await world.app.inject({ url: url.replace('csv', 'xlsx'), headers: world.officer });
    const workbook = await checked({ '学生名单-待改.xlsx': book.rawPayload as unknown as string });
    expect(workbook.files[0]!.report!.sheets[0]).toMatchObject({ format: 'roster', faulty: 2 });
  });

  test('is refused when it comes twice, and gives way to a mended one of the same name', async () => {
    const { batchId } = batch;
    expect(await upload(world, batchId, 'b.csv', roster(GOOD, ...FAULTY))).toMatchObject({
      status: 409,
      json: { code: 'same-file' },
    });
    await upload(world, batchId, '学生名单.csv', roster(GOOD));
    const { json } = await ask('GET', `/${batchId}`);
    expect(json.files).toHaveLength(1);
    expect(json).toMatchObject({ state: 'open', files: [{ report: null }] });
  });
});

describe('A batch', () => {
  /** Whether cases and ledgers are those of the current run: the children listed by it, and no others, are listed there. */
  const isInStep = async (): Promise<boolean> => {
    const { rows } = await world.database.pool.query<{ run: boolean; same: boolean }>(
      `with current as (select run_id from reports.run where is_current)
       select (select run_id from dropout.run where is_current) = (select run_id from current) as run,
         array(select distinct person_id from reports.entry where run_id = (select run_id from current)
           and list = 'out-of-school' and not is_waiting order by 1)
         = array(select person_id from dropout."case" where is_listed order by 1) as same`,
    );
    return rows[0]!.run && rows[0]!.same;
  };

  test('is tried beside the current results, taken in at once, and undone', async () => {
    const before = await currentRun();
    const { name, text } = ownRoster();
    const lines = text.trimEnd().split('\n');
    const half = await checked({ [name]: `${lines.slice(0, Math.ceil(lines.length / 2)).join('\n')}\n` });
    expect(half.files[0]!.replaces).toBe(name);
    const ready = await tried(half.batchId, name);
    expect(ready).toMatchObject({ state: 'ready', baseRunId: before, isStale: false });
    expect(ready.counts!.after.read).toBeLessThan(ready.counts!.before!.read);
    expect(await currentRun()).toBe(before);

    expect((await ask('POST', `/${half.batchId}/take`)).status).toBe(200);
    expect(await currentRun()).toBe(ready.runId);
    const home = (await ask('GET', '')).json;
    expect(home.present.filter((file: { name: string }) => file.name === name)).toHaveLength(1);
    expect(home.batches.find((one: BatchView) => one.batchId === half.batchId)).toMatchObject({
      state: 'taken',
      canUndo: true,
    });
    expect((await ask('POST', `/${half.batchId}/leave`)).json.code).toBe('batch-settled');

    expect(await isInStep()).toBe(true);
    expect((await ask('POST', `/${half.batchId}/undo`)).status).toBe(200);
    expect(await isInStep()).toBe(true);
    expect(await currentRun()).toBe(before);
    expect((await ask('POST', `/${half.batchId}/undo`)).json.code).toBe('batch-settled');
    expect(await eventsOf(half.batchId)).toEqual(['upload', 'import', 'undo-import']);
  });

  test('that was left leaves no run behind, and what was tried before another was taken in is tried again', async () => {
    const [one, other] = [
      await checked({ '甲.csv': roster(GOOD) }),
      await checked({ '乙.csv': roster('1,李四喜,,四年级,1班') }),
    ];
    await tried(one.batchId);
    const ready = await tried(other.batchId);
    expect((await ask('POST', `/${one.batchId}/take`)).status).toBe(200);
    expect((await ask('GET', `/${other.batchId}`)).json.isStale).toBe(true);
    expect((await ask('POST', `/${other.batchId}/take`)).json.code).toBe('batch-stale');
    expect((await ask('POST', `/${other.batchId}/leave`)).status).toBe(200);
    expect(await rowsOf(`select 1 from reports.run where run_id = ${ready.runId}`)).toEqual([]);
    expect(await eventsOf(other.batchId)).toEqual(['upload', 'leave-import']);
    await ask('POST', `/${one.batchId}/undo`);
  });

  test('with nothing that is recognised is not run', async () => {
    const batch = await checked({ '通知.csv': '关于做好控辍保学工作的通知\n各乡镇中心学校：\n' });
    const answer = await ask('POST', `/${batch.batchId}/dry-run`, { choices: [] });
    expect(answer.json.code).toBe('nothing-to-run');
  });
});

test('no upload leaves its own name on the disk', () => {
  const incoming = join(world.folder, 'incoming');
  for (const folder of readdirSync(incoming)) {
    expect(folder).toMatch(/^[0-9a-f]{24}$/);
    for (const file of readdirSync(join(incoming, folder)))
      expect(file).toMatch(
        /^([0-9a-f]{24}(\.faulty\.(xlsx|csv))?|results(-decisions\.csv|-local-rules\.json)?)$/,
      );
  }
  expect(existsSync(incoming)).toBe(true);
});
