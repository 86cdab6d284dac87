import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type pg from 'pg';
import {
  type Asked,
  asked,
  type Contract,
  inRequest,
  type Queryable,
  type Right,
  recordEvent,
  type Sources,
  viewerOf,
} from '../access/index.ts';
import { printShare } from '../dropout/index.ts';
import { citationText, type Library, readLibrary } from '../library/index.ts';
import { faultAnswer, RequestRefusal } from '../platform/index.ts';
import { readNumbers } from '../registry/index.ts';
import {
  countFactors,
  findWarned,
  listJudgements,
  listWarnedTownships,
  pageWarned,
} from './children.queries.ts';
import { WARNING_CONTRACTS as shapes } from './contracts.ts';
import { countDimension, type ExclusionCount, pageDimension } from './exclusion.queries.ts';
import type { Dimension } from './exclusion.ts';
import { readExclusion, readWarningModel } from './model.store.ts';
import { findJudgedRun, pageOutcomes, reckonRuns } from './outcome.queries.ts';
import { WARNING_ERRORS, WARNING_STATUS, type WarningError } from './warning.errors.ts';

const answerFault = faultAnswer(WARNING_ERRORS, WARNING_STATUS);

/** What the routes of warnings stand on. */
export type WarningRouteParts = { readonly database: Promise<pg.Pool>; readonly sources: Sources };

/** A refusal of a question about warnings. */
class Refusal extends RequestRefusal<WarningError> {}

type Work<C extends Contract> = (db: Queryable, given: Asked<C>, request: FastifyRequest) => Promise<unknown>;
type Add = <C extends Contract>(url: string, scope: Right, contract: C, work: Work<C>) => void;

function answerError(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  if (error instanceof Refusal) return answerFault(request, reply, error.code);
  throw error;
}

/** Routes of warnings: they are read, and nothing is decided by them. */
export function registerWarningRoutes(app: FastifyInstance, { database }: WarningRouteParts): void {
  const library = readLibrary();
  const route: Add = (url, scope, contract, work) => {
    app.route({
      ...{ method: 'GET', url: `/api/warning${url}`, config: { scope, contract } },
      handler: async (request, reply) => {
        try {
          return await inRequest(await database, viewerOf(request), scope, (db) =>
            work(db, asked(request, contract), request),
          );
        } catch (error) {
          return answerError(error, request, reply);
        }
      },
    });
  };
  registerHead(route, library);
  registerChildren(route);
  registerExclusion(route, library);
}

const maySee = (request: FastifyRequest): boolean => viewerOf(request).rights.includes('warning.read');

/** The model as the page shows it: every weight with its citation. */
function modelTold(library: Library, counts: ReadonlyMap<string, number> | undefined) {
  const model = readWarningModel();
  return {
    ...{ version: model.version, warnAt: model.warn_at, absenceDays: model.absence_days },
    cite: citationText(library, model.cite),
    factors: model.factors.map(({ id, label, bands }) => ({
      ...{ id, label, count: counts ? (counts.get(id) ?? 0) : null },
      bands: bands.map(({ at_least, points, says, cite }) => ({
        ...{ atLeast: at_least, points, says, cite: citationText(library, cite) },
      })),
    })),
  };
}

function registerHead(route: Add, library: Library): void {
  route('', 'lists.read', shapes.head, async (db, _, request) => {
    const isOpen = maySee(request);
    const run = await findJudgedRun(db);
    const reckoned = await reckonRuns(db);
    const { rows } = await db.query<{ judged: number; warned: number }>(
      `select coalesce(sum(judged), 0)::integer as judged, coalesce(sum(warned), 0)::integer as warned from warning.place_count
       where run_id = (select run_id from warning.run where is_current)`,
    );
    return {
      ...{ on: run?.on ?? null, judgedAt: run?.judgedAt?.toISOString() ?? null, ...rows[0]!, isOpen },
      model: modelTold(library, isOpen ? await countFactors(db) : undefined),
      townships: isOpen ? await listWarnedTownships(db) : [],
      runs: reckoned.map((one) => ({
        ...one,
        precision: one.isTold ? printShare(one.hits, one.warned) : '—',
        recall: one.isTold ? printShare(one.hits, one.hits + one.misses) : '—',
      })),
    };
  });
  route('/runs/:runId/children', 'lists.read', shapes.outcomes, async (db, { params, query }) => {
    const wasWarned = query.warned === '1';
    const page = await pageOutcomes(db, { ...params, wasWarned, after: query.cursor, limit: query.limit });
    await recordEvent(db, {
      action: 'list',
      subject: { kind: 'list', id: 'warning-outcomes' },
      persons: page.items.map(({ personId }) => personId),
      detail: { run: params.runId, warned: wasWarned },
    });
    return page;
  });
}

