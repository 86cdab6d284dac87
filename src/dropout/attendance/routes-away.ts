import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  asked,
  beyondRequest,
  type Queryable,
  readRoles,
  recordEvent,
  type Sources,
  type Viewer,
  viewerOf,
} from '../../access/index.ts';
import { officeDay } from '../../kernel/index.ts';
import { languageOf } from '../../platform/index.ts';
import { addDays } from '../case.ts';
import { WORD } from '../papers/contracts.ts';
import { joinTexts, type Refused, refused, sayRefused } from '../refused.ts';
import { type AddRoute, personOf, Refusal } from '../route-kit.ts';
import {
  type AbsenceAuthor,
  listAbsenceActs,
  lockAbsence,
  openByReport,
  recordAbsenceAct,
} from './absence.queries.ts';
import {
  ABSENCE_ACTS,
  type AbsenceAct,
  type AbsenceKind,
  type AwayState,
  absenceGrounds,
  awayState,
  reportSentence,
} from './absence.ts';
import { findAbsencePaper, makeAbsencePaper } from './absence-paper.queries.ts';
import { type AwayPupil, listAway } from './attendance.queries.ts';
import { awayRow, readAttendanceRules } from './attendance.ts';
import { ATTENDANCE_CONTRACTS as shapes } from './contracts.ts';

/** How far back a clock may have begun. */
export const CLOCK_DAYS = 60;

/** Who may record what is done about an absence. */
const RIGHT = 'attendance.write';

/** The clock of an absence as pages tell it. */
export const clockTold = (state: AwayState | undefined) =>
  state === undefined
    ? null
    : {
        ...{ since: state.row.since, days: state.row.on.length },
        ...{ visitBy: state.row.visitBy, reportBy: state.row.reportBy, isLate: state.isLate },
      };

type Running = { readonly pupil: AwayPupil; readonly state: AwayState };

/** Absences that run, of the schools that the request sees, what is due first first; those reported come last. */
export async function findRunning(db: Queryable, today: string, personId?: string): Promise<Running[]> {
  const since = addDays(today, -CLOCK_DAYS);
  const rules = readAttendanceRules();
  const pupils = await listAway(db, since, personId);
  const acts = await listAbsenceActs(
    db,
    pupils.map((pupil) => pupil.personId),
    since,
  );
  const due = ({ state }: Running): string => state.dueOn ?? '9';
  return pupils
    .flatMap((pupil) => {
      const row = awayRow(pupil.personId, pupil.days, rules, pupil.division);
      return row ? [{ pupil, state: awayState(row, acts.get(pupil.personId) ?? [], today) }] : [];
    })
    .toSorted((a, b) => (due(a) < due(b) ? -1 : due(a) > due(b) ? 1 : 0));
}

/** What the roll says of the last day on which a pupil was absent. */
function lastReason({ personId, days }: AwayPupil) {
  const { reasons } = readAttendanceRules();
  const last = days
    .toSorted((a, b) => (a.on < b.on ? 1 : -1))
    .flatMap(({ absences }) => absences.find((one) => one.personId === personId) ?? [])[0];
  return (reasons.find(({ id }) => id === last?.reason) ?? reasons.at(-1)!).label;
}

const holdersLabel = () =>
  joinTexts(
    readRoles()
      .filter(({ rights }) => rights.includes(RIGHT))
      .map(({ label }) => label),
  );

const both = (ground: Refused) => ({ zh: sayRefused(ground, 'zh'), en: sayRefused(ground, 'en') });
const done = (act: AbsenceAct | undefined) =>
  act && { on: act.data.metOn ?? act.on, by: act.by, hasPaper: act.hasPaper ?? false };

/** Absences that run, as pages tell them to a viewer. */
export const awayTold = (running: readonly Running[], viewer: Viewer, today: string) => {
  const strange = viewer.rights.includes(RIGHT) ? [] : [refused('right-missing', { roles: holdersLabel() })];
  return running.map(({ pupil, state }) => ({
    ...{ personId: pupil.personId, name: pupil.name, school: pupil.school.slice(14), class: pupil.class },
    ...{ reason: lastReason(pupil), clock: clockTold(state)!, wants: state.wants },
    ...{ visit: done(state.visit) ?? null, report: done(state.report) ?? null },
    next: ABSENCE_ACTS.map((kind) => {
      const grounds = [...strange, ...absenceGrounds(kind, state, {}, today)].map(both);
      return { kind, isOpen: grounds.length === 0, grounds };
    }),
  }));
};

type Kit = { readonly db: Queryable; readonly request: FastifyRequest; readonly now: Date };

/** The running absence of the child that an address names, under its lock. */
async function findOne({ db, request, now }: Kit): Promise<Running> {
  const personId = personOf(request);
  await lockAbsence(db, personId);
  const running = (await findRunning(db, officeDay(now), personId))[0];
  if (!running) throw new Refusal('no-such-absence');
  return running;
}

