import { createHash } from 'node:crypto';

/** The largest picture of an entry. */
export const LARGEST_PHOTO = 2 << 20;

/** A picture with its type by content; undefined where it is none, is cut, or is too large. */
export function readPhoto(name: string, base64: string) {
  const content = Buffer.from(base64, 'base64');
  if (content.length === 0 || content.length > LARGEST_PHOTO) return undefined;
  const isPng =
    content.subarray(0, 8).equals(Buffer.from('89504e470d0a1a0a', 'hex')) && content.includes('IEND');
  const isJpeg =
    content[0] === 0xff && content[1] === 0xd8 && content.subarray(-2).equals(Buffer.from('ffd9', 'hex'));
  if (!isPng && !isJpeg) return undefined;
  const sha256 = createHash('sha256').update(content).digest('hex');
  return { name, mediaType: isPng ? 'image/png' : 'image/jpeg', sha256, content };
}
