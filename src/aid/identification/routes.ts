import { asked, recordEvent, type Viewer } from '../../access/index.ts';
import { schoolYearOf, termOn } from '../../kernel/index.ts';
import { readCalendar } from '../notice/calendar.queries.ts';
import { answerObjection, listObjections, recordObjection } from '../notice/objection.queries.ts';
import { underRight } from '../payment/changes.store.ts';
import { dayIn } from '../payment/day.ts';
import { refuseFor, sayGround } from '../payment/refusal.ts';
import type { AddRoute, Held } from '../payment/routes-kit.ts';
import { groundsOfStep, shownCase } from './acts.ts';
import { findHardshipCases, listHardshipCases, takeHardshipStep } from './case.queries.ts';
import { HARDSHIP_CONTRACTS } from './contracts.ts';
import { readHardshipRules } from './identification.store.ts';
import { statesWaitingFor } from './identification.ts';
import {
  findRound,
  listMeetings,
  listRoundNotices,
  listRounds,
  openRound,
  publishRound,
  type RoundCounts,
} from './round.queries.ts';
import { registerApplicationRoutes } from './routes-applications.ts';

const ROUNDS = '/api/aid/hardship/rounds';

/** Determination of hardship: rounds, cases, steps, notices with objections. */
export function registerHardshipRoutes(route: AddRoute): void {
  registerRoundRoutes(route);
  registerApplicationRoutes(route);
  registerStepRoutes(route);
  registerObjectionRoutes(route);
}

const waitingOf = (counts: RoundCounts, viewer: Viewer): number =>
  statesWaitingFor(readHardshipRules(), viewer.rights).reduce((sum, state) => sum + (counts[state] ?? 0), 0);

function registerRoundRoutes(route: AddRoute): void {
  const { rounds, open, round } = HARDSHIP_CONTRACTS;
  route('GET', ROUNDS, 'hardship.read', rounds, (_request, _reply, held, viewer) =>
    underRight(held, viewer, 'hardship.read', async (db) => {
      const today = dayIn(held.now());
      const term = termOn(today);
      return {
        rounds: (await listRounds(db)).map((one) => ({ ...one, waiting: waitingOf(one.counts, viewer) })),
        mayOpen: viewer.rights.includes('hardship.file'),
        ...{ today, schoolYear: schoolYearOf(today), term },
      };
    }),
  );
  route('POST', ROUNDS, 'hardship.file', open, (request, _reply, held, viewer) => {
    const { schoolYear, kind, term, told, closesOn } = asked(request, open).body;
    return underRight(held, viewer, 'hardship.file', async (db) => {
      const division = await ownDivision(db);
      const known = (await listRounds(db)).filter((one) => one.division === division);
      if (kind === 'yearly' && known.some((one) => one.kind === kind && one.schoolYear === schoolYear))
        throw refuseFor('round-stands', { year: schoolYear });
      if (kind === 'change' && !known.some((one) => one.kind === 'yearly' && one.schoolYear === schoolYear))
        throw refuseFor('change-before-yearly', { year: schoolYear });
      if (kind === 'change' && known.some((one) => one.kind === kind && one.term === term))
        throw refuseFor('round-stands', { year: schoolYear });
      const one = {
        division,
        schoolYear,
        kind,
        told,
        closesOn,
        term: kind === 'change' ? (term ?? null) : null,
      };
      return { roundId: await openRound(db, viewer, one, held.now()) };
    });
  });
  route('GET', `${ROUNDS}/:id`, 'hardship.read', round, (request, _reply, held, viewer) =>
    viewRound(held, viewer, asked(request, round)),
  );
}

/** The widest division for which the viewer files determinations. */
async function ownDivision(db: Parameters<typeof listRounds>[0]): Promise<string> {
  const { rows } = await db.query<{ division: string }>(
    `select s as division from unnest(access.prefixes('hardship.file')) as s order by length(s) limit 1`,
  );
  return rows[0]!.division.replace('%', '');
}

type RoundAsked = ReturnType<typeof asked<typeof HARDSHIP_CONTRACTS.round>>;

