const TOWNSHIP_ENDING = /(?:街道办事处|街道|苏木|民族乡|[^民]族乡|镇|乡|办事处)$/u;
const VILLAGE_ENDING =
  /(?:社区居委会|社区居民委员会|村民委员会|村委会|居民委员会|居委会|嘎查|社区|行政村|村|居)$/u;

/** A villagers' group written behind the village: 红旗村1组, 红旗村第三村民小组. */
const GROUP = /第?[一二三四五六七八九十\d]+(?:号)?(?:村民)?(?:小组|组|社|队)$/u;

/** Removes names of upper divisions that a sheet puts in front, longest first. */
export function withoutUpper(text: string, upper: readonly string[]): string {
  let rest = text.normalize('NFKC').replace(/\s/g, '');
  for (let changed = true; changed; ) {
    const prefix = upper.find(
      (name) => name.length > 1 && rest.startsWith(name) && rest.length > name.length + 1,
    );
    changed = prefix !== undefined;
    if (prefix !== undefined) rest = rest.slice(prefix.length);
  }
  return rest;
}

/** The bare name of a township: 永丰镇, 双峰县永丰镇 → 永丰. */
export const townshipKey = (text: string, upper: readonly string[]): string =>
  withoutUpper(text, upper).replace(TOWNSHIP_ENDING, '');

/** The bare name of a village or community: 新建村委会 → 新建. */
export const villageKey = (text: string, upper: readonly string[]): string =>
  withoutUpper(text, upper).replace(GROUP, '').replace(VILLAGE_ENDING, '');

/** Villages of the county by bare name: the townships (bare names) that have one so called. */
export type Villages = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * Township and village (bare names) of a place written without its township: 上庄村 where only one township has it, or
 * with the township's bare name in front, 兴盛上庄. Undefined where it stays open.
 */
export function findVillage(
  text: string,
  upper: readonly string[],
  villages: Villages,
): readonly [township: string, village: string] | undefined {
  const whole = villageKey(text, upper);
  const towns = [...(villages.get(whole) ?? [])];
  if (towns.length > 0) return towns.length === 1 ? [towns[0]!, whole] : undefined;
  const characters = Array.from(withoutUpper(text, upper));
  const found = characters.slice(1).flatMap((_, i) => {
    const township = townshipKey(characters.slice(0, i + 1).join(''), []);
    const village = villageKey(characters.slice(i + 1).join(''), []);
    return villages.get(village)?.has(township) ? [[township, village] as const] : [];
  });
  return new Set(found.map(([township, village]) => `${township} ${village}`)).size === 1
    ? found[0]
    : undefined;
}

/** Kinds of school that offices write in several ways, to one word each. */
const SCHOOL_WORDS: readonly (readonly [RegExp, string])[] = [
  [/[()（）\s]/gu, ''],
  [
    /(?:中等)?(?:职业中等专业|中等职业技术|职业技术|中等职业|职业高级中|职业中)(?:学校|学)?|职业教育中心|职教中心|职业中专|职高/gu,
    '职中',
  ],
  [/九年一贯制学校|九年制学校|九年一贯制/gu, '九年'],
  [/(?:初级|高级)?中学(?:校)?/gu, '中'],
  [/初中/gu, '中'],
  [/中心学校|中心小学校|中心小学|中心完小|中心校/gu, '中心小'],
  [/完全小学|完小|小学校|小学/gu, '小'],
  [/幼儿园/gu, '幼'],
  [/学校/gu, '校'],
  [/[镇乡村]|街道|社区/gu, ''],
];

/** A school's name without upper divisions and with its kind in one word; equal keys, equal school. */
export function schoolKey(text: string, upper: readonly string[]): string {
  let key = withoutUpper(text, upper).replace(/^(?:本?[县市区旗](?![镇乡]))(?=.{2})/u, '');
  for (const [pattern, word] of SCHOOL_WORDS) key = key.replace(pattern, word);
  return key;
}

/** A division's bare name: 双峰县 → 双峰; as schools are called by it (双峰一中). */
const bareDivision = (name: string): string => name.replace(/(?:自治)?[省市州盟县区旗]$/u, '');

