import { type Batch, openBatch } from '../platform/index.ts';
import type { Compiled } from './compile.ts';
import { decisionsOf } from './decide.queries.ts';
import type { AidDecision } from './decision.ts';
import { encodeFact, FACT_COLUMNS, type Facts, sqlType } from './facts.ts';

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

/** Facts as the engine reads them back from one text: the order of columns is that of `FACT_COLUMNS`. */
const shape = JSON.stringify([
  Object.fromEntries([
    ['person_no', 'BIGINT'],
    ...FACT_COLUMNS.map((column) => [column, sqlType(column).toUpperCase()]),
  ]),
]);
const GIVEN = `(select unnest(from_json($facts, '${shape}'), recursive := true)) as facts`;

const asJson = (waiting: readonly Waiting[]): string =>
  JSON.stringify(
    waiting.map(({ facts }, no) => ({
      person_no: no,
      ...Object.fromEntries(FACT_COLUMNS.map((column) => [column, encodeFact(column, facts[column])])),
    })),
  );

/**
 * Opens an engine of its own, on one thread. A select is prepared once for a law and term; who asks while it runs waits for
 * the next run together with all others, so that the cost of a run is shared.
 */
export async function openDecider(): Promise<Decider> {
  const batch = await openBatch(':memory:', { threads: 1, memory: '256MB' });
  const lines = new Map<string, ReturnType<typeof openLine>>();
  return {
    decide(compiled, facts) {
      const key = `${compiled.hash} ${compiled.term} ${compiled.programmes.map((one) => one.programme.id).join(' ')}`;
      const line = lines.get(key) ?? openLine(batch, compiled);
      lines.set(key, line);
      return line(facts);
    },
    close: () => batch.close(),
  };
}

function openLine(batch: Batch, compiled: Compiled): (facts: Facts) => Promise<AidDecision[]> {
  const prepared = batch.connection.prepare(`${compiled.select(GIVEN)} order by person_no`);
  const waiting: Waiting[] = [];
  let isRunning = false;
  const run = async (): Promise<void> => {
    isRunning = true;
    while (waiting.length > 0) {
      const now = waiting.splice(0, MOST_AT_ONCE);
      try {
        const statement = await prepared;
        statement.bindVarchar(1, asJson(now));
        const reader = await statement.runAndReadAll();
        const names = reader.columnNames();
        for (const [no, row] of reader.getRows().entries()) {
          const named = Object.fromEntries(
            row.map((value, at) => [names[at]!, typeof value === 'bigint' ? Number(value) : value]),
          );
          now[no]!.done(
            decisionsOf(compiled, named as Record<string, number | boolean | null>, now[no]!.facts),
          );
        }
      } catch (error) {
        for (const one of now) one.failed(error);
      }
    }
    isRunning = false;
  };
  return (facts) =>
    new Promise((done, failed) => {
      waiting.push({ facts, done, failed });
      if (!isRunning) void run();
    });
}
