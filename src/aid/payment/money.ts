/**
 * Money is a whole number of fen in a plain number. The largest sum that may stand in the ledger, 10^15 fen (ten
 * trillion yuan), is below 2^53: nothing is rounded, and numbers pass JSON and int8 as they are (decision 0064).
 */
export type Fen = number;

/** No sum of aid of a whole country comes near it. */
export const LARGEST_FEN: Fen = 1_000_000_000_000_000;

/** Whether a number may stand as money: whole, and within what is exact. */
export const isFen = (value: number): boolean =>
  Number.isSafeInteger(value) && Math.abs(value) <= LARGEST_FEN;

/** As a bank file has it: 1234.50. */
export function printYuan(fen: Fen): string {
  const whole = Math.abs(fen);
  const cents = String(whole % 100).padStart(2, '0');
  return `${fen < 0 ? '-' : ''}${Math.floor(whole / 100)}.${cents}`;
}

const YUAN = /^(?:[¥￥]\s*)?(\d{1,3}(?:[,，]\d{3})+|\d{1,13})(?:\.(\d{1,2})0*)?(?:元)?$/;

/** Reads an amount as banks and offices type it (1,234.5, ￥1234.50, 1234元); undefined where it is none or has part of a fen. */
export function readYuan(text: string): Fen | undefined {
  const found = YUAN.exec(text.normalize('NFKC').replace(/\s/g, ''));
  if (!found) return undefined;
  const fen = Number(found[1]!.replace(/[,，]/g, '')) * 100 + Number((found[2] ?? '').padEnd(2, '0'));
  return isFen(fen) ? fen : undefined;
}

/** Parts of a whole by weight that sum to it exactly: what is left over goes to the largest remainders, then in order. */
export function splitFen<K extends string>(
  whole: Fen,
  weights: Readonly<Partial<Record<K, number>>>,
): Partial<Record<K, Fen>> {
  const parts = (Object.entries(weights) as [K, number][]).filter(([, weight]) => weight > 0);
  const total = parts.reduce((sum, [, weight]) => sum + weight, 0);
  const cut = parts.map(([key, weight], at) => {
    // whole × weight may pass 2^53 only for sums far beyond an award; a bigint keeps it exact all the same
    const scaled = BigInt(whole) * BigInt(weight);
    return { key, at, fen: Number(scaled / BigInt(total)), rest: Number(scaled % BigInt(total)) };
  });
  let left = whole - cut.reduce((sum, { fen }) => sum + fen, 0);
  for (const part of [...cut].sort((a, b) => b.rest - a.rest || a.at - b.at)) {
    if (left === 0) break;
    part.fen += 1;
    left -= 1;
  }
  return Object.fromEntries(cut.filter(({ fen }) => fen > 0).map(({ key, fen }) => [key, fen])) as Partial<
    Record<K, Fen>
  >;
}
