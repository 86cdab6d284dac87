import { describe, expect, it } from 'vitest';
import type { TermCode } from '../../kernel/index.ts';
import { compile } from '../compile.ts';
import { decideChild } from '../decide-child.ts';
import { type Facts, wholeFacts } from '../facts.ts';
import { readRuleSet } from '../rule-set.store.ts';
import { isOffered } from './rule-set.ts';

const { rules, cases } = readRuleSet();

/** Yuan of the term; or refused, left open for want of a figure or fact, or no such aid in that term. */
type Outcome = number | 'refused' | 'open' | 'none';

/** The programme for the child of its worked cases, changed so; patterns of an unnamed county count as in force. */
function outcome(programme: string, term: string, change: Partial<Facts> = {}): Outcome {
  const all = rules.programmes.filter((one) => isOffered(one, term as TermCode));
  const facts = wholeFacts({ ...cases.get(programme)!.base.facts, ...change });
  const one = decideChild(compile(rules, term as TermCode, all), facts).find(
    (each) => each.programme === programme,
  );
  if (!one) return 'none';
  if (one.outcome === 'refused') return 'refused';
  return one.amount_fen === null ? 'open' : one.amount_fen / 100;
}

type Line = readonly [
  programme: string,
  child: Partial<Facts>,
  terms: Readonly<Record<string, Outcome>>,
  about?: string,
];

/** Facts §3.1, line by line: what a child has in the last term before a change, and in the first one after it. */
const NATIONAL: readonly Line[] = [
  [
    'preschool-aid',
    { school_county: 431321 },
    { '2017-spring': 500, '2026-autumn': 500 },
    '双峰 1000 a year',
  ],
  ['preschool-aid', { school_county: 341525 }, { '2026-autumn': 400 }, '霍山 400 × 2'],
  ['preschool-aid', { school_county: 610102 }, { '2026-autumn': 375 }, '陕西 750 a year'],
  [
    'preschool-aid',
    { school_county: 350502 },
    { '2026-autumn': 'open' },
    '鲤城 1000 or 2000: for whom, was not found',
  ],
  [
    'preschool-aid',
    { school_county: 130925 },
    { '2011-autumn': 'open', '2026-autumn': 'open', '2011-spring': 'none' },
  ],
  ['preschool-last-year', { school_fee_fen: 120_000 }, { '2025-spring': 'none', '2025-autumn': 1200 }],
  [
    'preschool-last-year',
    { school_kind: 'private' },
    { '2025-autumn': 'open' },
    'private: by the public level',
  ],
  ['textbooks-and-fees', {}, { '2016-autumn': 'none', '2017-spring': 0 }],
  ['boarding-subsidy', { stage: 'primary' }, { '2023-autumn': 500, '2024-spring': 625 }],
  ['boarding-subsidy', { stage: 'junior' }, { '2023-autumn': 625, '2024-spring': 750 }],
  [
    'non-boarding-subsidy',
    { stage: 'primary' },
    { '2019-spring': 'none', '2019-autumn': 250, '2023-autumn': 250 },
  ],
  ['non-boarding-subsidy', { stage: 'primary' }, { '2024-spring': 312.5 }],
  [
    'non-boarding-subsidy',
    { stage: 'junior' },
    { '2019-autumn': 312.5, '2023-autumn': 312.5, '2024-spring': 375 },
  ],
  [
    'nutrition',
    {},
    { '2011-spring': 'none', '2011-autumn': 300, '2014-autumn': 300 },
    '3 a day, 200 days a year',
  ],
  ['nutrition', {}, { '2015-spring': 400, '2021-spring': 400, '2021-autumn': 500 }, '4, then 5 a day'],
  ['senior-grant', {}, { '2014-autumn': 750, '2015-spring': 1000, '2024-autumn': 1000, '2025-spring': 1150 }],
  [
    'senior-grant',
    { school_county: 350502, registered_poor: true },
    { '2016-spring': 1000, '2016-autumn': 1500 },
    '福建',
  ],
  [
    'senior-fee-waiver',
    { school_fee_fen: 80_000 },
    { '2016-spring': 'none', '2016-autumn': 800 },
    '宁夏 800',
  ],
  ['vocational-fee-waiver', {}, { '2012-spring': 'none', '2012-autumn': 1000, '2026-autumn': 1000 }],
  ['vocational-grant', { grade: 2 }, { '2014-autumn': 750, '2015-spring': 1000, '2024-autumn': 1000 }],
  ['vocational-grant', { grade: 2 }, { '2025-spring': 1150 }],
  [
    'vocational-grant',
    { grade: 3 },
    { '2024-autumn': 'refused', '2025-spring': 1150 },
    'the third year added',
  ],
  ['vocational-scholarship', {}, { '2026-autumn': 6000 }],
  [
    'yulu',
    { hukou_county: 431321 },
    { '2015-autumn': 1000, '2016-autumn': 1000, '2017-spring': 1500 },
    '湖南',
  ],
  ['yulu', { hukou_county: 610102 }, { '2016-autumn': 1500, '2026-autumn': 1500 }],
  [
    'yulu',
    { stage: 'higher-vocational', registered_poor: false, monitored: true },
    { '2026-autumn': 1500 },
    '监测户',
  ],
  ['higher-scholarship', {}, { '2023-autumn': 8000, '2024-autumn': 10_000 }],
  ['inspiration-scholarship', {}, { '2023-autumn': 5000, '2024-autumn': 6000 }],
  [
    'higher-grant',
    {},
    { '2018-autumn': 1500, '2019-spring': 1650, '2024-spring': 1650, '2024-autumn': 1850 },
  ],
  [
    'student-loan',
    {},
    { '2013-autumn': 6000, '2014-autumn': 8000, '2020-autumn': 8000, '2021-autumn': 12_000 },
  ],
  ['student-loan', {}, { '2022-autumn': 12_000, '2023-autumn': 16_000, '2024-autumn': 20_000 }],
  [
    'student-loan',
    { stage: 'postgraduate' },
    { '2013-autumn': 6000, '2014-autumn': 12_000, '2020-autumn': 12_000 },
  ],
  [
    'student-loan',
    { stage: 'postgraduate' },
    { '2021-autumn': 16_000, '2023-autumn': 20_000, '2024-autumn': 25_000 },
  ],
  ['freshman-aid', { admitted_to: 'in-province' }, { '2026-autumn': 500, '2026-spring': 'none' }, 'once'],
  ['freshman-aid', { admitted_to: 'out-of-province' }, { '2026-autumn': 1000 }],
  ['freshman-aid', { had_freshman_aid: true }, { '2026-autumn': 'refused' }],
  ['yanbao', { stage: 'undergraduate', grade: 4 }, { '2026-autumn': 4000 }, '4000 × 4'],
  ['yanbao', { stage: 'undergraduate', grade: 5 }, { '2026-autumn': 'refused' }],
  ['yanbao', { stage: 'postgraduate' }, { '2026-autumn': 8000 }],
  ['yanbao', { stage: 'doctorate' }, { '2026-autumn': 16_000 }],
  ['guizhou-senior-aid', { stage: 'senior' }, { '2017-autumn': 950 }, '1900 = 1000 + 400 + 500'],
  ['guizhou-senior-aid', { stage: 'vocational', grade: 2 }, { '2017-autumn': 950 }],
  ['guizhou-senior-aid', { stage: 'vocational', grade: 3 }, { '2017-autumn': 'refused' }],
  ['guizhou-higher-aid', { stage: 'undergraduate' }, { '2017-autumn': 2415 }, '4830 = 1000 + 3830'],
  ['guizhou-higher-aid', { stage: 'higher-vocational' }, { '2017-autumn': 2250 }, '4500 = 1000 + 3500'],
  ['guizhou-higher-aid', { hukou_kind: 'urban' }, { '2017-autumn': 'refused' }, '农村'],
  [
    'xizang-three-guarantees',
    {},
    { '2018-spring': 'none', '2018-autumn': 1860, '2026-autumn': 1860 },
    '3720 a year',
  ],
];

