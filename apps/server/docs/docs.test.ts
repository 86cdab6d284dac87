import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { COMMON_FAULTS, type RouteTable } from '../../../src/access/index.ts';
import { PAYMENT_ERRORS, type PaymentError, paymentStatus } from '../../../src/aid/index.ts';
import { DOOR_STATUS, DROPOUT_STATUS } from '../../../src/dropout/index.ts';
import { UPLOAD_LIMITS } from '../../../src/intake/index.ts';
import { trackRun } from '../run-progress.ts';
import { buildWithRoutes } from '../server.ts';
import { printClientTypes } from './client.ts';
import { faultTold } from './faults.ts';
import { type ApiDocument, describeApi, documentedUrl } from './openapi.ts';
import { documentPage } from './page.ts';

let app: FastifyInstance;
let routes: RouteTable;
let document: ApiDocument;

beforeAll(async () => {
  const parts = { run: trackRun(), page: join(tmpdir(), 'fuzhi-docs-page'), keyFile: '' };
  const intake = { dataFolder: tmpdir(), baseFolder: tmpdir(), limits: UPLOAD_LIMITS, wake: () => {} };
  const sources = { now: () => new Date(0), chance: (bytes: number) => new Uint8Array(bytes) };
  ({ app, routes } = buildWithRoutes({ ...parts, database: new Promise(() => {}), intake, sources }));
  await app.ready();
  document = describeApi(routes);
});
afterAll(() => app.close());

const operations = () =>
  Object.entries(document.paths).flatMap(([url, byMethod]) =>
    Object.entries(byMethod).map(([method, operation]) => ({ url, method, operation })),
  );

describe('The document of the interface', () => {
  test('tells of every route, who may call it and which faults it may answer', () => {
    for (const { method, url, scope } of routes) {
      if (method === 'HEAD') continue;
      const operation = document.paths[documentedUrl(url)]![method.toLowerCase()]!;
      expect([method, url, operation['x-scope']]).toEqual([method, url, scope]);
      expect(operation['x-faults'].length).toBeGreaterThan(0);
      expect(operation.summary).toMatch(/[\u4e00-\u9fff].* \/ .*[a-z]/);
    }
    expect(operations().length).toBeGreaterThan(100);
  });

  test('names every operation once, and refers to nothing that it does not hold', () => {
    const ids = operations().map(({ operation }) => operation.operationId);
    expect(new Set(ids).size).toBe(ids.length);
    const referred = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)];
    expect(referred.length).toBeGreaterThan(50);
    for (const [, name] of referred) expect(document.components.schemas).toHaveProperty(name!);
    expect(JSON.stringify(document)).not.toContain('$defs');
  });

  test('tells every parameter in an address', () => {
    for (const { url, operation } of operations()) {
      const named = [...url.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      const told = operation.parameters.filter((one) => one.in === 'path').map(({ name }) => name);
      expect([url, told]).toEqual([url, named]);
    }
  });

  test('knows every fault that any route may answer', () => {
    for (const code of COMMON_FAULTS) expect(faultTold(code).status).toBeGreaterThanOrEqual(400);
  });

  test('tells a fault of several modules by one status', () => {
    const payment = (Object.keys(PAYMENT_ERRORS) as PaymentError[]).map((code) => [
      code,
      paymentStatus(code),
    ]);
    for (const [code, status] of [
      ...Object.entries(DOOR_STATUS),
      ...Object.entries(DROPOUT_STATUS),
      ...payment,
    ] as [string, number][])
      expect([code, faultTold(code).status]).toEqual([code, status]);
  });

  test('is the one from which the page’s client was made', async () => {
    await expect(await printClientTypes(document)).toMatchFileSnapshot(
      '../../../web/src/app/api.generated.ts',
    );
  });
});

describe('The page of the interface', () => {
  test.each(['zh', 'en'] as const)('%s: tells of every operation, without script', (language) => {
    const page = documentPage(document, language);
    const missing = operations().filter(({ operation }) => !page.includes(`id="${operation.operationId}"`));
    expect(missing).toEqual([]);
    expect(/<script|https?:\/\/|\son\w+=/.exec(page)?.[0]).toBeUndefined();
    const texts = page.replace(/<style>.*?<\/style>|<[^>]+>/gs, ' ');
    if (language === 'en') expect(/[\u4e00-\u9fff]+/.exec(texts.replace('中文', ''))?.[0]).toBeUndefined();
  });

  test('is for whoever is signed in', async () => {
    for (const url of ['/api/docs', '/api/docs/openapi.json'])
      expect((await app.inject({ url })).statusCode).toBe(401);
  });
});

test('a route that declares no contract stops the server from being built', () => {
  expect(() => app.get('/api/bare', { config: { scope: 'open' } }, async () => ({}))).toThrow(
    /declares no contract|already listening|FST_ERR/,
  );
});
