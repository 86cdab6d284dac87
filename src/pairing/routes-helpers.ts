import type { FastifyRequest } from 'fastify';
import { asked, isWithin, recordEvent, type Viewer, viewerOf } from '../access/index.ts';
import { languageOf } from '../platform/index.ts';
import { findDivision } from '../registry/index.ts';
import { PAIRING_CONTRACTS } from './contracts.ts';
import { listChain } from './duties.queries.ts';
import { divisionOfUnit, findHelperAccount, listHelpers, recordHelper } from './helpers.queries.ts';
import { PairingRefusal } from './pairing.errors.ts';
import { type Acting, handOver, nameHolder, spreadUnpaired } from './pairing-acts.queries.ts';
import type { PairingKit } from './route-kit.ts';
import { readPairingRules } from './rules.store.ts';
import { showHelper } from './shown.ts';

/** Routes of helpers: staff with their load, naming, hand-over, spreading, the chain. */
export function registerHelperRoutes({ route, now }: PairingKit): void {
  const C = PAIRING_CONTRACTS;
  const actingOf = (request: FastifyRequest, reason: string): Acting => ({
    ...{ viewer: viewerOf(request), now: now(), reason, language: languageOf(request) },
  });
  route('GET', '/helpers', 'pairing.read', C.helpers, async (db, request) => {
    const { typed, level, left, cursor, limit } = asked(request, C.helpers).query;
    const rules = readPairingRules();
    const kinds = rules.kinds
      .filter(({ levels }) => level === undefined || levels.includes(level))
      .map(({ id }) => id);
    const page = await listHelpers(db, { typed, kinds, hasLeft: left, after: cursor, limit });
    return { ...page, items: page.items.map((helper) => showHelper(rules, helper)) };
  });
  route('POST', '/helpers', 'pairing.pair', C.addHelper, async (db, request, reply) => {
    const { unit, name, post, kind, account } = asked(request, C.addHelper).body;
    const viewer = viewerOf(request);
    if (!readPairingRules().kinds.some(({ id }) => id === kind))
      throw new PairingRefusal('kind-unfit', { name, kind, level: '—' });
    const division = isUnit(unit) ? await divisionOfUnit(db, unit) : undefined;
    if (division === undefined || !isOwn(viewer, unit, division)) throw new PairingRefusal('unit-unseen');
    const accountId = account === '' ? null : await findHelperAccount(db, account);
    if (accountId === undefined) throw new PairingRefusal('account-unfit', { account });
    const county = unit.startsWith('school:') ? unit.slice(7, 13) : unit.slice(0, 6);
    const by = { at: now(), by: viewer.accountId };
    const helperId = await recordHelper(db, {
      county,
      unit,
      division,
      name,
      post,
      kind,
      accountId,
      ...by,
    }).catch((error: unknown) => {
      // the account answers for others already
      if ((error as { code?: string }).code === '23505')
        throw new PairingRefusal('account-unfit', { account });
      throw error;
    });
    await recordEvent(db, {
      action: 'pair',
      subject: { kind: 'list', id: 'pairing-helpers' },
      detail: { helper: helperId },
    });
    reply.code(201);
    return { helperId };
  });
  route('POST', '/helpers/:helperId/hand-over', 'pairing.pair', C.handOver, async (db, request) => {
    const { params, body } = asked(request, C.handOver);
    const done = await handOver(db, { from: params.helperId, ...body }, actingOf(request, body.reason));
    await recordEvent(db, {
      ...{ action: 'pair', subject: { kind: 'list', id: 'pairing-helpers' } },
      detail: { from: params.helperId, to: body.to, count: done.children },
    });
    return done;
  });
  registerNaming({ route }, actingOf);
  route('GET', '/chain', 'pairing.read', C.chain, async (db, request) => {
    const { level, school } = asked(request, C.chain).query;
    return { items: await listChain(db, level, level === 'class' ? (school ?? '') : undefined) };
  });
}

function registerNaming(
  { route }: Pick<PairingKit, 'route'>,
  actingOf: (request: FastifyRequest, reason: string) => Acting,
): void {
  const C = PAIRING_CONTRACTS;
  route('POST', '/duties', 'pairing.pair', C.name, async (db, request) => {
    const { level, subjects, helperId, reason } = asked(request, C.name).body;
    const done = await nameHolder(db, { level, subjects, helperId }, actingOf(request, reason));
    await recordEvent(db, {
      ...{ action: 'pair', subject: { kind: 'list', id: `pairing-${level}` } },
      persons: level === 'child' ? [...new Set(subjects)].filter((one) => one.startsWith('P')) : [],
      detail: { helper: helperId, count: done.paired + done.moved },
    });
    return done;
  });
  route('POST', '/spread', 'pairing.pair', C.spread, async (db, request) => {
    const { township, isTrial, reason } = asked(request, C.spread).body;
    const { pairs, left } = await spreadUnpaired(db, { township, isTrial }, actingOf(request, reason));
    if (!isTrial)
      await recordEvent(db, {
        ...{ action: 'pair', subject: { kind: 'list', id: 'pairing-child' } },
        ...{ persons: pairs.map(({ personId }) => personId), detail: { count: pairs.length } },
      });
    return {
      paired: pairs.length,
      helpers: new Set(pairs.map(({ helperId }) => helperId)).size,
      noHelper: left.filter(({ reason: why }) => why === 'no-helper').length,
      allFull: left.filter(({ reason: why }) => why === 'all-full').length,
    };
  });
}

const isUnit = (unit: string): boolean =>
  /^school:\d{6}:.{1,60}$/u.test(unit) ||
  (/^\d{6}(\d{3}(\d{3})?)?$/.test(unit) && findDivision(unit) !== undefined);

/** Whether the viewer may record staff of a unit: it lies in a place where one names responsible persons, or is one's own school. */
const isOwn = ({ held }: Viewer, unit: string, division: string): boolean => {
  const scopes = held.map(({ scope }) => scope);
  return (
    scopes.includes(unit) ||
    isWithin(
      division,
      scopes.filter((scope) => !scope.startsWith('school:')),
    )
  );
};