/** Facts §3.2 and §3.3: what the five documents give, and where and when they do. */
const OF_THE_DOCUMENTS: readonly Line[] = [
  [
    'yinchuan-transport',
    {},
    { '2016-spring': 'none', '2016-autumn': 500, '2017-spring': 500, '2021-spring': 'none' },
  ],
  ['yinchuan-transport', { hukou_county: 640422 }, { '2016-autumn': 'refused' }, 'not outside the city'],
  ['yinchuan-rural-senior', {}, { '2016-autumn': 400 }, 'the fee of the school'],
  ['yinchuan-rural-senior', { hukou_county: 640121 }, { '2016-autumn': 'refused' }, 'three districts alone'],
  ['yinchuan-rural-senior', { hukou_kind: 'urban' }, { '2016-autumn': 'refused' }],
  ['yinchuan-preschool', {}, { '2016-autumn': 'open', '2021-spring': 'none' }, 'no rate in the plan'],
  ['county-free-preschool', { school_fee_fen: 60_000 }, { '2017-autumn': 600 }],
  ['county-university-fund', {}, { '2017-autumn': 'open' }, 'no rate in the plan'],
  ['yinchuan-leavers', {}, { '2016-autumn': 0 }, 'tuition, textbooks, lodging'],
  ['county-vocational-funds', {}, { '2017-autumn': 750 }, '1500 a year'],
  ['county-admission-award', { admitted_tier: 'first' }, { '2017-autumn': 12_000 }],
  ['county-admission-award', { admitted_tier: 'second' }, { '2017-autumn': 10_000 }],
  [
    'county-admission-award',
    { senior_years: 0 },
    { '2017-autumn': 'refused' },
    'a year at the senior school',
  ],
  ['county-free-senior', { school_fee_fen: 40_000 }, { '2017-autumn': 400 }],
  ['shuangfeng-day-pupils-2017', { stage: 'primary' }, { '2016-autumn': 'none', '2017-spring': 500 }],
  [
    'shuangfeng-day-pupils-2017',
    { stage: 'junior' },
    { '2017-spring': 625, '2019-spring': 625, '2019-autumn': 'none' },
  ],
  ['xizang-free-education', { stage: 'preschool', school_area: 'rural' }, { '2019-spring': 190 }, '380'],
  ['xizang-free-education', { stage: 'preschool', school_area: 'urban' }, { '2019-spring': 1800 }, '3600'],
  ['xizang-free-education', { stage: 'primary' }, { '2019-spring': 130 }, '260'],
  ['xizang-free-education', { stage: 'junior' }, { '2019-spring': 190 }, '380'],
  ['xizang-free-education', { stage: 'senior', school_rank: 'key' }, { '2019-spring': 920 }, '1840'],
  ['xizang-free-education', { stage: 'senior', school_rank: 'ordinary' }, { '2019-spring': 620 }, '1240'],
  ['xizang-free-education', { stage: 'vocational' }, { '2019-spring': 1650 }, '3300'],
  ['xizang-university-aid', {}, { '2018-autumn': 'open' }, '4911 of ten thousands for 11,559: no rate'],
  [
    'cangzhou-three-waivers',
    {},
    { '2017-autumn': 'none', '2018-spring': 0, '2020-autumn': 0, '2021-spring': 'none' },
  ],
  [
    'cangzhou-three-waivers',
    { stage: 'undergraduate', school_kind: 'independent' },
    { '2019-autumn': 'refused' },
    '不含独立学院',
  ],
  [
    'chongqing-tuition-aid',
    { registered_poor: false, monitored: false, dibao: true },
    { '2020-autumn': 600 },
  ],
];