/** A round as the page shows it: the cases that wait for the viewer, or those asked for. */
function viewRound(held: Held, viewer: Viewer, { params, query }: RoundAsked) {
  const { id: roundId } = params;
  return underRight(held, viewer, 'hardship.read', async (db) => {
    const round = (await listRounds(db)).find((one) => one.roundId === roundId);
    if (!round) throw refuseFor('no-such-round');
    const { counts, ...head } = round;
    const rules = readHardshipRules();
    const waiting = statesWaitingFor(rules, viewer.rights);
    const { state, name, cursor } = query;
    const states = state === 'all' ? undefined : state === 'waiting' ? waiting : [state];
    const page = await listHardshipCases(db, roundId, {
      ...{ states, name: name || undefined, after: cursor, limit: 50 },
    });
    const persons = page.items.map(({ personId }) => personId);
    await recordEvent(db, { action: 'list', persons, detail: { list: 'hardship' } });
    const today = dayIn(held.now());
    const calendar = await readCalendar(db, held.noticeRules);
    const say = (ground: Parameters<typeof sayGround>[1], language: 'zh' | 'en') =>
      sayGround(held.rules, ground, language);
    const may = (right: Viewer['rights'][number]) => viewer.rights.includes(right);
    return {
      round: head,
      ...{ counts, waiting: waitingOf(counts, viewer), next: page.next },
      items: page.items.map((one) => shownCase(rules, viewer, one, say, { today, calendar })),
      levels: rules.levels,
      groups: rules.lists.groups,
      states: Object.entries(rules.states).map(([id, label]) => ({ id, label })),
      meetings: await listMeetings(db, roundId),
      leastMembers: rules.meetings.least_members,
      notices: (await listRoundNotices(db, roundId)).map((one) => ({
        ...one,
        state: today < one.beginsOn ? 'coming' : today <= one.endsOn ? 'running' : 'ended',
      })),
      may: {
        collect: may('hardship.collect') && today <= round.closesOn,
        meet: may('hardship.review'),
        publish: may('hardship.file'),
        object: may('hardship.collect'),
        answer: may('hardship.file'),
      },
      toPublish: counts['joint-reviewed'] ?? 0,
      calendarKnownUntil: calendar.knownUntil,
    };
  });
}

function registerStepRoutes(route: AddRoute): void {
  const { steps, publish } = HARDSHIP_CONTRACTS;
  route('POST', `${ROUNDS}/:id/steps`, 'hardship.read', steps, (request, _reply, held, viewer) => {
    const { params, body } = asked(request, steps);
    return underRight(held, viewer, 'hardship.read', async (db) => {
      const { step, caseIds, ...filled } = body;
      const cases = (await findHardshipCases(db, caseIds)).filter((one) => one.roundId === params.id);
      const refused: { no: number; name: string; message: string }[] = [];
      const persons: string[] = [];
      for (const one of cases) {
        const { grounds, to } = groundsOfStep(
          readHardshipRules(),
          ...([step, one, viewer, filled, dayIn(held.now())] as const),
        );
        if (grounds.length > 0 || to === undefined) {
          const said = grounds.map((ground) => sayGround(held.rules, ground, 'zh')).join(' ');
          const saidEn = grounds.map((ground) => sayGround(held.rules, ground, 'en')).join(' ');
          refused.push({
            no: one.caseId,
            name: one.name,
            message: isEnglish(request.query) ? saidEn : said,
          });
          continue;
        }
        await takeHardshipStep(db, viewer, one.caseId, { step, state: to, ...filled }, held.now());
        persons.push(one.personId);
      }
      if (persons.length > 0)
        await recordEvent(db, {
          action: 'hardship-step',
          subject: { kind: 'hardship', id: String(params.id) },
          persons,
          detail: { step },
        });
      return { taken: persons.length, refused };
    });
  });
  route('POST', `${ROUNDS}/:id/publish`, 'hardship.file', publish, (request, _reply, held, viewer) => {
    const { params, body } = asked(request, publish);
    return underRight(held, viewer, 'hardship.file', async (db) => {
      const round = await findRound(db, params.id);
      if (!round) throw refuseFor('no-such-round');
      const rules = { notice: held.noticeRules, hardship: readHardshipRules() };
      return { published: await publishRound(db, rules, viewer, round, body.contact, held.now()) };
    });
  });
}

const isEnglish = (query: unknown): boolean => (query as { lang?: string } | undefined)?.lang === 'en';

function registerObjectionRoutes(route: AddRoute): void {
  const { objections, object, answer } = HARDSHIP_CONTRACTS;
  route(
    'GET',
    '/api/aid/hardship/notices/:id/objections',
    'hardship.read',
    objections,
    (request, _reply, held, viewer) => {
      const { id } = asked(request, objections).params;
      return underRight(held, viewer, 'hardship.read', async (db) => ({
        objections: await listObjections(db, id),
      }));
    },
  );
  route(
    'POST',
    '/api/aid/hardship/notices/:id/objections',
    'hardship.collect',
    object,
    (request, _reply, held, viewer) => {
      const { params, body } = asked(request, object);
      return underRight(held, viewer, 'hardship.collect', async (db) => {
        await recordObjection(db, viewer, { noticeId: params.id }, body, held.now());
        return {};
      });
    },
  );
  route(
    'POST',
    '/api/aid/hardship/objections/:id/answer',
    'hardship.file',
    answer,
    (request, _reply, held, viewer) => {
      const { params, body } = asked(request, answer);
      return underRight(held, viewer, 'hardship.file', async (db) => {
        await answerObjection(db, viewer, params.id, body, held.now());
        return {};
      });
    },
  );
}
