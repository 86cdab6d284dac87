import { readFirstForm } from '../aid/index.ts';
import { readEnrolmentRules } from '../enrolment/index.ts';
import type { LandedField } from '../intake/index.ts';
import { printDay, printTerm, type TermCode, termBegins } from '../kernel/index.ts';
import { type Language, say } from '../platform/index.ts';
import { maskCell } from './masking.ts';
import { printPlace } from './place.ts';
import { FIELD_TEXTS, RULE_TEXTS, VALUE_TEXTS } from './screen-words.ts';
import type { Story, StoryListing, StoryRow, StorySchooling } from './story.ts';
import { AID_STATES, NOT_LISTED_TEXTS, type StoryWords, storyWords } from './story-texts.ts';
import { KIND_TEXTS, LIST_TEXTS, textOf } from './texts.ts';
import { printWeight, type WaterfallPart } from './waterfall.ts';
import { comparisonLabel, levelLabel } from './waterfall-words.ts';

/** How a story is told: the language, and the aid term that the run looked at. Numbers are masked by `maskStory` before. */
export type Telling = { readonly language: Language; readonly term: string };

/** Columns that a text takes on a terminal: Chinese characters take two. */
export const columnsOf = (text: string): number =>
  [...text].reduce((sum, character) => sum + (character > '\u2e7f' ? 2 : 1), 0);

const pad = (text: string, columns: number): string =>
  text + ' '.repeat(Math.max(0, columns - columnsOf(text)));

/** Lines whose columns stand under each other. */
export function align(rows: readonly (readonly string[])[], indent = '  '): string[] {
  const widths: number[] = [];
  for (const row of rows) {
    row.forEach((cell, i) => {
      widths[i] = Math.max(widths[i] ?? 0, columnsOf(cell));
    });
  }
  return rows.map((row) => (indent + row.map((cell, i) => pad(cell, widths[i]!)).join('  ')).trimEnd());
}

const SHOWN: readonly LandedField[] = [
  ...(['name', 'id_number', 'id_text', 'birth_date', 'township', 'village', 'guardian_name'] as const),
  ...(['school', 'grade', 'class_name', 'status', 'status_text', 'reply', 'at_school', 'term'] as const),
];

const valueText = (value: string, language: Language): string => textOf(VALUE_TEXTS, value, language);

/** What a row says, shortly. */
export const sayRow = ({ cells }: Pick<StoryRow, 'cells'>, language: Language): string =>
  [
    ...SHOWN.flatMap((field) => {
      const value = cells[field];
      return value ? [valueText(value, language)] : [];
    }),
    ...sayDays(cells, language),
  ].join(' · ');

/** The days of an attendance sheet, which has no word on whether the pupil is there. */
const sayDays = ({ days_due, days_away }: StoryRow['cells'], language: Language): string[] =>
  days_due ? [storyWords(language)('daysAway', { due: days_due, away: days_away ?? '0' })] : [];

/** By what a row was joined; the row that came first was joined to nothing and has no weight. */
export const sayRule = ({ rule, weight }: Pick<StoryRow, 'rule' | 'weight'>, language: Language): string =>
  weight
    ? `${textOf(RULE_TEXTS, rule, language)} ${printWeight(weight)}`
    : textOf(RULE_TEXTS, 'new', language);

const tellRows = (story: Story, language: Language): string[] =>
  story.rows.flatMap((row) => [
    ...align([[printPlace(row), row.label, sayRule(row, language)]]),
    `      ${sayRow(row, language)}`,
    ...row.verdicts.map((verdict) => `      ! ${verdict}`),
  ]);

/** A waterfall, one comparison a line, with the sum so far. */
export function tellWaterfall(parts: readonly WaterfallPart[], total: number, telling: Telling): string[] {
  const words = storyWords(telling.language);
  let sum = 0;
  const rows = parts.map(({ comparison, level, weight }) => {
    sum += weight;
    const said = levelLabel(comparison, level, telling.language);
    return [comparisonLabel(comparison, telling.language), said, printWeight(weight), printWeight(sum)];
  });
  return align([...rows, [words('total'), '', '', printWeight(total)]], '    ');
}

function tellListing(listing: StoryListing, words: StoryWords, language: Language): string[] {
  const kind = [
    textOf(KIND_TEXTS, listing.kind, language),
    listing.programme,
    printTerm(listing.term ?? '', language),
  ]
    .filter((part) => part !== '')
    .join(' · ');
  const places = listing.evidence.map(printPlace).join(words('comma'));
  return [
    `  ${words(listing.isWaiting ? 'waits' : 'listed', { kind })}`,
    `    ${listing.reason}`,
    `    ${words('evidence', { places })}`,
  ];
}

let excuses: ReturnType<typeof readEnrolmentRules>['excuses']['excuses'] | undefined;

const excusesOnce = () => {
  excuses ??= readEnrolmentRules().excuses.excuses;
  return excuses;
};

/** Why somebody is not on the list of children out of school. */
export function sayNotListed(
  schooling: Pick<StorySchooling, 'isChild' | 'ground' | 'excuse' | 'excuseRow'> | undefined,
  language: Language,
): string {
  const ground = schooling?.isChild ? (schooling.ground ?? 'present') : 'outside-window';
  const text = NOT_LISTED_TEXTS[ground] ?? NOT_LISTED_TEXTS['outside-window']!;
  const excuse = schooling?.excuse ?? '';
  // reading the rules takes longer than all else of a page: only where there is an excuse to name, and once
  const rule = excuse === '' ? undefined : excusesOnce().find(({ code }) => code === excuse);
  const place = schooling?.excuseRow ? `（${printPlace(schooling.excuseRow)}）` : '';
  return say(text, language, { excuse: `${rule?.label[language] ?? excuse}${place}` });
}

