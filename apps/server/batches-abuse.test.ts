import { existsSync, readdirSync } from 'node:fs';
import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import {
  askImport,
  batchOf,
  type ImportWorld,
  openImportWorld,
  settledBatch,
  upload,
} from '../../test/import-world.ts';
import { fixedSources, signedIn } from '../../test/signed-in.ts';

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

const LIMITS = { fileBytes: 2 << 20, batchBytes: 3 << 20, files: 3 };
let world: ImportWorld;
let batchId: number;

beforeAll(async () => {
  world = await openImportWorld(LIMITS);
  batchId = (await askImport(world, 'POST', '')).json.batchId;
});
afterAll(() => world?.close());

const kept = async (): Promise<string[]> =>
  (await askImport(world, 'GET', `/${batchId}`)).json.files.map(({ name }: { name: string }) => name);
const onDisk = (): string[] => {
  const incoming = join(world.folder, 'incoming');
  return existsSync(incoming) ? (readdirSync(incoming, { recursive: true }) as string[]) : [];
};

describe('An upload', () => {
  test.each([
    '../../results/summary.json',
    '..\\..\\x.csv',
    '/etc/passwd',
    'C:x.csv',
    '.hidden.csv',
    '~$open.xlsx',
    'a\u0000.csv',
    'a\u202Exslx.csv',
    '',
    '   ',
    `${'长'.repeat(121)}.csv`,
  ])('called %j is refused by its name, and nothing of it is kept', async (name) => {
    const before = onDisk();
    expect(await upload(world, batchId, name, 'x')).toMatchObject({
      status: 400,
      json: { code: 'file-name-ill' },
    });
    expect(onDisk()).toEqual(before);
  });

  test('with a name that is no text at all is refused', async () => {
    for (const raw of ['%', '%ff%fe', '%2e%2e%2fx.csv']) {
      const { status } = await upload(world, batchId, 'x', 'x', { 'x-fuzhi-file-name': raw });
      expect(status).toBe(400);
    }
  });

  test('that is empty, too large, too many or too much together is told in words', async () => {
    expect((await upload(world, batchId, 'empty.csv', '')).json.code).toBe('file-empty');
    expect(await upload(world, batchId, 'large.csv', Buffer.alloc((2 << 20) + 1, 'a'))).toMatchObject({
      status: 413,
      json: { code: 'file-too-large', message: expect.stringContaining('2 MB') },
    });
    expect((await upload(world, batchId, '1.csv', Buffer.alloc(2 << 20, '1'))).status).toBe(200);
    expect(await upload(world, batchId, '2.csv', Buffer.alloc((1 << 20) + 1, '2'))).toMatchObject({
      status: 413,
      json: { code: 'batch-too-large' },
    });
    expect((await upload(world, batchId, '2.csv', 'b')).status).toBe(200);
    expect((await upload(world, batchId, '3.csv', 'c')).status).toBe(200);
    expect(await upload(world, batchId, '4.csv', 'd')).toMatchObject({
      status: 413,
      json: { code: 'too-many-files' },
    });
    expect(await kept()).toEqual(['1.csv', '2.csv', '3.csv']);
  });

  test('that hides its size, or breaks off, leaves nothing behind', async () => {
    const own = (await askImport(world, 'POST', '')).json.batchId;
    await world.app.listen({ port: 0, host: '127.0.0.1' });
    const { port } = world.app.server.address() as AddressInfo;
    const send = (breakOff: boolean) =>
      new Promise<string>((resolve) => {
        const sent = request(
          {
            ...{ port, host: '127.0.0.1', method: 'PUT', path: `/api/intake/batches/${own}/files` },
            headers: {
              ...world.officer,
              'content-type': 'application/octet-stream',
              'x-fuzhi-file-name': 'stream.csv',
              'transfer-encoding': 'chunked',
            },
          },
          (answer) => {
            let body = '';
            answer.on('data', (chunk) => {
              body += chunk;
            });
            answer.on('end', () => resolve(body));
          },
        );
        sent.on('error', () => resolve('broken'));
        sent.write(Buffer.alloc(1 << 20, 'a'));
        if (breakOff) setTimeout(() => sent.destroy(), 200);
        else {
          sent.write(Buffer.alloc(2 << 20, 'a'));
          sent.end();
        }
      });
    expect(await send(false)).toContain('file-too-large');
    expect(await send(true)).toBe('broken');
    await expect.poll(async () => (await askImport(world, 'GET', `/${own}`)).json.files).toEqual([]);
    const { rows } = await world.database.pool.query('select folder from intake.batch where batch_id = $1', [
      own,
    ]);
    await expect.poll(() => onDisk().filter((path) => path.startsWith(`${rows[0].folder}/`))).toEqual([]);
  });

  test('asked for by another site, without the session’s token, or by whoever may not import is refused', async () => {
    expect((await upload(world, batchId, 'x.csv', 'x', { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await upload(world, batchId, 'x.csv', 'x', { 'x-fuzhi-csrf': 'other' })).status).toBe(403);
    const { cookie } = world.officer;
    const bare = await world.app.inject({
      method: 'POST',
      url: `/api/intake/batches/${batchId}/leave`,
      headers: { cookie },
    });
    expect(bare.statusCode).toBe(403);
    const clerk = await signedIn(world.database.pool, fixedSources('2026-09-01T01:00:00Z', 3), [
      ['county-clerk', '431321'],
    ]);
    expect((await upload({ ...world, officer: clerk }, batchId, 'x.csv', 'x')).status).toBe(403);
  });

  test('cannot be seen, added to or taken in from another county', async () => {
    const stranger = await signedIn(world.database.pool, fixedSources('2026-09-01T01:00:00Z', 4), [
      ['data-officer', '430122'],
    ]);
    const there = { ...world, officer: stranger };
    expect((await askImport(there, 'GET', `/${batchId}`)).status).toBe(404);
    expect((await askImport(there, 'GET', '')).json.batches).toEqual([]);
    for (const what of ['check', 'take', 'leave', 'undo'])
      expect((await askImport(there, 'POST', `/${batchId}/${what}`)).json.code).toBe('no-such-batch');
    expect((await upload(there, batchId, 'x.csv', 'x')).json.code).toBe('no-such-batch');
    expect(await askImport(there, 'POST', '')).toMatchObject({
      status: 409,
      json: { code: 'no-results-yet' },
    });
  });
});

test('a packed bomb, a program, a picture and a broken workbook are told and cost the others nothing', async () => {
  await world.begin();
  const bomb = zipSync({
    '[Content_Types].xml': new Uint8Array(10),
    'xl/worksheets/sheet1.xml': new Uint8Array(200 << 20),
  });
  const own = await batchOf(world, {
    'bomb.xlsx': Buffer.from(bomb),
    'program.csv': Buffer.from(`\x7fELF\x02\x01\x01${'\0'.repeat(200)}`),
    'good.csv': '姓名,身份证号,年级,班级,学校\n张子轩,,三年级,1班,永丰中心小学\n',
  });
  await askImport(world, 'POST', `/${own}/check`);
  const { state, files } = await settledBatch(world, own);
  expect(state).toBe('checked');
  const told = Object.fromEntries(
    files.map(({ name, report }) => [
      name,
      report!.sheets.flatMap(({ verdicts }) => verdicts.map(({ code }) => code)),
    ]),
  );
  expect(told['bomb.xlsx']).toEqual(['file.too-large']);
  expect(told['program.csv']!.length).toBeGreaterThan(0);
  expect(files.find(({ name }) => name === 'good.csv')!.report!.sheets[0]!.landed).toBe(1);
});
