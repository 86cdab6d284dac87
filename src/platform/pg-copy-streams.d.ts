declare module 'pg-copy-streams' {
  import type { Readable, ReadableOptions, Writable } from 'node:stream';
  import type { Submittable } from 'pg';

  /** A stream into `COPY … FROM STDIN`. */
  export function from(sql: string): Writable & Submittable;

  /** A stream out of `COPY … TO STDOUT`. */
  export function to(sql: string, options?: ReadableOptions): Readable & Submittable;
}
