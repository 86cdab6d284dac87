import { asked } from '../../access/index.ts';
import { languageOf } from '../../platform/index.ts';
import { underRight } from '../payment/changes.store.ts';
import { dayIn } from '../payment/day.ts';
import { refuseFor } from '../payment/refusal.ts';
import type { AddOpenRoute, AddRoute } from '../payment/routes-kit.ts';
import { NOTICE_CONTRACTS } from './contracts.ts';
import { answerObjection, findRunningNotice, listRunningNotices, recordObjection } from './notice.queries.ts';
import { NOTICE_HEADINGS } from './notice.ts';

/** Notices: to be read by anybody while they run; objections and answers by the office. */
export function registerNoticeRoutes(route: AddRoute, open: AddOpenRoute): void {
  open('/api/notices', NOTICE_CONTRACTS.list, async (_request, _reply, held) => ({
    items: await listRunningNotices(held.pool, dayIn(held.now())),
  }));
  open('/api/notices/:id', NOTICE_CONTRACTS.find, async (request, _reply, held) => {
    const { id } = asked(request, NOTICE_CONTRACTS.find).params;
    const notice = await findRunningNotice(held.pool, id, dayIn(held.now()));
    if (!notice) throw refuseFor('no-such-notice');
    const language = languageOf(request);
    return { ...notice, headings: notice.columns.map((column) => NOTICE_HEADINGS[column][language]) };
  });
  route(
    'POST',
    '/api/aid/payments/:id/objections',
    'payment.make',
    NOTICE_CONTRACTS.object,
    (request, _reply, held, viewer) => {
      const { params, body } = asked(request, NOTICE_CONTRACTS.object);
      return underRight(held, viewer, 'payment.make', async (db) => {
        await recordObjection(db, viewer, params.id, body, held.now());
        return {};
      });
    },
  );
  route(
    'POST',
    '/api/aid/objections/:id/answer',
    'payment.review',
    NOTICE_CONTRACTS.answer,
    (request, _reply, held, viewer) => {
      const { params, body } = asked(request, NOTICE_CONTRACTS.answer);
      return underRight(held, viewer, 'payment.review', async (db) => {
        await answerObjection(db, viewer, params.id, body, held.now());
        return {};
      });
    },
  );
}
