import { join } from 'node:path';
import fc from 'fast-check';
import type { FastifyInstance } from 'fastify';
import { unzipSync } from 'fflate';
import {
  describeApi,
  documentedUrl,
  type Operation,
  type Parameter,
  type Schema,
} from '../apps/server/docs/openapi.ts';
import { trackRun } from '../apps/server/run-progress.ts';
import { buildWithRoutes } from '../apps/server/server.ts';
import type { Contract, RouteTable } from '../src/access/index.ts';
import { UPLOAD_LIMITS } from '../src/intake/index.ts';
import { readLedgers } from '../src/ledgers/index.ts';
import type { Database } from '../src/platform/index.ts';
import { loadResults } from '../src/reports/index.ts';
import { askings, wanted } from './fuzz-values.ts';
import { loadOptions } from './keys.ts';
import { openMigrated } from './migrated.ts';
import { PLANTED } from './planted-rows.ts';
import { fixedSources, type SignedInHeaders, signedIn } from './signed-in.ts';

/** A server over a database of its own, with its own clock and chance: two of them given the same do the same. */
export type World = {
  readonly database: Database;
  readonly app: FastifyInstance;
  readonly routes: RouteTable;
};

/** A world over the results in `out` below a folder. */
export async function openWorld(folder: string, name: string): Promise<World> {
  const database = await openMigrated({ dataFolder: join(folder, name) });
  await loadResults(database.pool, join(folder, 'out'), loadOptions(folder));
  const intake = {
    dataFolder: join(folder, name),
    baseFolder: folder,
    limits: UPLOAD_LIMITS,
    wake: () => {},
  };
  const built = buildWithRoutes({
    ...{ database: Promise.resolve(database.pool), run: trackRun(), sources: fixedSources(), intake },
    page: join(folder, 'page'),
    keyFile: loadOptions(folder).keys.file,
  });
  await built.app.ready();
  return { database, ...built };
}

/** A request that is asked of both worlds. */
export type Request = {
  /** Method and address as the table of routes has them, and who may call it. */
  readonly route: string;
  readonly scope: string;
  readonly method: string;
  readonly url: string;
  readonly payload?: object | string;
  readonly headers?: Readonly<Record<string, string>>;
};

/** Words that every form takes where words are wanted. */
const WORDS = '核对用途说明：两界同答';

/** What stands in an address: children inside, outside and planted, every ledger, the first of whatever is counted. */
const PLACES: Readonly<Record<string, readonly string[]>> = {
  personId: ['P0000001', 'P0000002', PLANTED.personId],
  ledger: [...readLedgers().keys()],
  row: [PLANTED.row],
  pairKey: [PLANTED.pair],
};

/** What may stand in a place of an address: as it is called, or as its schema wants it. */
function valuesAt({ name, schema }: Parameter): readonly string[] {
  if (name in PLACES) return PLACES[name]!;
  if (Array.isArray(schema.enum)) return schema.enum.slice(0, 1).map(String);
  if (schema.type === 'integer' || schema.type === 'number') return ['1', String(PLANTED.no)];
  const fit = typeof schema.pattern === 'string' ? matching(schema.pattern) : undefined;
  return fit?.slice(0, 1).map(String) ?? ['1', String(PLANTED.no)];
}

/** Every way to fill an address, with what it cannot be asked without. */
function filled(path: string, { parameters }: Operation): string[] {
  const at = parameters.filter((part) => part.in === 'path');
  const asked = parameters.filter((part) => part.in === 'query' && part.required);
  const urls = at.reduce<string[]>(
    (all, part) =>
      all.flatMap((url) =>
        valuesAt(part).map((value) => url.replace(`{${part.name}}`, encodeURIComponent(value))),
      ),
    [path],
  );
  const query = asked.map((part) => {
    const [first] =
      aimAt(part.name, part.schema) ?? fc.sample(wanted(part.schema, {}, aimAt), { numRuns: 1, seed: 7 });
    return `${part.name}=${encodeURIComponent(String(first))}`;
  });
  return query.length === 0 ? urls : urls.map((url) => `${url}?${query.join('&')}`);
}

