import { unzipSync } from 'fflate';
import type { RawSheet } from '../cells.ts';
import { listParts } from './archive.ts';
import { FileFault, type Limits } from './fault.ts';

/** What is opened out of an archive of files; others are told by their ending. */
const TABLE = /\.(xlsx|xlsm|xltx|xls|xlsb|et|ods|csv|tsv|txt|html?|xml|zip)$/i;
const IGNORED = /(^|\/)(\.|~\$|Thumbs\.db$|desktop\.ini$|__MACOSX(\/|$))/i;
/** An archive within an archive, and no deeper. */
const DEEPEST = 2;

/**
 * Opens an archive of files, as townships send them (上报材料.zip): every table within it, each sheet under the name of its
 * file there. A file within that cannot be read is told under its name and costs the others nothing.
 */
export async function openContainer(
  bytes: Uint8Array,
  limits: Limits,
  open: (bytes: Uint8Array, depth: number) => Promise<RawSheet[]>,
  depth: number,
): Promise<RawSheet[]> {
  const parts = listParts(bytes, limits)
    .map((part) => ({ raw: part.name, name: nameOf(part.name) }))
    .filter(({ name }) => !name.endsWith('/') && !IGNORED.test(name));
  if (depth >= DEEPEST || !parts.some(({ name }) => TABLE.test(name)))
    throw new FileFault('file.unsupported', { kind: 'ZIP' });
  if (isLocked(bytes)) throw new FileFault('file.encrypted');
  const order = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b));
  const sheets: RawSheet[] = [];
  for (const { raw, name } of parts.sort((a, b) => order(a.name, b.name))) {
    try {
      if (!TABLE.test(name))
        throw new FileFault('file.unsupported', { kind: name.split('.').at(-1)!.slice(0, 10) });
      const [content] = Object.values(unzipSync(bytes, { filter: (info) => info.name === raw }));
      for (const sheet of await open(content ?? new Uint8Array(), depth + 1))
        sheets.push({
          ...sheet,
          name: sheet.name === '' ? name : `${name}/${sheet.name}`,
          title: sheet.title ?? sheet.name,
        });
    } catch (error) {
      sheets.push({ name, title: '', merges: [], rows: broken(error) });
    }
  }
  return sheets;
}

/** Rows that cannot be read: told when they are asked for, as those of any broken sheet. */
// biome-ignore lint/correctness/useYield: it has nothing to give
async function* broken(error: unknown): AsyncGenerator<never> {
  throw error;
}

/** A name within an archive: UTF-8 where it says or shows so, else GB18030, in which Windows writes it. */
function nameOf(name: string): string {
  if (![...name].every((sign) => sign.charCodeAt(0) < 0x100) || !/[\x80-\xff]/.test(name)) return name;
  const bytes = Uint8Array.from(name, (sign) => sign.charCodeAt(0));
  for (const encoding of ['utf-8', 'gb18030'])
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // the next encoding
    }
  return name;
}

/** True where the directory of the archive marks a part as locked by a password. */
function isLocked(bytes: Uint8Array): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entry = Buffer.from([0x50, 0x4b, 1, 2]);
  for (let at = buffer.indexOf(entry); at >= 0; at = buffer.indexOf(entry, at + 4))
    if (at + 10 <= buffer.length && (buffer[at + 8]! & 1) === 1) return true;
  return false;
}
