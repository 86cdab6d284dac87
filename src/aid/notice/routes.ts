import { asked } from '../../access/index.ts';
import { languageOf } from '../../platform/index.ts';
import { underRight } from '../payment/changes.store.ts';
import { dayIn } from '../payment/day.ts';
import { refuseFor } from '../payment/refusal.ts';
import type { AddOpenRoute, AddRoute } from '../payment/routes-kit.ts';
import { keepYear, listEnteredYears, readCalendar } from './calendar.queries.ts';
import { NOTICE_CONTRACTS } from './contracts.ts';
import { findRunningNotice, listRunningNotices } from './notice.queries.ts';
import { NOTICE_HEADINGS } from './notice.ts';
import { answerObjection, recordObjection } from './objection.queries.ts';
import { dayAfter, findCalendarFault, lastOf, readDays } from './working-days.ts';

/** The holidays by which notices are counted: those known, and years that an office enters. */
function registerCalendarRoutes(route: AddRoute): void {
  const { calendar, enterYear } = NOTICE_CONTRACTS;
  route('GET', '/api/aid/calendar', 'notice.read', calendar, (_request, _reply, held, viewer) =>
    underRight(held, viewer, 'notice.read', async (db) => {
      const days = await readCalendar(db, held.noticeRules);
      const from = dayAfter(dayIn(held.now()));
      const workingDays = held.noticeRules.working_days.at_least;
      const { day: to, isKnown } = lastOf(from, workingDays, days);
      return {
        knownUntil: days.knownUntil,
        years: await listEnteredYears(db),
        mayEnter: viewer.rights.includes('payment.make'),
        next: { from, to, workingDays, isKnown },
      };
    }),
  );
  route('POST', '/api/aid/calendar', 'payment.make', enterYear, (request, _reply, held, viewer) => {
    const { year, document, ...typed } = asked(request, enterYear).body;
    const [off, worked] = [readDays(typed.off), readDays(typed.worked)];
    const fault = findCalendarFault(year, off, worked, held.noticeRules.calendar.known_until);
    if (fault || !off || !worked) throw refuseFor(fault ?? 'calendar-days-ill');
    return underRight(held, viewer, 'payment.make', async (db) => {
      await keepYear(db, viewer, { year, document, off, worked }, held.now());
      return {};
    });
  });
}

/** Notices: to be read by anybody while they run; objections and answers by the office. */
export function registerNoticeRoutes(route: AddRoute, open: AddOpenRoute): void {
  registerCalendarRoutes(route);
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
        await recordObjection(db, viewer, { batchId: params.id }, body, held.now());
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
