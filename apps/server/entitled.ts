import { join } from 'node:path';
import type { Queryable } from '../../src/access/index.ts';
import {
  decisionsOf,
  type ListEntitled,
  lawInForce,
  listHeld,
  readEntitled,
  standingRules,
  type TrialGround,
} from '../../src/aid/index.ts';
import type { HeldRule } from '../../src/documents/index.ts';
import type { Text } from '../../src/platform/index.ts';
import {
  findCurrentRun,
  findCurrentTerm,
  listChildPlaces,
  listVisiblePlaces,
} from '../../src/reports/index.ts';

/** What the current run decided of the children that the request sees: the law's side meets that of payment here. */
export const entitledOf =
  (dataFolder: string): ListEntitled =>
  async (db) => {
    const run = await findCurrentRun(db);
    if (!run) return { decisions: [], law: undefined };
    const { rules } = await lawInForce(db);
    const { entitled, law } = await readEntitled(join(dataFolder, run.folder), rules);
    const persons = [...new Set(entitled.map(({ personId }) => personId))];
    return { decisions: decisionsOf(entitled, await listChildPlaces(db, persons), rules), law };
  };

/** The children of the current run on whom a local programme is tried, as far as the request sees them. */
export const trialGroundOf =
  (dataFolder: string) =>
  async (db: Queryable): Promise<TrialGround | undefined> => {
    const [run, term] = [await findCurrentRun(db), await findCurrentTerm(db)];
    if (!run || !term) return undefined;
    const { runId, folder } = run;
    return { runId, folder: join(dataFolder, folder), term, places: await listVisiblePlaces(db) };
  };

/** Local programmes as rules that a document may touch. */
export const heldRules = async (db: Queryable): Promise<HeldRule[]> =>
  (await listHeld(db)).map(({ programme, label, draft }) => ({ id: programme, label, value: draft }));

/** The name of a rule's file: a programme by its own, others by their path. */
export function ruleLabel(file: string): Text {
  const id = /^aid\/([a-z0-9-]+)\//.exec(file)?.[1];
  const found = standingRules().programmes.find((one) => one.id === id);
  return found?.label ?? { zh: file, en: file };
}
