import { asked, recordEvent } from '../../access/index.ts';
import { lawInForce } from '../local/law.store.ts';
import { againTold } from './again.ts';
import { approveAwards, awardDecisions, findAward, listAwardGroups, withdrawAward } from './award.queries.ts';
import { childrenOf } from './award.ts';
import { underRight } from './changes.store.ts';
import { AWARD_CONTRACTS } from './contracts-batches.ts';
import { findLaw, keepLaw } from './law-archive.queries.ts';
import { refuseFor } from './refusal.ts';
import type { AddRoute } from './routes-kit.ts';

/** Awards: proposed from the run, approved by another office, withdrawn; and each computed again. */
export function registerAwardRoutes(route: AddRoute): void {
  route('GET', '/api/aid/awards', 'awards.read', AWARD_CONTRACTS.list, (_request, _reply, held, viewer) =>
    underRight(held, viewer, 'awards.read', async (db) => ({ groups: await listAwardGroups(db) })),
  );
  route(
    'POST',
    '/api/aid/awards',
    'awards.propose',
    AWARD_CONTRACTS.propose,
    (_request, _reply, held, viewer) =>
      underRight(held, viewer, 'awards.propose', async (db) => {
        const { decisions, law } = (await held.listEntitled?.(db)) ?? { decisions: [], law: undefined };
        if (law) await keepLaw(db, law, held.now());
        const proposed = await awardDecisions(db, held.rules, viewer, decisions, held.now());
        await recordEvent(db, {
          action: 'award-propose',
          subject: { kind: 'award', id: 'run' },
          detail: { proposed },
        });
        return { proposed };
      }),
  );
  route(
    'POST',
    '/api/aid/awards/approve',
    'awards.approve',
    AWARD_CONTRACTS.approve,
    (request, _reply, held, viewer) => {
      const group = asked(request, AWARD_CONTRACTS.approve).body;
      return underRight(held, viewer, 'awards.approve', async (db) => {
        const told = await approveAwards(db, viewer, group, held.now());
        await recordEvent(db, {
          action: 'award-approve',
          subject: { kind: 'award', id: `${group.programme} ${group.term}` },
          detail: told,
        });
        return told;
      });
    },
  );
  route(
    'POST',
    '/api/aid/awards/:id/withdraw',
    'awards.propose',
    AWARD_CONTRACTS.withdraw,
    (request, _reply, held, viewer) => {
      const { params, body } = asked(request, AWARD_CONTRACTS.withdraw);
      const [{ id: awardId }, { reason }] = [params, body];
      return underRight(held, viewer, 'awards.propose', async (db) => {
        await withdrawAward(db, viewer, awardId, reason, held.now());
        await recordEvent(db, { action: 'award-withdraw', subject: { kind: 'award', id: String(awardId) } });
        return {};
      });
    },
  );
  route(
    'GET',
    '/api/aid/awards/:id',
    'awards.read',
    AWARD_CONTRACTS.again,
    async (request, _reply, held, viewer) => {
      const { id } = asked(request, AWARD_CONTRACTS.again).params;
      const kept = await underRight(held, viewer, 'awards.read', async (db) => {
        const award = await findAward(db, id);
        if (!award) throw refuseFor('no-such-line');
        await recordEvent(db, {
          action: 'open-child',
          subject: { kind: 'award', id: String(id) },
          persons: childrenOf([award]),
        });
        return { award, law: await findLaw(db, award.ruleHash) };
      });
      return againTold(kept.award, kept.law, await lawInForce(held.pool));
    },
  );
}
