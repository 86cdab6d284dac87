import { z } from 'zod';
import { languageOf } from '../../platform/index.ts';
import { underRight } from '../payment/changes.store.ts';
import { dayIn } from '../payment/day.ts';
import { refuseFor } from '../payment/refusal.ts';
import { type AddOpenRoute, type AddRoute, idOf, readForm, typedText } from '../payment/routes-kit.ts';
import { answerObjection, findRunningNotice, listRunningNotices, recordObjection } from './notice.queries.ts';
import { NOTICE_HEADINGS } from './notice.ts';

const words = typedText(2, 1000);
const Objection = z.strictObject({ lineNo: z.number().int().positive(), words });
const Answer = z.strictObject({ isUpheld: z.boolean(), words });

/** Notices: to be read by anybody while they run; objections and answers by the office. */
export function registerNoticeRoutes(route: AddRoute, open: AddOpenRoute): void {
  open('/api/notices', async (_request, _reply, held) => ({
    items: await listRunningNotices(held.pool, dayIn(held.now())),
  }));
  open('/api/notices/:id', async (request, _reply, held) => {
    const notice = await findRunningNotice(held.pool, idOf(request.params), dayIn(held.now()));
    if (!notice) throw refuseFor('no-such-notice');
    const language = languageOf(request);
    return { ...notice, headings: notice.columns.map((column) => NOTICE_HEADINGS[column][language]) };
  });
  route('POST', '/api/aid/payments/:id/objections', 'payment.make', (request, _reply, held, viewer) => {
    const objection = readForm(Objection.safeParse(request.body));
    const batchId = idOf(request.params);
    return underRight(held, viewer, 'payment.make', async (db) => {
      await recordObjection(db, viewer, batchId, objection, held.now());
      return {};
    });
  });
  route('POST', '/api/aid/objections/:id/answer', 'payment.review', (request, _reply, held, viewer) => {
    const answer = readForm(Answer.safeParse(request.body));
    const id = idOf(request.params);
    return underRight(held, viewer, 'payment.review', async (db) => {
      await answerObjection(db, viewer, id, answer, held.now());
      return {};
    });
  });
}