/** Every address that can be read, plainly and (`narrowed`) with what a question may narrow it by: also of later routes. */
export function readable(routes: RouteTable, narrowed = 0): Request[] {
  const { paths, components } = describeApi(routes);
  return Object.entries(paths).flatMap(([path, { get }]) =>
    get === undefined
      ? []
      : [
          ...filled(path, get),
          ...fc
            .sample(askings('get', path, get, components.schemas), { numRuns: narrowed, seed: 20_261_122 })
            .map(({ url }) => url),
        ].map((url) => ({ route: `GET ${path}`, scope: get['x-scope'], method: 'GET', url })),
  );
}

/** What a text may be aimed at: marks of what is planted first, then what lies inside, then what people write. */
const TEXTS = [
  ...[
    PLANTED.personId,
    'P0000001',
    PLANTED.row,
    PLANTED.pair,
    PLANTED.division,
    PLANTED.county,
    '431321200',
    '431321',
  ],
  ...['2026-autumn', '2026-09', '100.00', '08:00', WORDS],
];

/** What a field of a form is aimed at: whatever is called by a number, a child or a place exists outside alone. */
function aimAt(field: string, schema: Schema): readonly unknown[] | undefined {
  const either = (schema.anyOf ?? schema.oneOf) as readonly Schema[] | undefined;
  if (either) return aimAt(field, either.find(({ type }) => type !== 'null') ?? {});
  if (schema.type === 'array') return aimAt(field.replace(/s$/, ''), (schema.items ?? {}) as Schema);
  if (schema.type === 'integer' && /(Id|No)$/.test(field)) return [PLANTED.no, 1];
  if (schema.type !== 'string' || schema.enum || 'const' in schema) return undefined;
  if (/personId$/i.test(field)) return [PLANTED.personId, 'P0000001', 'P0000002'];
  if (schema.format === 'date') return ['2026-08-31'];
  if (schema.format === 'date-time') return ['2026-08-31T08:00:00Z'];
  if (field === 'yuan') return ['100.00'];
  if (field === 'code') return ['000000'];
  if (typeof schema.pattern === 'string') return fitting(schema.pattern);
  return /^(division|scope|county|township|village)$/.test(field) ? [PLANTED.division, '431321200'] : [WORDS];
}

/** Texts of a pattern: those that are aimed at, else some made for it. */
function fitting(pattern: string): readonly unknown[] | undefined {
  const aimed = TEXTS.filter((text) => new RegExp(pattern).test(text));
  return aimed.length > 0 ? aimed : matching(pattern);
}

function matching(pattern: string): readonly unknown[] | undefined {
  try {
    return fc.sample(fc.stringMatching(new RegExp(pattern)), { numRuns: 3, seed: 7 });
  } catch {
    return undefined; // looks ahead: left to what every schema of a text is given
  }
}

/** Bodies of an operation: the first of many that its contract takes. */
function bodiesOf({ requestBody }: Operation, { body }: Contract, pieces: Readonly<Record<string, Schema>>) {
  const [[type, { schema }] = ['', { schema: undefined }]] = Object.entries(requestBody?.content ?? {});
  if (schema === undefined) return [{}];
  const headers = { 'content-type': type, 'x-fuzhi-file-name': 'x.csv' };
  if (type !== 'application/json') return [{ payload: '姓名,年级\n周甲一,三年级\n', headers }];
  const values = fc.sample(wanted(schema, pieces, aimAt), { numRuns: 60, seed: 20_261_122 });
  const good = values.filter((value) => body?.safeParse(JSON.parse(JSON.stringify(value))).success);
  return good.slice(0, 2).map((value) => ({ payload: value as object }));
}

/** Every change that can be asked for, at what exists outside, at what exists nowhere and at what lies inside. */
export function changes(routes: RouteTable): Request[] {
  const { paths, components } = describeApi(routes);
  return Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations).flatMap(([method, operation]) => {
      // signing in and out is about no place, and would end what asks
      if (method === 'get' || path === '/api/access/session') return [];
      const told = { route: `${method.toUpperCase()} ${path}`, scope: operation['x-scope'] };
      const route = routes.find(
        (one) => one.method === method.toUpperCase() && documentedUrl(one.url) === path,
      );
      const bodies = bodiesOf(operation, route!.contract, components.schemas);
      return filled(path, operation).flatMap((url) =>
        bodies.map((body) => ({ ...told, method: method.toUpperCase(), url, ...body })),
      );
    }),
  );
}

