import { asked, recordEvent, type Viewer } from '../../access/index.ts';
import { underRight } from '../payment/changes.store.ts';
import { dayIn } from '../payment/day.ts';
import { PaymentRefusal, refuseFor, sayGround } from '../payment/refusal.ts';
import type { AddRoute, Held } from '../payment/routes-kit.ts';
import { HARDSHIP_CONTRACTS, type StepAsked } from './contracts.ts';
import {
  applyFor,
  factsOf,
  type HardshipCase,
  keepMeeting,
  listHardshipCases,
  listRounds,
  openRound,
  publishRound,
  takeHardshipStep,
} from './identification.queries.ts';
import { readHardshipRules } from './identification.store.ts';
import { findHardshipStep, HARDSHIP_STEPS, hardshipGrounds } from './identification.ts';

/** Determination of hardship: rounds, applications, meetings, steps. */
export function registerHardshipRoutes(route: AddRoute): void {
  registerRoundRoutes(route);
  route(
    'GET',
    '/api/aid/hardship/rounds/:id',
    'hardship.read',
    HARDSHIP_CONTRACTS.cases,
    (request, _reply, held, viewer) =>
      underRight(held, viewer, 'hardship.read', async (db) => {
        const { id: roundId } = asked(request, HARDSHIP_CONTRACTS.cases).params;
        const cases = await listHardshipCases(db, { roundId });
        const persons = cases.map(({ personId }) => personId);
        await recordEvent(db, { action: 'list', persons, detail: { list: 'hardship' } });
        return {
          cases: cases.map((one) => ({ ...one, ...actsOf(held, viewer, one) })),
          levels: readHardshipRules().levels,
        };
      }),
  );
  route(
    'POST',
    '/api/aid/hardship/cases/:id/steps',
    'hardship.read',
    HARDSHIP_CONTRACTS.step,
    (request, _reply, held, viewer) => {
      const { params, body: form } = asked(request, HARDSHIP_CONTRACTS.step);
      const caseId = params.id;
      return underRight(held, viewer, 'hardship.read', async (db) => {
        const [one] = await listHardshipCases(db, { caseId });
        if (!one) throw refuseFor('no-such-line');
        const state = allowed(held, viewer, one, form);
        await takeHardshipStep(db, viewer, caseId, { ...form, state }, held.now());
        await recordEvent(db, {
          action: 'hardship-step',
          subject: { kind: 'hardship', id: String(caseId) },
          persons: [one.personId],
          detail: { step: form.step },
        });
        return {};
      });
    },
  );
}

/** What may be done with a case, and why not. */
function actsOf(held: Held, viewer: Viewer, one: HardshipCase) {
  const rules = readHardshipRules();
  const facts = factsOf(one, dayIn(held.now()));
  const acts = HARDSHIP_STEPS.filter((step) => step !== 'publish').flatMap((step) => {
    const found = findHardshipStep(rules, step, facts);
    if (!found) return [];
    const grounds = hardshipGrounds(rules, step, facts, viewer);
    const { label, level: wantsLevel, words: wantsWords, meeting = null } = found;
    const told = grounds.map((ground) => ({
      code: ground.code,
      zh: sayGround(held.rules, ground, 'zh'),
      en: sayGround(held.rules, ground, 'en'),
    }));
    return [{ step, label, wantsLevel, wantsWords, meeting, isAllowed: told.length === 0, grounds: told }];
  });
  return { stateLabel: rules.states[one.state], acts };
}

/** The state that a step leads to; refused with all grounds, those of the form too. */
function allowed(held: Held, viewer: Viewer, one: HardshipCase, form: StepAsked) {
  const rules = readHardshipRules();
  const facts = factsOf(one, dayIn(held.now()));
  const found = findHardshipStep(rules, form.step, facts);
  const [first, ...rest] = [
    ...hardshipGrounds(rules, form.step, facts, viewer),
    ...(found?.meeting && form.meetingId === undefined
      ? [{ code: 'meeting-missing', detail: { least: rules.meetings.least_members } }]
      : []),
    ...(found?.level && form.level === undefined ? [{ code: 'level-missing' }] : []),
    ...(found?.words && (form.words ?? '').length < 2 ? [{ code: 'words-missing' }] : []),
  ];
  if (first) throw new PaymentRefusal([first, ...rest]);
  return found!.to;
}

