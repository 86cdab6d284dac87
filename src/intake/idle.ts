import { cellText, type RawRow } from './cells.ts';
import { type Heading, headingKey } from './heading.ts';
import type { Lexicon } from './layout.ts';
import { NO_AMOUNT } from './term-sheet.ts';

export type IdleCode = 'row.repeated-header' | 'row.total' | 'row.note' | 'row.only-number' | 'row.no-amount';

/** A place to sign, however many stand beside it: 班主任签名：　校长签名：　2026年9月1日. */
const SIGNED = /[:：]\s*$|签[名字章]|盖章/;

/**
 * Knows the rows that are no record: headings again, totals, signatures and notes, a running number alone. Nearly every
 * row is a record, and this is asked of all of them: a look at the first sign of the first cell settles most.
 */
export function idleReader(
  headings: readonly Heading[],
  lexicon: Lexicon,
): (row: RawRow) => IdleCode | undefined {
  const keysAt = new Map(headings.map((heading) => [heading.column, heading.keys]));
  const isNumbered = keysAt.get(0)?.some((key) => /序号|编号|^no$/.test(key)) ?? false;
  const totals = new Set(lexicon.totals);
  const leads = new Set([...lexicon.totals, ...lexicon.notes].map((word) => word.charCodeAt(0)));
  leads.add(NO_AMOUNT.charCodeAt(0));
  for (const heading of headings)
    for (const text of [heading.text, ...heading.keys]) leads.add(text.charCodeAt(0));
  return (row) => {
    let filled = 0;
    let first = '';
    let firstColumn = 0;
    for (let i = 0; i < row.cells.length && filled < 3; i++) {
      const text = cellText(row.cells[i]);
      if (text === '') continue;
      if (filled++ > 0) continue;
      first = text;
      firstColumn = i;
      if (!leads.has(first.charCodeAt(0)) && !(isNumbered && i === 0)) return undefined;
    }
    if (filled === 1 && first === NO_AMOUNT) return 'row.no-amount';
    // alone in the column of running numbers stands a number, or a word on the rows to come (以下为住校生)
    const isAlone = filled === 1 && firstColumn === 0 && isNumbered;
    if (isAlone && /^\d{1,6}$/.test(first)) return 'row.only-number';
    if (!isAlone && !leads.has(first.charCodeAt(0))) return undefined;
    const short = first.replace(/[\s:：]/g, '');
    if (totals.has(short)) return 'row.total';
    const isSigned = filled <= 2 || SIGNED.test(first);
    if (isAlone || (isSigned && lexicon.notes.some((word) => short.startsWith(word)))) return 'row.note';
    const isHeading = first.length < 40 && keysAt.get(firstColumn)?.includes(headingKey(first));
    return isHeading && sameAsHeader(row, keysAt) ? 'row.repeated-header' : undefined;
  };
}

function sameAsHeader(row: RawRow, keysAt: ReadonlyMap<number, readonly string[]>): boolean {
  let same = 0;
  let filled = 0;
  for (const [column, keys] of keysAt) {
    const text = cellText(row.cells[column]);
    if (text === '') continue;
    filled++;
    if (keys.includes(headingKey(text))) same++;
  }
  return filled > 0 && same * 10 >= filled * 7;
}
