import { mediaTypeOf } from '../paper-check.ts';

const text = (content: Uint8Array, from: number, to: number): string =>
  Buffer.from(content.subarray(from, to)).toString('latin1');

const length32 = (content: Uint8Array, at: number): number =>
  Buffer.from(content.buffer, content.byteOffset, content.byteLength).readUInt32LE(at);

/** A RIFF file tells its own length: a file that was cut does not hold it. */
const isWholeRiff = (content: Uint8Array, form: string): boolean =>
  content.length > 16 &&
  text(content, 0, 4) === 'RIFF' &&
  text(content, 8, 12) === form &&
  length32(content, 4) + 8 <= content.length + 1;

/** MPEG audio: an ID3 tag, or the first frame's sync word with a bit rate and a sample rate that exist. */
const isMpeg = (content: Uint8Array): boolean =>
  text(content, 0, 3) === 'ID3' ||
  (content[0] === 0xff &&
    (content[1]! & 0xe6) === 0xe2 &&
    (content[2]! & 0xf0) !== 0xf0 &&
    (content[2]! & 0x0c) !== 0x0c);

const SOUNDS: readonly (readonly [type: string, is: (content: Uint8Array) => boolean])[] = [
  ['audio/webm', (content) => Buffer.from(content.subarray(0, 4)).toString('hex') === '1a45dfa3'],
  ['audio/ogg', (content) => text(content, 0, 4) === 'OggS'],
  ['audio/mp4', (content) => text(content, 4, 8) === 'ftyp'],
  ['audio/wav', (content) => isWholeRiff(content, 'WAVE')],
  ['audio/mpeg', isMpeg],
];

/** What content from a phone is, whatever it is called: a picture or a sound; undefined where it is neither, or not whole. */
export function doorTypeOf(content: Uint8Array): string | undefined {
  if (content.length < 16) return undefined;
  const paper = mediaTypeOf(content);
  if (paper) return paper === 'application/pdf' ? undefined : paper;
  if (isWholeRiff(content, 'WEBP')) return 'image/webp';
  return SOUNDS.find(([, is]) => is(content))?.[0];
}
