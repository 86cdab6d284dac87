import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TemplateHandler } from 'easy-template-x';
import { RULES_FOLDER } from '../../library/index.ts';
import type { PaperValues } from './paper-values.ts';
import type { TemplateWords } from './template-words.ts';

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
  /** Words without which it is not what it is called. */
  readonly must: readonly string[];
};

/** How a tag is written before its word. */
const BEFORE = { Open: '#', Close: '/', SelfClosed: '' } as const;

/** The tags of a Word file as they stand in it, `#` and `/` before those of lists; undefined where it is none that can be read. */
export async function tagsOf(template: Buffer): Promise<string[] | undefined> {
  try {
    const tags = await new TemplateHandler().parseTags(template);
    return [...new Set(tags.map(({ name, disposition }) => `${BEFORE[disposition]}${name}`))];
  } catch {
    return undefined;
  }
}

/** The words of a shipped template, and which of them are lists. */
export async function wordsOf(template: Buffer): Promise<Pick<TemplateWords, 'words' | 'lists'>> {
  const tags = (await tagsOf(template)) ?? [];
  const lists = tags.filter((tag) => tag.startsWith('#')).map((tag) => tag.slice(1));
  return { words: [...new Set(tags.map((tag) => tag.replace(/^[#/]/, '')))], lists };
}
