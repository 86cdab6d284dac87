import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Contract, Queryable, Right } from '../access/index.ts';

/** What a route does in the request's transaction; what it gives is the answer. */
export type PairingWork = (db: Queryable, request: FastifyRequest, reply: FastifyReply) => Promise<unknown>;

/** Adds a route under `/api/pairing`, guarded by a right, in a transaction under it. */
export type AddPairingRoute = (
  method: 'GET' | 'POST',
  url: string,
  scope: Right,
  contract: Contract,
  work: PairingWork,
) => void;

/** What the parts of the routes stand on. */
export type PairingKit = {
  readonly route: AddPairingRoute;
  readonly now: () => Date;
  readonly findOwnTemplate: FindOwnTemplate;
};

/** Finds an office's own Word template at a place; they are kept where papers are, which lies above this module. */
export type FindOwnTemplate = (db: Queryable, kind: string, division: string) => Promise<Buffer | undefined>;
