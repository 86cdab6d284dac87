import type { Chance } from './chance.ts';
import type { County, Township, Village } from './county.ts';
import type { Population } from './tables.store.ts';

/** Stages with schools of their own. */
export type SchoolStage = 'kindergarten' | 'primary' | 'junior' | 'senior' | 'vocational';

/** A school of the county. */
export type School = {
  readonly name: string;
  /** As its own teachers write it. */
  readonly shortName: string;
  /** 10 digits. */
  readonly code: string;
  readonly stage: SchoolStage;
  readonly township: Township;
  readonly no: number;
};

/** All schools, and which one a village's children go to. */
export type Schools = {
  readonly all: readonly School[];
  readonly forVillage: (village: Village, stage: SchoolStage, turn: number) => School;
};

const CHINESE = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];
const CODES: Readonly<Record<SchoolStage, string>> = {
  kindergarten: '1',
  primary: '2',
  junior: '3',
  senior: '4',
  vocational: '5',
};

const bareTownship = (name: string): string => {
  const bare = name.replace(/(街道办事处|街道|民族乡|回族乡|镇|乡)$/, '');
  return bare.length > 1 ? bare : name;
};

function names(
  county: County,
  township: Township,
  stage: SchoolStage,
  i: number,
  village: Village,
): [string, string] {
  const place = bareTownship(township.name);
  const spot = village.shortName.replace(/(社区|居委会|村)$/, '');
  const nth = CHINESE[i] ?? String(i + 1);
  if (stage === 'senior') return [`${county.name}第${nth}中学`, `${county.bareName}${nth}中`];
  if (stage === 'vocational')
    return i === 0
      ? [`${county.name}职业中等专业学校`, '县职中']
      : [`${county.name}第${nth}职业技术学校`, `${nth}职`];
  if (stage === 'junior')
    return i === 0
      ? [`${county.name}${township.name}中学`, `${place}中学`]
      : [`${county.name}${township.name}第${nth}中学`, `${place}${nth}中`];
  if (stage === 'kindergarten')
    return i === 0
      ? [`${county.name}${township.name}中心幼儿园`, '中心幼儿园']
      : [`${county.name}${township.name}${spot}幼儿园`, `${spot}幼儿园`];
  if (i === 0) return [`${county.name}${township.name}中心小学`, `${place}中心校`];
  return i % 3 === 0
    ? [`${county.name}${township.name}${spot}教学点`, `${spot}教学点`]
    : [`${county.name}${township.name}${spot}小学`, `${spot}小学`];
}

/** Children of each township by stage, to see how many schools it needs. */
export type Demand = (township: Township, stage: SchoolStage) => number;

const SIZE: Readonly<Record<SchoolStage, string>> = {
  kindergarten: 'kindergarten_children',
  primary: 'primary_pupils',
  junior: 'junior_pupils',
  senior: 'senior_pupils',
  vocational: 'vocational_pupils',
};

/** Builds schools: every township has primary and junior schools and kindergartens, the seat the others. */
export function buildSchools(
  county: County,
  population: Population,
  demand: Demand,
  chance: Chance,
): Schools {
  const all: School[] = [];
  const found = new Map<string, School[]>();
  const used = new Set<string>();
  const open = (township: Township, stage: SchoolStage, count: number): void => {
    const start = chance.below(township.villages.length);
    const list: School[] = [];
    for (let i = 0; i < count; i++) {
      const village = township.villages[(start + i) % township.villages.length]!;
      const [name, shortName] = names(county, township, stage, i, village);
      if (used.has(name)) continue;
      used.add(name);
      const no = all.length + 1;
      const school: School = {
        name,
        shortName,
        code: `${CODES[stage]}${county.code}${String(no).padStart(3, '0')}`,
        stage,
        township,
        no,
      };
      list.push(school);
      all.push(school);
    }
    found.set(`${township.no}/${stage}`, list);
  };
  const pupils = (stage: SchoolStage): number => population.schools[SIZE[stage]]!;
  for (const township of county.townships)
    for (const stage of ['kindergarten', 'primary', 'junior'] as const)
      open(township, stage, Math.max(1, Math.round(demand(township, stage) / pupils(stage))));
  const whole = (stage: SchoolStage): number =>
    county.townships.reduce((sum, one) => sum + demand(one, stage), 0);
  for (const stage of ['senior', 'vocational'] as const)
    open(county.townships[0]!, stage, Math.max(1, Math.round(whole(stage) / pupils(stage))));
  const forVillage = (village: Village, stage: SchoolStage, turn: number): School => {
    const isSeat = stage === 'senior' || stage === 'vocational';
    const list = found.get(`${isSeat ? 0 : village.township.no}/${stage}`)!;
    if (isSeat) return list[turn % list.length]!;
    // A village's children go to one school; some families choose the next.
    return list[(Number(village.code.slice(9)) + (turn % 10 === 0 ? 1 : 0)) % list.length]!;
  };
  return { all, forVillage };
}
