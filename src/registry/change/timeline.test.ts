import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkRules } from '../../library/index.ts';
import { readDivisions } from '../division.store.ts';
import type { ChangeBody } from './change.ts';
import {
  codeNow,
  demoChanges,
  divisionsOf,
  officialListDay,
  openBook,
  readChanges,
} from './changes.store.ts';
import { assessChain, assessChange } from './check.ts';
import { openPlaceBook } from './place-book.ts';
import { reachOf } from './reach.ts';
import { codeOn, countsOn, divisionsOn } from './timeline.ts';
import { COUNTY, listOf, Worlds } from './world.fixture.ts';

const pairsOf = (length: number) =>
  Array.from({ length }, (_, i) => i).flatMap((from) =>
    Array.from({ length }, (_, to) => [from, to] as const),
  );

describe('changes of divisions', () => {
  it('lead every village to its code of any other day, onward and back', () => {
    fc.assert(
      fc.property(Worlds, ({ days, changes, at }) => {
        for (const [from, to] of pairsOf(days.length))
          for (const [id, { code }] of at[from]!.villages)
            expect(codeOn(code, days[from]!, days[to]!, changes)).toEqual({
              code: at[to]!.villages.get(id)!.code,
              isSure: true,
            });
      }),
      { numRuns: 150 },
    );
  });

  it('keep the total of any table on any boundaries, villages unknown included, and every line stands on that day', () => {
    const Counts = fc.array(fc.tuple(fc.nat(30), fc.boolean(), fc.integer({ min: 1, max: 500 })), {
      maxLength: 40,
    });
    fc.assert(
      fc.property(Worlds, Counts, ({ days, changes, at }, drawn) => {
        for (const [from, to] of pairsOf(days.length)) {
          const villages = [...at[from]!.villages.values()];
          const counts = drawn.map(([i, hasVillage, count]) => {
            const { code } = villages[i % villages.length]!;
            return { code: hasVillage ? code : code.slice(0, 9), count };
          });
          const made = countsOn(counts, days[from]!, days[to]!, changes);
          const sum = [...made.values()].reduce((total, { count }) => total + count, 0);
          expect(sum).toBe(counts.reduce((total, { count }) => total + count, 0));
          const standing = new Set(listOf(at[to]!).map(({ code }) => code));
          for (const code of made.keys()) expect(standing).toContain(code);
        }
      }),
      { numRuns: 80 },
    );
  });

  it('give the list of any day from the official list of any other', () => {
    fc.assert(
      fc.property(Worlds, ({ days, changes, at }) => {
        for (const [listed, wanted] of pairsOf(days.length))
          expect(divisionsOn(listOf(at[listed]!), days[listed]!, days[wanted]!, changes)).toEqual(
            listOf(at[wanted]!),
          );
      }),
      { numRuns: 60 },
    );
  });

  it('find what a file calls by any former name or code where it lies now, and fit each other', () => {
    fc.assert(
      fc.property(Worlds, ({ days, changes, at }) => {
        const last = days.length - 1;
        const listed = listOf(at[last]!);
        expect(assessChain(changes, listed, days[last]!)).toEqual([]);
        const book = openPlaceBook({
          county: COUNTY,
          on: days[last]!,
          listed,
          listDay: days[last]!,
          changes,
        });
        for (const { townships, villages } of at)
          for (const [id, { code, name }] of villages) {
            const now = at[last]!.villages.get(id)!.code;
            expect(book.find(townships.get(code.slice(0, 9))!, name)?.code).toBe(now);
            expect(book.find(`${code.slice(0, 9)}000`, code)?.code).toBe(now);
          }
      }),
      { numRuns: 60 },
    );
  });

  it('let a right over a division cover what became of it, and all that lies in it now under its former code', () => {
    fc.assert(
      fc.property(Worlds, ({ changes, at }) => {
        const all = at.flatMap((then) => listOf(then).map(({ code }) => code));
        const reach = reachOf(changes, all);
        const covers = (scope: string, granted: string, code: string) =>
          code.startsWith(scope) ||
          reach.some(
            (one) =>
              one.scope === scope &&
              code.startsWith(one.reaches) &&
              (one.grantedBefore === null || granted < one.grantedBefore),
          );
        const [first, last] = [at[0]!, at.at(-1)!];
        for (const [id, { code }] of first.villages) {
          const now = last.villages.get(id)!.code;
          expect(covers(code, '2009-01-01', now), `grant on ${code} sees ${now}`).toBe(true);
          expect(covers(now.slice(0, 9), '2026-01-01', code), `grant on ${now} sees rows of ${code}`).toBe(
            true,
          );
        }
      }),
      { numRuns: 150 },
    );
  });

  it('never let a right reach a township that had nothing to do with it', () => {
    const merger: ChangeBody = {
      on: '2020-01-01',
      kind: 'merge',
      from: [
        { code: '431321101', name: '甲镇' },
        { code: '431321102', name: '乙镇' },
      ],
      to: [{ code: '431321102', name: '乙镇' }],
      below: [],
    };
    const split: ChangeBody = {
      on: '2021-01-01',
      kind: 'split',
      from: [{ code: '431321102', name: '乙镇' }],
      to: [
        { code: '431321102', name: '乙镇' },
        { code: '431321105', name: '丙镇' },
      ],
      below: [],
    };
    const reach = reachOf([merger, split]);
    const other = { isSameCounty: false };
    expect(reach.filter(({ scope }) => scope === '431321101')).toEqual([
      { scope: '431321101', reaches: '431321102', on: '2020-01-01', grantedBefore: null, ...other },
      { scope: '431321101', reaches: '431321105', on: '2021-01-01', grantedBefore: '2021-01-01', ...other },
    ]);
    // whoever holds the part that went off sees nothing of the rest, and a grant after the split holds the rest alone
    expect(reach.filter(({ scope }) => scope === '431321105')).toEqual([]);
    expect(
      reach.find(({ scope, reaches }) => scope === '431321102' && reaches === '431321105')?.grantedBefore,
    ).toBe('2021-01-01');
    expect(reach.some(({ scope }) => scope === '431321103' || scope === '431321')).toBe(false);
  });

  it('tell all grounds on which a change cannot follow', () => {
    const listed = divisionsOf(COUNTY, '2024-01-01');
    const change: ChangeBody = {
      on: '2025-01-01',
      kind: 'merge',
      from: [
        { code: '431321999', name: '没有镇' },
        { code: '431321202', name: '印塘乡' },
      ],
      to: [{ code: '431321201', name: '沙塘乡' }],
      below: [],
    };
    expect(assessChange(change, [], listed, '2023-12-31').map(({ code }) => code)).toEqual([
      'change-from-unknown',
      'change-to-taken',
      'change-villages-left',
    ]);
    expect(assessChange({ ...change, kind: 'split' }, [], listed, '2023-12-31')[0]?.code).toBe(
      'change-shape',
    );
  });
});

