import type { components, paths } from './api.generated.ts';

/** Shapes that the server answers with, by their names in the document of the interface. */
export type Shapes = components['schemas'];

type Method = 'get' | 'post' | 'put' | 'delete';
type Operation<M extends Method, P extends keyof paths> = NonNullable<paths[P][M]>;

/** Addresses that take a method. */
export type PathsOf<M extends Method> = {
  [P in keyof paths]: paths[P][M] extends object ? P : never;
}[keyof paths];

type JsonOf<R> = R extends { content: { 'application/json': infer Answer } } ? Answer : never;
type AnswerOf<O> = O extends { responses: infer R } ? { [S in keyof R]: JsonOf<R[S]> }[keyof R] : never;
type SentOf<O> = O extends { requestBody: { content: { 'application/json': infer Body } } }
  ? Loose<Body>
  : undefined;

/** What is undefined is not sent. */
type Loose<Q> = { [K in keyof Q]: Q[K] | undefined };

type PathPart<O> = O extends { parameters: { path: infer P extends object } } ? { path: P } : object;
type QueryPart<O> = O extends { parameters: { query: infer Q extends object } }
  ? { query: Loose<Q> }
  : O extends { parameters: { query?: infer Q } }
    ? { query?: Loose<NonNullable<Q>> | undefined }
    : object;
type Given<O> = PathPart<O> & QueryPart<O>;
type GivenOf<O> = object extends Given<O> ? [given?: Given<O>] : [given: Given<O>];

declare const answered: unique symbol;

/** What an operation may be given. */
export type Asked<M extends Method, P extends PathsOf<M>> = Given<Operation<M, P>>;

/** An address to ask, which knows what it is answered with. */
export type Question<T> = string & { readonly [answered]?: T };

/** A change to send, which knows its body and its answer. */
export type Change<Body, T> = {
  readonly method: 'POST' | 'PUT' | 'DELETE';
  readonly path: Question<T>;
  readonly body?: Body;
};

/** What a change sends. */
export type BodyOf<M extends Exclude<Method, 'get'>, P extends PathsOf<M>> = SentOf<Operation<M, P>>;

/** What a question is answered with. */
export type Answered<Q> = Q extends { readonly [answered]?: infer T } ? NonNullable<T> : never;

type Values = Readonly<Record<string, unknown>>;

function fill(path: string, given: { readonly path?: Values; readonly query?: Values } = {}): string {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(String(given.path?.[name])),
  );
  const asked = Object.entries(given.query ?? {}).filter(([, value]) => value !== undefined);
  if (asked.length === 0) return filled;
  return `${filled}?${new URLSearchParams(asked.map(([key, value]) => [key, String(value)]))}`;
}

/** A question to the server: address, parameters and answer as the document of the interface tells them. */
export const get = <P extends PathsOf<'get'>>(
  path: P,
  ...[given]: GivenOf<Operation<'get', P>>
): Question<AnswerOf<Operation<'get', P>>> => fill(path, given as never);

/** A change of something on the server, as the document of the interface tells it. */
export const change = <M extends Exclude<Method, 'get'>, P extends PathsOf<M>>(
  method: M,
  path: P,
  ...[given]: GivenOf<Operation<M, P>>
): Change<SentOf<Operation<M, P>>, AnswerOf<Operation<M, P>>> => ({
  method: method.toUpperCase() as 'POST',
  path: fill(path, given as never),
});
