import { expect, test } from 'vitest';
import { ASSIGNMENT_ERRORS, UNFIT_TEXTS } from './assignment/assignment.errors.ts';
import { REPORT_ERRORS } from './reports.errors.ts';
import { AID_STATES, NOT_LISTED_TEXTS, STORY_TEXTS } from './story-texts.ts';
import { KIND_MEANINGS, KIND_TEXTS, LIST_KINDS, LIST_TEXTS, UNPLACED_TEXTS } from './texts.ts';
import { WORDS } from './workbook/words.ts';

const TABLES = {
  KIND_MEANINGS,
  KIND_TEXTS,
  LIST_TEXTS,
  UNPLACED_TEXTS,
  REPORT_ERRORS,
  ASSIGNMENT_ERRORS,
  UNFIT_TEXTS,
  AID_STATES,
  NOT_LISTED_TEXTS,
  STORY_TEXTS,
  WORDS,
};
const places = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]!).sort();

test.each(Object.entries(TABLES))(
  'every text of %s is there in both languages and asks for the same details',
  (_, table) => {
    for (const [key, text] of Object.entries(table)) {
      expect(text.zh, key).toBeTruthy();
      expect(text.en, key).toBeTruthy();
      expect(text.en, key).not.toMatch(/[\u4e00-\u9fff]/);
      if (!key.startsWith('missing') && !key.startsWith('unaided'))
        expect(places(text.en), key).toEqual(places(text.zh));
    }
  },
);

test('every kind of both lists has a name and a meaning', () => {
  for (const kind of Object.values(LIST_KINDS).flat()) {
    expect(KIND_TEXTS[kind], kind).toBeDefined();
    expect(KIND_MEANINGS[kind], kind).toBeDefined();
  }
});
