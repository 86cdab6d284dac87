import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { UserFault } from '../kernel/index.ts';
import { type Batch, type Language, say } from '../platform/index.ts';
import { type FoundRow, findPersonNo, findRow, samePlace } from './find.queries.ts';
import { explainRows } from './pair.queries.ts';
import { tellPairLines } from './pair-print.ts';
import { printPlace, readPlace } from './place.ts';
import { openStore } from './relations.store.ts';
import { REPORT_ERRORS, type ReportError } from './reports.errors.ts';
import { readStory } from './story.queries.ts';
import { maskStory, sayRule, tellStoryLines } from './story-print.ts';
import { storyWords } from './story-texts.ts';
import type { Summary } from './summary.ts';

type Options = { readonly out: string; readonly showId?: boolean; readonly json?: boolean };

/** `fuzhi explain PERSON|ROW [ROW]`. Exit code 2 where there is no such person, row or result. */
export function registerExplainCommands(program: Command, language: Language): void {
  const words = storyWords(language);
  program
    .command('explain')
    .description(words('command'))
    .argument('<who>', words('who'))
    .argument('[row]', words('second'))
    .option('--out <folder>', words('out'), process.env.FUZHI_OUT ?? 'out')
    .option('--show-id', words('showId'))
    .option('--json', words('json'))
    .action(async (who: string, row: string | undefined, options: Options) => {
      const told = await explain(who, row, options, language);
      process.stdout.write(`${told}\n`);
    });
}

const fault = (code: ReportError, language: Language, detail: Record<string, string>): UserFault =>
  new UserFault(code, { ...detail, message: say(REPORT_ERRORS[code], language, detail) });

/** What `fuzhi explain` prints. Throws a `UserFault` where there is nothing to explain. */
export async function explain(
  who: string,
  second: string | undefined,
  options: Options,
  language: Language,
): Promise<string> {
  const { out } = options;
  if (!existsSync(join(out, 'summary.json'))) throw fault('explain-no-results', language, { out });
  const { term, on } = JSON.parse(readFileSync(join(out, 'summary.json'), 'utf8')) as Summary;
  const store = await openStore(out);
  try {
    if (second !== undefined) return await explainTwo(store, who, second, options, { language, term, on });
    return await explainOne(store, who, options, { language, term, on });
  } finally {
    store.close();
  }
}

type Telling = { readonly language: Language; readonly term: string; readonly on: string };

async function rowOf(store: Batch, text: string, language: Language): Promise<FoundRow> {
  const row = await findRow(store, readPlace(text));
  if (!row) throw fault('explain-no-row', language, { row: text });
  return row;
}

async function explainOne(store: Batch, who: string, options: Options, telling: Telling): Promise<string> {
  const { language } = telling;
  const isPerson = /^p\d+$/i.test(who.trim());
  if (!isPerson && readPlace(who).length === 0)
    throw fault('explain-not-understood', language, { text: who });
  const row = isPerson ? undefined : await rowOf(store, who, language);
  const personNo = row ? row.personNo : await findPersonNo(store, who.trim().toUpperCase());
  if (personNo === undefined) throw fault('explain-no-person', language, { person: who });
  if (personNo === null)
    return options.json ? JSON.stringify({ row }, null, 2) : tellUnplaced(row!, language);
  const whole = await readStory(store, personNo, language);
  const story = options.showId ? whole : maskStory(whole);
  if (options.json) return JSON.stringify({ row, story }, null, 2);
  const lines = tellStoryLines(story, telling);
  const own = row && story.rows.find((one) => samePlace(one, row));
  if (!own) return lines.join('\n');
  const head = storyWords(language)('rowOf', {
    place: printPlace(own),
    person: story.personId,
    rule: sayRule(own, language),
  });
  return [head, '', ...lines].join('\n');
}

function tellUnplaced(row: FoundRow, language: Language): string {
  const words = storyWords(language);
  const place = printPlace(row);
  if (row.isLanded) return words('rowUnlinked', { place });
  return [words('rowRefused', { place }), ...row.verdicts.map((verdict) => `  ${verdict}`)].join('\n');
}

async function explainTwo(
  store: Batch,
  first: string,
  second: string,
  options: Options,
  telling: Telling,
): Promise<string> {
  const { language } = telling;
  if (readPlace(first).length === 0 || readPlace(second).length === 0) {
    throw fault('explain-two-rows', language, {});
  }
  const [a, b] = [await rowOf(store, first, language), await rowOf(store, second, language)];
  for (const row of [a, b]) if (row.personNo === null) return tellUnplaced(row, language);
  const pair = await explainRows(store, a, b, telling.on);
  return options.json ? JSON.stringify(pair, null, 2) : tellPairLines(pair, telling).join('\n');
}
