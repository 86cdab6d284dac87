import { type Link, linkHash, movedTo, withEventOf } from './chain.ts';

/** Up to where the chain is known to be whole. */
export type ChainPoint = { readonly position: number; readonly hash: Buffer };

/** What was done to the trail. */
export const FINDINGS = [
  'altered',
  'removed',
  'inserted',
  'reordered',
  // the chain is whole in itself and is not the one of which the anchor was taken
  'rewritten',
  // a look is missing from the table by child, or stands there and never was
  'hidden',
] as const;
export type FindingKind = (typeof FINDINGS)[number];

/** The first fault of a trail: at which position of the chain, or, outside the chain, at which event. */
export type Finding = {
  readonly kind: FindingKind;
  readonly position?: number;
  readonly eventId?: number;
};

/** Where a row does not follow the one before it, and why, as far as it can be told from these two alone. */
export type Break =
  | { readonly cause: 'no-seal'; readonly position: number }
  | { readonly cause: 'no-event'; readonly position: number; readonly eventId: number }
  | { readonly cause: 'hash'; readonly position: number; readonly link: Link };

/** The next point of the chain, or the break. */
export function follow(point: ChainPoint, link: Link): ChainPoint | Break {
  const position = point.position + 1;
  if (link.position !== position) return { cause: 'no-seal', position };
  if (link.line === null) return { cause: 'no-event', position, eventId: link.eventId };
  if (linkHash(link.algorithm, point.hash, link.line).equals(link.hash)) return link;
  return { cause: 'hash', position, link };
}

const hashFits = (point: ChainPoint, link: Link, line: Buffer): boolean =>
  linkHash(link.algorithm, point.hash, line).equals(link.hash);

/** Whether a later row belongs where the chain breaks: moved with its seal, or its event alone. */
export function belongsAt(point: ChainPoint, broken: Link, later: Link): 'row' | 'event' | undefined {
  if (later.line === null) return undefined;
  if (hashFits(point, later, movedTo(point.position + 1, later.line))) return 'row';
  if (broken.line !== null && hashFits(point, broken, withEventOf(broken.line, later.line))) return 'event';
  return undefined;
}

/** How many rows that were taken out together, the others moved up, are still seen to have been removed. */
const LONGEST_CUT = 100;

/** Whether rows went missing before the broken one and all later ones were moved up: then those fit further down. */
export function isMovedUp(broken: Link, next: Link | undefined): boolean {
  if (!next?.line) return false;
  for (let by = 1; by <= LONGEST_CUT; by++) {
    if (hashFits(broken, next, movedTo(next.position + by, next.line))) return true;
  }
  return false;
}

/** Whether a row that belongs at the break came there because others were put in before it. */
export function isMovedDown(point: ChainPoint, moved: Link, after: Link | undefined): boolean {
  const next = { position: point.position + 1, hash: moved.hash };
  // at the very end there is no row after it to ask: only rows put in before it can have moved it
  if (!after) return moved.position === point.position + 2;
  return after.line !== null && hashFits(next, after, movedTo(next.position + 1, after.line));
}
