import { asked, recordEvent } from '../../access/index.ts';
import { underRight } from '../payment/changes.store.ts';
import { dayIn } from '../payment/day.ts';
import { refuseFor } from '../payment/refusal.ts';
import type { AddRoute } from '../payment/routes-kit.ts';
import { applyFor, findCandidates, listCandidates } from './case.queries.ts';
import { HARDSHIP_CONTRACTS } from './contracts.ts';
import { readHardshipRules } from './identification.store.ts';
import { findRound, keepMeeting } from './round.queries.ts';

const { candidates, apply, meet } = HARDSHIP_CONTRACTS;

/** Whom the lists name, applications, and the minutes of meetings. */
export function registerApplicationRoutes(route: AddRoute): void {
  route(
    'GET',
    '/api/aid/hardship/rounds/:id/candidates',
    'hardship.collect',
    candidates,
    (request, _reply, held, viewer) => {
      const { params, query } = asked(request, candidates);
      return underRight(held, viewer, 'hardship.collect', async (db) => {
        if (!(await findRound(db, params.id))) throw refuseFor('no-such-round');
        const { name, cursor: after } = query;
        const page = await listCandidates(db, params.id, { name: name || undefined, after, limit: 50 });
        const persons = page.items.map(({ personId }) => personId);
        await recordEvent(db, { action: 'list', persons, detail: { list: 'hardship-candidates' } });
        const items = page.items.map((one) => ({ ...one, school: one.school.split(':').at(-1)! }));
        return { ...page, items, groups: readHardshipRules().lists.groups };
      });
    },
  );
  route(
    'POST',
    '/api/aid/hardship/rounds/:id/cases',
    'hardship.collect',
    apply,
    (request, _reply, held, viewer) => {
      const { params, body } = asked(request, apply);
      return underRight(held, viewer, 'hardship.collect', async (db) => {
        const round = await findRound(db, params.id);
        if (!round) throw refuseFor('no-such-round');
        if (dayIn(held.now()) > round.closesOn) throw refuseFor('round-closed', { date: round.closesOn });
        const children = await findCandidates(db, params.id, body.personIds);
        if (children.length < new Set(body.personIds).size) throw refuseFor('child-unknown');
        if (!body.hasUndertaking && children.some(({ lists }) => lists.length === 0))
          throw refuseFor('undertaking-missing');
        for (const child of children)
          await applyFor(db, viewer, params.id, child, body.hasUndertaking, held.now());
        await recordEvent(db, {
          action: 'hardship-step',
          subject: { kind: 'hardship', id: String(params.id) },
          persons: children.map(({ personId }) => personId),
          detail: { step: 'apply' },
        });
        return { taken: children.length };
      });
    },
  );
  route(
    'POST',
    '/api/aid/hardship/rounds/:id/meetings',
    'hardship.collect',
    meet,
    (request, _reply, held, viewer) => {
      const { params, body } = asked(request, meet);
      const { least_members: least } = readHardshipRules().meetings;
      if (body.members.length < least) throw refuseFor('meeting-missing', { least });
      return underRight(held, viewer, 'hardship.collect', async (db) => {
        if (!(await findRound(db, params.id))) throw refuseFor('no-such-round');
        const { rows } = await db.query<{ school: string }>(
          `select s as school from unnest(access.schools('hardship.collect')) as s`,
        );
        const own = rows.map(({ school }) => school);
        const school = body.school ?? (own.length === 1 ? own[0] : undefined);
        if (school === undefined || !/^school:\d{6}:./u.test(school)) throw refuseFor('school-missing');
        const meeting = { ...body, school, roundId: params.id, division: school.split(':')[1]! };
        return { meetingId: await keepMeeting(db, viewer, meeting, held.now()) };
      });
    },
  );
}
