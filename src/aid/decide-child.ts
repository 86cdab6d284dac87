import { invariant } from '../kernel/index.ts';
import type { Compiled } from './compile.ts';
import { type AidDecision, type DecidedRow, readDecision } from './decision.ts';
import { type Expression, readExpression, type Value } from './expression.ts';
import { encodeFact, FACT_COLUMNS, type Facts } from './facts.ts';
import type { Named } from './plan.ts';

/** The plan of a law made ready for one child: each expression writes into its own place of a row that begins with the facts. */
type Ready = {
  readonly width: number;
  readonly steps: readonly { readonly place: number; readonly read: Expression }[];
  /** Places of a programme's three columns. */
  readonly told: readonly { readonly entitled: number; readonly amount: number; readonly grounds: number }[];
};

const READY = new WeakMap<Compiled, Ready>();

function makeReady({ plan, programmes }: Compiled): Ready {
  const places = new Map<string, number>(FACT_COLUMNS.map((column, place) => [column, place]));
  const placeOf = (name: string): number => {
    const place = places.get(name);
    invariant(place !== undefined, `an expression of the rules asks for ${name}`);
    return place;
  };
  const inStage = (stage: readonly Named[]) => {
    const read = stage.map(({ sql }) => readExpression(sql, placeOf));
    return read.map((one, no) => {
      const place = places.size;
      places.set(stage[no]!.name, place);
      return { place, read: one };
    });
  };
  const stages = [...plan.stages, plan.amounts, plan.digits, plan.grounds].flatMap(inStage);
  return {
    width: places.size,
    steps: stages,
    told: programmes.map(({ no }) => ({
      entitled: placeOf(`e${no}`),
      amount: placeOf(`a${no}`),
      grounds: placeOf(`g${no}`),
    })),
  };
}

/** The three columns of each programme for one child: what the county's select gives for the row of its facts. */
export function decidedRows(compiled: Compiled, facts: Facts): DecidedRow[] {
  const ready = READY.get(compiled) ?? makeReady(compiled);
  READY.set(compiled, ready);
  const row: Value[] = new Array<Value>(ready.width);
  for (const [place, column] of FACT_COLUMNS.entries()) row[place] = encodeFact(column, facts[column]);
  for (const { place, read } of ready.steps) row[place] = read(row);
  return ready.told.map(({ entitled, amount, grounds }) => ({
    entitled: row[entitled] as boolean | null,
    amount: row[amount] as number | null,
    grounds: row[grounds] as number,
  }));
}

/**
 * Decides one child, with all grounds, by the very expressions that decide a county: they are read here instead of by the
 * engine of the batch. Tests hold the two together on random children and on random expressions.
 */
export const decideChild = (compiled: Compiled, facts: Facts): AidDecision[] =>
  decidedRows(compiled, facts).map((row, no) => readDecision(compiled, compiled.programmes[no]!, row, facts));
