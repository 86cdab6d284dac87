import { byRank, type Chance, draw, type Weighted, weighted } from './chance.ts';
import type { NameTables } from './tables.store.ts';

/** Peoples whose ways of naming the county knows. */
export type People = 'han' | 'hui' | 'tibetan' | 'uyghur';
/** Sex as registered. */
export type Sex = 'male' | 'female';

const words = (text: string): string[] => text.trim().split(/\s+/);
const shares = (text: string): (readonly [string, number])[] =>
  words(text).map((word) => {
    const split = /^(\D+)([\d.]+)$/.exec(word);
    return [split?.[1] ?? word, Number(split?.[2] ?? 1)] as const;
  });

// 14 % of Han names have two characters; brothers' shared characters and fashions take their part before.
const SINGLE = 0.165;

type Given = { first: Weighted<string>; second: Weighted<string> };
type BySex<T> = Record<Sex, T>;

/** Tables ready to draw from. */
export type NameStock = {
  readonly tables: NameTables;
  readonly surnames: Weighted<string>;
  readonly huiSurnames: Weighted<string>;
  readonly single: BySex<Weighted<string>>;
  readonly cohorts: readonly { until: number; given: BySex<Given> }[];
  readonly fashion: BySex<Weighted<string>>;
  readonly hui: BySex<Weighted<string>>;
  readonly tibetan: BySex<Weighted<string>>;
  readonly uyghur: BySex<Weighted<string>>;
};

const bySex = <T>(make: (sex: Sex) => T): BySex<T> => ({ male: make('male'), female: make('female') });

/** Builds the stock of names: the hundred surnames by their share, the others sharing 14.1 % by rank. */
export function stockNames(tables: NameTables): NameStock {
  const top = shares(tables.han.surnames);
  const rest = words(tables.han.more_surnames);
  const restSum = rest.reduce((sum, _, rank) => sum + 1 / (rank + 12), 0);
  const others = rest.map((name, rank) => [name, 14.1 / (rank + 12) / restSum] as const);
  return {
    tables,
    surnames: weighted([...top, ...others]),
    huiSurnames: weighted(shares(tables.hui.surnames)),
    single: bySex((sex) => byRank(words(tables.han.single[sex]), 9)),
    cohorts: tables.han.cohorts.map((cohort) => ({
      until: cohort.until,
      given: bySex((sex) => ({
        first: byRank(words(cohort[sex].first), 8),
        second: byRank(words(cohort[sex].second), 8),
      })),
    })),
    fashion: bySex((sex) => byRank(words(tables.han.fashion[sex]), 16)),
    hui: bySex((sex) => byRank(words(tables.hui[sex]), 6)),
    tibetan: bySex((sex) => byRank([...words(tables.tibetan.both), ...words(tables.tibetan[sex])], 5)),
    uyghur: bySex((sex) => byRank(words(tables.uyghur[sex]), 5)),
  };
}

/** Draws a surname of the people; empty where most have none. */
export function drawSurname(stock: NameStock, people: People, chance: Chance): string {
  if (people === 'hui') return draw(stock.huiSurnames, chance);
  return people === 'han' ? draw(stock.surnames, chance) : '';
}

/** Draws a Han given name; `shared` is the first character that brothers and sisters or cousins have in common. */
export function drawHanGiven(
  stock: NameStock,
  sex: Sex,
  year: number,
  chance: Chance,
  shared: string,
): string {
  if (shared === '' && chance.hit(SINGLE)) return draw(stock.single[sex], chance);
  const fashion = stock.tables.han.fashion;
  if (shared === '' && year >= fashion.from && chance.hit(fashion.share))
    return draw(stock.fashion[sex], chance);
  const cohort = stock.cohorts.find((one) => year <= one.until) ?? stock.cohorts.at(-1)!;
  const first = shared || draw(cohort.given[sex].first, chance);
  for (let i = 0; i < 4; i++) {
    const second = draw(cohort.given[sex].second, chance);
    if (second !== first) return first + second;
  }
  return `${first}${sex === 'male' ? '华' : '英'}`;
}

/** Draws a Hui given name. */
export function drawHuiGiven(
  stock: NameStock,
  sex: Sex,
  year: number,
  chance: Chance,
  shared: string,
): string {
  if (chance.hit(stock.tables.hui.share)) return draw(stock.hui[sex], chance);
  return drawHanGiven(stock, sex, year, chance, shared);
}

/** Draws a whole Tibetan name: most are two units without surname, and few are distinct. */
export function drawTibetan(stock: NameStock, sex: Sex, chance: Chance): string {
  const shapes = stock.tables.tibetan.shapes;
  const unit = draw(stock.tibetan[sex], chance);
  const at = chance.next();
  if (at < shapes.unit) return unit;
  const other = draw(stock.tibetan[sex], chance);
  if (at < shapes.unit + shapes.three) return unit + other.slice(-1);
  if (at < shapes.unit + shapes.three + shapes.surname)
    return chance.one(words(stock.tables.tibetan.surnames)) + unit;
  return other === unit ? `${unit}次仁` : unit + other;
}

/** Draws a whole Uyghur name: the given name, the father's given name after the dot, at times the grandfather's. */
export function drawUyghur(stock: NameStock, sex: Sex, fatherName: string, chance: Chance): string {
  const parts = stock.tables.uyghur.parts;
  const given = draw(stock.uyghur[sex], chance);
  const father = fatherName.split('·')[0] || draw(stock.uyghur.male, chance);
  const at = chance.next();
  if (at < parts.one) return given;
  if (at < parts.one + parts.three) return `${given}·${father}·${draw(stock.uyghur.male, chance)}`;
  return `${given}·${father}`;
}
