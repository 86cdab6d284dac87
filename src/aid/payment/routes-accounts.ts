import { asked, recordEvent } from '../../access/index.ts';
import { readAccountNumber } from '../../intake/index.ts';
import { checkAccounts, enterAccounts, listWaitingAccounts, listWithoutAccount } from './account.queries.ts';
import { childrenOf } from './award.ts';
import { underRight } from './changes.store.ts';
import { ACCOUNT_CONTRACTS } from './contracts-funds.ts';
import { refuseFor } from './refusal.ts';
import type { AddRoute } from './routes-kit.ts';

/** Bank accounts: who has none, what was entered, the check by a second person. */
export function registerAccountRoutes(route: AddRoute): void {
  route(
    'GET',
    '/api/aid/accounts',
    'payment.read',
    ACCOUNT_CONTRACTS.list,
    (_request, _reply, held, viewer) =>
      underRight(held, viewer, 'payment.read', async (db) => {
        const waiting = await listWaitingAccounts(db, viewer.accountId);
        const without = await listWithoutAccount(db);
        await recordEvent(db, {
          action: 'payment-account',
          persons: childrenOf([...waiting, ...without]),
        });
        const codes = new Map(held.rules.bank_return.codes.map(({ code, label }) => [code, label]));
        return {
          waiting,
          without: without.map((one) => ({
            ...one,
            failure: one.failure === null ? null : (codes.get(one.failure) ?? null),
          })),
          mayEnter: viewer.rights.includes('payment.make'),
          mayCheck: viewer.rights.includes('payment.review'),
        };
      }),
  );
  route(
    'POST',
    '/api/aid/accounts',
    'payment.make',
    ACCOUNT_CONTRACTS.enter,
    (request, _reply, held, viewer) => {
      const { personId, holder, bank, number: typed } = asked(request, ACCOUNT_CONTRACTS.enter).body;
      const number = readAccountNumber(typed);
      if (number === undefined) throw refuseFor('account-ill');
      return underRight(held, viewer, 'payment.make', async (db) => {
        const { rows } = await db.query<{ division: string }>(
          'select division from aid.award where person_id = $1 order by award_id desc limit 1',
          [personId],
        );
        if (!rows[0]) throw refuseFor('person-unknown');
        const account = {
          division: rows[0].division,
          personId,
          holder,
          bank: bank || null,
          number,
          origin: 'entered',
        };
        const at = { now: held.now(), chance: held.sources.chance };
        const [bankAccountId] = await enterAccounts(db, held.keys().ring(), viewer, [account], at);
        await recordEvent(db, {
          action: 'payment-account',
          subject: { kind: 'person', id: personId },
          persons: childrenOf([{ personId }]),
        });
        return { bankAccountId };
      });
    },
  );
  route(
    'POST',
    '/api/aid/accounts/check',
    'payment.review',
    ACCOUNT_CONTRACTS.check,
    (request, _reply, held, viewer) => {
      const { ids, isRight } = asked(request, ACCOUNT_CONTRACTS.check).body;
      return underRight(held, viewer, 'payment.review', async (db) => {
        await checkAccounts(db, viewer, ids, isRight, held.now());
        await recordEvent(db, { action: 'payment-account', detail: { checked: ids.length, right: isRight } });
        return {};
      });
    },
  );
}
