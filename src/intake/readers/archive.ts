import { type UnzipFileInfo, unzipSync } from 'fflate';
import { readXml } from 'hucre/xml';
import { fromBuffer } from 'yauzl';
import type { Merge } from '../cells.ts';
import { FileFault, type Limits, reasonOf } from './fault.ts';

/** What an archive says of its parts, read from its directory without inflating anything. */
export function listParts(bytes: Uint8Array, limits: Limits): UnzipFileInfo[] {
  const parts: UnzipFileInfo[] = [];
  try {
    unzipSync(bytes, {
      filter: (part) => {
        parts.push(part);
        return false;
      },
    });
  } catch (error) {
    throw new FileFault('file.truncated', { reason: reasonOf(error) });
  }
  guard(parts, limits);
  return parts;
}

const mega = (bytes: number): string => `${Math.round(bytes / (1 << 20))} MB`;

/** A zip bomb is known by its directory: too many parts, too large, or packed beyond what a sheet can be. */
function guard(parts: readonly UnzipFileInfo[], limits: Limits): void {
  if (parts.length > limits.entries)
    throw new FileFault('file.too-large', { size: `${parts.length} parts`, limit: limits.entries });
  const total = parts.reduce((sum, part) => sum + part.originalSize, 0);
  if (total > limits.inflatedBytes)
    throw new FileFault('file.too-large', {
      size: mega(total),
      limit: mega(limits.inflatedBytes),
    });
  for (const part of parts)
    if (part.originalSize > 16 << 20 && part.originalSize > part.size * limits.ratio)
      throw new FileFault('file.too-large', {
        size: `${Math.round(part.originalSize / Math.max(part.size, 1))} : 1`,
        limit: `${limits.ratio} : 1`,
      });
}

/** One part as text; undefined where it is missing. */
export function partText(bytes: Uint8Array, name: string): string | undefined {
  try {
    const part = unzipSync(bytes, { filter: (info) => info.name.toLowerCase() === name.toLowerCase() });
    const [content] = Object.values(part);
    return content ? new TextDecoder().decode(content) : undefined;
  } catch (error) {
    throw new FileFault('file.truncated', { reason: reasonOf(error) });
  }
}

type Attributes = Record<string, string | number | boolean | Date | null>;

/** Elements of an XML part as their attributes. */
export function elements(xml: string, tag: string): Attributes[] {
  return readXml(xml, { rowTag: tag, stripNamespaces: true, transformValue: (value) => value })
    .data as Attributes[];
}

/** Merged cells of a sheet that is too large to be read whole: they stand behind its rows. */
export async function mergesOf(bytes: Uint8Array, part: string): Promise<Merge[]> {
  const tail = await tailOf(bytes, part);
  return [...tail.matchAll(/<(?:\w+:)?mergeCell\s[^>]*?ref="([A-Z]+)(\d+):([A-Z]+)(\d+)"/g)].map((m) => ({
    startRow: +m[2]! - 1,
    startCol: columnNumber(m[1]!),
    endRow: +m[4]! - 1,
    endCol: columnNumber(m[3]!),
  }));
}

const columnNumber = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

const MARK = Buffer.from('sheetData>');
/** The longest end mark with a prefix of its writer: `</ss:sheetData>`. */
const LONGEST_MARK = 40;

/** Where the rows end: the closing tag, with or without a prefix; -1 where it does not stand in these bytes. */
function endOfRows(bytes: Buffer): number {
  for (let at = bytes.indexOf(MARK); at >= 0; at = bytes.indexOf(MARK, at + 1)) {
    const open = bytes.lastIndexOf(0x3c, at);
    if (open >= 0 && at - open < LONGEST_MARK && bytes[open + 1] === 0x2f) return open;
  }
  return -1;
}

function tailOf(bytes: Uint8Array, part: string): Promise<string> {
  return new Promise((resolve) => {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const nothing = (): void => resolve('');
    fromBuffer(buffer, { lazyEntries: true, decodeStrings: true }, (fault, zip) => {
      if (fault || !zip) return nothing();
      zip.on('error', nothing).on('end', nothing);
      zip.on('entry', (item) => {
        if (item.fileName !== part) return zip.readEntry();
        zip.openReadStream(item, (broken, stream) => {
          if (broken || !stream) return nothing();
          collectTail(stream, resolve);
        });
      });
      zip.readEntry();
    });
  });
}

function collectTail(stream: NodeJS.ReadableStream, resolve: (text: string) => void): void {
  const kept: Buffer[] = [];
  let last: Buffer = Buffer.alloc(0);
  stream.on('data', (chunk: Buffer) => {
    if (kept.length > 0) return void kept.push(chunk);
    // The mark may lie across two pieces.
    const joined = Buffer.concat([last.subarray(-LONGEST_MARK), chunk]);
    const at = endOfRows(joined);
    if (at >= 0) kept.push(joined.subarray(at));
    last = joined;
  });
  stream.on('end', () => resolve(Buffer.concat(kept).toString('latin1')));
  stream.on('error', () => resolve(''));
}
