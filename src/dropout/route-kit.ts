import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Contract, Queryable, Right } from '../access/index.ts';
import { RequestRefusal } from '../platform/index.ts';
import type { DropoutError } from './dropout.errors.ts';

/** A refusal that ends the request's transaction: nothing was changed. */
export class Refusal extends RequestRefusal<DropoutError> {}

/** The child that an address names, as its contract has read it. */
export const personOf = ({ params }: FastifyRequest): string =>
  (params as { readonly personId: string }).personId;

/** Nothing is sent before the transaction stands: what is given is the answer, or sends it. */
export type Work = (db: Queryable, request: FastifyRequest, reply: FastifyReply) => Promise<unknown>;

/** Adds a route under `/api/dropout`, guarded by a right, in a transaction under it. */
export type AddRoute = (
  method: 'GET' | 'POST' | 'PUT',
  url: string,
  scope: Right,
  contract: Contract,
  work: Work,
) => void;

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

/** What the trail keeps of the place that a list was narrowed to. */
export const placeDetail = (place: string | undefined): { readonly place?: string } =>
  place === undefined ? {} : { place };