/** Times of the database's own clock: the worlds are asked one after the other. */
const withoutNow = (body: string): string =>
  body.replace(/20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|\+00:00)/g, (time) =>
    Math.abs(Date.parse(time) - Date.now()) < 43_200_000 ? 'now' : time,
  );

/** What a file of Office holds, part by part: its container tells to two seconds when it was packed. */
function textOf(bytes: Buffer): string {
  if (bytes.toString('latin1', 0, 4) !== 'PK\u0003\u0004') return bytes.toString();
  return Object.entries(unzipSync(bytes))
    .map(([name, part]) => `${name}: ${Buffer.from(part).toString()}`)
    .join('\n');
}

const TOLD = ['content-type', 'content-disposition', 'location', 'retry-after'];

/** Where two answers part, in a few words of each. */
function differenceOf(here: string, there: string): string {
  let at = 0;
  while (at < here.length && here[at] === there[at]) at += 1;
  return [here, there].map((text) => text.slice(Math.max(0, at - 40), at + 60)).join(' | ');
}

/** What came of asking both worlds the same. */
export type Asked = {
  /** Requests that were answered otherwise by the second world, with where the answers part. */
  readonly differing: string[];
  /** Statuses and codes of the first world's answers, by request. */
  readonly answers: readonly {
    readonly request: Request;
    readonly status: number;
    readonly code: string;
  }[];
};

let strangers = 0;

/** Asks both worlds the same, as the same person, and compares what comes back to the byte. */
export async function askBoth(
  worlds: readonly [World, World],
  [role, scope]: readonly [string, string],
  requests: readonly Request[],
): Promise<Asked> {
  const who: SignedInHeaders[] = [];
  const seed = 40 + ++strangers;
  for (const { database } of worlds) {
    // the same chance in both, since a session's token shows in what it may send
    const chance = fixedSources(undefined, seed);
    who.push(await signedIn(database.pool, chance, [[role, scope]], `reader-${seed}`));
  }
  const differing: string[] = [];
  const answers: Asked['answers'][number][] = [];
  for (const [i, request] of requests.entries()) {
    const { method, url, payload, headers } = request;
    const [here, there] = await Promise.all(
      worlds.map(async ({ app }, w) => {
        const answer = await app.inject({
          ...{ method: method as 'GET', url, remoteAddress: `10.${seed}.${i >> 8}.${i & 255}` },
          headers: { ...headers, ...who[w]! },
          ...(payload === undefined ? {} : { payload }),
        });
        const told = TOLD.map((name) => answer.headers[name]).join(' ');
        return {
          status: answer.statusCode,
          bytes: `${answer.statusCode} ${told} ${withoutNow(textOf(answer.rawPayload))}`,
          body: answer.body,
        };
      }),
    );
    answers.push({ request, status: here!.status, code: codeOf(here!.body) });
    if (here!.bytes !== there!.bytes)
      differing.push(
        `${method} ${url} ${JSON.stringify(payload ?? '').slice(0, 300)}: ${differenceOf(here!.bytes, there!.bytes)}`,
      );
  }
  return { differing, answers };
}

const codeOf = (body: string): string => /^\{"code":"([^"]+)"/.exec(body)?.[1] ?? '';

/** The second world never had anything outside a place, in whatever table it is kept. */
export async function forgetOutside({ database }: World, place: string): Promise<number> {
  const client = await database.pool.connect();
  const { rows } = await client.query<{ name: string }>(
    `select format('%I.%I', c.table_schema, c.table_name) as name from information_schema.columns as c
     join information_schema.tables as t using (table_schema, table_name)
     where c.column_name = 'division' and t.table_type = 'BASE TABLE' order by 1`,
  );
  // what is only ever added to, and what hangs together, would stand in the way
  await client.query('set session_replication_role = replica');
  for (const { name } of rows) await client.query(`delete from ${name} where division not like '${place}%'`);
  await client.query('reset session_replication_role');
  client.release();
  return rows.length;
}
