import {
  asked,
  type Queryable,
  recordEvent,
  type Sources,
  type Viewer,
  viewerOf,
} from '../../access/index.ts';
import { officeDay } from '../../kernel/index.ts';
import { readDivisions } from '../../registry/index.ts';
import { type Period, periodOn, periodsUntil, readPeriod } from '../period.ts';
import { type AddRoute, Refusal } from '../route-kit.ts';
import { REPORT_CONTRACTS } from './contracts.ts';
import { figuresByUnit, listSigned, listUnits, signReport } from './report.queries.ts';
import {
  correctionsOf,
  dueOn,
  FIGURES,
  isZero,
  NO_FIGURES,
  type ReportRule,
  readReports,
  stateOf,
} from './report.ts';
import type { ReportLine } from './report-line.ts';

const ruleOf = (kind: string): ReportRule => {
  const rule = readReports().find(({ id }) => id === kind);
  if (!rule) throw new Refusal('bad-entry', { field: 'kind' });
  return rule;
};

function periodOf({ every }: ReportRule, code: string | undefined, today: string): Period {
  const period = code ? readPeriod(every, code) : periodOn(every, today);
  if (!period) throw new Refusal('bad-entry', { field: 'period' });
  return period;
}

/** Whether a unit lies within what the viewer's roles reach. */
const isSeen = ({ held }: Viewer, unit: string): boolean =>
  held.some(
    ({ scope }) => scope === unit || (unit.startsWith('school:') ? unit.slice(7) : unit).startsWith(scope),
  );

const mayEndAt = ({ to }: Period, today: string): string => (to > today ? today : to);

async function linesOf(db: Queryable, viewer: Viewer, rule: ReportRule, period: Period, today: string) {
  const figures = await figuresByUnit(db, rule.unit, period, mayEndAt(period, today));
  const signed = await listSigned(db, rule.id, period.code);
  const units = (await listUnits(db, rule.unit)).filter((unit) => isSeen(viewer, unit));
  return units.map((unit): ReportLine => {
    const now = figures.get(unit) ?? NO_FIGURES;
    const own = signed.filter((report) => report.unit === unit);
    const corrections = own.length > 0 ? correctionsOf(own.at(-1)!.figures, now) : [];
    const isOwn = viewer.held.some(({ scope }) => scope === unit) && viewer.rights.includes('reports.sign');
    const state = stateOf(rule, period, own.length > 0, today);
    return {
      ...{ unit, name: nameOf(unit), state, figures: now, isZero: isZero(now), corrections },
      signed: own.map(({ unit: _, ...report }) => report),
      canSign: isOwn && state !== 'not-begun' && (own.length === 0 || corrections.length > 0),
    };
  });
}

const nameOf = (unit: string): string => {
  if (unit.startsWith('school:')) return unit.slice(14);
  return readDivisions(unit).find(({ code }) => code === unit)?.name ?? unit;
};

/** Routes of the four reports: figures drawn from the ledgers, signed by each unit, who is late, what has changed since. */
export function registerReportRoutes(route: AddRoute, { now }: Sources): void {
  route('GET', '/reports', 'lists.read', REPORT_CONTRACTS.kinds, async () => ({
    figures: Object.entries(FIGURES).map(([id, label]) => ({ id, label })),
    kinds: readReports().map(({ id, label, every, unit }) => ({
      ...{ id, label, unit },
      periods: periodsUntil(every, officeDay(now()), 6).map(({ code }) => code),
    })),
  }));
  route('GET', '/reports/:kind', 'lists.read', REPORT_CONTRACTS.lines, async (db, request) => {
    const { params, query } = asked(request, REPORT_CONTRACTS.lines);
    const rule = ruleOf(params.kind);
    const today = officeDay(now());
    const period = periodOf(rule, query.period, today);
    const lines = await linesOf(db, viewerOf(request), rule, period, today);
    return { period, dueOn: dueOn(rule, period), lines };
  });
  route(
    'POST',
    '/reports/:kind/:period/sign',
    'reports.sign',
    REPORT_CONTRACTS.sign,
    async (db, request, reply) => {
      const { params, body } = asked(request, REPORT_CONTRACTS.sign);
      const rule = ruleOf(params.kind);
      const [viewer, today] = [viewerOf(request), officeDay(now())];
      const period = periodOf(rule, params.period, today);
      const { unit, post, note } = body;
      const line = (await linesOf(db, viewer, rule, period, today)).find((one) => one.unit === unit);
      if (!line) throw new Refusal('not-your-unit');
      if (!line.canSign) throw new Refusal(line.signed.length > 0 ? 'report-signed' : 'not-your-unit');
      if (line.signed.length > 0 && !note) throw new Refusal('correction-unexplained');
      const { accountId, fullName } = viewer;
      const version = line.signed.length + 1;
      await signReport(db, {
        ...{
          kind: rule.id,
          unit,
          period: period.code,
          version,
          figures: line.figures,
          post,
          note: note ?? null,
        },
        ...{ cutOff: mayEndAt(period, today), at: now(), accountId, authorName: fullName },
      });
      await recordEvent(db, {
        action: 'sign-report',
        subject: { kind: 'list', id: `${rule.id} ${period.code}` },
        detail: { scope: unit.startsWith('school:') ? unit.slice(7, 13) : unit, count: version },
      });
      reply.code(201);
      return { version };
    },
  );
}
