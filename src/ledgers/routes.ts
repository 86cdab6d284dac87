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
import { officeDay } from '../kernel/index.ts';
import { citationText } from '../library/index.ts';
import { faultAnswer, languageOf, RequestRefusal } from '../platform/index.ts';
import { pathTo } from '../registry/index.ts';
import { openRow, writeEntry } from './acting.queries.ts';
import { addChild, addForm } from './adding.queries.ts';
import { LEDGER_CONTRACTS as shapes } from './contracts.ts';
import { entriesOf } from './entries.queries.ts';
import { LEDGER_ERRORS, LEDGER_STATUS, type LedgerError } from './ledgers.errors.ts';
import { digitsBelow, tellPlaces } from './place-counts.ts';
import { printEntry } from './print.queries.ts';
import { type Refused, sayRefused } from './refused.ts';
import { rowOf } from './row.ts';
import {
  countLedgers,
  countPast,
  countPlaces,
  type LedgerCount,
  listTownships,
  pageRows,
} from './rows.queries.ts';
import { citedLibrary, readLedgers } from './rules.store.ts';
import type { LedgerRules } from './rules.ts';
import { columnLabel, shownFields, tellColumn } from './shown.ts';

const answerFault = faultAnswer(LEDGER_ERRORS, LEDGER_STATUS);

/** What the routes of ledgers stand on. */
export type LedgerRouteParts = { readonly database: Promise<pg.Pool>; readonly sources: Sources };

/** A fault that ends the request's transaction: nothing was changed. */
class Refusal extends RequestRefusal<LedgerError> {}

type Work<C extends Contract> = (
  db: Queryable,
  given: Asked<C>,
  request: FastifyRequest,
  reply: FastifyReply,
) => Promise<unknown>;
type Add = <C extends Contract>(
  method: 'GET' | 'POST',
  url: string,
  scope: Right,
  contract: C,
  work: Work<C>,
) => void;

const rulesOf = (ledger: string): LedgerRules => {
  const rules = readLedgers().get(ledger);
  if (!rules) throw new Refusal('no-such-ledger');
  return rules;
};

function answerError(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  if (error instanceof Refusal) return answerFault(request, reply, error.code, error.detail);
  const { code } = Object(error) as { code?: string };
  // two wrote at the same moment: the database took the first
  if (code === '40001' || code === '23505') return answerFault(request, reply, 'ledger-taken-meanwhile');
  throw error;
}

/** Routes of the ledgers of children who need more. */
export function registerLedgerRoutes(app: FastifyInstance, { database, sources }: LedgerRouteParts): void {
  const route: Add = (method, url, scope, contract, work) => {
    app.route({
      ...{ method, url: `/api/ledgers${url}`, config: { scope, contract } },
      handler: async (request, reply) => {
        try {
          return await inRequest(await database, viewerOf(request), scope, (db) =>
            work(db, asked(request, contract), request, reply),
          );
        } catch (error) {
          return answerError(error, request, reply);
        }
      },
    });
  };
  registerLists(route, sources);
  registerAdding(route, sources);
  registerRows(route, sources);
}

const TOWNSHIP = 9;
const nameOf = (place: string): string => pathTo(place).at(-1)?.name ?? place;

/** The place that holds all in which somebody supervises; '' where they lie in several provinces. */
function ownPlace(scopes: readonly string[]): string {
  const places = scopes.map((scope) => (scope.startsWith('school:') ? scope.slice(7, 13) : scope));
  const first = places[0] ?? '';
  const digits = [6, 4, 2].find((n) =>
    places.every((place) => place.length >= n && place.slice(0, n) === first.slice(0, n)),
  );
  return digits === undefined ? '' : first.slice(0, digits);
}

function headOf(rules: LedgerRules, counted: LedgerCount | undefined) {
  const library = citedLibrary();
  const cite = (one: { readonly cite: Parameters<typeof citationText>[1] }) =>
    citationText(library, one.cite);
  return {
    ...{ id: rules.id, label: rules.label, about: rules.about },
    ...{ total: counted?.total ?? 0, shared: counted?.shared ?? 0, inSchool: counted?.inSchool ?? 0 },
    share: printShare(counted?.inSchool ?? 0, counted?.total ?? 0),
    kinds: rules.kinds.map((kind) => ({
      ...{ id: kind.id, label: kind.label, definition: kind.definition, cite: cite(kind) },
      count: counted?.kinds[kind.id] ?? 0,
    })),
    duties: rules.duties.map((duty) => ({
      ...{ id: duty.id, label: duty.label, isInvariant: duty.is_invariant, cite: cite(duty) },
      count: counted?.duties[duty.id] ?? 0,
    })),
  };
}

/** Cells of the columns of a list: what the last standing entries tell. */
async function cellsOf(db: Queryable, page: Awaited<ReturnType<typeof pageRows>>, rules: LedgerRules) {
  const kinds = rules.columns.filter((column) => column.includes('.')).map((column) => column.split('.')[0]!);
  const aside = rules.entries.filter(({ does }) => does === 'withdraws').map(({ id }) => id);
  const keys = page.items.map(({ rowKey }) => rowKey);
  const entries = kinds.length > 0 ? await entriesOf(db, keys, [...kinds, ...aside]) : new Map();
  return page.items.map(({ facts, ...row }) => {
    const state = rowOf(
      { division: '', kinds: row.kinds, openedOn: '' },
      entries.get(row.rowKey) ?? [],
      rules,
    );
    return { ...row, cells: rules.columns.map((column) => tellColumn(column, { facts }, state, rules)) };
  });
}

