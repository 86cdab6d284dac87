import { z } from 'zod';
import { refuseFor } from './refusal.ts';

/** The most bytes of a return or a sheet: a county's largest batch many times over. */
export const UPLOAD_BYTES = 20 << 20;

const NAME = z
  .string()
  .min(1)
  .max(120)
  .refine((text) => !/[\p{Cc}/\\]/u.test(text));

/** The name of an upload, out of its header. */
export function fileName(header: unknown): string {
  try {
    return NAME.parse(decodeURIComponent(String(header ?? '')));
  } catch {
    throw refuseFor('form-ill', { field: 'x-fuzhi-file-name' });
  }
}

/** The body of an upload, in memory: it is small, and read whole before anything is kept. */
export async function readBody(body: unknown): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of (body ?? []) as AsyncIterable<Buffer>) {
    size += piece.length;
    if (size > UPLOAD_BYTES) throw refuseFor('file-too-large', { limit: `${UPLOAD_BYTES >> 20} MB` });
    pieces.push(piece);
  }
  if (size === 0) throw refuseFor('file-empty');
  return Buffer.concat(pieces);
}
