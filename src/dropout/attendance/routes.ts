import { asked, recordEvent, type Sources, viewerOf } from '../../access/index.ts';
import { gradeNumber, officeDay } from '../../kernel/index.ts';
import { addDays } from '../case.ts';
import { type AddRoute, Refusal } from '../route-kit.ts';
import { listAbsenceActs } from './absence.queries.ts';
import { awayState } from './absence.ts';
import { listCalledDays, listClasses, listPupils, recordRoll } from './attendance.queries.ts';
import { awayRow, readAttendanceRules } from './attendance.ts';
import { ATTENDANCE_CONTRACTS as shapes } from './contracts.ts';
import { awayTold, CLOCK_DAYS, clockTold, findRunning, registerAwayRoutes } from './routes-away.ts';

/** A day for which a roll may be called: none to come, none long past. */
function checkDay(on: string, today: string): void {
  const { earliest_days_before } = readAttendanceRules();
  if (on > today || on < addDays(today, -earliest_days_before))
    throw new Refusal('roll-day', { days: earliest_days_before });
}

type Named = { readonly school: string; readonly class: string };

/** By school, then as a school counts its classes: 七年级2班 before 七年级10班 before 八年级1班. */
const bySchoolAndGrade = (a: Named, b: Named): number =>
  a.school.localeCompare(b.school, 'zh') ||
  (gradeNumber(a.class) ?? 99) - (gradeNumber(b.class) ?? 99) ||
  a.class.localeCompare(b.class, 'zh', { numeric: true });

/** Routes of absence by class: the teacher's page on the telephone, and whose clock runs. */
export function registerAttendanceRoutes(route: AddRoute, sources: Sources): void {
  const { now } = sources;
  route('GET', '/attendance', 'attendance.write', shapes.classes, async (db, request) => {
    const { query } = asked(request, shapes.classes);
    const today = officeDay(now());
    const on = query.on ?? today;
    const { earliest_days_before, reasons } = readAttendanceRules();
    checkDay(on, today);
    const classes = await listClasses(db, on);
    const away = awayTold(await findRunning(db, today), viewerOf(request), today);
    await recordEvent(db, {
      action: 'list',
      subject: { kind: 'list', id: 'attendance' },
      persons: away.map(({ personId }) => personId),
    });
    return {
      ...{ on, today, earliest: addDays(today, -earliest_days_before), away },
      reasons: reasons.map(({ id, label, leave }) => ({ id, label, leave })),
      classes: classes
        .map((one) => ({ ...one, schoolName: one.school.slice(14) }))
        .toSorted(bySchoolAndGrade),
    };
  });
  route('GET', '/attendance/roll', 'attendance.write', shapes.roll, async (db, request) => {
    const { query } = asked(request, shapes.roll);
    const today = officeDay(now());
    checkDay(query.on, today);
    const pupils = await listPupils(db, query.school, query.class);
    if (pupils.length === 0) throw new Refusal('no-such-class');
    const days = await listCalledDays(db, query.school, query.class, addDays(query.on, -CLOCK_DAYS));
    const until = days.filter(({ on }) => on <= query.on);
    const called = until.find(({ on }) => on === query.on);
    const classes = await listClasses(db, query.on);
    const rules = readAttendanceRules();
    const ids = pupils.map(({ personId }) => personId);
    const acts = await listAbsenceActs(db, ids, addDays(query.on, -CLOCK_DAYS));
    await recordEvent(db, {
      action: 'list',
      subject: { kind: 'list', id: 'attendance' },
      persons: ids,
      detail: { class: query.class, on: query.on },
    });
    return {
      on: query.on,
      calledBy:
        classes.find((one) => one.school === query.school && one.class === query.class)?.calledBy ?? null,
      pupils: pupils.map(({ division, ...pupil }) => {
        const absence = called?.absences.find(({ personId }) => personId === pupil.personId);
        const row = pupil.isOfAge ? awayRow(pupil.personId, until, rules, division) : undefined;
        const clock = clockTold(row && awayState(row, acts.get(pupil.personId) ?? [], today));
        return { ...pupil, reason: absence?.reason ?? null, note: absence?.note ?? null, clock };
      }),
    };
  });
  registerCalling(route, sources);
  registerAwayRoutes(route, sources);
}

/** What a teacher enters. */
function registerCalling(route: AddRoute, { now }: Sources): void {
  route('POST', '/attendance', 'attendance.write', shapes.call, async (db, request, reply) => {
    const { body } = asked(request, shapes.call);
    const { accountId, fullName } = viewerOf(request);
    checkDay(body.on, officeDay(now()));
    const pupils = new Set((await listPupils(db, body.school, body.class)).map(({ personId }) => personId));
    if (pupils.size === 0) throw new Refusal('no-such-class');
    const ids = body.absences.map(({ personId }) => personId);
    if (new Set(ids).size !== ids.length || ids.some((id) => !pupils.has(id)))
      throw new Refusal('roll-stranger');
    const known = new Set(readAttendanceRules().reasons.map(({ id }) => id));
    const ill = body.absences.some(({ reason, note }) => !known.has(reason) || (reason === 'other' && !note));
    if (ill) throw new Refusal('roll-reason');
    const author = { accountId, author: fullName, at: now() };
    const no = await recordRoll(db, { ...body, ...author, pupils: pupils.size });
    await recordEvent(db, {
      action: 'call-roll',
      subject: { kind: 'list', id: 'attendance' },
      persons: ids,
      detail: { class: body.class, on: body.on, absent: ids.length },
    });
    reply.code(201);
    return { no };
  });
}