function registerLists(route: Add, { now }: Sources): void {
  route('GET', '', 'ledgers.read', shapes.heads, async (db) => {
    const on = officeDay(now());
    const counts = await countLedgers(db, on);
    return { on, items: [...readLedgers().values()].map((rules) => headOf(rules, counts.get(rules.id))) };
  });
  route('GET', '/places', 'ledgers.count', shapes.places, async (db, { query }, request) => {
    const on = officeDay(now());
    const under = query.under ?? ownPlace(viewerOf(request).held.map(({ scope }) => scope));
    const counts = await countPlaces(db, under, on);
    const digits = digitsBelow(under);
    await recordEvent(db, { action: 'list', subject: { kind: 'list', id: 'care-places' } });
    return {
      ...{ on, under, name: nameOf(under), isOpen: digits < TOWNSHIP },
      ledgers: [...readLedgers().values()].map((rules) => ({
        ...{ id: rules.id, label: rules.label, ...tellPlaces(counts, rules, digits, nameOf) },
      })),
    };
  });
  route('GET', '/:ledger', 'ledgers.read', shapes.head, async (db, { params }, request) => {
    const rules = rulesOf(params.ledger);
    const counts = await countLedgers(db, officeDay(now()));
    const { rights } = viewerOf(request);
    const form = addForm(rules);
    const state = rowOf({ division: '', kinds: [], openedOn: '' }, [], form.rules);
    const asked = { state, rules: form.rules, schools: [], rights };
    return {
      head: headOf(rules, counts.get(rules.id)),
      columns: rules.columns.map((column) => columnLabel(column, rules)),
      townships: await listTownships(db, rules.id),
      past: await countPast(db, rules.id),
      form: rights.includes('ledgers.keep') ? shownFields(form.fields, asked) : null,
      canExport: rights.includes('lists.export'),
    };
  });
  route('GET', '/:ledger/rows', 'ledgers.read', shapes.rows, async (db, { params, query }) => {
    const rules = rulesOf(params.ledger);
    const { cursor, past, school, ...filter } = query;
    const page = await pageRows(db, {
      ...{ ledger: rules.id, on: officeDay(now()), isPast: past, after: cursor, isInSchool: school },
      ...filter,
    });
    await recordEvent(db, {
      action: 'list',
      subject: { kind: 'ledger', id: rules.id },
      persons: page.items.flatMap(({ personId }) => personId ?? []),
      detail: {
        ledger: rules.id,
        ...(filter.township === undefined ? {} : { place: filter.township }),
        ...(filter.name === undefined ? {} : { byName: true }),
      },
    });
    return { items: await cellsOf(db, page, rules), total: page.total, next: page.next };
  });
}

/** A refusal with all its grounds, one a line. */
const refusedWith = (grounds: readonly Refused[], request: FastifyRequest): Refusal =>
  new Refusal('entry-refused', {
    grounds: grounds.map((ground) => sayRefused(ground, languageOf(request))).join('\n'),
  });

function registerAdding(route: Add, sources: Sources): void {
  route('POST', '/:ledger/rows', 'ledgers.keep', shapes.add, async (db, { params, body }, request, reply) => {
    const added = await addChild(db, viewerOf(request), rulesOf(params.ledger), body, sources);
    if (added.state === 'fault') throw new Refusal(added.code, added.detail);
    if (added.state === 'refused') throw refusedWith(added.grounds, request);
    reply.code(201);
    return { rowKey: added.rowKey };
  });
}

function registerRows(route: Add, { now }: Sources): void {
  route('GET', '/:ledger/rows/:row', 'ledgers.read', shapes.row, async (db, { params }, request) => {
    const rules = rulesOf(params.ledger);
    const shown = await openRow(db, viewerOf(request), rules, params.row, now());
    const persons = shown?.personId ? [shown.personId] : [];
    await recordEvent(db, {
      action: 'open-ledger-row',
      subject: persons[0] ? { kind: 'person', id: persons[0] } : { kind: 'ledger', id: params.row },
      ...{ persons, detail: { ledger: rules.id }, isDone: shown !== undefined },
    });
    if (!shown) throw new Refusal('no-such-row');
    return shown;
  });
  const print = '/:ledger/rows/:row/papers/:entry';
  route('GET', print, 'ledgers.read', shapes.print, async (db, { params }, request, reply) => {
    const rules = rulesOf(params.ledger);
    const made = await printEntry(db, viewerOf(request), rules, params, now());
    if (made.state !== 'made') throw new Refusal(made.state, made.detail);
    const name = encodeURIComponent(made.name);
    reply.header('content-type', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document');
    reply.header('content-disposition', `attachment; filename*=UTF-8''${name}.docx`);
    return made.content;
  });
  for (const [path, right, contract] of [
    ['entries', 'ledgers.keep', shapes.entry],
    ['decisions', 'ledgers.decide', shapes.decision],
  ] as const)
    route('POST', `/:ledger/rows/:row/${path}/:kind`, right, contract, async (db, given, request, reply) => {
      const { params, body } = given;
      const rules = rulesOf(params.ledger);
      const sent = { kind: params.kind, right, ...body };
      const written = await writeEntry(db, viewerOf(request), rules, params.row, sent, now());
      if (written.state === 'no-such-row') throw new Refusal('no-such-row');
      if (written.state === 'refused') {
        const said = written.grounds.map((ground) => sayRefused(ground, languageOf(request)));
        return answerFault(request, reply, 'entry-refused', { grounds: said.join('\n') });
      }
      reply.code(201);
      return { no: written.no };
    });
}
