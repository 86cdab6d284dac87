import { asked, recordEvent } from '../../access/index.ts';
import { findDivision } from '../../registry/index.ts';
import { standingRules } from '../rule-set.store.ts';
import { childrenOf } from './award.ts';
import { underRight } from './changes.store.ts';
import { clawBack, listClawBacks, receiveClawBack } from './claw-back.queries.ts';
import { FUND_CONTRACTS } from './contracts-funds.ts';
import { dayIn } from './day.ts';
import { listEntries, listFunds, postEntry } from './funds.queries.ts';
import { readYuan } from './money.ts';
import { refuseFor } from './refusal.ts';
import type { AddRoute } from './routes-kit.ts';
import { decideFinding, listFundFindings, listPerformance } from './supervision.queries.ts';
import { readSupervisionRules } from './supervision.store.ts';
import { pageOfFindings } from './supervision.ts';

const PAGE = 20;

/** An amount above 0 as it was typed. */
function fenOf(yuan: string): number {
  const fen = readYuan(yuan);
  if (fen === undefined || fen === 0) throw refuseFor('form-ill', { field: '金额 / amount' });
  return fen;
}

/** The ledger of funds: what was granted, where it stands, what was clawed back. */
export function registerFundRoutes(route: AddRoute): void {
  route('GET', '/api/aid/funds', 'funds.read', FUND_CONTRACTS.home, (_request, _reply, held, viewer) =>
    underRight(held, viewer, 'funds.read', async (db) => {
      const mayRead = viewer.rights.includes('awards.read');
      const { rows: labels } = mayRead
        ? await db.query('select distinct on (programme) programme, programme_label as label from aid.award')
        : { rows: [] };
      return {
        rows: await listFunds(db),
        clawBacks: viewer.rights.includes('payment.read') ? await listClawBacks(db) : [],
        sources: held.rules.sources,
        accounts: held.rules.accounts,
        programmes: [
          ...labels,
          ...standingRules()
            .programmes.filter(({ id }) => !labels.some(({ programme }) => programme === id))
            .map(({ id, label }) => ({ programme: id, label: { zh: label.zh, en: label.en } })),
        ],
        mayAllot: viewer.rights.includes('payment.pay'),
      };
    }),
  );
  route(
    'GET',
    '/api/aid/fund-entries',
    'funds.read',
    FUND_CONTRACTS.entries,
    (request, _reply, held, viewer) => {
      const { cursor: before } = asked(request, FUND_CONTRACTS.entries).query;
      return underRight(held, viewer, 'funds.read', (db) => listEntries(db, { before, limit: PAGE }));
    },
  );
  registerFindingRoutes(route);
  route('POST', '/api/aid/funds', 'payment.pay', FUND_CONTRACTS.allot, (request, _reply, held, viewer) => {
    const { source, programme, yuan, document } = asked(request, FUND_CONTRACTS.allot).body;
    const fen = fenOf(yuan);
    return underRight(held, viewer, 'payment.pay', async (db) => {
      const { rows } = await db.query<{ division: string }>(
        `select s as division from unnest(access.prefixes('payment.pay')) as s order by length(s) desc limit 1`,
      );
      const division = rows[0]!.division.replace('%', '');
      const head = {
        division,
        kind: 'allot',
        key: `allot:${source}:${programme}:${document}`,
        document,
      } as const;
      const movement = { from: 'granted', to: 'allotted', programme, amounts: { [source]: fen } } as const;
      const posted = await postEntry(db, viewer, head, [movement], held.now());
      if (!posted.ok || posted.value === undefined) throw refuseFor('changed-meanwhile');
      await recordEvent(db, {
        action: 'funds-allot',
        subject: { kind: 'payment', id: `entry ${posted.value}` },
        detail: { source, programme },
      });
      return { entryId: posted.value };
    });
  });
  registerClawBackRoutes(route);
}

function registerClawBackRoutes(route: AddRoute): void {
  route(
    'POST',
    '/api/aid/claw-backs',
    'payment.make',
    FUND_CONTRACTS.claim,
    (request, _reply, held, viewer) => {
      const { lineId, yuan, reason } = asked(request, FUND_CONTRACTS.claim).body;
      const amountFen = fenOf(yuan);
      return underRight(held, viewer, 'payment.make', async (db) => ({
        clawBackId: await clawBack(db, viewer, { lineId, amountFen, reason }, held.now()),
      }));
    },
  );
  route(
    'POST',
    '/api/aid/claw-backs/:id/receipts',
    'payment.pay',
    FUND_CONTRACTS.receive,
    (request, _reply, held, viewer) => {
      const { params, body } = asked(request, FUND_CONTRACTS.receive);
      const amountFen = fenOf(body.yuan);
      return underRight(held, viewer, 'payment.pay', async (db) => {
        await receiveClawBack(db, viewer, params.id, amountFen, held.now());
        return {};
      });
    },
  );
}

/** Findings with what came of them, and how aid performed. */
function registerFindingRoutes(route: AddRoute): void {
  route(
    'GET',
    '/api/aid/fund-findings',
    'payment.read',
    FUND_CONTRACTS.findings,
    (request, _reply, held, viewer) => {
      const { kind, cursor: after } = asked(request, FUND_CONTRACTS.findings).query;
      return underRight(held, viewer, 'payment.read', async (db) => {
        const all = await listFundFindings(db, readSupervisionRules(), dayIn(held.now()));
        const page = pageOfFindings(all, { kind, after, limit: PAGE });
        const persons = childrenOf(page.items.flatMap(({ people }) => people));
        await recordEvent(db, { action: 'list', persons, detail: { list: 'fund-findings' } });
        return page;
      });
    },
  );
  route(
    'GET',
    '/api/aid/performance',
    'payment.read',
    FUND_CONTRACTS.performance,
    (request, _reply, held, viewer) => {
      const { level } = asked(request, FUND_CONTRACTS.performance).query;
      return underRight(held, viewer, 'payment.read', async (db) => ({
        items: (await listPerformance(db, level)).map((one) => ({
          ...one,
          place: one.division && (findDivision(one.division)?.name ?? one.division),
        })),
      }));
    },
  );
  route(
    'POST',
    '/api/aid/fund-findings',
    'payment.read',
    FUND_CONTRACTS.decide,
    (request, _reply, held, viewer) => {
      const { key, ...decision } = asked(request, FUND_CONTRACTS.decide).body;
      return underRight(held, viewer, 'payment.read', async (db) => {
        const all = await listFundFindings(db, readSupervisionRules(), dayIn(held.now()));
        const finding = all.find((one) => one.key === key);
        if (!finding) throw refuseFor('no-such-line');
        await decideFinding(db, viewer, finding, decision, held.now());
        return {};
      });
    },
  );
}
