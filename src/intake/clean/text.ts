/** Longest text that a cell may land; a spreadsheet program allows 32,767. */
export const LONGEST = 2000;

const LATIN_WIDE = /[\uff01-\uff5e\u3000]/;

/** Full-width letters and digits to plain ones; Chinese punctuation and everything else stay. */
export function plainText(text: string): string {
  if (!LATIN_WIDE.test(text)) return text;
  return text
    .replace(/[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/g, (c) =>
      String.fromCharCode(c.charCodeAt(0) - 0xfee0),
    )
    .replace(/\u3000/g, ' ');
}

/** What offices type where there is nothing to say. */
const NOTHING = new Set([
  '无',
  '/',
  '-',
  '—',
  '--',
  '——',
  '\\',
  '空',
  'null',
  'NULL',
  '#',
  '无。',
  '／',
  '－',
  '0',
  '.',
  '、',
  '暂无',
  'N/A',
  'n/a',
  'NaN',
  'undefined',
]);

/** True where a cell says that there is nothing. */
export const saysNothing = (text: string): boolean => text.length < 10 && NOTHING.has(text);

const NEEDS_WORK = /[\s\uff01-\uff5e]/;

const SEAL = /[(（](?:单位|加盖)?(?:公章|盖章|签章|印章|章)[)）]/g;

/** A place or institution as typed, without inner blanks and without the place for its seal: 永丰中心校（公章） → 永丰中心校. */
export function placeName(text: string): string {
  const bare = text.includes('章') ? text.replace(SEAL, '') : text;
  const whole = NEEDS_WORK.test(bare) ? plainText(bare).replace(/\s+/g, '') : bare;
  // A hukou sheet names the police station of the township where it has no column for the township itself.
  return whole.length > 4 && whole.endsWith('派出所') ? whole.slice(0, -3) : whole;
}

/** Remembers the results of a pure function for cells that come back again and again. Bounded. */
export function remembered<T>(compute: (text: string) => T, most = 20_000): (text: string) => T {
  const memo = new Map<string, T>();
  return (text) => {
    const known = memo.get(text);
    if (known !== undefined) return known;
    const value = compute(text);
    if (memo.size >= most) memo.clear();
    memo.set(text, value);
    return value;
  };
}
