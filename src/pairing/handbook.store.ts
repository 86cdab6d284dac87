import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TemplateHandler } from 'easy-template-x';
import { RULES_FOLDER } from '../library/index.ts';
import { type HandbookParts, handbookValues } from './handbook.ts';
import { readPairingRules } from './rules.store.ts';

/** The handbook (帮扶手册) of a child as a Word file, from the template that comes with the platform. */
export async function fillHandbook(parts: HandbookParts): Promise<Buffer> {
  const template = readFileSync(join(RULES_FOLDER, 'pairing', 'handbook.docx'));
  const values = handbookValues(readPairingRules(), parts);
  return Buffer.from(await new TemplateHandler().process(template, values as never));
}
