import { describe, expect, it } from 'vitest';
import { seededChance } from './chance.ts';
import { drawHanGiven, drawSurname, drawTibetan, drawUyghur, stockNames } from './names.ts';
import { readNameTables } from './tables.store.ts';

const stock = stockNames(readNameTables());
const chance = seededChance('names');
const DRAWS = 200_000;

describe('names of the county', () => {
  it('have the hundred surnames of 85.9 % of the people', () => {
    const top = new Set(stock.tables.han.surnames.match(/[^\d\s.]+/g));
    expect(top.size).toBe(100);
    let hits = 0;
    for (let i = 0; i < DRAWS; i++) if (top.has(drawSurname(stock, 'han', chance))) hits += 1;
    expect(hits / DRAWS).toBeGreaterThan(0.85);
    expect(hits / DRAWS).toBeLessThan(0.868);
  });

  it('are 张伟 about 2 in 10,000 times, and of two characters about 14 in 100', () => {
    let [same, short] = [0, 0];
    for (let i = 0; i < DRAWS; i++) {
      const year = 1945 + (i % 78);
      const shared = i % 7 === 0 ? '建' : '';
      const name =
        drawSurname(stock, 'han', chance) +
        drawHanGiven(stock, i % 2 ? 'male' : 'female', year, chance, shared);
      if (name === '张伟') same += 1;
      if ([...name].length === 2) short += 1;
    }
    expect((same / DRAWS) * 10_000).toBeGreaterThan(1);
    expect((same / DRAWS) * 10_000).toBeLessThan(4);
    expect(short / DRAWS).toBeGreaterThan(0.12);
    expect(short / DRAWS).toBeLessThan(0.16);
  });

  it('are few and without surname among Tibetans, and in parts among Uyghurs', () => {
    const distinct = new Set(Array.from({ length: 20_000 }, () => drawTibetan(stock, 'male', chance)));
    expect(distinct.size).toBeLessThan(5000);
    const parts = Array.from({ length: 1000 }, () =>
      drawUyghur(stock, 'female', '买买提·依明', chance).split('·'),
    );
    expect(parts.every((one) => one.length >= 1 && one.length <= 3)).toBe(true);
    expect(parts.filter((one) => one[1] === '买买提').length).toBeGreaterThan(800);
  });
});
