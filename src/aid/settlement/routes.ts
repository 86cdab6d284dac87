import { asked, type Queryable, recordEvent } from '../../access/index.ts';
import { underRight } from '../payment/changes.store.ts';
import { refuseFor } from '../payment/refusal.ts';
import type { AddRoute } from '../payment/routes-kit.ts';
import { standingRules } from '../rule-set.store.ts';
import { SETTLEMENT_CONTRACTS } from './contracts.ts';
import {
  countReconciled,
  countSettlements,
  listSettlements,
  listSourceBalances,
  listUntitled,
} from './settlement.queries.ts';
import { endWaiver, findProof, recordWaiver, typeOfProof } from './waiver.queries.ts';

const { counts, list, waive, unwaive, proof, reconciled, untitled } = SETTLEMENT_CONTRACTS;
const PAGE = 50;

/** Programmes that are awarded and paid to a card; of others the files alone tell. */
export const byCard = (): string[] =>
  standingRules()
    .programmes.filter(({ channel, amount }) => channel.by === 'card' && amount.given_as === 'cash')
    .map(({ id }) => id);

const labels = () =>
  standingRules().programmes.map(({ id, label }) => ({
    programme: id,
    label: { zh: label.zh, en: label.en },
  }));

const termOfRun = async (db: Queryable): Promise<string | null> =>
  (await db.query<{ term: string }>('select term from aid.run where is_current')).rows[0]?.term ?? null;

/** What became of every entitlement, waivers, and what others paid. */
export function registerSettlementRoutes(route: AddRoute): void {
  route('GET', '/api/aid/settlement', 'aid.read', counts, (_request, _reply, held, viewer) =>
    underRight(held, viewer, 'aid.read', async (db) => ({
      term: await termOfRun(db),
      counts: await countSettlements(db, byCard()),
      programmes: labels(),
      mayWaive: viewer.rights.includes('hardship.collect'),
    })),
  );
  route('GET', '/api/aid/settlement/list', 'aid.read', list, (request, _reply, held, viewer) => {
    const { cursor: after, ...filter } = asked(request, list).query;
    return underRight(held, viewer, 'aid.read', async (db) => {
      const page = await listSettlements(db, byCard(), filter, { after, limit: PAGE });
      const persons = [...new Set(page.items.map(({ personId }) => personId))];
      await recordEvent(db, { action: 'list', persons, detail: { list: 'settlement' } });
      return page;
    });
  });
  route('GET', '/api/aid/reconciliation', 'funds.read', reconciled, (_request, _reply, held, viewer) =>
    underRight(held, viewer, 'funds.read', async (db) => ({
      term: await termOfRun(db),
      counts: await countReconciled(db, byCard()),
      programmes: labels(),
      balances: await listSourceBalances(db),
      sources: [...held.rules.sources],
    })),
  );
  route('GET', '/api/aid/reconciliation/untitled', 'aid.read', untitled, (request, _reply, held, viewer) => {
    const { programme, cursor: after } = asked(request, untitled).query;
    return underRight(held, viewer, 'aid.read', async (db) => {
      const page = await listUntitled(db, programme, { after, limit: PAGE });
      const persons = [...new Set(page.items.map(({ personId }) => personId))];
      await recordEvent(db, { action: 'list', persons, detail: { list: 'untitled-payments' } });
      return page;
    });
  });
  registerWaiverRoutes(route);
}

function registerWaiverRoutes(route: AddRoute): void {
  route('POST', '/api/aid/waivers', 'hardship.collect', waive, (request, _reply, held, viewer) => {
    const { proof: given, ...waiving } = asked(request, waive).body;
    const bytes = Buffer.from(given.base64, 'base64');
    const type = typeOfProof(bytes);
    if (type === undefined) throw refuseFor('proof-ill');
    return underRight(held, viewer, 'hardship.collect', async (db) => ({
      waiverId: await recordWaiver(
        db,
        viewer,
        { ...waiving, proof: { name: given.name, type, bytes } },
        held.now(),
      ),
    }));
  });
  route('POST', '/api/aid/waivers/:id/end', 'hardship.collect', unwaive, (request, _reply, held, viewer) => {
    const { params, body } = asked(request, unwaive);
    return underRight(held, viewer, 'hardship.collect', async (db) => {
      await endWaiver(db, viewer, params.id, body.words, held.now());
      return {};
    });
  });
  route('GET', '/api/aid/waivers/:id/proof', 'aid.read', proof, (request, reply, held, viewer) => {
    const { id } = asked(request, proof).params;
    return underRight(held, viewer, 'aid.read', async (db) => {
      const found = await findProof(db, id);
      if (!found) throw refuseFor('no-such-line');
      await recordEvent(db, {
        action: 'award-waive',
        subject: { kind: 'person', id: found.personId },
        persons: [found.personId],
        detail: { opened: id },
      });
      const ending = found.type.split('/')[1]!;
      reply.header('content-disposition', `attachment; filename="waiver-${id}.${ending}"`);
      return reply.type('application/octet-stream').send(found.bytes);
    });
  });
}
