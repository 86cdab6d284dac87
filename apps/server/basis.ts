import type pg from 'pg';
import { runRulesMark } from '../../src/aid/index.ts';
import { markBasis } from '../../src/intake/index.ts';
import { changesMark } from '../../src/registry/index.ts';

/**
 * A mark of what the results over a folder rest on: its files, the rules, the day, and what offices approved beside the rules,
 * local programmes and changes of divisions. The same mark: a new import would find the same.
 */
export const basisOf = async (pool: pg.Pool, folder: string, on: string): Promise<string> =>
  markBasis(folder, on, `${await runRulesMark(pool)}${await changesMark(pool)}`);
