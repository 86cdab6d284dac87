import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { RULES_FOLDER } from '../library/index.ts';

/** The Word template of a paper of the ledgers. */
export const readTemplate = (name: string): Buffer =>
  readFileSync(join(RULES_FOLDER, 'ledgers', 'papers', `${name}.docx`));
