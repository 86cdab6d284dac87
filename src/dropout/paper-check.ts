/** What a paper may be. */
export type MediaType = 'image/jpeg' | 'image/png' | 'application/pdf';

const beginsWith = (content: Uint8Array, bytes: readonly number[]): boolean =>
  bytes.every((byte, i) => content[i] === byte);

const text = (content: Uint8Array, from: number, to?: number): string =>
  Buffer.from(content.subarray(from, to)).toString('latin1');

const word = (content: Uint8Array, at: number): number => (content[at]! << 8) | content[at + 1]!;

/** Walks the segments of a JPEG to a frame that states a size, and looks for its end. */
function isJpeg(content: Uint8Array): boolean {
  if (!beginsWith(content, [0xff, 0xd8, 0xff])) return false;
  let at = 2;
  let hasSize = false;
  while (at + 9 < content.length && content[at] === 0xff) {
    const marker = content[at + 1]!;
    if (marker === 0xda) break;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) hasSize = word(content, at + 5) > 0 && word(content, at + 7) > 0;
    at += 2 + word(content, at + 2);
  }
  // some telephones write a few bytes after the end
  return hasSize && content.lastIndexOf(0xd9) > at && text(content, at).includes('\xff\xd9');
}

function isPng(content: Uint8Array): boolean {
  const isHead = beginsWith(content, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  if (!isHead || text(content, 12, 16) !== 'IHDR') return false;
  const view = new DataView(content.buffer, content.byteOffset, content.byteLength);
  const hasSize = content.length > 24 && view.getUint32(16) > 0 && view.getUint32(20) > 0;
  return hasSize && text(content, 24).includes('IDAT') && text(content, -20).includes('IEND');
}

const isPdf = (content: Uint8Array): boolean =>
  text(content, 0, 5) === '%PDF-' && text(content, -1100).includes('%%EOF');

/** What a paper is by its content, whatever it is called; undefined where it is nothing that is taken, or is not whole. */
export function mediaTypeOf(content: Uint8Array): MediaType | undefined {
  if (isJpeg(content)) return 'image/jpeg';
  if (isPng(content)) return 'image/png';
  return isPdf(content) ? 'application/pdf' : undefined;
}