function registerRoundRoutes(route: AddRoute): void {
  route(
    'GET',
    '/api/aid/hardship/rounds',
    'hardship.read',
    HARDSHIP_CONTRACTS.rounds,
    (_request, _reply, held, viewer) =>
      underRight(held, viewer, 'hardship.read', async (db) => ({ rounds: await listRounds(db) })),
  );
  route(
    'POST',
    '/api/aid/hardship/rounds',
    'hardship.file',
    HARDSHIP_CONTRACTS.open,
    (request, _reply, held, viewer) => {
      const round = asked(request, HARDSHIP_CONTRACTS.open).body;
      return underRight(held, viewer, 'hardship.file', async (db) => ({
        roundId: await openRound(db, viewer, round, held.now()),
      }));
    },
  );
  registerApplicationRoutes(route);
}

function registerApplicationRoutes(route: AddRoute): void {
  route(
    'POST',
    '/api/aid/hardship/rounds/:id/cases',
    'hardship.collect',
    HARDSHIP_CONTRACTS.apply,
    (request, _reply, held, viewer) => {
      const { params, body } = asked(request, HARDSHIP_CONTRACTS.apply);
      const { grade, className, ...one } = body;
      const roundId = params.id;
      return underRight(held, viewer, 'hardship.collect', async (db) => {
        const round = (await listRounds(db)).find((each) => each.roundId === roundId);
        if (!round) throw refuseFor('no-such-batch');
        if (dayIn(held.now()) > round.closesOn) throw refuseFor('round-closed', { date: round.closesOn });
        if (!one.hasUndertaking && one.lists.length === 0) throw refuseFor('undertaking-missing');
        const application = { ...one, roundId, grade: grade || null, className: className || null };
        const caseId = await applyFor(db, viewer, application, held.now());
        await recordEvent(db, {
          action: 'hardship-step',
          subject: { kind: 'hardship', id: String(caseId) },
          persons: [one.personId],
          detail: { step: 'apply' },
        });
        return { caseId };
      });
    },
  );
  route(
    'POST',
    '/api/aid/hardship/rounds/:id/meetings',
    'hardship.collect',
    HARDSHIP_CONTRACTS.meet,
    (request, _reply, held, viewer) => {
      const { params, body: meeting } = asked(request, HARDSHIP_CONTRACTS.meet);
      const { least_members: least } = readHardshipRules().meetings;
      if (meeting.members.length < least) throw refuseFor('meeting-missing', { least });
      const roundId = params.id;
      return underRight(held, viewer, 'hardship.collect', async (db) => ({
        meetingId: await keepMeeting(db, viewer, { ...meeting, roundId }, held.now()),
      }));
    },
  );
  route(
    'POST',
    '/api/aid/hardship/rounds/:id/publish',
    'hardship.file',
    HARDSHIP_CONTRACTS.publish,
    (request, _reply, held, viewer) => {
      const { params, body } = asked(request, HARDSHIP_CONTRACTS.publish);
      const [{ id: roundId }, { contact }] = [params, body];
      return underRight(held, viewer, 'hardship.file', async (db) => {
        const round = (await listRounds(db)).find((each) => each.roundId === roundId);
        if (!round) throw refuseFor('no-such-batch');
        const levels = new Map<string, string>(
          readHardshipRules().levels.map(({ id, label }) => [id, label.zh]),
        );
        const published = await publishRound(
          db,
          held.noticeRules,
          viewer,
          round,
          levels,
          contact,
          held.now(),
        );
        return { published };
      });
    },
  );
}
