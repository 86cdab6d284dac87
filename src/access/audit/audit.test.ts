import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import type pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { openMigrated } from '../../../test/migrated.ts';
import { type Database, inTransaction } from '../../platform/index.ts';
import { findAnchor } from './anchor.queries.ts';
import { type Anchor, printAnchor, readAnchor } from './anchor.ts';
import type { Algorithm } from './chain.ts';
import type { AuditEvent } from './event.ts';
import { monthsBefore, pruneTrail } from './prune.queries.ts';
import { recordEvent } from './record.queries.ts';
import { sealAll, sealPending } from './seal.queries.ts';
import { verifyTrail } from './verify.queries.ts';
import type { FindingKind } from './verify.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

const DEBIAN = '/usr/lib/postgresql/15';
const engines: [string, string | undefined][] = [['the PostgreSQL from npm', undefined]];
if (existsSync(DEBIAN)) engines.push(['Debian’s PostgreSQL 15', DEBIAN]);

const OPENED: AuditEvent = {
  action: 'open-child',
  subject: { kind: 'person', id: 'P0000001' },
  persons: ['P0000001'],
  purpose: '入户核查',
};
const NOON = new Date('2026-11-22T04:00:00Z');

describe.each(engines)('On %s the audit trail', (_name, binaries) => {
  let folder: string;
  let database: Database;
  let pool: pg.Pool;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'fuzhi-audit-'));
    chmodSync(folder, 0o755);
    database = await openMigrated({ dataFolder: join(folder, 'data'), ...(binaries ? { binaries } : {}) });
    pool = database.pool;
  });
  afterAll(async () => {
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  });
  beforeEach(() =>
    outside(
      'truncate access.audit_event, access.audit_seal, access.audit_unsealed, access.audit_person, access.audit_prune restart identity',
    ),
  );

  /** What a person with all rights in the database can do, and nothing of ours does. */
  const outside = (...statements: string[]): Promise<void> =>
    inTransaction(pool, async (client) => {
      await client.query("set local session_replication_role = 'replica'");
      for (const statement of statements) await client.query(statement);
    });

  const asRequest = <T>(work: (client: pg.PoolClient) => Promise<T>, account = '7'): Promise<T> =>
    inTransaction(pool, async (client) => {
      await client.query(
        "select set_config('fuzhi.account_id', $1, true), set_config('fuzhi.right', 'child.read', true), set_config('role', 'fuzhi_request', true)",
        [account],
      );
      return work(client);
    });

  const lay = async (events: number, algorithm: Algorithm = 'sha256'): Promise<void> => {
    await asRequest(async (client) => {
      for (let i = 0; i < events; i++)
        await recordEvent(client, {
          ...OPENED,
          subject: { kind: 'person', id: `P${i}` },
          persons: [`P${i}`],
        });
    });
    await sealAll(pool, () => NOON, algorithm);
  };

  test('holds what was recorded, and is whole', async () => {
    await lay(20);
    expect(await verifyTrail(pool)).toMatchObject({ rows: 20, unsealed: 0 });
    expect((await verifyTrail(pool)).finding).toBeUndefined();
    const { rows } = await pool.query('select * from access.audit_event where event_id = 1');
    expect(rows[0]).toMatchObject({
      account_id: 7,
      used_right: 'child.read',
      action: 'open-child',
      subject_id: 'P0',
      person_ids: ['P0'],
      purpose: '入户核查',
      is_done: true,
    });
  });

  test('a read whose transaction fails leaves no record, and a record that fails leaves no read', async () => {
    const failing = asRequest(async (client) => {
      await recordEvent(client, OPENED);
      throw new Error('the read failed');
    });
    await expect(failing).rejects.toThrow('the read failed');
    const nobody = asRequest((client) => recordEvent(client, OPENED), '');
    await expect(nobody).rejects.toThrow('access.audit-without-account');
    expect((await pool.query('select count(*) as n from access.audit_event')).rows[0].n).toBe(0);
  });

  test.each([
    ['select * from access.audit_event'],
    ['select * from access.audit_seal'],
    ['select * from access.audit_person'],
    ["update access.audit_event set purpose = 'x'"],
    ['delete from access.audit_event'],
    ['truncate access.audit_event'],
    ["insert into access.audit_event (action, is_done) values ('list', true)"],
    ["insert into access.audit_seal values (1, 1, now(), 'sha256', '')"],
    ["insert into access.audit_prune values (1, 'sha256', '', now(), now())"],
    ['delete from access.audit_unsealed'],
    ["select access.audit_author(1, 'child.read')"],
  ])('is closed to a request: %s', async (statement) => {
    await lay(1);
    await expect(asRequest((client) => client.query(statement))).rejects.toThrow('permission denied');
  });

  test.each([
    ["update access.audit_event set purpose = 'x'"],
    ['delete from access.audit_event'],
    ['truncate access.audit_event'],
    ["update access.audit_seal set hash = ''"],
    ['delete from access.audit_seal'],
    ['truncate access.audit_seal'],
    ['update access.audit_prune set position = 5'],
    ['delete from access.audit_prune'],
  ])('is append-only for its owner too: %s', async (statement) => {
    await lay(1);
    await expect(pool.query(statement)).rejects.toThrow('access.audit-append-only');
  });

  test('takes no citizen ID, student number or telephone number, however it is typed', async () => {
    const typed = [
      '431321201503020013',
      '４３１３２１２０１５０３０２００１３',
      '4313 2120 1503 0200 13',
      'G431321201503020013',
      '13900001234',
      '139-0000-1234',
      '43132120150302001X',
    ];
    await asRequest(async (client) => {
      for (const text of typed) {
        await recordEvent(client, {
          action: 'search',
          detail: { text, township: text },
          purpose: `找${text}`,
        });
      }
      await recordEvent(client, {
        action: 'list',
        detail: { list: 'out-of-school', township: '431321101201' },
      });
    });
    const { rows } = await pool.query(
      "select concat_ws(' ', detail, purpose) as held from access.audit_event",
    );
    for (const { held } of rows.slice(0, -1)) expect(held).not.toMatch(/\d{5}/);
    expect(rows.at(-1).held).toContain('431321101201');
    for (const subject of ['431321201503020013', 'G43132120150302001X']) {
      const direct = asRequest((client) =>
        recordEvent(client, { action: 'reveal', subject: { kind: 'person', id: subject } }),
      );
      await expect(direct).rejects.toThrow('audit_event_subject_is_no_citizen');
    }
    const asPerson = asRequest((client) =>
      recordEvent(client, { action: 'list', persons: ['P1', '431321201503020013'] }),
    );
    await expect(asPerson).rejects.toThrow('audit_event_persons_by_person_id');
  });

  test.each([
    ['"\\\t\n,()', 'a'],
    ['', ' '],
    ['😀\ud800', '{"a":1}'],
    ['NULL', '\\N'],
  ])('seals signs as they are: %j', async (purpose, text) => {
    await asRequest((client) => recordEvent(client, { ...OPENED, purpose, detail: { text } }));
    await sealAll(pool, () => NOON);
    expect(await verifyTrail(pool)).toMatchObject({ rows: 1 });
    await outside("update access.audit_event set purpose = coalesce(purpose, '') || ' '");
    expect((await verifyTrail(pool)).finding).toMatchObject({ kind: 'altered', position: 1 });
  });

  test('ten writers at once leave one chain, with a sealer beside them', async () => {
    let isWriting = true;
    const sealing = (async () => {
      while (isWriting) await sealPending(pool, NOON);
    })();
    const writers = Array.from({ length: 8 }, async (_, w) => {
      for (let i = 0; i < 250; i++) await asRequest((client) => recordEvent(client, OPENED), String(w + 1));
    });
    await Promise.all(writers);
    isWriting = false;
    await sealing;
    await sealAll(pool, () => NOON);
    const found = await verifyTrail(pool);
    expect(found).toMatchObject({ rows: 2000, unsealed: 0 });
    expect(found.finding).toBeUndefined();
    expect(
      (await pool.query("select count(*) as n from access.audit_person where person_id = 'P0000001'")).rows[0]
        .n,
    ).toBe(2000);
  });

  test('an event that commits late is sealed when it appears, though later ones were sealed before it', async () => {
    const late = await pool.connect();
    await late.query("begin; select set_config('fuzhi.account_id', '1', true)");
    const lateId = await recordEvent(late, OPENED);
    await lay(3);
    await late.query('commit');
    late.release();
    await sealAll(pool, () => NOON);
    const { rows } = await pool.query('select event_id from access.audit_seal order by position');
    expect(rows.map((row) => row.event_id)).toEqual([2, 3, 4, lateId]);
    expect((await verifyTrail(pool)).finding).toBeUndefined();
  });

  test('two sealers at once: one seals, the other goes away', async () => {
    await asRequest(async (client) => {
      for (let i = 0; i < 300; i++) await recordEvent(client, OPENED);
    });
    await Promise.all([1, 2, 3].map(() => sealAll(pool, () => NOON)));
    await sealAll(pool, () => NOON);
    const found = await verifyTrail(pool);
    expect(found.rows).toBe(300);
    expect(found.finding).toBeUndefined();
  });

  test('may change from SHA-256 to SM3 and back', async () => {
    await lay(5);
    await lay(5, 'sm3');
    await lay(5);
    const found = await verifyTrail(pool);
    expect(found.rows).toBe(15);
    expect(found.finding).toBeUndefined();
  });

  describe('names the first fault at its place:', () => {
    const COUNT = 24;
    const EMPTIED = [
      ...['event', 'seal', 'unsealed', 'person'].map((table) => `delete from access.audit_${table}`),
      'alter table access.audit_event alter event_id restart',
    ];
    const columns = [
      'account_id = 9',
      "account_name = '李四'",
      'purpose = null',
      "subject_id = 'P999'",
      "person_ids = '{}'",
      'is_done = false',
      "recorded_at = recorded_at + interval '1 microsecond'",
      'used_right = null',
      "action = 'list'",
      "detail = '{}'",
    ];
    const tampered = fc.oneof(
      fc.record({
        what: fc.constant('event altered' as const),
        at: fc.integer({ min: 1, max: COUNT }),
        set: fc.constantFrom(...columns),
      }),
      fc.record({
        what: fc.constantFrom(
          'hash altered',
          'seal removed',
          'event removed',
          'both removed',
          'removed and closed up',
          'inserted and moved down',
          'time altered',
          'algorithm altered',
        ),
        at: fc.integer({ min: 1, max: COUNT }),
      }),
      fc.record({
        what: fc.constantFrom('seals swapped', 'events swapped', 'contents swapped'),
        at: fc.integer({ min: 1, max: COUNT - 1 }),
        by: fc.integer({ min: 1, max: COUNT }),
      }),
    );
    type Told = { statements: string[]; position: number | undefined; kinds: FindingKind[] };

    const renumber = (from: number, by: number): string[] => [
      `update access.audit_seal set position = position + 1000 where position >= ${from}`,
      `update access.audit_seal set position = position - 1000 + ${by} where position > 1000`,
    ];
    /** Exchanges a column between the seals of two places: `a` and `b` are unique in it. */
    const swapColumn = (column: string, a: number, b: number): string[] => [
      `update access.audit_seal set ${column} = ${column} + 1000 where ${column} in (${a}, ${b})`,
      `update access.audit_seal set ${column} = ${a + b} - (${column} - 1000) where ${column} > 1000`,
    ];

    function attack(one: { what: string; at: number; set?: string; by?: number }): Told {
      const { what, at } = one;
      const row = `where event_id = ${at}`;
      const other = Math.min(at + (one.by ?? 1), COUNT);
      const said = (statements: string[], kinds: FindingKind[], position: number | undefined = at): Told => ({
        statements,
        kinds,
        position,
      });
      switch (what) {
        case 'event altered':
          return said([`update access.audit_event set ${one.set} ${row}`], ['altered']);
        case 'hash altered':
          return said(
            [`update access.audit_seal set hash = sha256(hash) where position = ${at}`],
            ['altered'],
          );
        case 'time altered':
          return said(
            [
              `update access.audit_seal set sealed_at = sealed_at - interval '1 second' where position = ${at}`,
            ],
            ['altered'],
          );
        case 'algorithm altered':
          return said([`update access.audit_seal set algorithm = 'sm3' where position = ${at}`], ['altered']);
        case 'seal removed':
          // the last seal gone leaves its event outside the chain
          return said(
            [`delete from access.audit_seal where position = ${at}`],
            [at === COUNT ? 'inserted' : 'removed'],
            at === COUNT ? undefined : at,
          );
        case 'event removed':
          return said([`delete from access.audit_event ${row}`], ['removed']);
        case 'both removed':
          return at === COUNT
            ? attack({ what: 'event removed', at })
            : said(
                [
                  `delete from access.audit_event ${row}`,
                  `delete from access.audit_seal where position = ${at}`,
                ],
                ['removed'],
              );
        case 'removed and closed up':
          return at === COUNT
            ? attack({ what: 'event removed', at })
            : said(
                [
                  `delete from access.audit_event ${row}`,
                  `delete from access.audit_seal where position = ${at}`,
                  ...renumber(at, -1),
                ],
                at === COUNT - 1 ? ['removed', 'altered'] : ['removed'],
              );
        case 'inserted and moved down':
          return said(
            [
              ...renumber(at, 1),
              `insert into access.audit_event (event_id, action, is_done) overriding system value values (900, 'list', true)`,
              `insert into access.audit_seal values (${at}, 900, now(), 'sha256', sha256('x'))`,
            ],
            ['inserted'],
          );
        case 'seals swapped':
          return said(swapColumn('position', at, other), ['reordered']);
        case 'events swapped':
          return said(swapColumn('event_id', at, other), ['reordered']);
        default:
          return said(
            [
              `update access.audit_event set event_id = -event_id where event_id in (${at}, ${other})`,
              `update access.audit_event set event_id = ${at + other} + event_id where event_id < 0`,
            ],
            ['altered', 'reordered'],
          );
      }
    }

    test('any one alteration, removal, insertion or swap', async () => {
      await outside('alter table access.audit_event alter event_id set generated by default');
      await fc.assert(
        fc.asyncProperty(tampered, async (one) => {
          await outside(...EMPTIED);
          await lay(COUNT);
          const { statements, position, kinds } = attack(one);
          await outside(...statements);
          const { finding } = await verifyTrail(pool);
          expect(kinds).toContain(finding?.kind);
          expect(finding?.position).toBe(position);
        }),
        { numRuns: 60, seed: 7 },
      );
    });

    test('an event put in beside the chain, and one taken away before its seal', async () => {
      await lay(3);
      await pool.query("insert into access.audit_event (action, is_done) values ('list', true)");
      expect((await verifyTrail(pool)).finding).toEqual({ kind: 'inserted', eventId: 4 });
      await outside(
        'delete from access.audit_event where event_id = 4',
        'insert into access.audit_unsealed values (5)',
      );
      expect((await verifyTrail(pool)).finding).toEqual({ kind: 'removed', eventId: 5 });
    });

    test('a look that is hidden from the child’s page, or made up, when the table by child is compared too', async () => {
      await lay(5);
      expect((await verifyTrail(pool, { withLooks: true })).finding).toBeUndefined();
      await outside('delete from access.audit_person where event_id = 3');
      expect((await verifyTrail(pool)).finding).toBeUndefined();
      expect((await verifyTrail(pool, { withLooks: true })).finding).toEqual({ kind: 'hidden', eventId: 3 });
      await outside(
        "insert into access.audit_person values ('P2', 3)",
        "insert into access.audit_person values ('P77', 4)",
      );
      expect((await verifyTrail(pool, { withLooks: true })).finding).toEqual({ kind: 'hidden', eventId: 4 });
    });

    test('from a place that is believed on', async () => {
      await lay(10);
      await outside('update access.audit_event set purpose = null where event_id in (3, 8)');
      expect((await verifyTrail(pool)).finding?.position).toBe(3);
      expect((await verifyTrail(pool, { from: 4 })).finding?.position).toBe(8);
    });

    test('only an anchor tells of a chain that was written anew, or cut at its end', async () => {
      await lay(10);
      const anchor = (await findAnchor(pool))!;
      expect(readAnchor(printAnchor(anchor))).toEqual(anchor);
      await lay(5);
      expect((await verifyTrail(pool, { anchor })).finding).toBeUndefined();
      await outside(
        'delete from access.audit_seal where position > 7',
        'delete from access.audit_event where event_id > 7',
      );
      expect((await verifyTrail(pool)).finding).toBeUndefined();
      expect((await verifyTrail(pool, { anchor })).finding).toEqual({ kind: 'removed', position: 8 });
      await outside(
        'delete from access.audit_seal',
        'update access.audit_event set account_id = 1 where event_id = 2',
        'insert into access.audit_unsealed select event_id from access.audit_event',
      );
      await lay(5);
      expect((await verifyTrail(pool)).finding).toBeUndefined();
      expect((await verifyTrail(pool, { anchor })).finding).toEqual({ kind: 'rewritten', position: 10 });
    });
  });

  describe('past its retention', () => {
    const EARLY = new Date('2023-01-01T00:00:00Z');
    const layOld = async (): Promise<void> => {
      await lay(10);
      await outside(
        "update access.audit_event set recorded_at = '2022-12-31T23:00:00Z'",
        'delete from access.audit_seal',
        'delete from access.audit_person',
        'insert into access.audit_unsealed select event_id from access.audit_event',
      );
      await sealAll(pool, () => EARLY);
      await lay(10);
    };
    const CUT = monthsBefore(NOON, 36);

    test('its sealed beginning goes with an anchor, and the rest is still verified', async () => {
      await layOld();
      const kept: Anchor[] = [];
      const pruned = await pruneTrail(pool, CUT, NOON, (anchor) => kept.push(anchor));
      expect(pruned).toMatchObject({ rows: 10, anchor: { position: 10 } });
      await sealAll(pool, () => NOON);
      for (const anchor of [undefined, ...kept]) {
        const found = await verifyTrail(pool, { anchor });
        expect(found).toMatchObject({ begin: { position: 10 }, rows: 11, unsealed: 0 });
        expect(found.finding).toBeUndefined();
      }
      const { rows } = await pool.query(
        'select count(*) as n, min(event_id) as first from access.audit_person',
      );
      expect(rows[0]).toEqual({ n: 10, first: 11 });
      const older: Anchor = { ...kept[0]!, position: 4 };
      expect((await verifyTrail(pool, { anchor: older })).isAnchorGone).toBe(true);
      const other: Anchor = { ...kept[0]!, hash: Buffer.alloc(32, 1) };
      expect((await verifyTrail(pool, { anchor: other })).finding?.kind).toBe('rewritten');
    });

    test('nothing goes where the anchor cannot be written, or nothing is old enough', async () => {
      await layOld();
      const full = () => {
        throw new Error('the disk is full');
      };
      await expect(pruneTrail(pool, CUT, NOON, full)).rejects.toThrow('the disk is full');
      expect(await pruneTrail(pool, new Date('2020-01-01'), NOON, () => {})).toBeUndefined();
      expect(await verifyTrail(pool)).toMatchObject({ rows: 20, begin: { position: 0 } });
    });

    test('the database itself keeps the last six months, whatever it is asked for', async () => {
      await lay(5);
      const soon = new Date(Date.now() + 86_400_000);
      await expect(pruneTrail(pool, soon, NOON, () => {})).rejects.toThrow('access.audit-append-only');
    });

    test('a beginning cut off without a record is told', async () => {
      await layOld();
      await outside(
        'insert into access.audit_prune select position, algorithm, hash, sealed_at, now() from access.audit_seal where position = 10',
        'delete from access.audit_event where event_id <= 10',
        'delete from access.audit_seal where position <= 10',
      );
      expect((await verifyTrail(pool)).finding).toEqual({ kind: 'removed', position: 1 });
    });

    test.each([
      ['2026-11-22T04:00:00Z', 6, '2026-05-22'],
      ['2026-08-31T04:00:00Z', 6, '2026-02-28'],
      ['2024-08-31T04:00:00Z', 6, '2024-02-29'],
      ['2026-01-15T04:00:00Z', 36, '2023-01-15'],
    ])('%s less %i months is %s', (now, months, day) => {
      expect(monthsBefore(new Date(now), months).toISOString()).toContain(day);
    });
  });
});
