import { inspect } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CitizenId, checkCharacter, readCitizenId } from './index.ts';

const digits = (length: number) =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length }).map((d) => d.join(''));
const birth = fc
  .date({ min: new Date('1930-01-01'), max: new Date('2026-08-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
/** A well-formed number: region, birth date, sequence, check character. */
const number = fc.tuple(digits(6), birth, digits(3)).map(([region, date, sequence]) => {
  const body = region + date.replaceAll('-', '') + sequence;
  return body + checkCharacter(body);
});

describe('a citizen ID cell', () => {
  it('is valid when its check character agrees, and tells birth date and sex', () => {
    fc.assert(
      fc.property(number, (text) => {
        const reading = readCitizenId(text);
        expect(reading.state).toBe('valid');
        expect(reading.birthDate?.replaceAll('-', '')).toBe(text.slice(6, 14));
        expect(reading.sex).toBe(Number(text[16]) % 2 === 1 ? 'male' : 'female');
      }),
    );
  });

  it('holds the number of another document: travel permits, passports, residence cards; a day or a short number is none', () => {
    for (const typed of [
      'H12345678',
      'm1234567801',
      'Ｈ12345678',
      '12345678',
      'E12345678',
      'USA110085010101',
    ])
      expect(readCitizenId(typed), typed).toMatchObject({ state: 'other-document' });
    for (const typed of ['20150308', '1234567', '43132120150308', 'H123', '张小明'])
      expect(readCitizenId(typed), typed).toMatchObject({ state: 'malformed' });
    expect(readCitizenId('H12345678').number).toBeUndefined();
  });

  it('is never valid after one digit was mistyped', () => {
    fc.assert(
      fc.property(
        number,
        fc.integer({ min: 0, max: 16 }),
        fc.integer({ min: 1, max: 9 }),
        (text, place, shift) => {
          const slip = text.slice(0, place) + ((Number(text[place]) + shift) % 10) + text.slice(place + 1);
          // A slip that leaves three zeros at the end looks like digits that a spreadsheet program lost.
          expect(['wrong-check', 'wrong-date', 'lossy']).toContain(readCitizenId(slip).state);
        },
      ),
    );
  });

  it('is read through full-width digits, blanks, apostrophes and look-alikes of X', () => {
    const body = '43132120150308001';
    const wanted = body + checkCharacter(body);
    const shifted = '43132120150308003';
    for (const typed of [
      `'${wanted}`,
      ` ${wanted} `,
      wanted.replace(/\d/g, (d) => String.fromCharCode(0xff10 + Number(d))),
      `${wanted.slice(0, 6)} ${wanted.slice(6)}`,
    ]) {
      expect(readCitizenId(typed).number).toBe(wanted);
    }
    const endsInX = [...Array(1000).keys()]
      .map((i) => shifted.slice(0, 14) + String(i).padStart(3, '0'))
      .find((candidate) => checkCharacter(candidate) === 'X')!;
    for (const x of ['x', 'X', '×', 'Х', 'ｘ', 'х']) expect(readCitizenId(endsInX + x).state).toBe('valid');
  });

  it('of the first generation has an 18-character key', () => {
    const reading = readCitizenId('431321790308001');
    expect(reading.state).toBe('valid-15');
    expect(reading.number).toHaveLength(18);
    expect(reading.birthDate).toBe('1979-03-08');
  });

  it('of a disability card gives the number, the kind and the grade, reissues too', () => {
    const body = '43132120150308001';
    const id = body + checkCharacter(body);
    expect(readCitizenId(`${id}43`)).toMatchObject({
      state: 'valid',
      number: id,
      disability: { kind: '4', grade: '3' },
    });
    expect(readCitizenId(`${id}43B1`)).toMatchObject({ state: 'valid', number: id });
  });

  it('that a spreadsheet program turned into a power of ten is lost, not repaired', () => {
    expect(readCitizenId('4.31321201503E+17').state).toBe('lossy');
    expect(readCitizenId('431321201503080000').number).toBeUndefined();
  });

  it('may hold a placeholder or nothing', () => {
    for (const nothing of ['无', '不详', '000000000000000000', '/', '暂无'])
      expect(readCitizenId(nothing).state).toBe('placeholder');
    expect(readCitizenId('  ').state).toBe('absent');
    expect(readCitizenId(null).state).toBe('absent');
  });

  it('never makes the reader stop, whatever it holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => typeof readCitizenId(text).state === 'string'),
    );
  });
});

describe('a CitizenId', () => {
  it('prints as dots wherever it is printed by accident', () => {
    const id = new CitizenId('431321201503080010');
    for (const print of [String(id), JSON.stringify({ id }), inspect(id), `${id}`])
      expect(print).not.toContain('4313');
    expect(id.reveal()).toBe('431321201503080010');
    expect(id.masked()).toBe('431321**********10');
  });
});
