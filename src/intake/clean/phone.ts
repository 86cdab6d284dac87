/** A telephone cell, read: digits only; empty where nothing stands; undefined where it is none. */
export function readPhone(cell: string): string | undefined {
  if (PLAIN.test(cell)) return cell;
  const text = cell.normalize('NFKC').trim();
  if (text === '' || /^(无|没有|不详|未知|空|0+|[-—/\\.]+)$/.test(text)) return '';
  // Several numbers in one cell: the first that is one counts.
  for (const part of text.split(/[,;，；、/\\|]|\s{1,}(?=1\d{10})|\n|或/)) {
    const digits = part
      .replace(/^(\+?86|0086)(?=1\d{10})/, '')
      .replace(/\D/g, '')
      .replace(/^(0086|86)(?=1\d{10}$)/, '');
    if (PLAIN.test(digits) || LAND_LINE.test(digits)) return digits;
  }
  return undefined;
}
const PLAIN = /^1[3-9]\d{9}$/;
const LAND_LINE = /^(0\d{9,11}|[2-9]\d{6,7})$/;
