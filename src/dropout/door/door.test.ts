import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import Fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { openMigrated } from '../../../test/migrated.ts';
import { fixedSources, type SignedInHeaders, signedIn } from '../../../test/signed-in.ts';
import { registerGuard } from '../../access/index.ts';
import { addKey, type Database, dropOldKeys, makeKeys, openKeys } from '../../platform/index.ts';
import { WAY } from '../case.fixture.ts';
import { childOf, layRun, listingOf, NAMED_SCHOOL, OTHER, TOWNSHIP } from '../county.fixture.ts';
import { registerDropoutRoutes } from '../routes.ts';
import { doorTypeOf } from './media.ts';
import { isAnyPhoneSealed, resealPhones } from './reseal.queries.ts';
import { registerDoorRoutes } from './routes.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

const DEBIAN = '/usr/lib/postgresql/15';
const DOT = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=',
  'base64',
);
/** A picture of some length: bytes before its end are a comment. */
const photoOf = (seed: number, length = 5000): Buffer =>
  Buffer.concat([
    DOT.subarray(0, -12),
    Buffer.from(Array.from({ length }, (_, i) => (i * 7 + seed * 13) % 251)),
    DOT.subarray(-12),
  ]);
const sha = (content: Buffer): string => createHash('sha256').update(content).digest('hex');

const DEVICE = 'phone-0000-0001';
let made = 0;
const newId = (): string => `submission-${String(++made).padStart(12, '0')}`;
const VERIFY = { kind: 'verify', data: { ...WAY[0]!.data } };
const VISIT = { kind: 'visit', data: { ...WAY[2]!.data, outcome: 'undecided' } };

type Part = Record<string, unknown>;
const submissionOf = (personId: string, part: Part = {}): Part => ({
  ...{ id: newId(), device: DEVICE, personId, act: null, edits: [], attached: [] },
  madeAt: '2026-10-09T08:00:00Z',
  ...part,
});

