import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bareDivisionName, findDivision, parentCode, pathTo, readDivisions } from './index.ts';

describe('divisions', () => {
  it('know the townships and villages of Shuangfeng county', () => {
    const found = readDivisions('431321');
    expect(found.filter((division) => division.level === 'township')).toHaveLength(16);
    expect(found.filter((division) => division.level === 'village')).toHaveLength(523);
    expect(found.slice(0, 3).map((division) => division.name)).toEqual(['湖南省', '娄底市', '双峰县']);
  });

  it('hold 620,573 villages of the whole country', () => {
    expect(readDivisions('').filter((division) => division.level === 'village')).toHaveLength(620_573);
  });

  it('are found by their code, and no other code is', () => {
    const all = readDivisions('');
    const codes = new Set(all.map(({ code }) => code));
    fc.assert(
      fc.property(fc.nat(all.length - 1), (i) => {
        expect(findDivision(all[i]!.code)).toEqual(all[i]);
      }),
    );
    fc.assert(
      fc.property(fc.stringMatching(/^\d{2,12}$/), (code) => {
        expect(findDivision(code)?.code).toBe(codes.has(code) ? code : undefined);
      }),
    );
    expect([all[0], all.at(-1)].map((one) => findDivision(one!.code))).toEqual([all[0], all.at(-1)]);
    expect(findDivision('')).toBeUndefined();
    expect(pathTo('431321200').map(({ name }) => name)).toEqual(['湖南省', '娄底市', '双峰县', '石牛乡']);
  });

  it('hang below the division that the code says', () => {
    expect(parentCode('431321101')).toBe('431321');
    expect(parentCode('43')).toBeUndefined();
  });

  it('are the same place with and without their kind, unless nothing would be left', () => {
    expect(bareDivisionName('永丰镇')).toBe('永丰');
    expect(bareDivisionName(' 永丰街道办事处')).toBe('永丰');
    expect(bareDivisionName('下乡')).toBe('下乡');
  });
});
