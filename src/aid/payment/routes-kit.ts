import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Queryable, Right, Sources, Viewer } from '../../access/index.ts';
import type { HeldKeys, KeyRing, openPool } from '../../platform/index.ts';
import type { EntitledDecision } from './award.ts';
import type { PaymentParts } from './changes.store.ts';
import { refuseFor } from './refusal.ts';

/** What the routes of payment stand on. */
export type PaymentRouteParts = {
  readonly database: Promise<ReturnType<typeof openPool>>;
  readonly sources: Sources;
  readonly keyFile: string;
  /** Opens citizen numbers for the county's sheet, under the request's own rights; without it the column stays empty. */
  readonly openNumbers?: OpenNumbers;
  /** Decisions that may be proposed as awards; without it none are. */
  readonly listEntitled?: ListEntitled;
};

/** Citizen numbers by person id, of the children of a batch that the request may pay. */
export type OpenNumbers = (
  db: Queryable,
  ring: KeyRing,
  batchId: number,
) => Promise<ReadonlyMap<string, string>>;

/** Decisions of the current run, as far as the request sees the children. */
export type ListEntitled = (db: Queryable) => Promise<EntitledDecision[]>;

/** What every handler gets. */
export type Held = PaymentParts & {
  readonly sources: Sources;
  readonly keys: () => HeldKeys;
  readonly openNumbers: OpenNumbers | undefined;
  readonly listEntitled: ListEntitled | undefined;
};

/** Registers a route whose refusals are told with all grounds, and whose viewer holds a right. */
export type AddRoute = (
  method: 'GET' | 'POST' | 'PUT',
  url: string,
  scope: Right,
  handler: (request: FastifyRequest, reply: FastifyReply, held: Held, viewer: Viewer) => Promise<unknown>,
) => void;

/** The same without anybody signed in. */
export type AddOpenRoute = (
  url: string,
  handler: (request: FastifyRequest, reply: FastifyReply, held: Held) => Promise<unknown>,
) => void;

/** What zod read, or a refusal that names the field. */
export function readForm<T>(read: {
  readonly success: boolean;
  readonly data?: T;
  readonly error?: { readonly issues: readonly { readonly path: readonly PropertyKey[] }[] };
}): T {
  if (!read.success) throw refuseFor('form-ill', { field: String(read.error?.issues[0]?.path[0] ?? '?') });
  return read.data as T;
}

/** A text that somebody typed. */
export const typedText = (least: number, most: number) =>
  z
    .string()
    .trim()
    .min(least)
    .max(most)
    .refine((text) => !text.includes('\u0000'));

const Id = z.object({ id: z.coerce.number().int().positive().max(2_000_000_000) });

/** The number in an address. */
export function idOf(params: unknown): number {
  const read = Id.safeParse(params);
  if (!read.success) throw refuseFor('no-such-batch');
  return read.data.id;
}
