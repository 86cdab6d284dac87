import { describe, expect, it } from 'vitest';
import { placeName } from './text.ts';

describe('a place as typed', () => {
  it('loses blanks and the place for a seal', () => {
    expect(placeName(' 永丰 镇')).toBe('永丰镇');
    expect(placeName('永丰中心校（公章）')).toBe('永丰中心校');
  });

  it('is the township where the sheet names its police station', () => {
    expect(placeName('香水镇派出所')).toBe('香水镇');
    expect(placeName('派出所')).toBe('派出所');
  });
});
