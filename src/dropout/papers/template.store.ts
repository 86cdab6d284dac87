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

/** A Word template of another module that an office may replace on the same page: who prints it asks for its own by `kind`. */
export type OtherTemplate = {
  readonly kind: string;
  readonly label: { readonly zh: string; readonly en: string };
  /** The one that comes with the platform; its words are those that it may hold. */
  readonly shipped: () => Buffer;
};

/** The words that a Word file asks for; undefined where it is none that can be read. */
export async function wordsOf(template: Buffer): Promise<string[] | undefined> {
  try {
    const tags = await new TemplateHandler().parseTags(template);
    return [...new Set(tags.map(({ name }) => name.replace(/^[#/]/, '')))];
  } catch {
    return undefined;
  }
}

/** Words of a template that are not known; undefined where the file is no Word file that can be read. */
export async function strangeWords(
  template: Buffer,
  known: readonly string[] = PAPER_WORDS,
): Promise<string[] | undefined> {
  return (await wordsOf(template))?.filter((name) => !known.includes(name));
}
