import { closeSync, openSync, writeSync } from 'node:fs';
import { constants, crc32, deflateRawSync } from 'node:zlib';

/** A zip file written front to back with fixed times, so that the same parts give the same bytes. */
export type ZipFile = {
  /** Opens the next part. */
  begin(name: string): void;
  /** Adds text to the part that is open. */
  write(text: string): void;
  /** Closes part and file. */
  end(): void;
};

type Part = { name: Buffer; at: number; crc: number; packed: number; plain: number };

const CHUNK = 1 << 20;
// 1980-01-01 00:00, the first time a zip can state: a clock in the bytes would make every run differ.
const DOS_DATE = 0x21;

function localHeader(part: Part): Buffer {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(20, 4);
  header.writeUInt16LE(0x0800, 6);
  header.writeUInt16LE(8, 8);
  header.writeUInt16LE(DOS_DATE, 12);
  header.writeUInt32LE(part.crc, 14);
  header.writeUInt32LE(part.packed, 18);
  header.writeUInt32LE(part.plain, 22);
  header.writeUInt16LE(part.name.length, 26);
  return header;
}

function centralHeader(part: Part): Buffer {
  const header = Buffer.alloc(46);
  header.writeUInt32LE(0x02014b50, 0);
  header.writeUInt16LE(20, 4);
  localHeader(part).copy(header, 6, 4, 28);
  header.writeUInt32LE(part.at, 42);
  return Buffer.concat([header, part.name]);
}

function endRecord(count: number, size: number, at: number): Buffer {
  const record = Buffer.alloc(22);
  record.writeUInt32LE(0x06054b50, 0);
  record.writeUInt16LE(count, 8);
  record.writeUInt16LE(count, 10);
  record.writeUInt32LE(size, 12);
  record.writeUInt32LE(at, 16);
  return record;
}

/** Creates a zip file at the path. */
export function createZip(path: string): ZipFile {
  const file = openSync(path, 'w');
  const parts: Part[] = [];
  let position = 0;
  let pending: string[] = [];
  let length = 0;
  const append = (bytes: Buffer): void => {
    writeSync(file, bytes, 0, bytes.length, position);
    position += bytes.length;
  };
  const flush = (last: boolean): void => {
    const part = parts.at(-1);
    if (!part) return;
    const plain = Buffer.from(pending.join(''), 'utf8');
    pending = [];
    length = 0;
    // Each piece ends on a byte boundary (sync flush), so the pieces join into one stream.
    const flushMode = last ? constants.Z_FINISH : constants.Z_SYNC_FLUSH;
    const packed = deflateRawSync(plain, { level: 3, finishFlush: flushMode });
    part.crc = crc32(plain, part.crc);
    part.plain += plain.length;
    part.packed += packed.length;
    append(packed);
    if (last) writeSync(file, localHeader(part), 0, 30, part.at);
  };
  return {
    begin(name) {
      if (parts.length > 0) flush(true);
      const part = { name: Buffer.from(name), at: position, crc: 0, packed: 0, plain: 0 };
      append(Buffer.concat([localHeader(part), part.name]));
      parts.push(part);
    },
    write(text) {
      pending.push(text);
      length += text.length;
      if (length > CHUNK) flush(false);
    },
    end() {
      flush(true);
      const at = position;
      for (const part of parts) append(centralHeader(part));
      append(endRecord(parts.length, position - at, at));
      closeSync(file);
    },
  };
}