describe.each([
  ['the embedded PostgreSQL', undefined, true],
  ['Debian’s PostgreSQL 15', DEBIAN, existsSync(DEBIAN)],
])('Work from the doors, over %s', (_, binaries, isThere) => {
  if (!isThere) return test.skip('is not installed here', () => {});
  const folder = mkdtempSync(join(tmpdir(), 'fuzhi-door-'));
  const sources = fixedSources('2026-10-10T01:00:00Z');
  const keyFile = join(folder, 'keys', 'at-rest.json');
  let database: Database;
  let app: FastifyInstance;
  let port: number;
  const who: Record<string, SignedInHeaders> = {};

  beforeAll(async () => {
    chmodSync(folder, 0o755);
    database = await openMigrated({
      dataFolder: join(folder, 'data'),
      ...(binaries ? { binaries } : {}),
    });
    makeKeys(keyFile, sources.chance);
    app = Fastify();
    const parts = { database: Promise.resolve(database.pool), sources, keyFile };
    registerGuard(app, parts);
    app.register(async (routes) => {
      registerDropoutRoutes(routes, parts);
      registerDoorRoutes(routes, parts);
    });
    await app.listen({ port: 0, host: '127.0.0.1' });
    port = (app.server.address() as AddressInfo).port;
    for (const [role, scope, name] of [
      ['county-clerk', '431321', 'clerk'],
      ['township-officer', TOWNSHIP, 'helper'],
      ['township-officer', TOWNSHIP, 'second'],
      ['township-officer', TOWNSHIP, 'replaced'],
      ['township-officer', OTHER, 'stranger'],
      ['school', NAMED_SCHOOL, 'school'],
      ['system-officer', '431321', 'system'],
    ] as const)
      who[name] = await signedIn(database.pool, sources, [[role, scope]], name);
    const ids = ['P01', 'P02', 'P03', 'P04', 'P05', 'P06', 'P07', 'P08', 'P09', 'P10', 'P11', 'P12'];
    await layRun(database.pool, [
      ...ids.map((id, i) => childOf(id, { listing: listingOf(i) })),
      childOf('P99', { listing: listingOf(99), division: `${OTHER}001`, township: '永丰镇' }),
    ]);
  });
  afterAll(async () => {
    await app.close();
    await database.close();
    rmSync(folder, { recursive: true });
  });

  const ask = async (name: string, method: 'GET' | 'POST', path: string, payload?: object) => {
    const url = `/api/dropout${path}`;
    const answer = await app.inject({ method, url, headers: who[name]!, ...(payload ? { payload } : {}) });
    return { status: answer.statusCode, json: answer.json() };
  };
  const get = (name: string, path: string) => ask(name, 'GET', path);
  const sendAt = (name: string, submission: Part, sentAt: string) =>
    ask(name, 'POST', '/visits/submissions', { submission, sentAt });
  const send = (name: string, submission: Part) => sendAt(name, submission, '2026-10-10T01:00:00Z');
  const put = async (
    name: string,
    content: Buffer,
    { from = 0, to = content.length, medium = 'photo', as = sha(content), total = content.length } = {},
  ) => {
    const answer = await app.inject({
      ...{ method: 'PUT', payload: content.subarray(from, to) },
      url: `/api/dropout/visits/uploads/${as}?medium=${medium}&offset=${from}&total=${total}`,
      headers: { ...who[name]!, 'content-type': 'application/octet-stream' },
    });
    return { status: answer.statusCode, json: answer.json() };
  };
  const progress = async (name: string, content: Buffer, medium = 'photo') =>
    (await get(name, `/visits/uploads/${sha(content)}?medium=${medium}`)).json;
  const actsOf = async (personId: string) => (await get('clerk', `/cases/${personId}`)).json.acts;
  const count = async (sql: string, values: unknown[] = []): Promise<number> =>
    (await database.pool.query(`select count(*) as n from ${sql}`, values)).rows[0].n;

  test('a phone takes along the children whose home must be gone to, with masked numbers alone', async () => {
    const { status, json } = await get('helper', `/visits/pack?device=${DEVICE}`);
    expect(status).toBe(200);
    expect(json.children.map(({ personId }: Part) => personId)).toContain('P01');
    expect(json.children.map(({ personId }: Part) => personId)).not.toContain('P99');
    expect(json.children[0].acts[0]).toMatchObject({ kind: 'verify', isOpen: true });
    expect(json.children[0].acts[1].isOpen).toBe(false);
    expect(json.forms.map(({ kind }: Part) => kind)).toEqual(['verify', 'visit']);
    expect(json.papersOf.deceased).toEqual([['death-certificate', 'police-statement']]);
    expect(JSON.stringify(json.children)).not.toMatch(/idMasked|\d{15}/);
    for (const name of ['system', 'stranger']) {
      const other = await get(name, `/visits/pack?device=${DEVICE}`);
      expect(JSON.stringify(other.json)).not.toContain('P01');
    }
    expect((await get('system', `/visits/pack?device=${DEVICE}`)).status).toBe(403);
  });

  test('a visit with photo, voice note and signature is taken once, however often it is sent', async () => {
    const photo = photoOf(1);
    const voice = Buffer.concat([Buffer.from('OggS'), Buffer.alloc(900, 3)]);
    const attached = [
      { sha256: sha(photo), medium: 'photo', paper: 'visit-photo' },
      { sha256: sha(voice), medium: 'voice', paper: 'visit-voice' },
      { sha256: sha(DOT), medium: 'signature', paper: 'signature' },
    ];
    const submission = submissionOf('P01', { act: VERIFY, attached });
    const wanting = await send('helper', submission);
    expect([wanting.status, wanting.json.code]).toEqual([409, 'attachments-missing']);
    expect(wanting.json.missing).toEqual(attached);
    await put('helper', photo);
    await put('helper', voice, { medium: 'voice' });
    expect((await put('helper', DOT, { medium: 'signature' })).json.isWhole).toBe(true);
    const first = await send('helper', submission);
    expect(first).toMatchObject({ status: 201, json: { state: 'accepted', step: 'verified', actNo: 2 } });
    const later = await Promise.all([1, 2, 3].map(() => send('helper', submission)));
    for (const answer of later) expect(answer).toEqual({ status: 200, json: first.json });
    expect(await actsOf('P01')).toHaveLength(2);
    const { files, acts } = (await get('clerk', '/cases/P01')).json;
    expect(files.map(({ kind }: Part) => kind)).toEqual(['visit-photo', 'visit-voice', 'signature']);
    expect(acts[0].files).toEqual([1, 2, 3]);
    expect(await count('dropout.door_file')).toBe(0);
  });

  test('the same submission sent at one moment from two lines is taken once', async () => {
    const submission = submissionOf('P02', { act: VERIFY });
    const answers = await Promise.all([1, 2, 3, 4].map(() => send('helper', submission)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 201]);
    expect(await actsOf('P02')).toHaveLength(2);
  });

  test('a forged or altered submission is told and changes nothing', async () => {
    const own = submissionOf('P03', { edits: [{ field: 'guardian', base: '', value: '周母' }] });
    expect((await send('helper', own)).status).toBe(201);
    const altered = { ...own, edits: [{ field: 'guardian', base: '', value: '李四' }] };
    expect((await send('helper', altered)).json.code).toBe('submission-taken');
    expect((await send('second', own)).json.code).toBe('submission-taken');
    expect((await send('stranger', { ...own, personId: 'P99' })).json.code).toBe('submission-taken');
    // children never handed over cannot be told from those that are not there
    for (const personId of ['P03', 'P7777'])
      expect(await send('stranger', submissionOf(personId, { act: VERIFY }))).toMatchObject({
        status: 404,
        json: { code: 'no-such-child' },
      });
    expect((await send('system', submissionOf('P03', { act: VERIFY }))).status).toBe(404);
    const stolen = await app.inject({
      ...{ method: 'POST', url: '/api/dropout/visits/submissions', payload: {} },
      headers: { cookie: who.helper!.cookie },
    });
    expect(stolen.statusCode).toBe(403);
    expect((await get('second', `/visits/submissions/${String(own.id)}`)).status).toBe(404);
    expect((await get('helper', `/visits/submissions/${String(own.id)}`)).json.state).toBe('accepted');
  });

  test('what is wrong is refused with all grounds, in words, and kept', async () => {
    const act = { kind: 'verify', data: { reply: 'deceased', metOn: '2027-01-01', place: '家' } };
    const edits = [{ field: 'phone', base: '', value: 'call me' }];
    const submission = submissionOf('P04', { act, edits });
    const { json } = await send('helper', submission);
    expect(json.state).toBe('refused');
    expect(json.grounds.map(({ zh }: Part) => zh)).toEqual([
      '“联系电话”填写有误，请重新填写。',
      ...['“核实日期”不能晚于今天。', '请填写“见到何人”。'],
    ]);
    expect((await send('helper', submission)).json).toEqual(json);
    expect(await actsOf('P04')).toHaveLength(1);
    expect(await count(`dropout.submission where submission_id = $1`, [submission.id])).toBe(1);
  });

  test('bad input is a 4xx in words, never an error of ours', async () => {
    const good = submissionOf('P04', { act: VERIFY });
    for (const bad of [
      ...[{}, { submission: null }, { submission: good }, { submission: good, sentAt: 'yesterday' }],
      ...[
        { ...good, personId: "P'; drop" },
        { ...good, id: 'x' },
        { ...good, act: 'verify' },
      ].map((submission) => ({ submission, sentAt: '2026-10-10T01:00:00Z' })),
    ])
      expect((await ask('helper', 'POST', '/visits/submissions', bad)).status).toBe(400);
    for (const part of [
      { act: { kind: 'close', data: {} } },
      { act: { kind: 'verify', data: { files: [1] } } },
      { act: { kind: 'visit', data: { metOn: { a: 1 } } } },
      { edits: [{ field: 'idNumber', base: '', value: '1' }] },
      { act: VERIFY, attached: [{ sha256: sha(DOT), medium: 'photo', paper: 'secret' }] },
    ]) {
      for (const { medium } of (part as { attached?: { medium: string }[] }).attached ?? [])
        await put('helper', DOT, { medium });
      const { status, json } = await send('helper', submissionOf('P04', part));
      expect([status, json.state], JSON.stringify(part)).toEqual([201, 'refused']);
    }
    expect((await get('helper', '/visits/pack?device=x')).status).toBe(400);
    expect((await get('helper', '/visits/uploads/xyz?medium=photo')).status).toBe(404);
  });

  test('two change one field: the second waits and nothing is overwritten; different fields merge', async () => {
    const first = submissionOf('P05', { edits: [{ field: 'phone', base: '', value: '13811112222' }] });
    expect((await send('helper', first)).json).toMatchObject({ state: 'accepted', clashes: [] });
    const both = submissionOf('P05', {
      edits: [
        { field: 'phone', base: '', value: '13933334444' },
        { field: 'address', base: '', value: '石牛村三组' },
      ],
    });
    expect((await send('second', both)).json).toMatchObject({ state: 'accepted', clashes: ['phone'] });
    const { children } = (await get('helper', `/visits/pack?device=${DEVICE}`)).json;
    const { contact } = children.find(({ personId }: Part) => personId === 'P05');
    expect(contact).toMatchObject({
      phone: { value: '138****2222', base: first.id },
      address: { value: '石牛村三组' },
    });
    const { items } = (await get('clerk', '/visits/arrivals')).json;
    expect(items).toMatchObject([
      { submissionId: both.id, field: 'phone', stands: '138****2222', by: 'second' },
    ]);
    expect(items[0].told[0].value).toBe('139****4444');
    const choice = { submissionId: both.id, field: 'phone', decision: 'take', reason: '已电话核实' };
    expect((await ask('stranger', 'POST', '/visits/arrivals', choice)).status).toBe(404);
    expect((await ask('clerk', 'POST', '/visits/arrivals', choice)).status).toBe(200);
    expect((await ask('clerk', 'POST', '/visits/arrivals', choice)).status).toBe(404);
    const call = await ask('helper', 'POST', '/visits/children/P05/call', {});
    expect(call.json).toEqual({ phone: '13933334444' });
    expect((await ask('stranger', 'POST', '/visits/children/P05/call', {})).status).toBe(404);
    // the number stands sealed wherever it is kept
    const { rows } = await database.pool.query(
      `select (select json_agg(s) from dropout.submission as s)::text || (select json_agg(e) from dropout.contact_edit as e)::text
         || (select json_agg(c) from dropout.contact_clash as c)::text as all`,
    );
    expect(rows[0].all).not.toMatch(/13811112222|13933334444/);
  });

  test('whoever was replaced meanwhile arrives late: an officer takes it in, or leaves it', async () => {
    await get('replaced', `/visits/pack?device=${DEVICE}`);
    await database.pool.query(
      `update access.role_grant set valid_to = now() where account_id = (select account_id from access.account where name = 'replaced')`,
    );
    const photo = photoOf(6);
    const attached = [{ sha256: sha(photo), medium: 'photo', paper: 'visit-photo' }];
    const submission = submissionOf('P06', { act: VERIFY, attached });
    await put('replaced', photo);
    expect(await send('replaced', submission)).toMatchObject({ status: 201, json: { state: 'late' } });
    expect(await send('replaced', submission)).toMatchObject({ status: 200, json: { state: 'late' } });
    expect((await send('replaced', submissionOf('P99', { act: VERIFY }))).status).toBe(404);
    expect(await actsOf('P06')).toHaveLength(1);
    const { items } = (await get('second', '/visits/arrivals')).json;
    expect(items).toMatchObject([{ submissionId: submission.id, field: '', by: 'replaced', papers: 1 }]);
    expect((await get('stranger', '/visits/arrivals')).json.items).toEqual([]);
    const choice = { submissionId: submission.id, field: '', reason: '走访属实' };
    const taken = await ask('second', 'POST', '/visits/arrivals', { ...choice, decision: 'take' });
    expect(taken).toMatchObject({ status: 200, json: { actNo: 2 } });
    expect((await get('clerk', '/cases/P06')).json).toMatchObject({ step: 'verified', files: [{ no: 1 }] });
    expect((await get('second', '/visits/arrivals')).json.items).toEqual([]);
  });

  test('a case that moved on meanwhile: the visit is kept and cannot be taken in twice', async () => {
    await send('helper', submissionOf('P07', { act: VERIFY }));
    const again = submissionOf('P07', { act: VERIFY });
    expect((await send('second', again)).json).toMatchObject({
      state: 'late',
      grounds: [{ code: 'not-at-this-step' }],
    });
    const choice = { submissionId: again.id, field: '', reason: '重复核实' };
    const taken = await ask('clerk', 'POST', '/visits/arrivals', { ...choice, decision: 'take' });
    expect(taken).toMatchObject({ status: 409, json: { code: 'act-refused' } });
    expect((await ask('clerk', 'POST', '/visits/arrivals', { ...choice, decision: 'leave' })).status).toBe(
      200,
    );
    expect(await actsOf('P07')).toHaveLength(2);
  });

  test('a wrong clock is told, and our own time stands beside it', async () => {
    const early = submissionOf('P08', { act: VERIFY, madeAt: '1970-01-01T00:00:00Z' });
    const { json } = await sendAt('helper', early, '1970-01-01T01:00:00Z');
    expect(json).toMatchObject({ state: 'accepted', isClockOff: true });
    expect(json.skewSeconds).toBeLessThan(-1e9);
    const { rows } = await database.pool.query(
      'select made_at, received_at from dropout.submission where submission_id = $1',
      [early.id],
    );
    expect(rows[0].made_at.toISOString()).toBe('1970-01-01T00:00:00.000Z');
    expect(rows[0].received_at.toISOString()).toBe('2026-10-10T01:00:00.000Z');
    const ahead = await sendAt(
      'helper',
      submissionOf('P08', { act: VISIT, madeAt: '2099-01-01T00:00:00Z' }),
      '2099-01-01T00:00:00Z',
    );
    expect(ahead.json).toMatchObject({ state: 'accepted', isClockOff: true });
    const sound = await send('helper', submissionOf('P08', { act: VISIT }));
    expect(sound.json).toMatchObject({ isClockOff: false, skewSeconds: 0 });
  });

  test('an upload cut at any byte goes on where it was cut', async () => {
    let seed = 100;
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(1499), { maxLength: 5 }), async (cuts) => {
        const photo = photoOf(++seed, 1500 - DOT.length);
        expect(photo).toHaveLength(1500);
        for (const cut of cuts) {
          const { offset } = await progress('helper', photo);
          await put('helper', photo, { from: offset, to: Math.max(offset, cut) });
        }
        const { offset } = await progress('helper', photo);
        expect(offset).toBe(Math.max(0, ...cuts));
        // what is sent again from the beginning is not written twice
        expect((await put('helper', photo)).json).toEqual({ offset: 1500, isWhole: true });
        expect(await progress('helper', photo)).toEqual({ offset: 1500, isWhole: true });
      }),
      { numRuns: 25 },
    );
  });

  test('a line that breaks in the middle of a part keeps what came through', async () => {
    const photo = photoOf(7, 60_000);
    await new Promise<void>((resolve) => {
      const request = httpRequest({
        ...{ port, host: '127.0.0.1', method: 'PUT' },
        path: `/api/dropout/visits/uploads/${sha(photo)}?medium=photo&offset=0&total=${photo.length}`,
        headers: {
          ...who.helper,
          'content-type': 'application/octet-stream',
          'content-length': photo.length,
        },
      });
      request.on('error', () => resolve());
      request.write(photo.subarray(0, 30_000));
      setTimeout(() => request.destroy(), 200);
    });
    await expect.poll(async () => (await progress('helper', photo)).offset).toBe(30_000);
    const rest = await put('helper', photo, { from: 30_000 });
    expect(rest.json).toEqual({ offset: photo.length, isWhole: true });
  });

  test('photos that are not photos, altered or too large uploads are not taken, and can be sent anew', async () => {
    const script = Buffer.from('<script>alert(1)</script>'.repeat(9));
    expect((await put('helper', script)).json.code).toBe('upload-ill');
    expect((await put('helper', photoOf(8).subarray(0, 3000))).json.code).toBe('upload-ill');
    const voice = Buffer.concat([Buffer.from('OggS'), Buffer.alloc(900, 4)]);
    expect((await put('helper', voice)).json.code).toBe('upload-ill');
    expect((await put('helper', photoOf(9), { medium: 'voice' })).json.code).toBe('upload-ill');
    const photo = photoOf(10);
    const altered = Buffer.from(photo);
    altered[2000] = altered[2000]! ^ 1;
    expect((await put('helper', altered, { as: sha(photo) })).json.code).toBe('upload-broken');
    expect((await progress('helper', photo)).offset).toBe(0);
    expect((await put('helper', photo)).json.isWhole).toBe(true);
    expect((await put('helper', photoOf(11), { total: 9 << 20 })).status).toBe(413);
    expect((await put('helper', photoOf(12), { from: 50 })).json.code).toBe('offset-other');
    // another account's upload is not there for anybody else
    expect((await progress('second', photo)).isWhole).toBe(false);
  });

  test('a device that is wiped in mid-sync leaves nothing half done', async () => {
    const photo = photoOf(13);
    const attached = [{ sha256: sha(photo), medium: 'photo', paper: 'visit-photo' }];
    await send('helper', submissionOf('P09', { act: VERIFY, attached }));
    await put('helper', photo, { to: 2000 });
    // wiped here; the same person goes again with a new device
    expect(await actsOf('P09')).toHaveLength(1);
    const anew = submissionOf('P09', { act: VERIFY, device: 'phone-0000-0002' });
    expect((await send('helper', anew)).json.state).toBe('accepted');
    expect(await actsOf('P09')).toHaveLength(2);
  });

  test('after a change of keys the numbers from the doors still open, and nothing else of them has changed', async () => {
    const sent = submissionOf('P10', { edits: [{ field: 'phone', base: '', value: '13900001234' }] });
    expect((await send('helper', sent)).status).toBe(201);
    const rows = async () =>
      JSON.stringify(
        (await database.pool.query('select * from dropout.submission order by 1')).rows.map(
          ({ content, ...row }) => [
            row,
            { ...content, edits: content.edits.map(({ field, base }: Part) => [field, base]) },
          ],
        ),
      );
    const [before, keys] = [await rows(), openKeys(keyFile)];
    expect(await isAnyPhoneSealed(database.pool)).toBe(true);
    addKey(keys, sources.chance);
    const secrets = { ring: keys.ring(), chance: sources.chance };
    expect(await resealPhones(database.pool, secrets)).toBeGreaterThan(1);
    expect(await resealPhones(database.pool, secrets)).toBe(0);
    dropOldKeys(keys);
    expect(await rows()).toBe(before);
    const call = await ask('clerk', 'POST', '/visits/children/P10/call');
    expect([call.status, call.json]).toEqual([200, { phone: '13900001234' }]);
    for (const sql of [
      "update dropout.submission set answer = '{}'",
      "update dropout.submission set content = jsonb_set(content, '{edits}', '[]') where content -> 'edits' <> '[]'",
      'update dropout.contact_edit set version = version + 1000',
    ])
      await expect(database.pool.query(sql), sql).rejects.toThrow('dropout.append-only');
  });

  test('several helpers at one child at one moment: each is answered, nothing is lost, no number is given twice', async () => {
    const numbers = ['P11', 'P12'].flatMap((id) => [1, 2, 3, 4].map((n) => [id, n] as const));
    const sent = numbers.map(([id, n]) => {
      // of one child each changes another field or brings another act; of the other all change one field
      const own = ['guardian', 'address'][n % 2]!;
      const edits = [{ field: id === 'P11' ? own : 'address', base: '', value: `组${n}` }];
      return {
        by: n % 2 ? 'helper' : 'second',
        one: submissionOf(id, { edits, act: n < 3 ? VERIFY : null }),
      };
    });
    const answers = await Promise.all(sent.map(({ by, one }) => send(by, one)));
    expect(answers.map(({ status }) => status)).toEqual(sent.map(() => 201));
    for (const id of ['P11', 'P12']) {
      const of = answers.filter((_answer, i) => numbers[i]![0] === id);
      // both verified: one was first, the other waits for an officer
      expect(of.filter(({ json }) => json.actNo !== null)).toHaveLength(1);
      expect(of.filter(({ json }) => json.state === 'late')).toHaveLength(1);
      expect(await actsOf(id)).toHaveLength(2);
      const kept = await count(
        `(select field from dropout.contact_edit join dropout."case" using (case_id) where person_id = $1
          union all select field from dropout.contact_clash join dropout."case" using (case_id) where person_id = $1) as k`,
        [id],
      );
      expect(kept).toBe(of.filter(({ json }) => json.state === 'accepted').length);
    }
  });

  test('what came from the doors cannot be changed or removed, nor sent in another’s name', async () => {
    const client = await database.pool.connect();
    try {
      for (const table of ['submission', 'contact_edit', 'contact_clash', 'arrival_decision', 'handed_child'])
        for (const sql of [`delete from dropout.${table}`, `update dropout.${table} set account_id = 1`]) {
          await client.query('begin');
          await client.query("select set_config('role', 'fuzhi_request', true)");
          await expect(client.query(sql), sql).rejects.toThrow();
          await client.query('rollback');
        }
    } finally {
      client.release();
    }
  });
});

describe('What content from a phone is', () => {
  test('nothing short or cut is a picture or a sound', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 15 }), (bytes) => doorTypeOf(bytes) === undefined));
    expect(doorTypeOf(photoOf(1))).toBe('image/png');
    for (const cut of [20, 100, 2000]) expect(doorTypeOf(photoOf(1).subarray(0, cut))).toBeUndefined();
    expect(doorTypeOf(Buffer.from('%PDF-1.4 something %%EOF'))).toBeUndefined();
    const webp = Buffer.from('RIFF\x10\x00\x00\x00WEBPVP8 abcdefghij', 'latin1');
    expect(doorTypeOf(webp)).toBe('image/webp');
    expect(doorTypeOf(webp.subarray(0, 18))).toBeUndefined();
  });
});
