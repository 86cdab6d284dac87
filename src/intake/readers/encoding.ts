import { isUtf8 } from 'node:buffer';

/** How a text file is to be decoded. `skip`: bytes of the byte-order mark. */
export type Encoding = {
  readonly label: 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be';
  readonly skip: number;
};

/** Tells the encoding from the bytes alone; undefined where the bytes are no text. */
export function detectEncoding(bytes: Uint8Array): Encoding | undefined {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return { label: 'utf-8', skip: 3 };
  if (a === 0xff && b === 0xfe) return { label: 'utf-16le', skip: 2 };
  if (a === 0xfe && b === 0xff) return { label: 'utf-16be', skip: 2 };
  const sample = bytes.subarray(0, 65_536);
  const zeros = countZeros(sample);
  if (zeros.odd > sample.length / 8 && zeros.even < zeros.odd / 8) return { label: 'utf-16le', skip: 0 };
  if (zeros.even > sample.length / 8 && zeros.odd < zeros.even / 8) return { label: 'utf-16be', skip: 0 };
  if (isBinary(sample, zeros.odd + zeros.even)) return undefined;
  if (isUtf8(bytes)) return { label: 'utf-8', skip: 0 };
  return unreadable(bytes, 'gb18030') <= unreadable(bytes, 'utf-8')
    ? { label: 'gb18030', skip: 0 }
    : { label: 'utf-8', skip: 0 };
}

function countZeros(bytes: Uint8Array): { odd: number; even: number } {
  let odd = 0;
  let even = 0;
  for (let i = 0; i < bytes.length; i++) if (bytes[i] === 0) i % 2 ? odd++ : even++;
  return { odd, even };
}

/** Control characters beyond a few stray ones are no text. */
function isBinary(bytes: Uint8Array, zeros: number): boolean {
  let control = 0;
  for (const byte of bytes)
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 0) control++;
  return control * 20 > bytes.length || zeros * 4 > bytes.length;
}

/** Characters of the first and last part that the encoding cannot read. */
function unreadable(bytes: Uint8Array, label: 'utf-8' | 'gb18030'): number {
  const decoder = new TextDecoder(label);
  const parts =
    bytes.length <= 2 << 20
      ? [bytes]
      : [bytes.subarray(0, 1 << 20), bytes.subarray(bytes.length - (1 << 20))];
  return parts.reduce((sum, part) => sum + (decoder.decode(part).match(/\ufffd/g)?.length ?? 0), 0);
}

/** Decodes piece by piece, so that a large file never stands in memory twice. */
export function* decodePieces(bytes: Uint8Array, encoding: Encoding, size = 1 << 20): Generator<string> {
  const decoder = new TextDecoder(encoding.label);
  for (let at = encoding.skip; at < bytes.length; at += size)
    yield decoder.decode(bytes.subarray(at, at + size), { stream: true });
  yield decoder.decode();
}
