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

/** A Word template of `rules/pairing` that comes with the platform. */
const shippedPaper = (name: string): Buffer => readFileSync(join(RULES_FOLDER, 'pairing', `${name}.docx`));

/** Templates of pairing that an office may replace; `kind` is also how its own is asked for. */
export const PAIRING_TEMPLATES = [
  {
    kind: 'handbook',
    label: { zh: '帮扶手册', en: 'Handbook of a child' },
    shipped: () => shippedPaper('handbook'),
    must: ['学生', '责任人', '记录'],
  },
  {
    kind: 'letter',
    label: { zh: '责任书', en: 'Responsibility letter' },
    shipped: () => shippedPaper('letter'),
    must: ['学年', '甲方', '乙方', '职责'],
  },
] as const;
export type PairingTemplate = (typeof PAIRING_TEMPLATES)[number]['kind'];

/** Fills a Word template: the office's own where it has one. */
export async function fillPaper(
  kind: PairingTemplate,
  values: Readonly<Record<string, unknown>>,
  own?: Buffer,
): Promise<Buffer> {
  return Buffer.from(await new TemplateHandler().process(own ?? shippedPaper(kind), values as never));
}