describe('the changes that come with the platform', () => {
  it('stand: each follows those before it, and rests on a source or says that it has none', () => {
    expect(checkRules().filter(({ file }) => file.includes('divisions'))).toEqual([]);
    const day = officialListDay();
    for (const county of ['430182', COUNTY]) {
      const changes = county === COUNTY ? demoChanges() : readChanges();
      expect(assessChain(changes, readDivisions(county), day)).toEqual([]);
    }
  });

  it('lead the numbers of a county that became a city to the city, and the demonstration’s old names to the new', () => {
    expect(codeNow('430124', '2026-09-01', readChanges())).toBe('430182');
    expect(codeNow('431321', '2026-09-01', readChanges())).toBe('431321');
    const book = openBook(COUNTY, '2026-09-01', demoChanges());
    expect(book.find('测水乡', '三塘村')).toEqual({
      code: '431321109234',
      township: '三塘铺镇',
      village: '三塘村',
      isFormer: true,
    });
    expect(book.find('锁石乡', null)).toMatchObject({ code: '431321112', township: '锁石镇' });
    expect(book.find('三塘铺镇', '向阳社区')?.code).toBe('431321109006');
    expect(openBook(COUNTY, '2022-01-01', demoChanges()).find('三塘铺镇', '三塘村')?.code).toBe('431321109');
  });
});
