import { distance as unitDistance } from 'fastest-levenshtein';

/** No character beyond the basic plane: one character, one unit. */
export const isBasic = (text: string): boolean => BASIC.test(text);

const BASIC = /^[^\ud800-\udfff]*$/;

/** Puts characters beyond the basic plane onto single units, so that one character counts once. */
function byPoint(a: string, b: string): [string, string] {
  if (BASIC.test(a) && BASIC.test(b)) return [a, b];
  const units = new Map<string, string>();
  const map = (text: string) =>
    Array.from(text, (point) => {
      const known = units.get(point) ?? String.fromCharCode(units.size + 1);
      units.set(point, known);
      return known;
    }).join('');
  return [map(a), map(b)];
}

/** Edit distance by code point. `isPlain`: both are known to lie in the basic plane. */
export function levenshtein(left: string, right: string, isPlain = false): number {
  return isPlain ? unitDistance(left, right) : unitDistance(...byPoint(left, right));
}

/**
 * Edit distance by code point in which swapping two neighbours is one edit (optimal string alignment). Exact up to
 * `within`; beyond, any greater number.
 */
export function osa(left: string, right: string, isPlain = false, within = Infinity): number {
  const [a, b] = isPlain ? [left, right] : byPoint(left, right);
  if (Math.abs(a.length - b.length) > within) return within + 1;
  const width = b.length + 1;
  // three rows of the table, used in turn: the one before the last, the last, this one
  const rows = width < ROW ? ROWS : Array.from({ length: 3 }, () => new Float64Array(width + 1));
  for (let j = 0; j < width; j++) rows[0]![j] = j;
  let leastBefore = 0;
  for (let i = 1; i <= a.length; i++) {
    const [row, last, before] = [rows[i % 3]!, rows[(i + 2) % 3]!, rows[(i + 1) % 3]!];
    const letter = a.charCodeAt(i - 1);
    const [from, to] = [Math.max(1, i - within), Math.min(b.length, i + within)];
    // cells further from the diagonal are beyond `within`
    row[from - 1] = from === 1 ? i : Infinity;
    row[to + 1] = Infinity;
    let least = row[from - 1]!;
    for (let j = from; j <= to; j++) {
      const other = b.charCodeAt(j - 1);
      let best = last[j - 1]! + (letter === other ? 0 : 1);
      if (last[j]! + 1 < best) best = last[j]! + 1;
      if (row[j - 1]! + 1 < best) best = row[j - 1]! + 1;
      const isSwapped = i > 1 && j > 1 && letter === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === other;
      if (isSwapped && before[j - 2]! + 1 < best) best = before[j - 2]! + 1;
      row[j] = best;
      if (best < least) least = best;
    }
    if (least > within && leastBefore >= within) return within + 1;
    leastBefore = least;
  }
  return rows[a.length % 3]![b.length]!;
}

/** Characters in classes of thirty-two, as bits: what two texts cannot share is seen at once. */
export function letterBits(text: string): number {
  let bits = 0;
  for (let i = 0; i < text.length; i++) bits |= 1 << (text.charCodeAt(i) & 31);
  return bits;
}

function bitCount(bits: number): number {
  let n = bits - ((bits >>> 1) & 0x55555555);
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333);
  return (((n + (n >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}

/** A number that the Jaro-Winkler likeness of two texts does not exceed, from their letters alone. */
export function jaroWinklerBound(a: string, b: string, bitsOfA: number, bitsOfB: number): number {
  const shared = Math.min(a.length - bitCount(bitsOfA & ~bitsOfB), b.length - bitCount(bitsOfB & ~bitsOfA));
  if (shared <= 0) return 0;
  const jaro = (shared / a.length + shared / b.length + 1) / 3;
  let prefix = 0;
  while (prefix < 4 && prefix < a.length && a.charCodeAt(prefix) === b.charCodeAt(prefix)) prefix++;
  return Math.ceil((jaro + prefix * 0.1 * (1 - jaro)) * 1000);
}

const ROW = 65;
const ROWS = Array.from({ length: 3 }, () => new Float64Array(ROW + 1));
const TAKEN = new Uint8Array(ROW);
const MATCHED = new Uint16Array(ROW);

/** Jaro-Winkler likeness by code point in thousandths: 1000 is equal, 0 nothing shared. */
export function jaroWinkler(left: string, right: string, isPlain = false): number {
  const [a, b] = isPlain ? [left, right] : byPoint(left, right);
  if (a === b) return 1000;
  if (a === '' || b === '') return 0;
  const reach = Math.max(0, (Math.max(a.length, b.length) >> 1) - 1);
  const taken = b.length <= ROW ? TAKEN.fill(0, 0, b.length) : new Uint8Array(b.length);
  const matched = a.length <= ROW ? MATCHED : new Uint16Array(a.length);
  let m = 0;
  for (let i = 0; i < a.length; i++) {
    const letter = a.charCodeAt(i);
    const end = Math.min(b.length, i + reach + 1);
    for (let j = Math.max(0, i - reach); j < end; j++) {
      if (taken[j] === 1 || letter !== b.charCodeAt(j)) continue;
      taken[j] = 1;
      matched[m++] = letter;
      break;
    }
  }
  if (m === 0) return 0;
  let swapped = 0;
  for (let j = 0, k = 0; j < b.length; j++) if (taken[j] === 1 && b.charCodeAt(j) !== matched[k++]) swapped++;
  const jaro = (m / a.length + m / b.length + (m - swapped / 2) / m) / 3;
  let prefix = 0;
  while (prefix < 4 && prefix < a.length && a.charCodeAt(prefix) === b.charCodeAt(prefix)) prefix++;
  return Math.round((jaro + prefix * 0.1 * (1 - jaro)) * 1000);
}
