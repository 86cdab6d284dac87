import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { UPLOAD_LIMITS } from '../../src/intake/index.ts';
import { isLoopback, refuseOpenAddress } from './access.ts';
import { type RunTracker, trackRun } from './run-progress.ts';
import { buildServer } from './server.ts';

const sources = { now: () => new Date(), chance: (bytes: number) => randomBytes(bytes) };
const intake = { dataFolder: tmpdir(), baseFolder: tmpdir(), limits: UPLOAD_LIMITS, wake: () => {} };
let page: string;
let run: RunTracker;
let app: FastifyInstance;

beforeAll(() => {
  page = join(mkdtempSync(join(tmpdir(), 'fuzhi-server-')), 'web');
  run = trackRun();
  const database = Promise.reject(new Error('password=secret'));
  database.catch(() => {}); // whoever asks is told; until then nobody waits for it
  app = buildServer({ database, run, page, sources, keyFile: '', intake });
});

afterAll(async () => {
  await app.close();
  rmSync(join(page, '..'), { recursive: true, force: true });
});

const ask = (url: string, headers: Record<string, string> = {}, method: 'GET' | 'POST' | 'DELETE' = 'GET') =>
  app.inject({ url, method, headers: { host: '127.0.0.1:8080', ...headers } });

describe('Before the page is built', () => {
  test('a page without script tells what is going on, and any address of it does', async () => {
    run.begin(true);
    run.step({ stage: 'read', done: 3, total: 19, item: 'a.csv' });
    for (const url of ['/', '/out-of-school', '/persons/P1']) {
      const { statusCode, body } = await ask(url);
      expect(statusCode).toBe(200);
      expect(body).toContain('正在准备页面');
      expect(body).toContain('3 / 19');
      expect(body).not.toContain('<script');
    }
    expect((await ask('/', { 'accept-language': 'en' })).body).not.toMatch(/[\u4e00-\u9fff]/);
  });

  test('the state of the import is told at once, though the database is not there', async () => {
    expect((await ask('/api/run')).json()).toMatchObject({ state: 'running', stage: 'read', done: 3 });
  });
});

