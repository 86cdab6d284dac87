/** Whole fen as people write yuan: 1,234.50. */
export function yuan(fen: number): string {
  const whole = Math.abs(fen);
  const cents = String(whole % 100).padStart(2, '0');
  return `${fen < 0 ? '−' : ''}${Math.floor(whole / 100).toLocaleString('en-US')}.${cents}`;
}
