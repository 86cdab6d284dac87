import { asked, viewerOf } from '../../access/index.ts';
import { officeDay } from '../../kernel/index.ts';
import { divisionOfUnit } from '../helpers.queries.ts';
import { PairingRefusal } from '../pairing.errors.ts';
import type { PairingKit } from '../route-kit.ts';
import { unitName } from '../shown.ts';
import { LETTER_CONTRACTS } from './contracts.ts';
import { readLetterRules } from './letter.store.ts';
import { schoolYearStart } from './letter.ts';
import { listPlans, recordDone, recordPlan, recordTask, seesPlan, seesTask } from './letters.queries.ts';

/** Routes of plans (一县一案、一校一案): tasks with days, what is overdue. */
export function registerPlanRoutes({ route, now }: PairingKit): void {
  const C = LETTER_CONTRACTS;
  const today = () => officeDay(now());
  route('GET', '/plans', 'pairing.read', C.plans, async (db, request) => {
    const year = asked(request, C.plans).query.year ?? schoolYearStart(today());
    const plans = await listPlans(db, year);
    const tasks = plans.flatMap((plan) => plan.tasks);
    return {
      ...{ year, today: today(), kinds: readLetterRules().plans.map(({ id, label }) => ({ id, label })) },
      overdue: tasks.filter(({ doneOn, dueOn }) => doneOn === null && dueOn < today()).length,
      plans: plans.map((plan) => ({ ...plan, unitName: unitName(plan.unit) })),
      canMake: viewerOf(request).rights.includes('pairing.pair'),
    };
  });
  route('POST', '/plans', 'pairing.pair', C.makePlan, async (db, request, reply) => {
    const { unit, year, title } = asked(request, C.makePlan).body;
    const viewer = viewerOf(request);
    const scopes = viewer.held.map(({ scope }) => scope);
    const isSchool = /^school:\d{6}:.{1,60}$/u.test(unit);
    const division = isSchool ? await divisionOfUnit(db, unit) : unit;
    const isOwn = scopes.some(
      (scope) =>
        scope === unit ||
        (!scope.startsWith('school:') && division.startsWith(scope) && (isSchool || scope === unit)),
    );
    if (!(isSchool || /^\d{6}$/.test(unit)) || !isOwn) throw new PairingRefusal('unit-unseen');
    const by = { at: now(), accountId: viewer.accountId, authorName: viewer.fullName };
    const kind = isSchool ? 'school' : 'county';
    reply.code(201);
    return { planId: await recordPlan(db, { kind, unit, division, year, title, ...by }) };
  });
  route('POST', '/plans/:planId/tasks', 'pairing.pair', C.addTask, async (db, request, reply) => {
    const { params, body } = asked(request, C.addTask);
    const { accountId, fullName: authorName } = viewerOf(request);
    if (!(await seesPlan(db, params.planId))) throw new PairingRefusal('no-such-plan');
    reply.code(201);
    return {
      taskId: await recordTask(db, { planId: params.planId, ...body, at: now(), accountId, authorName }),
    };
  });
  route('POST', '/plans/tasks/:taskId/done', 'pairing.pair', C.done, async (db, request, reply) => {
    const { params, body } = asked(request, C.done);
    const { accountId, fullName: authorName } = viewerOf(request);
    if (!(await seesTask(db, params.taskId))) throw new PairingRefusal('no-such-plan');
    if (body.on > today()) throw new PairingRefusal('day-ahead');
    await recordDone(db, { taskId: params.taskId, ...body, at: now(), accountId, authorName });
    reply.code(201);
    return { taskId: params.taskId };
  });
}
