import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { type LinkageModel, linkageModel } from './model.ts';

/** Reads a comparison model; throws with the place of the fault when the file does not hold one. */
export const readModel = (path: string): LinkageModel =>
  linkageModel.parse(parse(readFileSync(path, 'utf8')));
