import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Contract, Queryable, Right, Sources, Viewer } from '../../access/index.ts';
import type { HeldKeys, KeyRing, openPool } from '../../platform/index.ts';
import type { EntitledDecision } from './award.ts';
import type { PaymentParts } from './changes.store.ts';
import type { ArchivedLaw } from './law-archive.queries.ts';

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

/** Decisions of the current run, as far as the request sees the children, and the law that they rest on. */
export type ListEntitled = (
  db: Queryable,
) => Promise<{ readonly decisions: EntitledDecision[]; readonly law: ArchivedLaw | undefined }>;

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
  contract: Contract,
  handler: (request: FastifyRequest, reply: FastifyReply, held: Held, viewer: Viewer) => Promise<unknown>,
) => void;

/** The same without anybody signed in. */
export type AddOpenRoute = (
  url: string,
  contract: Contract,
  handler: (request: FastifyRequest, reply: FastifyReply, held: Held) => Promise<unknown>,
) => void;
