import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { openMigrated } from '../../test/migrated.ts';
import { type Database, inTransaction } from '../platform/index.ts';
import { childOf, layRun, listingOf } from './county.fixture.ts';
import { bringInStep } from './in-step.queries.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

const DEBIAN = '/usr/lib/postgresql/15';
const LATER = '2026-10-01T01:00:00Z';

describe.each([
  ['the embedded PostgreSQL', undefined, true],
  ['Debian’s PostgreSQL 15', DEBIAN, existsSync(DEBIAN)],
])('Cases and the runs of the comparison, over %s', (_, binaries, isThere) => {
  if (!isThere) return test.skip('is not installed here', () => {});
  const folder = mkdtempSync(join(tmpdir(), 'fuzhi-dropout-'));
  let database: Database;

  beforeAll(async () => {
    chmodSync(folder, 0o755);
    database = await openMigrated({ dataFolder: folder, ...(binaries ? { binaries } : {}) });
  });
  afterAll(async () => {
    await database.close();
    rmSync(folder, { recursive: true });
  });
  // the tables are append-only for everybody: a test begins with empty ones by leaving the triggers out
  beforeEach(() =>
    database.pool.query(
      `set session_replication_role = replica; delete from dropout.act; delete from dropout."case"; delete from dropout.run;
       set session_replication_role = origin`,
    ),
  );

  const cases = async () =>
    (
      await database.pool.query(
        `select person_id as "personId", step, acts, is_listed as "isListed", due_on as "dueOn" from dropout."case" order by case_id`,
      )
    ).rows;
  /** Puts a case where a person's acts would have brought it. */
  const endAs = (step: string) =>
    database.pool.query(
      `insert into dropout.act (case_id, act_no, kind, done_at, on_day, data, step_after)
       select case_id, acts + 1, 'note', now(), now(), '{}', $1 from dropout."case"`,
      [step],
    );

  test('a run opens one case for each listed child, with its reason and the day by which it is verified', async () => {
    const listed = childOf('P01', { listing: listingOf(1) });
    const { acts } = await layRun(database.pool, [listed, childOf('P02', { isInSchool: true })]);
    expect(acts).toEqual({ open: 1 });
    expect(await cases()).toEqual([
      { personId: 'P01', step: 'suspected', acts: 1, isListed: true, dueOn: '2026-09-08' },
    ]);
    const { rows } = await database.pool.query(
      'select kind, data, run_id is not null as by_run from dropout.act',
    );
    expect(rows).toEqual([
      { kind: 'open', data: { list: 'never-enrolled', reason: listingOf(1).reason }, by_run: true },
    ]);
  });

  test('the same run twice, and another run of the same rows, record nothing twice', async () => {
    const children = [childOf('P01', { listing: listingOf(1) })];
    const { runId } = await layRun(database.pool, children);
    const again = await inTransaction(database.pool, (client) => bringInStep(client, runId, new Date(LATER)));
    expect(again.acts).toEqual({});
    expect((await layRun(database.pool, children, LATER)).acts).toEqual({});
    expect((await cases())[0].acts).toBe(1);
  });

  test('a suspect that is listed no more is cleared; one already found out of school keeps its step', async () => {
    await layRun(database.pool, [childOf('P01', { listing: listingOf(1) })]);
    expect((await layRun(database.pool, [childOf('P01', { isInSchool: true })], LATER)).acts).toEqual({
      clear: 1,
    });
    expect(await cases()).toMatchObject([{ step: 'cleared', isListed: false, dueOn: null }]);
    await layRun(database.pool, [childOf('P01', { listing: listingOf(1) })], LATER);
    await endAs('planned');
    expect((await layRun(database.pool, [childOf('P01')], LATER)).acts).toEqual({ unlisted: 1 });
    expect(await cases()).toMatchObject([{ step: 'planned', isListed: false }]);
  });

  test('a closed case opens anew on another row, or after a time off the list, and not on the row it was closed with', async () => {
    const same = [childOf('P01', { listing: listingOf(1) })];
    await layRun(database.pool, same);
    await endAs('closed');
    expect((await layRun(database.pool, same, LATER)).acts).toEqual({});
    const moved = [childOf('P01', { listing: listingOf(7, '学籍.xlsx') })];
    expect((await layRun(database.pool, moved, LATER)).acts).toEqual({ reopen: 1 });
    await endAs('closed');
    expect((await layRun(database.pool, [childOf('P01', { isInSchool: true })], LATER)).acts).toEqual({});
    expect((await layRun(database.pool, moved, LATER)).acts).toEqual({ reopen: 1 });
    expect(await cases()).toMatchObject([{ step: 'suspected', dueOn: '2026-10-08' }]);
  });

  test('of a case that a school reported, listed meanwhile and listed no more, the comparison tells and clears nothing', async () => {
    await layRun(database.pool, [childOf('P01', { listing: listingOf(1) })]);
    await database.pool.query(
      `insert into dropout.act (case_id, act_no, kind, done_at, on_day, data, step_after)
       select case_id, acts + 1, 'reported', now(), now(), '{}', step from dropout."case"`,
    );
    expect((await layRun(database.pool, [childOf('P01', { isInSchool: true })], LATER)).acts).toEqual({
      unlisted: 1,
    });
    expect((await layRun(database.pool, [childOf('P01', { isInSchool: true })], LATER)).acts).toEqual({});
    expect(await cases()).toMatchObject([{ step: 'suspected', isListed: false }]);
  });

  test('a case follows its child when two persons turn out to be one; of two cases the one that went further goes on', async () => {
    await layRun(database.pool, [
      childOf('P01', { listing: listingOf(1) }),
      childOf('P02', { listing: listingOf(2) }),
      childOf('P03', { listing: listingOf(3) }),
    ]);
    const { acts } = await layRun(
      database.pool,
      [childOf('P02', { listing: listingOf(2) }), childOf('P09', { listing: listingOf(3) })],
      LATER,
      [
        { oldId: 'P01', newId: 'P02' },
        { oldId: 'P03', newId: 'P09' },
      ],
    );
    expect(acts).toEqual({ join: 1, renamed: 1 });
    expect(await cases()).toMatchObject([
      { personId: 'P01', step: 'joined' },
      { personId: 'P02', step: 'suspected' },
      { personId: 'P09', step: 'suspected' },
    ]);
  });

  test('nobody changes or takes away an act, the owner of the tables included', async () => {
    await layRun(database.pool, [childOf('P01', { listing: listingOf(1) })]);
    for (const sql of [
      `update dropout.act set step_after = 'closed'`,
      'delete from dropout.act',
      'truncate dropout.act cascade',
    ])
      await expect(database.pool.query(sql)).rejects.toThrow('dropout.append-only');
    const outOfTurn = `insert into dropout.act (case_id, act_no, kind, done_at, on_day, data, step_after)
      select case_id, 5, 'close', now(), now(), '{}', 'closed' from dropout."case"`;
    await expect(database.pool.query(outOfTurn)).rejects.toThrow('dropout.act-out-of-turn');
  });
});
