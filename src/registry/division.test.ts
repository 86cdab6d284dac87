import { describe, expect, it } from 'vitest';
import { bareDivisionName, parentCode, readDivisions } from './index.ts';

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
