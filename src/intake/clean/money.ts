const NONE = /^(无|没有|否|未享受|[-—/\\.×xX]*|0+(\.0+)?元?)$/;
const YES = /^(是|有|享受|已享受|√|✓|✔|1人|已发放|发放)$/;

/** An amount cell, read: whole fen, nothing, a bare yes, or no amount at all. */
export type MoneyReading =
  | { readonly kind: 'fen'; readonly fen: number }
  | { readonly kind: 'none' | 'yes' | 'malformed' };

/** Reads yuan as people type them: 625, 1,250.00, 1250元, ￥625, 0.0625万元. `factor`: 10,000 where the heading says 万元. */
export function readMoney(cell: string, factor = 1): MoneyReading {
  const text = cell.normalize('NFKC').replace(/[\s,，¥￥]/g, '');
  if (NONE.test(text)) return { kind: 'none' };
  if (YES.test(text)) return { kind: 'yes' };
  const parts = /^(-?\d+(?:\.\d+)?)(万)?(?:元|圆|块)?(?:整|\/?(?:年|学期|生|人|月))*$/.exec(text);
  if (!parts) return { kind: 'malformed' };
  const fen = Math.round(+parts[1]! * (parts[2] ? 10_000 : factor) * 100);
  return Number.isSafeInteger(fen) && fen > 0 ? { kind: 'fen', fen } : { kind: 'malformed' };
}
