import { distance as unitDistance } from 'fastest-levenshtein';

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

/** Edit distance by code point. */
export function levenshtein(a: string, b: string): number {
  return unitDistance(...byPoint(a, b));
}

/** Edit distance by code point in which swapping two neighbours is one edit (optimal string alignment). */
export function osa(left: string, right: string): number {
  const [a, b] = byPoint(left, right);
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let best = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, before[j - 2]! + 1);
      row.push(best);
    }
    before = last;
    last = row;
  }
  return last[b.length]!;
}

/** Jaro-Winkler likeness by code point in thousandths: 1000 is equal, 0 nothing shared. */
export function jaroWinkler(left: string, right: string): number {
  const [a, b] = byPoint(left, right);
  if (a === b) return 1000;
  if (a === '' || b === '') return 0;
  const reach = Math.max(0, (Math.max(a.length, b.length) >> 1) - 1);
  const taken = new Uint8Array(b.length);
  const matched: string[] = [];
  for (let i = 0; i < a.length; i++) {
    const end = Math.min(b.length, i + reach + 1);
    for (let j = Math.max(0, i - reach); j < end; j++) {
      if (taken[j] === 1 || a[i] !== b[j]) continue;
      taken[j] = 1;
      matched.push(a[i]!);
      break;
    }
  }
  if (matched.length === 0) return 0;
  let swapped = 0;
  for (let j = 0, k = 0; j < b.length; j++) if (taken[j] === 1 && b[j] !== matched[k++]) swapped++;
  const m = matched.length;
  const jaro = (m / a.length + m / b.length + (m - swapped / 2) / m) / 3;
  let prefix = 0;
  while (prefix < 4 && prefix < a.length && a[prefix] === b[prefix]) prefix++;
  return Math.round((jaro + prefix * 0.1 * (1 - jaro)) * 1000);
}
