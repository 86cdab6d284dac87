import { strFromU8, unzipSync } from 'fflate';
import type { DropoutError } from '../dropout.errors.ts';
import { fillTemplate, tagsOf } from './template.store.ts';
import type { TemplateWords } from './template-words.ts';

/** What is wrong with a template, where, and how to mend it. */
export type TemplateFault = {
  readonly code: Extract<DropoutError, `template-${string}`>;
  readonly detail: Readonly<Record<string, string>>;
};

const AROUND = 12;
const MOST = 5;

/** No paper has more text than this; a small file that swells beyond it is none. */
const LARGEST_PART = 16 << 20;

/** Text of a Word file’s parts, paragraph by paragraph; undefined where it is no file of Word. */
function paragraphsOf(template: Buffer): string[] | undefined {
  let isSwollen = false;
  try {
    const parts = unzipSync(template, {
      filter: ({ name, originalSize }) => {
        isSwollen ||= originalSize > LARGEST_PART;
        return !isSwollen && /^word\/(document|header\d*|footer\d*)\.xml$/.test(name);
      },
    });
    if (isSwollen) return undefined;
    return Object.values(parts).flatMap((part) =>
      strFromU8(part)
        .split('</w:p>')
        .map((paragraph) => paragraph.replace(/<[^>]+>/g, '')),
    );
  } catch {
    return undefined;
  }
}

/** A word of a template with what stands around it, so that it is found again in Word. */
function quote(tag: string, paragraphs: readonly string[]): string {
  const braced = `{${tag}}`;
  const text = paragraphs.find((paragraph) => paragraph.includes(braced));
  if (text === undefined) return braced;
  const at = text.indexOf(braced);
  const from = Math.max(0, at - AROUND);
  const to = at + braced.length + AROUND;
  return `“${from > 0 ? '…' : ''}${text.slice(from, to)}${to < text.length ? '…' : ''}”`;
}

const bare = (tag: string): string => tag.replace(/^[#/]/, '');

/** Values with which every part of a template is filled once. */
const sampleOf = ({ words, lists }: TemplateWords) => {
  const plain = Object.fromEntries(words.filter((word) => !lists.includes(word)).map((word) => [word, word]));
  return { ...plain, ...Object.fromEntries(lists.map((list) => [list, [plain]])) };
};

/** The first fault of a template: no Word file, words that nobody knows, lists that do not open and close, words it lacks. */
export async function templateFault(
  template: Buffer,
  known: TemplateWords,
): Promise<TemplateFault | undefined> {
  const paragraphs = paragraphsOf(template);
  const tags = paragraphs && (await tagsOf(template));
  if (!tags) return { code: 'template-ill', detail: {} };
  const told = (wrong: readonly string[]): string =>
    [...new Set(wrong)]
      .slice(0, MOST)
      .map((tag) => quote(tag, paragraphs))
      .join('、');
  const strange = tags.filter((tag) => !known.words.includes(bare(tag)));
  if (strange.length > 0) return { code: 'template-words', detail: { words: told(strange) } };
  const unlike = tags.filter((tag) => known.lists.includes(bare(tag)) !== /^[#/]/.test(tag));
  if (unlike.length > 0) return { code: 'template-lists', detail: { words: told(unlike) } };
  const missing = known.must.filter((word) => !tags.some((tag) => bare(tag) === word));
  if (missing.length > 0)
    return { code: 'template-lacks', detail: { words: missing.map((word) => `{${word}}`).join('、') } };
  const isFilled = await fillTemplate(template, sampleOf(known)).then(
    () => true,
    () => false,
  );
  return isFilled
    ? undefined
    : { code: 'template-lists', detail: { words: told(tags.filter((tag) => /^[#/]/.test(tag))) } };
}
