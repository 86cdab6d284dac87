import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Queryable, Right } from '../access/index.ts';
import type { DropoutError } from './dropout.errors.ts';

export const PersonId = z.string().regex(/^P(?!.*\d{15})[0-9A-Za-z-]{1,30}$/);
/** One parameter given once, short. */
export const word = (longest: number) =>
  z
    .string()
    .max(longest)
    .refine((text) => !text.includes('\u0000') && !/\p{Surrogate}/u.test(text))
    .transform((text) => text.trim());

/** A refusal that ends the request's transaction: nothing was changed. */
export class Refusal extends Error {
  constructor(
    readonly code: DropoutError,
    readonly detail: Readonly<Record<string, string | number>> = {},
  ) {
    super(code);
  }
}

/** Reads a form; throws a `Refusal` that names the first field that is not understood. */
export function read<T>(schema: z.ZodType<T>, value: unknown): T {
  const found = schema.safeParse(value);
  if (found.success) return found.data;
  throw new Refusal('bad-entry', { field: String(found.error.issues[0]?.path[0] ?? '?') });
}

/** The child that an address names. */
export const personOf = (request: FastifyRequest): string => {
  const found = PersonId.safeParse((request.params as { personId: unknown }).personId);
  // what was asked for is not repeated unless it is a person's number: it might be an ID number typed by hand
  if (!found.success) throw new Refusal('no-such-case', { personId: '…' });
  return found.data;
};

/** Nothing is sent before the transaction stands: what is given is the answer, or sends it. */
export type Work = (db: Queryable, request: FastifyRequest, reply: FastifyReply) => Promise<unknown>;

/** Adds a route under `/api/dropout`, guarded by a right, in a transaction under it. */
export type AddRoute = (method: 'GET' | 'POST' | 'PUT', url: string, scope: Right, work: Work) => void;

/** The body whole; undefined where it is larger than what is taken. */
export async function contentOf({ body }: FastifyRequest, most: number): Promise<Buffer | undefined> {
  if (body === null || body === undefined) return Buffer.alloc(0);
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of body as AsyncIterable<Buffer>) {
    bytes += part.length;
    if (bytes > most) return undefined;
    parts.push(part);
  }
  return Buffer.concat(parts);
}
