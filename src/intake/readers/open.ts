import type { RawSheet } from '../cells.ts';
import { listParts, partText } from './archive.ts';
import { openContainer } from './container.ts';
import { type CsvNotes, openCsv } from './csv.ts';
import { decodePieces, detectEncoding } from './encoding.ts';
import { FileFault, type Limits, reasonOf } from './fault.ts';
import { openMarkup, openOds, openXls } from './other.ts';
import { unfoldSheets } from './peek.ts';
import { openXlsx } from './xlsx.ts';

const startsWith = (bytes: Uint8Array, ...head: number[]): boolean =>
  head.every((byte, i) => bytes[i] === byte);

/** Signatures of files that are certainly no tables. */
const OTHERS: readonly (readonly [string, readonly number[]])[] = [
  ['PDF', [0x25, 0x50, 0x44, 0x46]],
  ['PNG', [0x89, 0x50, 0x4e, 0x47]],
  ['JPEG', [0xff, 0xd8, 0xff]],
  ['GIF', [0x47, 0x49, 0x46, 0x38]],
  ['RAR', [0x52, 0x61, 0x72, 0x21]],
  ['7z', [0x37, 0x7a, 0xbc, 0xaf]],
  ['gzip', [0x1f, 0x8b]],
  ['RTF', [0x7b, 0x5c, 0x72, 0x74]],
  ['SQLite', [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65]],
];

/** Opens a file by what it holds, whatever it is called. Throws `FileFault`. */
export const openSheets = async (bytes: Uint8Array, limits: Limits, notes: CsvNotes): Promise<RawSheet[]> =>
  unfoldSheets(await opened(bytes, limits, notes, 0));

/** Opens a file, or one within `depth` archives. */
async function opened(
  bytes: Uint8Array,
  limits: Limits,
  notes: CsvNotes,
  depth: number,
): Promise<RawSheet[]> {
  if (bytes.length === 0) throw new FileFault('file.empty');
  try {
    return await open(bytes, limits, notes, depth);
  } catch (error) {
    if (error instanceof FileFault) throw error;
    throw faultOf(error);
  }
}

/** What a library's error means to the user. */
export function faultOf(error: unknown): FileFault {
  if (error instanceof FileFault) return error;
  const reason = reasonOf(error);
  if (/encrypt|password/i.test(`${error instanceof Error ? error.name : ''} ${reason}`))
    return new FileFault('file.encrypted');
  if (/outside the supported sheet bounds|too many columns/i.test(reason))
    return new FileFault('file.too-many-columns', { columns: '> 16384', limit: 16384 });
  return new FileFault('file.truncated', { reason });
}

async function open(bytes: Uint8Array, limits: Limits, notes: CsvNotes, depth = 0): Promise<RawSheet[]> {
  if (startsWith(bytes, 0x50, 0x4b)) return openZip(bytes, limits, notes, depth);
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return openCompound(bytes);
  for (const [kind, head] of OTHERS)
    if (startsWith(bytes, ...head)) throw new FileFault('file.unsupported', { kind });
  const markup = markupOf(bytes);
  if (markup) return openMarkup(markup);
  return openCsv(bytes, notes);
}

/**
 * The text of a table that a system exported as a web page or as XML, under whatever name (.xls as a rule), in whatever
 * encoding; undefined where the file is none.
 */
function markupOf(bytes: Uint8Array): string | undefined {
  // Nearly every text file is a CSV: its first sign spares a look at the whole.
  const first = new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).replace(/[^\x21-\x7e]+/g, '');
  if (!/^(<|MIME-)/i.test(first)) return undefined;
  const encoding = detectEncoding(bytes);
  if (!encoding) return undefined;
  const [head = ''] = decodePieces(bytes, encoding, 1 << 16);
  if (/^\s*MIME-Version:/i.test(head)) throw new FileFault('file.unsupported', { kind: 'MHTML' });
  if (!/^\s*</.test(head) || !/<(table|html|(ss:)?workbook|office:document)[\s>:]/i.test(head))
    return undefined;
  return [...decodePieces(bytes, encoding)].join('');
}

async function openZip(
  bytes: Uint8Array,
  limits: Limits,
  notes: CsvNotes,
  depth: number,
): Promise<RawSheet[]> {
  const names = new Set(listParts(bytes, limits).map((part) => part.name.toLowerCase()));
  if (names.has('xl/workbook.bin')) return openXls(bytes);
  if (names.has('word/document.xml')) throw new FileFault('file.unsupported', { kind: 'Word' });
  if (names.has('ppt/presentation.xml')) throw new FileFault('file.unsupported', { kind: 'PowerPoint' });
  if (names.has('[content_types].xml')) return openXlsx(bytes, limits);
  // An OpenDocument file states in its list of parts what a password locks.
  const manifest = names.has('meta-inf/manifest.xml') ? partText(bytes, 'META-INF/manifest.xml') : undefined;
  if (manifest?.includes('encryption-data')) throw new FileFault('file.encrypted');
  if (names.has('content.xml')) return openOds(bytes);
  return openContainer(bytes, limits, (inner, at) => opened(inner, limits, notes, at), depth);
}

const utf16 = (text: string): Buffer => Buffer.from(text, 'utf16le');

function openCompound(bytes: Uint8Array): RawSheet[] {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer.includes(utf16('EncryptedPackage'))) throw new FileFault('file.encrypted');
  if (buffer.includes(utf16('WordDocument'))) throw new FileFault('file.unsupported', { kind: 'Word 97' });
  if (!buffer.includes(utf16('Workbook')) && !buffer.includes(utf16('Book')))
    throw new FileFault('file.unsupported', { kind: 'OLE' });
  return openXls(bytes);
}
