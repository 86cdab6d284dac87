import { z } from 'zod';
import { contract, Numbered, stateTold, told, typed } from '../contract.ts';
import type { Emergency } from './emergency.queries.ts';

const EmergencyTold = told<Emergency>()(
  'Emergency',
  z.strictObject({
    emergencyId: z.number(),
    accountName: z.string(),
    fullName: z.string(),
    personId: z.string(),
    reason: z.string(),
    openedAt: z.iso.datetime(),
    expiresAt: z.iso.datetime(),
    endedAt: z.iso.datetime().nullable(),
    isSeen: z.boolean(),
    isStanding: z.boolean(),
  }),
);

/** What the routes of looks in an emergency take and give. */
export const EMERGENCY_CONTRACTS = {
  open: contract({
    about: {
      zh: '紧急查看：说明理由，限时打开范围外的一个孩子，并通知安全管理员',
      en: 'open one child outside one’s places for a reason and some hours; the security officer is told',
    },
    // a person's number (P…) or the whole citizen ID: in the body, never in an address
    body: z.strictObject({
      child: typed(40).refine((text) => text !== ''),
      reason: typed(200).refine((text) => text.length >= 4),
    }),
    numbered: ['child'],
    answers: { 201: z.strictObject({ personId: z.string(), hours: z.number() }) },
    faults: ['no-such-child'],
  }),
  list: contract({
    about: { zh: '紧急查看的通知', en: 'notices of emergencies' },
    answers: { 200: z.strictObject({ items: z.array(EmergencyTold), unseen: z.number() }) },
  }),
  see: contract({
    about: { zh: '标为已阅', en: 'mark notices as seen' },
    body: z.strictObject({ upTo: z.number().int().positive().max(2_000_000_000) }),
    answers: { 200: z.strictObject({ seen: z.number() }) },
  }),
  end: contract({
    about: { zh: '终止一次紧急查看', en: 'end an emergency at once' },
    params: z.object({ id: Numbered }),
    answers: { 200: stateTold('ended') },
    faults: ['no-such-emergency'],
  }),
} as const;