async function told(
  { db, request }: Kit,
  kind: AbsenceKind,
  grounds: readonly Refused[],
  reply: FastifyReply,
): Promise<object | undefined> {
  await recordEvent(db, {
    ...{ action: 'act-on-absence', subject: { kind: 'person', id: personOf(request) } },
    ...{ persons: [personOf(request)], detail: { act: kind }, isDone: grounds.length === 0 },
  });
  if (grounds.length === 0) {
    reply.code(201);
    return undefined;
  }
  const language = languageOf(request);
  const texts = grounds.map((ground) => ({ code: ground.code, text: sayRefused(ground, language) }));
  reply.code(409);
  return { code: 'act-refused', message: texts.map(({ text }) => text).join(' '), grounds: texts };
}

/** The account with the role in which it calls the roll of a school. */
function authorOf(viewer: Viewer, school: string, at: Date): AbsenceAuthor {
  const roles = readRoles().filter(({ rights }) => rights.includes(RIGHT));
  const held = viewer.held.find(({ role, scope }) => scope === school && roles.some(({ id }) => id === role));
  return { viewer, role: held?.role ?? roles[0]!.id, at };
}

const sendPaper: Parameters<AddRoute>[4] = async (db, request, reply) => {
  const { params, query } = asked(request, shapes.paper);
  const found = await findAbsencePaper(db, params.personId, query.since);
  await recordEvent(db, {
    ...{ action: 'open-paper', subject: { kind: 'person', id: params.personId } },
    ...{
      persons: found ? [params.personId] : [],
      detail: { page: 'absence-report' },
      isDone: found !== undefined,
    },
  });
  if (!found) throw new Refusal('no-such-paper');
  reply.header('content-type', WORD);
  reply.header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(found.label)}.docx`);
  return found.content;
};

/** Routes of absences that run: who, what was done and what is due; the visit, and the report that opens a case. */
export function registerAwayRoutes(route: AddRoute, { now }: Sources): void {
  route('GET', '/attendance/away', 'lists.read', shapes.away, async (db, request) => {
    const today = officeDay(now());
    const items = awayTold(await findRunning(db, today), viewerOf(request), today);
    await recordEvent(db, {
      action: 'list',
      subject: { kind: 'list', id: 'attendance-away' },
      persons: items.map(({ personId }) => personId),
    });
    return { on: today, items };
  });
  route('GET', '/attendance/away/count', 'lists.read', shapes.awayCount, async (db) => {
    const running = await findRunning(db, officeDay(now()));
    const late = (kind: AbsenceKind): number =>
      running.filter(({ state }) => state.isLate && state.wants === kind).length;
    return { running: running.length, visitLate: late('visit'), reportLate: late('report') };
  });
  // whoever follows an absence up, and the school that reported it
  route('GET', '/attendance/away/:personId/paper', 'lists.read', shapes.paper, sendPaper);
  route('GET', '/attendance/reports/:personId/paper', RIGHT, shapes.paper, sendPaper);
  route('POST', '/attendance/away/:personId/visit', RIGHT, shapes.visit, async (db, request, reply) => {
    const { body } = asked(request, shapes.visit);
    const kit = { db, request, now: now() };
    const { pupil, state } = await findOne(kit);
    const refusal = await told(kit, 'visit', absenceGrounds('visit', state, body, officeDay(kit.now)), reply);
    if (refusal) return refusal;
    const act = {
      kind: 'visit',
      pupil,
      since: state.row.since,
      dueOn: state.row.visitBy,
      data: body,
    } as const;
    return { no: await recordAbsenceAct(db, act, authorOf(viewerOf(request), pupil.school, kit.now)) };
  });
  route('POST', '/attendance/away/:personId/report', RIGHT, shapes.report, async (db, request, reply) => {
    const { body } = asked(request, shapes.report);
    const kit = { db, request, now: now() };
    const { pupil, state } = await findOne(kit);
    const on = officeDay(kit.now);
    const refusal = await told(kit, 'report', absenceGrounds('report', state, body, on), reply);
    if (refusal) return refusal;
    const author = authorOf(viewerOf(request), pupil.school, kit.now);
    const { since, reportBy: dueOn } = state.row;
    const no = await recordAbsenceAct(db, { kind: 'report', pupil, since, dueOn, data: body }, author);
    const report = { kind: 'report', on, by: author.viewer.fullName, data: body } as const;
    const parts = { class: pupil.class, school: pupil.school.slice(14), reason: lastReason(pupil) };
    const reason = reportSentence({ ...parts, state, report });
    await makeAbsencePaper(
      db,
      { pupil, state, report, reason: parts.reason },
      { actNo: no, at: kit.now, accountId: author.viewer.accountId },
    );
    const told_ = { no, personId: pupil.personId, since, reason };
    return { no, case: await beyondRequest(db, () => openByReport(db, told_, author)) };
  });
}
