import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { say } from '../../platform/index.ts';
import { ACCESS_ERRORS, type AccessError } from '../access.errors.ts';
import { doAs, recordEvent } from '../audit/record.queries.ts';
import { asked, type Contract } from '../contract.ts';
import { answerAccess, SESSION_COOKIE } from '../guard.store.ts';
import { readSignInRules } from '../roles.store.ts';
import { ringOf, type SessionParts, sendSession } from '../session-cookie.ts';
import { enterByCity } from './city.queries.ts';
import type { CitySetting } from './city-setting.ts';
import { type CityPerson, personOf } from './claims.ts';
import { CITY_CONTRACTS, type CITY_FAULTS } from './contracts.ts';
import { keepPending } from './pending.ts';
import { type OnTheWay, openProvider, RETURN_PATH } from './provider.store.ts';

/** Binds what waits here to the browser that began. It comes back on a way that another site began: Lax, not Strict. */
const WAY_COOKIE = 'fuzhi_city';

/** What these routes stand on; without a setting the sign-on is not offered. */
export type CityParts = SessionParts & { readonly city?: CitySetting | undefined };

const inWords = (fault: (typeof CITY_FAULTS)[number]) => {
  const detail = readSignInRules().lock_out;
  return { zh: say(ACCESS_ERRORS[fault], 'zh', detail), en: say(ACCESS_ERRORS[fault], 'en', detail) };
};

/** A city's own sign-on (OpenID Connect): there, back, and our one-time code where the city tells of no second factor. */
export function registerCityRoutes(
  app: FastifyInstance,
  { database, sources, keyFile, city }: CityParts,
): void {
  const { minutes, most_at_once } = readSignInRules().city;
  const provider = city && openProvider(city);
  const ring = ringOf(keyFile);
  const ways = keepPending<OnTheWay>(minutes, most_at_once);
  const persons = keepPending<CityPerson>(minutes, most_at_once);
  const open = (contract: Contract) =>
    ({ config: { scope: 'open', contract, rateLimit: { max: 30, timeWindow: '1 minute' } } }) as const;
  const chance = (): string => Buffer.from(sources.chance(32)).toString('base64url');
  const waits = (request: FastifyRequest, reply: FastifyReply, key: string) =>
    reply.setCookie(WAY_COOKIE, key, {
      ...{ httpOnly: true, sameSite: 'lax', path: '/api/access/city', maxAge: minutes * 60 },
      secure: request.protocol === 'https',
    });
  const toPage = (reply: FastifyReply, told?: AccessError | 'code') =>
    reply.redirect(told === undefined ? '/' : `/?city=${told}`, 303);

  app.get(
    '/api/access/city',
    { config: { scope: 'open', contract: CITY_CONTRACTS.offer } },
    async (request) => {
      const { told } = asked(request, CITY_CONTRACTS.offer).query;
      return { label: city?.label ?? null, told: told ? inWords(told) : null };
    },
  );
  app.get('/api/access/city/begin', open(CITY_CONTRACTS.begin), async (request, reply) => {
    if (!provider) return answerAccess(request, reply, 'no-such-address');
    const [key, way] = [chance(), { state: chance(), nonce: chance(), verifier: chance() }];
    try {
      const address = await provider.addressFor(way);
      ways.put(key, way, sources.now());
      return waits(request, reply, key).redirect(address.href, 303);
    } catch {
      return toPage(reply, 'city-unreachable');
    }
  });
  app.get(RETURN_PATH, open(CITY_CONTRACTS.back), async (request, reply) => {
    if (!provider || !city) return answerAccess(request, reply, 'no-such-address');
    const way = ways.take(request.cookies[WAY_COOKIE] ?? '', sources.now());
    if (!way) return toPage(reply, 'city-ended');
    const claims = await provider.claimsOf(new URL(request.url, city.origin), way).catch(() => undefined);
    const person = claims && personOf(claims, city, readSignInRules().city);
    if (!person) {
      // never what came back: it may hold anything
      const event = { action: 'sign-in-refused', isDone: false, detail: { by: 'city' } } as const;
      await doAs(await database, undefined, (db) => recordEvent(db, event));
      return toPage(reply, claims ? 'city-person-unknown' : 'city-refused');
    }
    const before = request.cookies[SESSION_COOKIE];
    const entered = await enterByCity(await database, person, undefined, sources, { ring, before });
    if (entered.state === 'refused') return toPage(reply, entered.fault);
    if (entered.state === 'in') return toPage(sendSession(request, reply, entered.token));
    const key = chance();
    persons.put(key, person, sources.now());
    return toPage(waits(request, reply, key), 'code');
  });
  app.post('/api/access/city/code', open(CITY_CONTRACTS.code), async (request, reply) => {
    const key = request.cookies[WAY_COOKIE] ?? '';
    const person = persons.take(key, sources.now());
    if (!person) return answerAccess(request, reply, 'city-ended');
    const { code } = asked(request, CITY_CONTRACTS.code).body;
    const before = request.cookies[SESSION_COOKIE];
    const entered = await enterByCity(await database, person, code, sources, { ring, before });
    if (entered.state === 'in') return sendSession(request, reply, entered.token).send({ state: 'in' });
    const { failures, minutes: locked } = readSignInRules().lock_out;
    const fault = entered.state === 'refused' ? entered.fault : 'city-ended';
    // a code may be typed again; failures count as those of passwords do
    if (fault === 'sign-in-refused') persons.put(key, person, sources.now());
    return answerAccess(request, reply, fault, { failures, minutes: locked });
  });
}
