import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockPairs } from './blocks.ts';
import { jaroWinkler, osa } from './distance.ts';
import { type Features, numberValues } from './features.ts';
import { countLevels, levelsOf, readCondition } from './levels.ts';
import { linkageModel } from './model.ts';

const model = linkageModel.parse({
  model: 'two-columns',
  expected_match: 0.5,
  blocks: [{ name: 'given', key: ['given'] }],
  distances: [
    { name: 'd_given', column: 'given', metric: 'jaro-winkler', within: 700 },
    { name: 'd_birth', column: 'birth', metric: 'osa', within: 2 },
  ],
  comparisons: [
    {
      name: 'given',
      levels: [
        { level: 'missing', when: 'l.given is null or r.given is null', weight: 0 },
        { level: 'equal', when: 'l.given = r.given' },
        { level: 'swapped', when: 'l.given = r.surname and l.surname = r.given' },
        { level: 'near', when: 'd_given.value >= 850' },
        { level: 'alike', when: 'd_given.value >= 700' },
        { level: 'different' },
      ],
    },
    {
      name: 'birth',
      levels: [
        { level: 'equal', when: 'l.birth = r.birth' },
        { level: 'one-off', when: 'd_birth.value = 1' },
        { level: 'two-off', when: 'd_birth.value <= 2' },
        { level: 'different' },
      ],
    },
  ],
  thresholds: { link: 0, review: 0, margin: 0, duplicate: 0 },
});

type Person = { readonly given: string; readonly surname: string; readonly birth: string };

function featuresOf(people: readonly Person[]): Features {
  const common = new Map<string, number>();
  const column = (name: keyof Person) =>
    numberValues(
      people.map((person) => person[name]),
      common,
    );
  const columns = new Map((['given', 'surname', 'birth'] as const).map((name) => [name, column(name)]));
  return { items: people.map((_, i) => i + 1), columns };
}

/** The level of a pair as the conditions say it, one after the other. */
function told(a: Person, b: Person): [number, number] {
  const likeness = jaroWinkler(a.given, b.given);
  const isSwapped = a.given === b.surname && a.surname === b.given && a.surname !== '';
  const given =
    a.given === '' || b.given === ''
      ? 0
      : a.given === b.given
        ? 1
        : isSwapped
          ? 2
          : likeness >= 850
            ? 3
            : likeness >= 700
              ? 4
              : 5;
  const edits = a.birth === '' || b.birth === '' ? Number.POSITIVE_INFINITY : osa(a.birth, b.birth);
  return [given, Math.min(edits, 3)];
}

const word = fc.constantFrom('', '文博', '文搏', '博文', '王文博', '伟', '玮', '建国', '国建');
const person = fc.record({
  given: word,
  surname: word,
  birth: fc.constantFrom('', '0304', '0403', '0305', '1205'),
});

describe('levels of pairs held in memory', () => {
  it('are those that the conditions give one after the other', () => {
    fc.assert(
      fc.property(fc.array(person, { minLength: 2, maxLength: 8 }), (people) => {
        const pairs = people.flatMap((_, l) => people.map((__, r) => [l, r] as const));
        const [l, r] = [pairs.map(([left]) => left), pairs.map(([, right]) => right)];
        const [given, birth] = levelsOf(model, featuresOf(people), { l, r });
        pairs.forEach(([left, right], i) => {
          expect([given![i], birth![i]]).toEqual(told(people[left]!, people[right]!));
        });
      }),
    );
  });

  it('are counted in their order, and every pair once', () => {
    const found = [Uint8Array.from([1, 5, 1, 0]), Uint8Array.from([0, 3, 0, 2])];
    expect(countLevels(model.comparisons, found)).toEqual([
      { levels: [0, 2], count: 1 },
      { levels: [1, 0], count: 2 },
      { levels: [5, 3], count: 1 },
    ]);
    expect(countLevels(model.comparisons, found, [1])).toEqual([{ levels: [5, 3], count: 1 }]);
  });

  it('refuse a condition of another kind than tables have, with its words', () => {
    expect(() => readCondition('l.birth > r.birth')).toThrow('l.birth > r.birth');
    expect(() => readCondition('l.given is null or r.birth is null')).toThrow();
  });
});

describe('pairs of a table', () => {
  it('are those that share the key of a block which not too many hold, each once with the blocks that brought it', () => {
    const blocked = linkageModel.parse({
      ...model,
      blocks: [
        { name: 'given', key: ['given'], cap: 3 },
        { name: 'names', key: ['given', 'surname'] },
        { name: 'swapped', key: ['given', 'surname'], other: ['surname', 'given'] },
      ],
    });
    fc.assert(
      fc.property(fc.array(person, { minLength: 2, maxLength: 12 }), (people) => {
        const expected = people.flatMap((a, l) =>
          people.flatMap((b, r) => {
            if (r <= l) return [];
            const holders = people.filter(({ given }) => given === a.given).length;
            const isGiven = a.given !== '' && a.given === b.given && holders <= 3;
            const isNames =
              a.given !== '' && a.surname !== '' && a.given === b.given && a.surname === b.surname;
            const isSwapped =
              a.given !== '' && a.surname !== '' && a.given === b.surname && a.surname === b.given;
            const blocks = (isGiven ? 1 : 0) + (isNames ? 2 : 0) + (isSwapped ? 4 : 0);
            return blocks === 0 ? [] : [[l, r, blocks]];
          }),
        );
        const { l, r, blocks } = blockPairs(blocked, featuresOf(people));
        expect(Array.from(l, (left, i) => [left, r[i], blocks[i]])).toEqual(expected);
      }),
    );
  });

  it('tell what a block dropped', () => {
    const people = ['文博', '文博', '文博', '伟'].map((given) => ({ given, surname: '', birth: '' }));
    const blocked = linkageModel.parse({ ...model, blocks: [{ name: 'given', key: ['given'], cap: 2 }] });
    const { l, dropped } = blockPairs(blocked, featuresOf(people));
    expect(l).toHaveLength(0);
    expect(dropped).toEqual([{ block: 'given', keys: 1, items: 3 }]);
  });
});
