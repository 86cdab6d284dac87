import { z } from 'zod';
import { BothLanguages, contract, stateTold, typed } from '../contract.ts';

/** Why the city's sign-on let nobody in, as the sign-in page tells it. */
export const CITY_FAULTS = [
  'city-ended',
  'city-refused',
  'city-person-unknown',
  'city-unreachable',
  'account-locked',
] as const;

/** The browser is sent on. */
const SENT_ON = { 303: { file: 'text/html' } } as const;

/** What the routes of a city's own sign-on take and give. */
export const CITY_CONTRACTS = {
  offer: contract({
    about: {
      zh: '是否可用市统一身份认证登录，以及没有登录成的原因',
      en: 'whether the city’s own sign-on is offered, and in words why it let nobody in',
    },
    query: z.object({ told: z.enum(CITY_FAULTS).optional().catch(undefined) }),
    answers: {
      200: z.strictObject({ label: BothLanguages.nullable(), told: BothLanguages.nullable() }),
    },
  }),
  begin: contract({
    about: { zh: '转到市统一身份认证', en: 'go to the city’s sign-on' },
    answers: SENT_ON,
    faults: ['no-such-address'],
  }),
  back: contract({
    about: { zh: '从市统一身份认证返回', en: 'come back from the city’s sign-on' },
    query: z.looseObject({ code: typed(4000).optional(), state: typed(200).optional() }),
    answers: SENT_ON,
    faults: ['no-such-address'],
  }),
  code: contract({
    about: { zh: '市统一身份认证之后的动态口令', en: 'our one-time code after the city’s sign-on' },
    body: z.strictObject({ code: z.string().regex(/^\d{6}$/) }),
    answers: { 200: stateTold('in') },
    faults: ['city-ended', 'sign-in-refused', 'account-locked', 'city-person-unknown', 'no-such-address'],
  }),
} as const;
