import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jaroWinkler, jaroWinklerBound, letterBits, levenshtein, osa } from './distance.ts';
import { codeSchools, findVillage, townshipKey, villageKey } from './places.ts';
import { type ItemFact, resolve, type ScoredPair } from './resolve.ts';
import { readClass, readClassGrade, readGrade } from './schooling.ts';
import { frequencyWeight } from './weights.store.ts';

describe('edit distances', () => {
  it('count characters, not bytes', () => {
    expect(levenshtein('张伟', '张玮')).toBe(1);
    expect(levenshtein('王𠅤明', '王明')).toBe(1);
    expect(osa('431321', '413321')).toBe(1);
  });

  it('are the same both ways and nothing between equal texts', () => {
    const text = fc.string({ unit: fc.constantFrom(...'张王李伟玮0123𠅤'), maxLength: 8 });
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(osa(a, b)).toBe(osa(b, a));
        expect(osa(a, b)).toBeLessThanOrEqual(levenshtein(a, b));
        expect(osa(a, a)).toBe(0);
        expect(jaroWinkler(a, b)).toBe(jaroWinkler(b, a));
        expect(jaroWinkler(a, b) === 1000).toBe(a === b);
      }),
    );
  });
});

describe('bounds of distances', () => {
  const text = fc.string({ unit: fc.constantFrom(...'abcdefghij0123456789- '), maxLength: 14 });

  it('are never passed by the likeness itself', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(jaroWinkler(a, b)).toBeLessThanOrEqual(
          a === b ? 1000 : jaroWinklerBound(a, b, letterBits(a), letterBits(b)),
        );
      }),
      { numRuns: 2000 },
    );
  });

  it('leave every number of edits that is asked for exact', () => {
    fc.assert(
      fc.property(text, text, fc.integer({ min: 0, max: 4 }), (a, b, within) => {
        const exact = osa(a, b);
        const bounded = osa(a, b, true, within);
        expect(exact <= within ? bounded : bounded > within).toBe(exact <= within ? exact : true);
      }),
      { numRuns: 3000 },
    );
  });
});

describe('grades and classes', () => {
  it('are read however they are written', () => {
    expect(['七年级', '初一', '初中一年级', '7年级'].map((text) => readGrade(text, 'junior'))).toEqual([
      7, 7, 7, 7,
    ]);
    expect(['五年级', '小五', '5年级'].map((text) => readGrade(text, 'primary'))).toEqual([5, 5, 5]);
    const classes = [
      '三(2)班',
      '一年级3班',
      '302班',
      '五（3）',
      '高一（6）班',
      '大班2班',
      '小班1班',
      '四年级4班',
      '2年2班',
      '五年(1)班',
    ];
    expect(classes.map((text) => readClassGrade(text, ''))).toEqual([3, 1, 3, 5, 10, 0, -2, 4, 2, 5]);
    const untold = ['2025级学前教育6班', '3班', '三班', '12班', '2024级3班', 'A班', '2026年2班'];
    expect(untold.map((text) => readClassGrade(text, ''))).toEqual(untold.map(() => undefined));
    expect(['2026级1班', '21级', '2028届2班'].map((text) => readGrade(text, ''))).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect([readGrade('高二', 'senior'), readGrade('大班', 'preschool')]).toEqual([11, 0]);
    expect(['三(2)班', '2班', '二班', '2024级2班', '302班'].map(readClass)).toEqual([2, 2, 2, 2, 2]);
  });
});

