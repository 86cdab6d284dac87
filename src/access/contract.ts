import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { invariant } from '../kernel/index.ts';
import type { Text } from '../platform/index.ts';
import { dotBody } from './dotted.ts';

/** A file that a route answers with instead of JSON: its media type. */
export type FileAnswer = { readonly file: string };

/** The schema of an answer, or the file it is. */
export type AnswerShape = z.ZodType | FileAnswer;

/**
 * What a route takes and gives, declared once: the guard checks every request against it before the handler runs, the
 * OpenAPI document and the page's client are made from it, and under test every answer is held against it.
 */
export type Contract = {
  /** What the route is for, in one line. */
  readonly about: Text;
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  /**
   * Fields of the body whose purpose a number is (of a citizen, a card, a telephone). In every other text such numbers are
   * dotted out before anything is kept (docs/decisions/0091).
   */
  readonly numbered?: readonly string[];
  /** A body that is not JSON: its media type. */
  readonly upload?: string;
  /** The name of an upload stands in the header x-fuzhi-file-name. */
  readonly isNamed?: true;
  readonly answers: Readonly<Record<number, AnswerShape>>;
  /** Codes of the faults of its own, beside those that every route may answer. */
  readonly faults?: readonly string[];
  /** How its faults are told, where they tell more than a code and a sentence. */
  readonly fault?: z.ZodType;
};

type Read<S> = S extends z.ZodType ? z.output<S> : undefined;

/** What a contract makes of a request. */
export type Asked<C extends Contract> = {
  readonly params: Read<C['params']>;
  readonly query: Read<C['query']>;
  readonly body: Read<C['body']>;
};

/** A contract as it is declared; keeps the types of its schemas. */
export const contract = <C extends Contract>(declared: C): C => declared;

/** An answer's schema under a name of its own in the document; its type is checked against the one that is served. */
export const told =
  <T>() =>
  <S extends z.ZodType<T>>(id: string, schema: S): S =>
    schema.meta({ id });

/** What JSON makes of a shape: a moment becomes its text. */
export type Wire<T> = T extends Date
  ? string
  : T extends readonly (infer One)[]
    ? readonly Wire<One>[]
    : T extends object
      ? { readonly [K in keyof T]: Wire<T[K]> }
      : T;

/** Both languages of a text. */
export const BothLanguages = z.strictObject({ zh: z.string(), en: z.string() }).meta({ id: 'BothLanguages' });

/** A fault as every route tells it. */
export const FaultTold = z.strictObject({ code: z.string(), message: z.string() }).meta({ id: 'Fault' });

/** What a change answers that has nothing to show. */
export const Done = z.strictObject({}).meta({ id: 'Done' });

/** What a change answers: the state it led to. */
export const stateTold = <const State extends string>(state: State) =>
  z.strictObject({ state: z.literal(state) });

/** Half a character, which no file of UTF-8 can hold. */
export const LONE_SURROGATE = /\p{Surrogate}/u;

/** One word or sentence that somebody typed: trimmed, of bounded length, without what PostgreSQL cannot hold. */
export const typed = (longest: number) =>
  z
    .string()
    .max(longest)
    .refine((text) => !text.includes('\u0000') && !LONE_SURROGATE.test(text))
    .transform((text) => text.trim());

/** A number in an address, as a person's or a batch's. */
export const Numbered = z.coerce.number().int().positive().max(2_000_000_000);

/** The number of a person of the results; never one that holds a citizen's. */
export const PersonId = z.string().regex(/^P(?!.*\d{15})[0-9A-Za-z-]{1,30}$/);

/** Which part of a request is not as its contract says, and the field. */
export type IllPart = { readonly part: 'params' | 'query' | 'body'; readonly field: string };

const PARTS = ['params', 'query', 'body'] as const;

/** A field as a fault may tell it: one that the contract knows, never a key that somebody made up. */
const fieldOf = (error: z.ZodError): string => {
  const path = error.issues[0]?.path ?? [];
  return path.length === 0 ? '?' : path.map(String).join('.');
};

/** A citizen ID number that stands by itself, its last character mistyped or not. */
const CITIZEN =
  /(?<![0-9A-Za-z])P?[1-9]\d{5}(18|19|20)\d\d(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])\d{3}[\dXx](?![0-9A-Za-z])/;

/** Whether a text is or holds a citizen ID number. */
const holdsCitizen = (text: string): boolean => CITIZEN.test(text.normalize('NFKC'));

/** The first parameter of an address that holds a citizen's number: addresses stand in logs and histories. */
const numberedIn = (query: unknown): string | undefined =>
  Object.entries((query ?? {}) as object).find(([, value]) => holdsCitizen(String(value)))?.[0];

/** Reads a request by its contract. */
export function readAsked(declared: Contract, request: FastifyRequest): Asked<Contract> | IllPart {
  const { lang } = (request.query ?? {}) as { lang?: unknown };
  if (lang !== undefined && lang !== 'zh' && lang !== 'en') return { part: 'query', field: 'lang' };
  const numbered = numberedIn(request.query);
  if (numbered !== undefined)
    return { part: 'query', field: declared.query && numbered in declared.query.shape ? numbered : '?' };
  const read: Record<string, unknown> = {};
  for (const part of PARTS) {
    const schema = declared[part];
    if (!schema) continue;
    const found = schema.safeParse(request[part] ?? (part === 'body' ? undefined : {}));
    if (!found.success) return { part, field: fieldOf(found.error) };
    read[part] = part === 'body' ? dotBody(found.data, declared.numbered ?? []) : found.data;
  }
  return read as Asked<Contract>;
}

/** What a request asked for, read by the contract of its route. */
export function asked<C extends Contract>(request: FastifyRequest, declared: C): Asked<C> {
  invariant(request.asked, 'a request was not read by its contract');
  invariant(request.routeOptions.config.contract === declared, 'a request was read by another contract');
  return request.asked as Asked<C>;
}
