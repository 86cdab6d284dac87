import { join } from 'node:path';
import { decisionsOf, type ListEntitled, readEntitled } from '../../src/aid/index.ts';
import { findCurrentRun, listChildPlaces } from '../../src/reports/index.ts';

/** What the current run decided of the children that the request sees: the law's side meets that of payment here. */
export const entitledOf =
  (dataFolder: string): ListEntitled =>
  async (db) => {
    const run = await findCurrentRun(db);
    if (!run) return [];
    const entitled = readEntitled(join(dataFolder, run.folder));
    const persons = [...new Set(entitled.map(({ personId }) => personId))];
    return decisionsOf(entitled, await listChildPlaces(db, persons));
  };