describe('places', () => {
  it('are the same with and without upper divisions and endings', () => {
    expect(townshipKey('双峰县永丰镇', ['双峰县'])).toBe(townshipKey('永丰镇', ['双峰县']));
    expect(villageKey('新建村委会', [])).toBe(villageKey('新建村3组', []));
  });

  it('are found by the village alone where one township has it, or with the township in front', () => {
    const villages = new Map([
      ['上庄', new Set(['兴盛', '香水'])],
      ['河北', new Set(['新民'])],
    ]);
    expect(findVillage('河北村2组', [], villages)).toEqual(['新民', '河北']);
    expect(findVillage('兴盛上庄', [], villages)).toEqual(['兴盛', '上庄']);
    expect(findVillage('泾源县兴盛乡上庄村', ['泾源县'], villages)).toEqual(['兴盛', '上庄']);
    expect(findVillage('上庄村', [], villages)).toBeUndefined();
    expect(findVillage('南沟村', [], villages)).toBeUndefined();
  });

  it('take a short school name for the one school that holds it, and for none where several do', () => {
    const official = new Set(['双峰县永丰镇中心小学', '双峰县荷叶镇中心小学']);
    const codes = codeSchools([...official, '永丰中心小学', '中心小学', '双峰县育才学校'], official, [
      '双峰县',
    ]);
    expect(codes.get('永丰中心小学')).toBe(codes.get('双峰县永丰镇中心小学'));
    expect(codes.get('中心小学')).toBeNull();
    expect(codes.get('双峰县育才学校')).toBeGreaterThan(2);
  });

  it("take a name with the county's bare name in front for the county's own school, not a township's", () => {
    const official = new Set(['双峰县第一中学', '双峰县永丰镇第一中学', '双峰县第二中学']);
    const codes = codeSchools([...official, '双峰一中', '双峰县二中', '永丰一中', '一中'], official, [
      '双峰县',
    ]);
    expect(codes.get('双峰一中')).toBe(codes.get('双峰县第一中学'));
    expect(codes.get('双峰县二中')).toBe(codes.get('双峰县第二中学'));
    expect(codes.get('永丰一中')).toBe(codes.get('双峰县永丰镇第一中学'));
    expect(codes.get('一中')).toBeNull();
  });

  it('keep the first middle schools of two counties apart', () => {
    const counties = ['双峰县', '涟源市'];
    const official = new Set(['双峰县第一中学', '双峰县第二中学']);
    const names = [...official, '涟源市第一中学', '涟源一中', '双峰一中', '第二中学'];
    const codes = codeSchools(names, official, ['娄底市', ...counties], counties);
    expect(new Set(names.slice(0, 3).map((name) => codes.get(name))).size).toBe(3);
    expect(codes.get('涟源一中')).not.toBe(codes.get('双峰县第一中学'));
    expect(codes.get('双峰一中')).toBe(codes.get('双峰县第一中学'));
    expect(codes.get('第二中学')).toBe(codes.get('双峰县第二中学'));
    const short = codeSchools(['永丰小学', '双峰县永丰小学'], new Set(['永丰小学']), ['双峰县'], ['双峰县']);
    expect(short.get('双峰县永丰小学')).toBe(short.get('永丰小学'));
  });
});

describe('the weight of a frequent value', () => {
  it('never grows with the number of its holders', () => {
    fc.assert(
      fc.property(fc.nat(5000), fc.nat(5000), (a, b) => {
        const [few, many] = a < b ? [a, b] : [b, a];
        const weigh = (count: number) => frequencyWeight(0.9, 0.00005, count, 100_000, 100_000);
        expect(weigh(few)).toBeGreaterThanOrEqual(weigh(many));
      }),
    );
  });
});

describe('the choice', () => {
  const thresholds = { link: 6000, review: 0, margin: 5000, duplicate: 24000 };
  const inSheet = (sheet: number, likeness: string): ItemFact => ({
    once: [sheet],
    likeness,
    number: 0,
    name: 1,
  });

  it('asks when two that exclude each other come equally near', () => {
    const pairs: ScoredPair[] = [
      { l: 1, r: 8, weight: 9000 },
      { l: 1, r: 9, weight: 8000 },
    ];
    const facts = new Map([1, 8, 9].map((item) => [item, inSheet(item === 1 ? 2 : -1, `${item}`)] as const));
    const { root, reviews } = resolve(pairs, facts, thresholds);
    expect(root.size).toBe(0);
    expect(reviews).toHaveLength(2);
  });

  it('never joins two different rows of a sheet that holds a person once, whatever pairs come in whatever order', () => {
    const pair = fc.record({
      l: fc.integer({ min: 1, max: 6 }),
      r: fc.integer({ min: 7, max: 12 }),
      weight: fc.integer({ min: 0, max: 23_000 }),
    });
    fc.assert(
      fc.property(fc.array(pair, { maxLength: 30 }), fc.infiniteStream(fc.nat()), (pairs, random) => {
        const facts = new Map(
          Array.from({ length: 12 }, (_, i) => [i + 1, inSheet(i < 6 ? 1 : 2, `${i}`)] as const),
        );
        const found = resolve(pairs, facts, thresholds);
        const shuffled = pairs
          .map((each) => ({ each, key: random.next().value }))
          .sort((a, b) => a.key - b.key);
        const again = resolve(
          shuffled.map(({ each }) => each),
          facts,
          thresholds,
        );
        expect([...again.root].sort()).toEqual([...found.root].sort());
        const sheets = new Set<string>();
        for (const [item, root] of found.root) {
          const key = `${root} ${item <= 6}`;
          expect(sheets.has(key)).toBe(false);
          sheets.add(key);
        }
      }),
    );
  });
});
