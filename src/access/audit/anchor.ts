import { ALGORITHMS, type Algorithm } from './chain.ts';

/** A place of the chain written down outside the database: whoever changes what lies before it can be found out. */
export type Anchor = {
  readonly position: number;
  readonly algorithm: Algorithm;
  readonly hash: Buffer;
  /** When the seal at that place was made, ISO 8601 in UTC. */
  readonly sealedAt: string;
};

/** A hash in groups of eight, as people read it out, and as no long row of digits comes about. */
export const groupHash = (hash: Buffer, between = ' '): string =>
  hash.toString('hex').match(/.{8}/g)!.join(between);

const HEAD = '扶智审计锚点 / Fuzhi audit anchor';

/** An anchor as text for a printer, a message or a file. */
export const printAnchor = ({ position, algorithm, hash, sealedAt }: Anchor): string =>
  [
    HEAD,
    `position: ${position}`,
    `algorithm: ${algorithm}`,
    `hash: ${groupHash(hash)}`,
    `sealed: ${sealedAt}`,
    '',
  ].join('\n');

/** Reads an anchor, also one that was typed from paper; undefined if the text is none. */
export function readAnchor(text: string): Anchor | undefined {
  const value = (name: string): string =>
    new RegExp(`^\\s*${name}\\s*[:：](.*)$`, 'im').exec(text)?.[1]?.trim() ?? '';
  const position = Number(value('position'));
  const algorithm = ALGORITHMS.find((one) => one === value('algorithm').toLowerCase());
  const hex = value('hash').replace(/\s/g, '').toLowerCase();
  if (!Number.isSafeInteger(position) || position < 1 || !algorithm || !/^[0-9a-f]{64}$/.test(hex)) return;
  return { position, algorithm, hash: Buffer.from(hex, 'hex'), sealedAt: value('sealed') };
}
