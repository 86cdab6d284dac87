import { type Batch, openBatch } from '../platform/index.ts';
import type { Compiled } from './compile.ts';
import { decisionsOf, FACTS_COLUMNS_SQL } from './decide.queries.ts';
import type { AidDecision } from './decision.ts';
import { encodeFact, FACT_COLUMNS, FACTS, type Facts } from './facts.ts';

/** Decides single children by the select that decides a whole county. */
export type Decider = {
  decide(compiled: Compiled, facts: Facts): Promise<AidDecision[]>;
  close(): void;
};

type Waiting = {
  readonly facts: Facts;
  readonly done: (decisions: AidDecision[]) => void;
  readonly failed: (error: unknown) => void;
};

/** So many children that ask at the same moment are decided by one run of the select. */
const MOST_AT_ONCE = 64;

/** Where facts wait for the select: a prepared select over a table need not be planned anew, as one over a text would. */
const TABLE = 'pending_facts';

/** Lays the facts of those who wait, in place of those before. */
async function layFacts(batch: Batch, waiting: readonly Waiting[]): Promise<void> {
  await batch.run(`delete from ${TABLE}`);
  const appender = await batch.connection.createAppender(TABLE);
  for (const [no, { facts }] of waiting.entries()) {
    appender.appendBigInt(BigInt(no));
    for (const column of FACT_COLUMNS) {
      const value = encodeFact(column, facts[column]);
      if (value === null) appender.appendNull();
      else if (typeof value === 'boolean') appender.appendBoolean(value);
      else if (FACTS[column].type === 'code') appender.appendSmallInt(value);
      else appender.appendInteger(value);
    }
    appender.endRow();
  }
  appender.closeSync();
}

/**
 * Opens an engine of its own, on one thread. A select is prepared once for a law and term; who asks while it runs waits for
 * the next run together with all others, so that the cost of a run is shared.
 */
export async function openDecider(): Promise<Decider> {
  const batch = await openBatch(':memory:', { threads: 1, memory: '256MB' });
  // a select prepared over an empty table would be planned as if no fact could be unknown, and stay so
  await batch.run("set disabled_optimizers = 'statistics_propagation'");
  await batch.run(`create table ${TABLE} (${FACTS_COLUMNS_SQL})`);
  const turn = oneAtATime();
  const lines = new Map<string, ReturnType<typeof openLine>>();
  return {
    decide(compiled, facts) {
      const key = `${compiled.hash} ${compiled.term} ${compiled.programmes.map((one) => one.programme.id).join(' ')}`;
      const line = lines.get(key) ?? openLine(batch, compiled, turn);
      lines.set(key, line);
      return line(facts);
    },
    close: () => batch.close(),
  };
}

/** The table is one: who would use it waits until it is free. */
function oneAtATime() {
  let last: Promise<unknown> = Promise.resolve();
  return <T>(work: () => Promise<T>): Promise<T> => {
    const mine = last.then(work, work);
    last = mine.catch(() => {});
    return mine;
  };
}

function openLine(
  batch: Batch,
  compiled: Compiled,
  turn: ReturnType<typeof oneAtATime>,
): (facts: Facts) => Promise<AidDecision[]> {
  const prepared = batch.connection.prepare(`${compiled.select(TABLE)} order by person_no`);
  const waiting: Waiting[] = [];
  let isRunning = false;
  const runOnce = async (): Promise<void> => {
    const now = waiting.splice(0, MOST_AT_ONCE);
    try {
      await layFacts(batch, now);
      const reader = await (await prepared).runAndReadAll();
      const names = reader.columnNames();
      for (const [no, row] of reader.getRows().entries()) {
        const named = Object.fromEntries(
          row.map((value, at) => [names[at]!, typeof value === 'bigint' ? Number(value) : value]),
        );
        const { facts, done } = now[no]!;
        done(decisionsOf(compiled, named as Record<string, number | boolean | null>, facts));
      }
    } catch (error) {
      for (const one of now) one.failed(error);
    }
  };
  const runAll = async (): Promise<void> => {
    isRunning = true;
    while (waiting.length > 0) await turn(runOnce);
    isRunning = false;
  };
  return (facts) =>
    new Promise((done, failed) => {
      waiting.push({ facts, done, failed });
      if (!isRunning) void runAll();
    });
}