const told = (lines: readonly Line[]) =>
  lines.flatMap(([programme, child, terms, about = '']) =>
    Object.entries(terms).map(([term, is]) => ({
      ...{ programme, term, child, is },
      title: `${programme} in ${term} ${about || Object.values(child).join(' ')}`,
    })),
  );

describe('Amounts and dates as the facts have them', () => {
  it.each(told(NATIONAL))('§3.1 $title: $is', ({ programme, term, child, is }) =>
    expect(outcome(programme, term, child)).toBe(is),
  );
  it.each(told(OF_THE_DOCUMENTS))('§3.2, §3.3 $title: $is', ({ programme, term, child, is }) =>
    expect(outcome(programme, term, child)).toBe(is),
  );
  it('leave no programme of the rules unasked', () => {
    const asked = new Set([...NATIONAL, ...OF_THE_DOCUMENTS].map(([programme]) => programme));
    expect(rules.programmes.map(({ id }) => id).filter((id) => !asked.has(id))).toEqual([]);
  });
});

/** What one child has in a term, all programmes together. */
function allOf(term: TermCode, facts: Partial<Facts>): ReadonlyMap<string, number | null> {
  const all = rules.programmes.filter((one) => isOffered(one, term));
  const decided = decideChild(compile(rules, term, all), wholeFacts(facts));
  return new Map(
    decided.filter((one) => one.outcome === 'entitled').map((one) => [one.programme, one.amount_fen]),
  );
}

