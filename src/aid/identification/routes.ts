import { z } from 'zod';
import { recordEvent, type Viewer } from '../../access/index.ts';
import { underRight } from '../payment/changes.store.ts';
import { dayIn } from '../payment/day.ts';
import { PaymentRefusal, refuseFor, sayGround } from '../payment/refusal.ts';
import { type AddRoute, type Held, idOf, readForm, typedText } from '../payment/routes-kit.ts';
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
import { findHardshipStep, HARDSHIP_LEVELS, HARDSHIP_STEPS, hardshipGrounds } from './identification.ts';

const Round = z.strictObject({
  division: z.string().regex(/^\d{6}$/),
  schoolYear: z.number().int().min(2000).max(2100),
  kind: z.enum(['yearly', 'change']),
  told: typedText(10, 2000),
  closesOn: z.iso.date(),
});
const School = z.string().regex(/^school:\d{6}:.{1,60}$/u);
const Applied = z.strictObject({
  division: z.string().regex(/^\d{6,12}$/),
  school: School,
  personId: z.string().regex(/^P\d{1,12}$/),
  name: typedText(1, 60),
  grade: typedText(0, 20).default(''),
  className: typedText(0, 20).default(''),
  lists: z.array(typedText(1, 40)).max(10).default([]),
  hasUndertaking: z.boolean(),
});
const Minutes = z.strictObject({
  division: z.string().regex(/^\d{6,12}$/),
  school: School,
  kind: z.enum(['class', 'school']),
  heldOn: z.iso.date(),
  members: z.array(typedText(1, 40)).max(40),
  minutes: typedText(10, 10_000),
});
const StepForm = z.strictObject({
  step: z.enum(HARDSHIP_STEPS).exclude(['apply', 'publish']),
  level: z.enum(HARDSHIP_LEVELS).optional(),
  meetingId: z.number().int().positive().optional(),
  words: typedText(0, 2000).optional(),
});
const Publish = z.strictObject({ contact: typedText(5, 120) });

/** Determination of hardship: rounds, applications, meetings, steps. */
export function registerHardshipRoutes(route: AddRoute): void {
  registerRoundRoutes(route);
  route('GET', '/api/aid/hardship/rounds/:id', 'hardship.read', (request, _reply, held, viewer) =>
    underRight(held, viewer, 'hardship.read', async (db) => {
      const cases = await listHardshipCases(db, { roundId: idOf(request.params) });
      const persons = cases.map(({ personId }) => personId);
      await recordEvent(db, { action: 'list', persons, detail: { list: 'hardship' } });
      return {
        cases: cases.map((one) => ({ ...one, ...actsOf(held, viewer, one) })),
        levels: readHardshipRules().levels,
      };
    }),
  );
  route('POST', '/api/aid/hardship/cases/:id/steps', 'hardship.read', (request, _reply, held, viewer) => {
    const form = readForm(StepForm.safeParse(request.body));
    const caseId = idOf(request.params);
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
  });
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
function allowed(held: Held, viewer: Viewer, one: HardshipCase, form: z.infer<typeof StepForm>) {
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
  route('GET', '/api/aid/hardship/rounds', 'hardship.read', (_request, _reply, held, viewer) =>
    underRight(held, viewer, 'hardship.read', async (db) => ({ rounds: await listRounds(db) })),
  );
  route('POST', '/api/aid/hardship/rounds', 'hardship.file', (request, _reply, held, viewer) => {
    const round = readForm(Round.safeParse(request.body));
    return underRight(held, viewer, 'hardship.file', async (db) => ({
      roundId: await openRound(db, viewer, round, held.now()),
    }));
  });
  route('POST', '/api/aid/hardship/rounds/:id/cases', 'hardship.collect', (request, _reply, held, viewer) => {
    const { grade, className, ...one } = readForm(Applied.safeParse(request.body));
    const roundId = idOf(request.params);
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
  });
  route(
    'POST',
    '/api/aid/hardship/rounds/:id/meetings',
    'hardship.collect',
    (request, _reply, held, viewer) => {
      const meeting = readForm(Minutes.safeParse(request.body));
      const { least_members: least } = readHardshipRules().meetings;
      if (meeting.members.length < least) throw refuseFor('meeting-missing', { least });
      const roundId = idOf(request.params);
      return underRight(held, viewer, 'hardship.collect', async (db) => ({
        meetingId: await keepMeeting(db, viewer, { ...meeting, roundId }, held.now()),
      }));
    },
  );
  route('POST', '/api/aid/hardship/rounds/:id/publish', 'hardship.file', (request, _reply, held, viewer) => {
    const { contact } = readForm(Publish.safeParse(request.body));
    const roundId = idOf(request.params);
    return underRight(held, viewer, 'hardship.file', async (db) => {
      const round = (await listRounds(db)).find((each) => each.roundId === roundId);
      if (!round) throw refuseFor('no-such-batch');
      const levels = new Map<string, string>(
        readHardshipRules().levels.map(({ id, label }) => [id, label.zh]),
      );
      const published = await publishRound(db, held.noticeRules, viewer, round, levels, contact, held.now());
      return { published };
    });
  });
}
