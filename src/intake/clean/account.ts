/** The number of a bank account as digits alone, however it was typed; undefined where it cannot be one of a bank. */
export function readAccountNumber(text: string): string | undefined {
  const digits = text.normalize('NFKC').replace(/[\s\-‐–—'’]/g, '');
  return /^\d{8,30}$/.test(digits) ? digits : undefined;
}

/** A cell that holds a number at all: names of banks, ticks and words stand under such headings too. */
export const holdsNumber = (text: string): boolean =>
  /\d{5}/.test(text.normalize('NFKC').replace(/[\s-]/g, ''));

/** What a spreadsheet program made of a long number: 6.217E+18. */
export const isRounded = (text: string): boolean => /^\d(?:\.\d+)?E\+?\d{1,2}$/i.test(text.trim());
