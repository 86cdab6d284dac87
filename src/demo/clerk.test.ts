import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCitizenId } from '../kernel/index.ts';
import { seededChance } from './chance.ts';
import { openClerk } from './clerk.ts';
import { type Draft, draftOf } from './draft.ts';
import { openIdOffice } from './identity.ts';
import type { Household, Person } from './person.ts';
import { readTypingTables } from './tables.store.ts';
import { prepareTyping } from './typing.ts';

const typing = prepareTyping(readTypingTables());
const township = { code: '431321100', name: '永丰镇', no: 0, villages: [] };
const village = {
  code: '431321100200',
  name: '和平村委会',
  shortName: '和平村',
  township,
  weight: 1,
  surname: '王',
};
const household: Household = { no: 1, village, group: 1, members: [], head: undefined, isMigrant: false };

const person = (birth: string): Person => ({
  key: 1,
  name: '王俊伟',
  formerName: '王小伟',
  people: 'han',
  sex: 'male',
  birth,
  id: openIdOffice()('431321', birth, 'male'),
  oldId: '',
  household,
  place: 'son',
  father: undefined,
  mother: undefined,
  phone: '13800000000',
  hukou: 'normal',
  hukouDate: '',
  education: '',
  disability: { kind: '4', grade: '2', reissue: 'B1' },
  hardships: undefined,
  schooling: undefined,
  aids: [],
  isRare: false,
  isTwin: false,
});

/** Types one draft with a clerk who makes this one error always. */
function typed(type: string, seed: number, birth = '2015-03-07'): Draft {
  const mix = { label: 'one', usual: { [type]: 1 }, registers: {} };
  const draft = draftOf(person(birth));
  openClerk(mix, 'roster', typing, seededChance(String(seed))).type(draft);
  return draft;
}

describe('numbers as hands type them', () => {
  const seeds = fc.integer({ min: 0, max: 1_000_000 });
  it('are made valid by the number office', () => {
    expect(readCitizenId(person('2015-03-07').id).state).toBe('valid');
  });
  it('say the same in another form', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const draft = typed('id-form', seed);
        expect(readCitizenId(String(draft.id)).number).toBe(draft.person.id);
      }),
    );
  });
  it('are told from right ones by a wrong check character, a slip or lost digits', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        expect(readCitizenId(String(typed('id-wrong-check', seed).id)).state).toBe('wrong-check');
        expect(readCitizenId(String(typed('id-one-digit', seed).id)).number).not.toBe(
          person('2015-03-07').id,
        );
        expect(['lossy', 'wrong-check']).toContain(
          readCitizenId(String(typed('id-scientific', seed).id)).state,
        );
        expect(readCitizenId(String(typed('id-missing', seed).id)).state).toBe('absent');
      }),
    );
  });
  it('hold kind and grade where a disability card is typed in their place', () => {
    const reading = readCitizenId(String(typed('id-20', 1).id));
    expect([reading.state, reading.disability]).toEqual(['valid', { kind: '4', grade: '2' }]);
  });
  it('have 15 digits only for people born before 2000', () => {
    expect(readCitizenId(String(typed('id-15', 1, '1975-03-07').id)).state).toBe('valid-15');
    expect(typed('id-15', 1).errors).toEqual([]);
  });
});

describe('names as hands type them', () => {
  it('change where an error is noted, and only there', () => {
    for (const type of [
      'name-homophone',
      'name-look-alike',
      'name-variant',
      'name-short',
      'name-nickname',
      'name-former',
      'name-form',
    ])
      for (let seed = 0; seed < 40; seed++) {
        const draft = typed(type, seed);
        expect(draft.name !== draft.person.name, `${type} ${seed}`).toBe(draft.errors.includes(type));
      }
  });
});
