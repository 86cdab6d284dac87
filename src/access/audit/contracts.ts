import { z } from 'zod';
import { contract, PersonId, told } from '../contract.ts';
import { ACTIONS, type AuditAction } from './event.ts';
import type { SpokenEvent, SpokenLook } from './spoken.ts';

/** A parameter that was left empty counts as absent. */
const optional = <S extends z.ZodType>(schema: S) =>
  z.union([z.literal('').transform(() => undefined), schema]).optional();

const Serial = z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER);
const Day = z.iso.date().refine((day) => day >= '1990-01-01' && day < '2200-01-01');

const Page = z.object({
  cursor: optional(Serial),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

const Look = told<SpokenLook>()('Look', z.strictObject({ look: z.number(), sentence: z.string() }));

const Event = told<SpokenEvent>()(
  'AuditEvent',
  z.strictObject({
    eventId: z.number(),
    sentence: z.string(),
    time: z.string(),
    who: z.string(),
    accountId: z.number().nullable(),
    action: z.string(),
    done: z.string(),
    subject: z.string(),
    persons: z.number(),
    detail: z.string(),
    purpose: z.string().nullable(),
    isDone: z.boolean(),
  }),
);

/** What the routes of the trail take and give. */
export const TRAIL_CONTRACTS = {
  looks: contract({
    about: { zh: '谁看过这个孩子', en: 'who looked at this child' },
    params: z.object({ personId: PersonId }),
    query: Page,
    answers: { 200: z.strictObject({ items: z.array(Look), next: z.number().nullable() }) },
    faults: ['audit-no-such-person'],
  }),
  events: contract({
    about: { zh: '审计记录', en: 'the audit trail' },
    query: Page.extend({
      account: optional(z.coerce.number().int().min(1).max(2_147_483_647)),
      action: optional(z.enum(Object.keys(ACTIONS) as [AuditAction, ...AuditAction[]])),
      person: optional(PersonId),
      from: optional(Day),
      to: optional(Day),
    }),
    answers: {
      200: z.strictObject({
        items: z.array(Event),
        next: z.number().nullable(),
        actions: z.array(z.strictObject({ action: z.string(), text: z.string() })),
      }),
    },
  }),
} as const;
