import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TemplateHandler } from 'easy-template-x';
import { RULES_FOLDER } from '../../library/index.ts';
import { PAPER_WORDS, type PaperValues } from './paper-values.ts';

/** The template of a paper that comes with the platform. */
export const shippedTemplate = (kind: string): Buffer =>
  readFileSync(join(RULES_FOLDER, 'dropout', 'papers', `${kind}.docx`));

/** Fills a Word template. What a value lacks stays empty. */
export async function fillTemplate(template: Buffer, values: PaperValues): Promise<Buffer> {
  const filled = await new TemplateHandler().process(template, values as Record<string, never>);
  return Buffer.from(filled);
}

/** Words of a template that no paper knows; undefined where the file is no Word file that can be read. */
export async function strangeWords(template: Buffer): Promise<string[] | undefined> {
  try {
    const tags = await new TemplateHandler().parseTags(template);
    const known = new Set<string>(PAPER_WORDS);
    return [...new Set(tags.map(({ name }) => name.replace(/^[#/]/, '')))].filter((name) => !known.has(name));
  } catch {
    return undefined;
  }
}