function registerChildren(route: Add): void {
  route('/children', 'warning.read', shapes.children, async (db, { query }) => {
    const { cursor, ...filter } = query;
    const page = await pageWarned(db, { ...filter, after: cursor });
    await recordEvent(db, {
      action: 'list',
      subject: { kind: 'list', id: 'warning' },
      persons: page.items.map(({ personId }) => personId),
      detail: {
        ...(query.factor === undefined ? {} : { factor: query.factor }),
        ...(query.township === undefined ? {} : { place: query.township }),
        ...(query.name === undefined ? {} : { byName: true }),
      },
    });
    return page;
  });
  route('/children/:personId', 'warning.read', shapes.child, async (db, { params: { personId } }) => {
    const found = await findWarned(db, personId);
    await recordEvent(db, {
      action: 'open-warning',
      subject: { kind: 'person', id: personId },
      persons: found ? [found.personId] : [],
      isDone: found !== undefined,
    });
    if (!found) throw new Refusal('not-warned');
    const { warn_at, version } = readWarningModel();
    const judgements = await listJudgements(db, found.personId);
    return { ...found, warnAt: warn_at, version, judgements, numbers: await readNumbers(db, found.personId) };
  });
}

const sumOf = (places: readonly ExclusionCount[], of: Exclude<keyof ExclusionCount, 'township'>): number =>
  places.reduce((total, place) => total + place[of], 0);

const dimensionOf = (id: string): Dimension => {
  const found = readExclusion().dimensions.find((one) => one.id === id);
  if (!found) throw new Refusal('no-dimension');
  return found;
};

/** Whether the numbers of a dimension are of who is warned of. */
const isOfRisk = ({ population }: Dimension): boolean => population.endsWith('-pupils');

function registerExclusion(route: Add, library: Library): void {
  route('/exclusion', 'lists.read', shapes.exclusion, async (db, { query }, request) => {
    const rules = readExclusion();
    const run = await findJudgedRun(db);
    const dimensions = [];
    for (const { population, ...dimension } of rules.dimensions) {
      const isTold = run !== undefined && (population !== 'preschool-age' || run.hasPreschool);
      const all = isTold ? await countDimension(db, population, rules) : [];
      const places = all.filter(
        ({ township }) => query.township === undefined || township === query.township,
      );
      const shared = <T extends { numerator: number; denominator: number }>(counts: T) => ({
        ...{ ...counts, share: printShare(counts.numerator, counts.denominator) },
      });
      const whole = shared({
        ...{ numerator: sumOf(places, 'numerator'), denominator: sumOf(places, 'denominator') },
        ...{ unclear: sumOf(places, 'unclear'), excused: sumOf(places, 'excused') },
      });
      const source = citationText(library, rules.cite);
      dimensions.push({ ...dimension, source, isTold, whole, places: places.map(shared) });
    }
    return { on: run?.on ?? null, isOpen: maySee(request), dimensions };
  });
  const list = '/exclusion/:dimension/children';
  route(list, 'lists.read', shapes.excluded, async (db, { params, query }, request) => {
    const dimension = dimensionOf(params.dimension);
    if (isOfRisk(dimension) && query.part === 'numerator' && !maySee(request))
      throw new Refusal('warned-kept');
    const { cursor, ...asking } = query;
    const page = await pageDimension(db, dimension.population, readExclusion(), { ...asking, after: cursor });
    await recordEvent(db, {
      action: 'list',
      subject: { kind: 'list', id: `exclusion-${dimension.id}` },
      persons: page.items.map(({ personId }) => personId),
      detail: { part: query.part, ...(query.township === undefined ? {} : { place: query.township }) },
    });
    return page;
  });
}
