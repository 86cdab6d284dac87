import { type Division, parentCode } from '../registry/index.ts';
import { type Chance, draw, weighted } from './chance.ts';
import { drawSurname, type NameStock, type People } from './names.ts';
import type { Population } from './tables.store.ts';

/** A village of the county; `surname` is the one that many of its families bear. */
export type Village = {
  readonly code: string;
  /** As statistics write it (湄水村委会). */
  readonly name: string;
  /** As people write it (湄水村). */
  readonly shortName: string;
  readonly township: Township;
  readonly weight: number;
  readonly surname: string;
  /** Set where the village lies in another county. */
  readonly otherCounty?: string;
};

/** A township; the first one holds the county's seat. */
export type Township = {
  readonly code: string;
  readonly name: string;
  readonly no: number;
  readonly villages: Village[];
};

/** The county: names of the levels above, townships and villages. */
export type County = {
  readonly code: string;
  readonly province: string;
  readonly city: string;
  readonly name: string;
  /** Without 县, for names of schools. */
  readonly bareName: string;
  readonly townships: readonly Township[];
  readonly villages: readonly Village[];
  /** Codes of other counties of the province, where in-married people were registered. */
  readonly otherCounties: readonly { readonly code: string; readonly name: string }[];
};

const shortVillage = (name: string): string =>
  name
    .replace(/社区(居民委员会|居委会)$/, '社区')
    .replace(/(村民委员会|村委会)$/, '村')
    .replace(/(居民委员会|居委会)$/, '居委会');

/** The people of a village's families, by the share of the county. */
export function drawPeople(population: Population, countyCode: string, chance: Chance): People {
  const share = [...population.peoples]
    .filter((one) => countyCode.startsWith(one.prefix))
    .sort((a, b) => b.prefix.length - a.prefix.length)[0]!;
  const at = chance.next() * (share.han + share.hui + share.tibetan + share.uyghur);
  if (at < share.han) return 'han';
  if (at < share.han + share.hui) return 'hui';
  return at < share.han + share.hui + share.tibetan ? 'tibetan' : 'uyghur';
}

/** Builds the county from its divisions; undefined where the code is no county with villages. */
export function buildCounty(
  code: string,
  divisions: readonly Division[],
  ofProvince: readonly Division[],
  stock: NameStock,
  chance: Chance,
): County | undefined {
  const nameOf = (wanted: string): string => divisions.find((one) => one.code === wanted)?.name ?? '';
  const name = nameOf(code);
  if (code.length !== 6 || name === '') return undefined;
  const townships: Township[] = divisions
    .filter((one) => one.level === 'township')
    .map((one, no) => ({ code: one.code, name: one.name, no, villages: [] }));
  const byCode = new Map(townships.map((one) => [one.code, one]));
  for (const one of divisions) {
    const township = one.level === 'village' ? byCode.get(parentCode(one.code)!) : undefined;
    township?.villages.push({
      code: one.code,
      name: one.name,
      shortName: shortVillage(one.name),
      township,
      weight:
        (0.4 + chance.next() * 1.2) * (township.no === 0 ? 1.8 : 1) * (/社区|居委/.test(one.name) ? 1.5 : 1),
      surname: drawSurname(stock, 'han', chance),
    });
  }
  const settled = townships.filter((one) => one.villages.length > 0);
  if (settled.length === 0) return undefined;
  return {
    code,
    province: nameOf(code.slice(0, 2)),
    city: nameOf(code.slice(0, 4)),
    name,
    bareName: name.length > 2 ? name.replace(/(自治县|县|市|区|旗)$/, '') : name,
    townships: settled.map((one, no) => ({ ...one, no })),
    villages: settled.flatMap((one) => one.villages),
    otherCounties: ofProvince.filter((one) => one.level === 'county' && one.code !== code),
  };
}

/** Draws villages by their size. */
export function villageDrawer(county: County, chance: Chance): () => Village {
  const table = weighted(county.villages.map((village) => [village, village.weight] as const));
  return () => draw(table, chance);
}