/** A school's name apart from the divisions in front, written out or bare, and the bare name of the last of them. */
function withoutDivision(
  text: string,
  upper: readonly string[],
): { readonly rest: string; readonly division: string | undefined } {
  let rest = text.normalize('NFKC').replace(/\s/g, '');
  let division: string | undefined;
  for (;;) {
    const isFront = (name: string): boolean => name.length > 1 && rest.startsWith(name);
    const front = upper.find(isFront) ?? upper.map(bareDivision).find(isFront);
    if (front === undefined || rest.length <= front.length + 1) return { rest, division };
    division = bareDivision(front);
    rest = rest.slice(front.length);
  }
}

/**
 * A school's number within the division in front of it: 双峰县第一中学 and 双峰一中 → 双峰|一中. That is the county's own school,
 * not a township's (永丰镇第一中学). Undefined where no division stands in front.
 */
function keyInDivision(text: string, upper: readonly string[]): string | undefined {
  const { rest, division } = withoutDivision(text, upper);
  const said = schoolKey(rest, []).replace(/第(?=[一二三四五六七八九十\d])/gu, '');
  return division === undefined ? undefined : `${division}|${said}`;
}

/**
 * Which county a school's name is of, where that is not the county of most (`counties`: names in the batch): 涟源市第一中学
 * beside those of 双峰县. Undefined for the county of most and where none is named.
 */
function otherCounty(
  official: readonly string[],
  names: readonly string[],
  counties: readonly string[],
  upper: readonly string[],
): (name: string) => string | undefined {
  const bare = new Set(counties.map(bareDivision));
  const countyOf = (name: string): string | undefined => {
    const { division } = withoutDivision(name, upper);
    return division !== undefined && bare.has(division) ? division : undefined;
  };
  const named = official.map(countyOf).filter((county) => county !== undefined);
  const counts = new Map<string, number>();
  // records may call their schools without the county, and only lists name it
  for (const county of named.length > 0 ? named : names.map(countyOf))
    if (county) counts.set(county, (counts.get(county) ?? 0) + 1);
  const [home] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0] ?? [];
  return (name) => {
    const county = countyOf(name);
    return county === home ? undefined : county;
  };
}

/** True when `short`'s characters occur in `long` in this order: 永丰小 in 永丰中心小. */
export function isSubsequence(short: string, long: string): boolean {
  let at = 0;
  for (const char of long) if (char === short[at]) at++;
  return at === short.length;
}

/**
 * One number per school. Names that a register of records holds (`official`) are schools of their own. Another name is the
 * one official school (or else the one longer name) that holds its characters in order and is of the same kind; no known
 * school (null) where several do, as with 中心幼儿园; a school of its own where none does. With the county's bare name in front
 * it is the county's own school of that number: 双峰一中. Schools of another county (`counties`) are others.
 */
export function codeSchools(
  names: readonly string[],
  official: ReadonlySet<string>,
  upper: readonly string[],
  counties: readonly string[] = [],
): Map<string, number | null> {
  const other = otherCounty([...official], names, counties, upper);
  const keys = new Map(names.map((name) => [name, `${other(name) ?? ''}|${schoolKey(name, upper)}`]));
  const held = [...new Set(names.filter((name) => official.has(name)).map((name) => keys.get(name)!))].sort();
  const all = [...new Set(keys.values())].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const codes = new Map<string, number | null>(held.map((key, i) => [key, i + 1]));
  const holding = (key: string, among: readonly string[]) =>
    among.filter(
      (other) =>
        other.length > key.length &&
        other.at(-1) === key.at(-1) &&
        other.split('|')[0] === key.split('|')[0] &&
        isSubsequence(key, other),
    );
  for (const key of all) {
    if (codes.has(key)) continue;
    const official = holding(key, held);
    const near = official.length > 0 ? official : holding(key, all);
    if (near.length > 1) codes.set(key, null);
    else codes.set(key, near.length === 1 ? codes.get(near[0]!)! : codes.size + 1);
  }
  const said = new Map<string, Set<string>>();
  for (const name of names) {
    const inDivision = official.has(name) ? keyInDivision(name, upper) : undefined;
    if (inDivision) said.set(inDivision, (said.get(inDivision) ?? new Set()).add(keys.get(name)!));
  }
  const codeOf = (name: string, key: string): number | null => {
    const same = [...(said.get(keyInDivision(name, upper) ?? '') ?? [])];
    return codes.get(same.length === 1 && !official.has(name) ? same[0]! : key)!;
  };
  return new Map([...keys].map(([name, key]) => [name, codeOf(name, key)]));
}
