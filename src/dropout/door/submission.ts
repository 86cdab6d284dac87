import { z } from 'zod';
import type { ActData } from '../case.ts';

/** What a device calls what it sends; chosen there, by chance, before anything is sent. */
export const SubmissionId = z.string().regex(/^[0-9A-Za-z-]{16,64}$/);

/** A device by the name that it gave itself. */
export const DeviceName = z.string().regex(/^[0-9A-Za-z-]{8,64}$/);

export const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);

const word = (longest: number) =>
  z
    .string()
    .max(longest)
    .refine((text) => !text.includes('\u0000'));

/** A change of one field of a child's contact; `base`: the submission that wrote what was changed, '' where none had. */
export const Edit = z.strictObject({ field: word(40), base: word(64), value: word(400) });
export type Edit = z.infer<typeof Edit>;

/** A photo, voice note or signature, known by its content; `paper`: as what it goes on file. */
export const Attached = z.strictObject({ sha256: Sha256, medium: word(20), paper: word(40) });
export type Attached = z.infer<typeof Attached>;

/** What was done at one door, as the device keeps it until it has arrived. It is never changed once made. */
export const Submission = z.strictObject({
  id: SubmissionId,
  device: DeviceName,
  personId: z.string().regex(/^P[0-9A-Za-z-]{1,30}$/),
  act: z
    .strictObject({ kind: word(20), data: z.record(z.string().max(40), z.unknown()) })
    .nullable()
    .default(null),
  edits: z.array(Edit).max(20).default([]),
  attached: z.array(Attached).max(12).default([]),
  /** By the clock of the device. */
  madeAt: z.iso.datetime({ offset: true }),
});
export type Submission = z.infer<typeof Submission>;

/** What is sent: the submission, and what the device's clock says at this moment. */
export const Sent = z.strictObject({ submission: Submission, sentAt: z.iso.datetime({ offset: true }) });

/** An act's entries as they are kept; zod has seen that they are an object. */
export const dataOf = ({ act }: Submission): ActData => (act?.data ?? {}) as ActData;

/** The same text for the same content, in whatever order its parts were written. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  const parts = Object.entries(value).filter(([, part]) => part !== undefined);
  return `{${parts
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, part]) => `${JSON.stringify(key)}:${canonical(part)}`)
    .join(',')}}`;
}
