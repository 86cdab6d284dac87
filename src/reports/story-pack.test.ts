import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ScreenStory } from './screen.ts';
import { packStory, unpackStory } from './story-pack.ts';

const text = fc.string({ unit: 'grapheme' });
const name = fc.option(text);
const row = fc.record({
  ...{ file: text, sheet: text, row: fc.nat(), register: text, weight: fc.integer(), rule: text },
  isEvidence: fc.boolean(),
  cells: fc
    .uniqueArray(fc.constantFrom('name', 'school', 'grade', 'remark', 'status'))
    .chain((fields) => fc.tuple(...fields.map((field) => text.map((value) => ({ field, value }))))),
  faults: fc.array(fc.record({ column: text, message: fc.record({ zh: text, en: text }) }), { maxLength: 2 }),
  aids: fc.array(
    fc.record({
      ...{ programme: fc.record({ zh: text, en: text }), term: name, year: fc.option(fc.nat()) },
      ...{ amountFen: fc.option(fc.nat()), state: name },
    }),
    { maxLength: 2 },
  ),
});

test('a packed story is the same when it is unpacked, whatever the files wrote', () => {
  const who = { personId: 'P1', name: '张三', idMasked: null, birthDate: null, sex: null, ethnicity: null };
  const where = { township: null, village: null, guardian: null, phoneMasked: null };
  fc.assert(
    fc.property(fc.array(row, { maxLength: 4 }), (rows) => {
      const story: ScreenStory = { ...who, ...where, told: [], listings: [], rows, joins: [] };
      expect(unpackStory(packStory(story))).toEqual(story);
    }),
  );
});