describe('What stacks and what excludes, as the facts have it (§3.5)', () => {
  const student = {
    is_enrolled: true,
    grade: 1,
    registered_poor: true,
    level: 'hard',
    hukou_kind: 'rural',
  } as const;
  const GRANTS = ['senior-grant', 'vocational-grant', 'higher-grant'];

  it.each(['senior', 'vocational', 'undergraduate', 'higher-vocational'] as const)(
    'no two national grants in one term (at %s), in any term since 2012',
    (stage) => {
      for (let year = 2012; year <= 2026; year++)
        for (const half of ['spring', 'autumn'] as const) {
          const has = allOf(`${year}-${half}`, { ...student, stage, hukou_county: 431321 });
          expect(GRANTS.filter((one) => has.has(one)).length).toBeLessThanOrEqual(1);
        }
    },
  );

  it('the Rain-and-Dew subsidy beside grant and fee waiver of a vocational school', () => {
    const has = allOf('2026-autumn', { ...student, stage: 'vocational', hukou_county: 431321 });
    expect([...has.keys()]).toEqual(
      expect.arrayContaining(['yulu', 'vocational-grant', 'vocational-fee-waiver']),
    );
    expect(has.get('yulu')).toBe(150_000);
  });

  it('in Chongqing either the Rain-and-Dew subsidy or the tuition aid', () => {
    const here = { ...student, stage: 'vocational', hukou_county: 500101, school_fee_fen: 90_000 } as const;
    const poor = allOf('2020-autumn', here);
    expect([poor.has('yulu'), poor.has('chongqing-tuition-aid')]).toEqual([true, false]);
    const other = allOf('2020-autumn', { ...here, registered_poor: false, monitored: false, dibao: true });
    expect([other.has('yulu'), other.has('chongqing-tuition-aid')]).toEqual([false, true]);
  });

  it('of national and inspiration scholarship one, and the grant beside it', () => {
    const best = { ...student, stage: 'undergraduate', hukou_county: 431321 } as const;
    const both = allOf('2026-autumn', {
      ...best,
      chosen_for_scholarship: true,
      chosen_for_inspiration: true,
    });
    expect([both.has('higher-scholarship'), both.has('inspiration-scholarship')]).toEqual([true, false]);
    const second = allOf('2026-autumn', {
      ...best,
      chosen_for_scholarship: false,
      chosen_for_inspiration: true,
    });
    expect([second.has('inspiration-scholarship'), second.has('higher-grant')]).toEqual([true, true]);
  });

  it('never the boarder’s and the day pupil’s allowance in one term, boarding known or not', () => {
    for (const boards of [true, false, null])
      for (const term of ['2017-spring', '2019-autumn', '2024-spring'] as const) {
        const has = allOf(term, { ...student, stage: 'junior', boards, school_county: 431321 });
        const living = ['boarding-subsidy', 'non-boarding-subsidy', 'shuangfeng-day-pupils-2017'];
        expect(living.filter((one) => has.has(one)).length).toBe(boards === null ? 0 : 1);
      }
  });

  it('in Yinchuan 1,000 a year on top of grant and waiver', () => {
    const facts = {
      ...student,
      tekun: true,
      stage: 'senior',
      hukou_county: 640104,
      school_fee_fen: 40_000,
    } as const;
    const has = allOf('2016-autumn', { ...facts, school_county: 640104 });
    expect(['yinchuan-transport', 'senior-grant', 'senior-fee-waiver'].map((one) => has.get(one))).toEqual([
      50_000, 100_000, 40_000,
    ]);
  });

  it('in the county of Ningxia the award beside the Yanbao scholarship', () => {
    const facts = {
      ...student,
      stage: 'undergraduate',
      hukou_county: 640422,
      admitted_tier: 'first',
    } as const;
    const has = allOf('2017-autumn', { ...facts, senior_years: 3, had_admission_award: false });
    expect([has.get('county-admission-award'), has.get('yanbao')]).toEqual([1_200_000, 400_000]);
  });
});

/** So many children with the same amount: the figures of the documents that add up (facts §8). */
const FIGURES: readonly (readonly [
  string,
  string,
  string,
  readonly (readonly [number, Partial<Facts>])[],
  number,
])[] = [
  [
    '2,409 kindergarten children of Shuangfeng',
    'preschool-aid',
    '2017-spring',
    [[2409, { school_county: 431321 }]],
    1_204_500,
  ],
  [
    '8,063 primary and 4,327 junior day pupils of Shuangfeng',
    'shuangfeng-day-pupils-2017',
    '2017-spring',
    [
      [8063, { stage: 'primary' }],
      [4327, { stage: 'junior' }],
    ],
    6_735_875,
  ],
  [
    '599 students of vocational schools in Shuangfeng',
    'vocational-grant',
    '2017-spring',
    [[599, { grade: 1 }]],
    599_000,
  ],
  ['930 times Rain-and-Dew in Shuangfeng', 'yulu', '2016-spring', [[930, { hukou_county: 431321 }]], 930_000],
  [
    '671 kindergarten children of Huoshan',
    'preschool-aid',
    '2023-autumn',
    [[671, { school_county: 341525 }]],
    268_400,
  ],
  [
    '53,675 pupils × 22 days × 4 yuan in Shuangfeng',
    'nutrition',
    '2017-spring',
    [[53_675, { meal_days: 22 }]],
    4_723_400,
  ],
];

describe('Figures of the documents, computed by the rules of their term (§8)', () => {
  it.each(FIGURES)('%s', (_, programme, term, groups, yuan) => {
    const sum = groups.reduce(
      (all, [children, child]) => all + children * Number(outcome(programme, term, child)),
      0,
    );
    expect(sum).toBe(yuan);
  });
  it('956 students, 1,000 of autumn 2016 and 1,500 of spring 2017', () => {
    const one = { hukou_county: 431321 };
    expect([outcome('yulu', '2016-autumn', one), outcome('yulu', '2017-spring', one)]).toEqual([1000, 1500]);
    expect(956 * 2500).toBe(2_390_000);
  });
});
