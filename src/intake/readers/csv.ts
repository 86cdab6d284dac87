import { parseCsv } from 'hucre/csv';
import type { RawRow, RawSheet } from '../cells.ts';
import { decodePieces, detectEncoding, type Encoding } from './encoding.ts';
import { FileFault } from './fault.ts';

/** Tells what a text file has that is worth a verdict, after it was read. */
export type CsvNotes = { unreadable: number; encoding: string; openQuoteRow: number };

/** Most lines and characters that one quoted record may span before its quote counts as unpaired. */
const LONGEST_RECORD = { lines: 400, characters: 200_000 };
const BATCH = 512;

/** Opens a CSV (or tab-, semicolon-separated) file whatever its encoding. Records are numbered as a spreadsheet program does. */
export function openCsv(bytes: Uint8Array, notes: CsvNotes): RawSheet[] {
  const encoding = detectEncoding(bytes);
  if (!encoding) throw new FileFault('file.not-a-table');
  notes.encoding = encoding.label;
  return [{ name: '', merges: [], rows: csvRows(bytes, encoding, notes) }];
}

/** The separator that the first lines agree on. */
export function detectSeparator(sample: string): string {
  const lines = sample.split(/\r\n|\r|\n/).slice(0, 50);
  const score = (separator: string): number => {
    const counts = lines.map((line) => line.split(separator).length - 1);
    return counts.filter((n) => n > 0).length * 1000 + Math.max(0, ...counts);
  };
  const ranked = [',', '\t', ';', '，', '|'].map((separator) => [separator, score(separator)] as const);
  return ranked.reduce((best, next) => (next[1] > best[1] ? next : best))[0];
}

function* lines(bytes: Uint8Array, encoding: Encoding, notes: CsvNotes): Generator<string[]> {
  let rest = '';
  let ending: '\n' | '\r' | undefined;
  for (const piece of decodePieces(bytes, encoding)) {
    if (piece.includes('\ufffd')) notes.unreadable += piece.match(/\ufffd/g)!.length;
    const text = rest + piece;
    ending ??= text.includes('\n') || !text.includes('\r') ? '\n' : '\r';
    const list = text.split(ending);
    rest = list.pop()!;
    yield list;
  }
  if (rest !== '') yield [rest];
}

function* csvRows(bytes: Uint8Array, encoding: Encoding, notes: CsvNotes): Generator<RawRow[]> {
  let separator: string | undefined;
  let no = 0;
  let open: string[] = [];
  let batch: RawRow[] = [];
  const plain = (line: string): void => {
    batch.push({ no: ++no, cells: line.split(separator!) });
  };
  const giveUp = (): void => {
    if (notes.openQuoteRow === 0) notes.openQuoteRow = no + 1;
    const [first, ...others] = open;
    open = [];
    plain(first!.replaceAll('"', ''));
    for (const line of others) take(line);
  };
  const take = (raw: string): void => {
    const line = raw.charCodeAt(raw.length - 1) === 13 ? raw.slice(0, -1) : raw;
    if (open.length === 0 && (!line.includes('"') || !opensQuote(line, separator!))) {
      plain(line);
      return;
    }
    open.push(line);
    const record = open.join('\n');
    if (isClosed(record)) {
      open = [];
      batch.push({
        no: ++no,
        cells: parseCsv(record, { delimiter: separator!, skipEmptyRows: false })[0] ?? [],
      });
    } else if (open.length > LONGEST_RECORD.lines || record.length > LONGEST_RECORD.characters) giveUp();
  };
  for (const list of lines(bytes, encoding, notes)) {
    separator ??= detectSeparator(list.slice(0, 50).join('\n'));
    for (const line of list) {
      take(line);
      if (batch.length >= BATCH) {
        yield batch;
        batch = [];
      }
    }
  }
  while (open.length > 0) giveUp();
  if (batch.length > 0) yield batch;
}

/** True where a quote stands at the start of a field: elsewhere it is a plain character. */
const opensQuote = (line: string, separator: string): boolean =>
  line.charCodeAt(0) === 34 || line.includes(`${separator}"`);

/** True where every quote has its pair. */
function isClosed(record: string): boolean {
  let quotes = 0;
  for (let at = record.indexOf('"'); at >= 0; at = record.indexOf('"', at + 1)) quotes++;
  return quotes % 2 === 0;
}
