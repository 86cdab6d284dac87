import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TemplateHandler } from 'easy-template-x';
import { invariant } from '../../kernel/index.ts';
import { RULES_FOLDER, readRuleFile } from '../../library/index.ts';
import { LetterRules } from './letter.ts';

let held: LetterRules | undefined;

/** The rules of `rules/pairing/letters.yaml`, read once. Throws where a letter names a head that is none of the seven. */
export function readLetterRules(): LetterRules {
  if (held) return held;
  const rules = LetterRules.parse(readRuleFile('pairing/letters.yaml'));
  const heads = new Set(rules.heads.map(({ id }) => id));
  const strange = rules.letters.flatMap(({ upper, lower }) => [upper, lower]).filter((id) => !heads.has(id));
  invariant(strange.length === 0, `rules/pairing/letters.yaml: no such head: ${strange.join(', ')}`);
  held = rules;
  return rules;
}

/** Fills a Word template of `rules/pairing`. */
export async function fillPaper(name: string, values: Readonly<Record<string, unknown>>): Promise<Buffer> {
  const template = readFileSync(join(RULES_FOLDER, 'pairing', `${name}.docx`));
  return Buffer.from(await new TemplateHandler().process(template, values as never));
}