function saySchooling(schooling: StorySchooling | undefined, words: StoryWords): string {
  if (!schooling) return words('noTrace');
  const facts = (['isRecorded', 'isActive', 'isOnRoster', 'isMarkedAbsent', 'isSurelyInSchool'] as const)
    .filter((fact) => schooling[fact])
    .map((fact) => words(fact));
  const place = schooling.schoolRow ? ` ${printPlace(schooling.schoolRow)}` : '';
  const school = schooling.school ? `${schooling.school}${place}` : '';
  return [school, ...facts].filter((part) => part !== '').join(' · ') || words('noTrace');
}

function sayUnaidedNot(story: Story, term: string, words: StoryWords): string {
  const risky = story.hardships.filter(({ isRiskGone }) => isRiskGone !== true);
  const begins = /^\d{4}-(spring|autumn)$/.test(term) ? termBegins(term as TermCode) : '';
  const standing = risky.filter(({ endsOn }) => endsOn === null || endsOn >= begins);
  if (story.hardships.length === 0) return words('noHardship');
  if (risky.length === 0) return words('riskOver');
  if (standing.length === 0) return words('ended');
  if (story.aids.some((aid) => aid.term === term)) return words('isAided');
  return words(story.schooling?.isSurelyInSchool ? 'noFinding' : 'notInSchool');
}

function tellFacts(story: Story, telling: Telling): string[] {
  const words = storyWords(telling.language);
  const rules = readFirstForm();
  const hardships = story.hardships.map(({ hardship, isRiskGone, endsOn, place }) => {
    const label =
      rules.titles.find((title) => title.hardship === hardship)?.label[telling.language] ?? hardship;
    const end = endsOn === null ? '' : `（${words('until', { day: printDay(endsOn, telling.language) })}）`;
    return `${label}${isRiskGone ? `（${words('riskGone')}）` : ''}${end} ${printPlace(place)}`;
  });
  const aids = story.aids.map((aid) => {
    const amount = aid.amountFen === null ? '' : words('yuan', { amount: (aid.amountFen / 100).toFixed(2) });
    const parts = [
      aid.programme,
      printTerm(aid.term ?? '', telling.language) || String(aid.year ?? ''),
      amount,
      aid.state ? say(AID_STATES[aid.state] ?? { zh: aid.state, en: aid.state }, telling.language) : '',
      printPlace(aid.place),
    ];
    return parts.filter((part) => part !== '').join(' · ');
  });
  const lines = (head: string, facts: readonly string[]): string[][] =>
    (facts.length > 0 ? facts : [words('none')]).map((fact, i) => [i === 0 ? head : '', fact]);
  return align([
    ...lines(words('schoolingFacts'), [saySchooling(story.schooling, words)]),
    ...lines(words('hardshipFacts'), hardships),
    ...lines(words('aidFacts'), aids),
  ]);
}

/** The whole story as lines for people. */
export function tellStoryLines(story: Story, telling: Telling): string[] {
  const { language, term } = telling;
  const words = storyWords(language);
  const name = story.values.find(({ field }) => field === 'name')?.value ?? '';
  const out = story.listings.filter(({ list }) => list === 'out-of-school');
  const aid = story.listings.filter(({ list }) => list === 'unaided');
  const lines = [`${story.personId}　${name}`, '', words('identity')];
  lines.push(
    ...align(
      story.values.map(({ field, value, source }) => [
        say(FIELD_TEXTS[field === 'guardian' ? 'guardian_name' : field], language),
        valueText(value, language),
        source ? printPlace(source) : words('composed'),
      ]),
    ),
  );
  if (story.formerIds.length > 0) {
    lines.push(`  ${words('formerIds')}  ${story.formerIds.join(words('comma'))}`);
  }
  lines.push('', words('rows', { n: story.rows.length }), ...tellRows(story, language));
  lines.push('', say(LIST_TEXTS['out-of-school'], language));
  if (out.length > 0) lines.push(...out.flatMap((listing) => tellListing(listing, words, language)));
  else lines.push(`  ${words('notListed')}`, `    ${sayNotListed(story.schooling, language)}`);
  lines.push('', say(LIST_TEXTS.unaided, language));
  if (aid.length > 0) lines.push(...aid.flatMap((listing) => tellListing(listing, words, language)));
  else lines.push(`  ${words('notListed')}`, `    ${sayUnaidedNot(story, term, words)}`);
  lines.push('', ...tellFacts(story, telling));
  if (story.pairs.length > 0) lines.push('', words('pairs', { n: story.pairs.length }));
  for (const pair of story.pairs) {
    const other = [pair.otherPersonId, pair.otherName].filter(Boolean).join(' ');
    lines.push(
      `  ${printPlace(pair.ownRow)} — ${printPlace(pair.otherRow)}  ${words('pairWith', { other })}`,
      ...tellWaterfall(pair.parts, pair.weight, telling),
    );
  }
  return lines;
}

/** The same story with every ID and telephone number masked. */
export const maskStory = (story: Story): Story => ({
  ...story,
  values: story.values.map((value) => ({ ...value, value: maskCell(value.field, value.value) })),
  rows: story.rows.map((row) => ({
    ...row,
    cells: Object.fromEntries(
      Object.entries(row.cells).map(([field, value]) => [
        field,
        typeof value === 'string' ? maskCell(field, value) : value,
      ]),
    ),
  })),
});