describe('The server', () => {
  test('allows no script but its own files, no frame around it and no copy in a cache', async () => {
    const { headers } = await ask('/api/run');
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(/script-src ([^;]*)/.exec(policy)![1]).toBe("'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'permissions-policy': 'camera=(), microphone=(), geolocation=(self)',
    });
    expect(policy).toMatch(/base-uri 'none'; form-action 'none'/);
    expect((await ask('/')).headers['content-security-policy']).toBe(policy);
    expect((await ask('/api/none')).headers['content-security-policy']).toBe(policy);
  });

  /** Signing in with a form that is ill, so that nothing but the count of questions is asked. */
  const trySigningIn = (to: FastifyInstance, remoteAddress: string, forwarded?: string) =>
    to.inject({
      ...{ method: 'POST', url: '/api/access/session', remoteAddress, payload: {} },
      headers: { host: '127.0.0.1', ...(forwarded ? { 'x-forwarded-for': forwarded } : {}) },
    });

  test('takes thirty tries to sign in a minute from one address, and refuses the next in words', async () => {
    for (let i = 0; i < 30; i++) expect((await trySigningIn(app, '10.9.0.1')).statusCode).toBe(400);
    // nobody makes himself another address by saying so
    const { statusCode, headers, body } = await trySigningIn(app, '10.9.0.1', '10.9.0.7');
    expect([statusCode, JSON.parse(body).code]).toEqual([429, 'too-many-requests']);
    expect(Number(headers['retry-after'])).toBeGreaterThan(0);
    expect((await trySigningIn(app, '10.9.0.2')).statusCode).toBe(400);
    expect((await ask('/api/run')).headers['x-ratelimit-limit']).toBe('6000');
  });

  test('behind a gateway counts for each whom the gateway names, and believes nobody but the gateway', async () => {
    const database = new Promise<never>(() => {});
    const parts = { database, run, page, sources, keyFile: '', intake, isRemoteAllowed: true };
    const behind = buildServer(parts);
    for (let i = 0; i < 31; i++) await trySigningIn(behind, '10.9.0.1', '203.0.113.5');
    expect((await trySigningIn(behind, '10.9.0.1', '203.0.113.5')).statusCode).toBe(429);
    // what somebody wrote before the gateway did makes no other address of him
    expect((await trySigningIn(behind, '10.9.0.1', '1.2.3.4, 203.0.113.5')).statusCode).toBe(429);
    expect((await trySigningIn(behind, '10.9.0.1', '203.0.113.6')).statusCode).toBe(400);
    await behind.close();
  });

  test('answers to this machine’s own names alone', async () => {
    for (const host of ['localhost:8080', '127.0.0.1', '127.8.8.8:1', '[::1]:8080']) {
      expect((await ask('/api/run', { host })).statusCode).toBe(200);
    }
    for (const host of ['evil.example', '127.0.0.1.evil.example:8080', '10.0.0.1']) {
      expect((await ask('/api/run', { host })).statusCode).toBe(403);
    }
  });

  test('tells nothing to whoever has not signed in, whatever is asked', async () => {
    for (const url of ['/api/summary', '/api/out-of-school', '/api/persons/P1', '/api/access/accounts']) {
      const { statusCode, body } = await ask(url);
      expect(statusCode).toBe(401);
      expect(JSON.parse(body).code).toBe('sign-in-needed');
    }
  });

  test('leads whoever opens an address as a page to where one signs in, and tells nothing of it', async () => {
    const { statusCode, headers, body } = await ask('/api/docs', {
      accept: 'text/html,application/xhtml+xml',
    });
    expect([statusCode, headers.location, body]).toEqual([303, '/', '']);
  });

  test('refuses a change that another site’s page asks for', async () => {
    for (const headers of [
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { origin: 'https://evil.example' },
      { origin: 'null' },
    ]) {
      const { statusCode, body } = await ask('/api/access/session', headers, 'POST');
      expect(statusCode).toBe(403);
      expect(JSON.parse(body).code).toBe('request-forged');
    }
  });

  test('cannot be built with a route that names no right', () => {
    const bare = buildServer({ database: new Promise(() => {}), run, page, sources, keyFile: '', intake });
    expect(() => bare.get('/api/open-door', async () => 'all')).toThrow('declares no scope');
  });

  test('serves no file from outside of the page, however its address is written', async () => {
    mkdirSync(page, { recursive: true });
    writeFileSync(join(page, 'inside.txt'), 'open to all');
    writeFileSync(join(page, '..', 'private.txt'), 'private');
    await app.listen({ port: 0, host: '127.0.0.1' });
    const { port } = app.server.address() as AddressInfo;
    // by hand: every client would tidy the address before it asks
    const answerTo = (path: string): Promise<string> =>
      new Promise((resolve, reject) => {
        const socket = connect(port, '127.0.0.1', () =>
          socket.write(`GET ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\nconnection: close\r\n\r\n`),
        );
        let answer = '';
        socket.on('data', (chunk) => {
          answer += chunk;
        });
        socket.on('end', () => resolve(answer)).on('error', reject);
      });
    expect(await answerTo('/inside.txt')).toContain('open to all');
    for (const path of [
      ...['/../private.txt', '/%2e%2e/private.txt', '/..%2fprivate.txt', '/.%2e/private.txt'],
      ...[
        '/assets/../../private.txt',
        '/assets/..%2f..%2fprivate.txt',
        '/..%5cprivate.txt',
        '//../private.txt',
      ],
      ...['/%252e%252e/private.txt', '/inside.txt/../../private.txt', '/..%00/private.txt'],
    ]) {
      const answer = await answerTo(path);
      expect(answer, path).toMatch(/^HTTP\/1\.1 [234]/);
      expect(answer.split('\r\n\r\n')[1], path).not.toContain('private');
    }
  });

  test('keeps our own fault to itself: a reference number goes out, the cause does not', async () => {
    const silent = vi.spyOn(console, 'error').mockImplementation(() => {});
    const { statusCode, body } = await ask('/api/access/demonstration');
    expect(statusCode).toBe(500);
    expect(body).toMatch(/参考号 [0-9a-f]{8}/);
    expect(body + JSON.stringify(silent.mock.calls)).not.toContain('secret');
    silent.mockRestore();
  });

  test('a broken question is a 4xx, never a 5xx', async () => {
    for (const url of [
      '/api/out-of-school?cursor=%',
      '/api/persons/%ff',
      '/%ff',
      '/api/none',
      `/${'a'.repeat(5000)}`,
    ]) {
      const { statusCode } = await ask(url);
      expect(statusCode).toBeLessThan(500);
    }
  });
});

test.each([
  ['127.0.0.1', true],
  ['::1', true],
  ['localhost', true],
  ['0.0.0.0', false],
  ['127.evil.example', false],
  ['192.168.1.10', false],
])('%s is this machine alone: %s', (host, isOwn) => {
  expect(isLoopback(host)).toBe(isOwn);
  if (isOwn) expect(() => refuseOpenAddress(host, false, 'zh')).not.toThrow();
  else expect(() => refuseOpenAddress(host, false, 'zh')).toThrow('start.open-address');
  expect(() => refuseOpenAddress(host, true, 'zh')).not.toThrow();
});
