import type { FastifyInstance } from 'fastify';
import type pg from 'pg';
import {
  asked,
  beyondRequest,
  type Contract,
  holds,
  inRequest,
  type Right,
  recordEvent,
  type Sources,
  type Viewer,
  viewerOf,
} from '../../access/index.ts';
import { citationText, readLibrary } from '../../library/index.ts';
import { faultAnswer, type Language, languageOf, say, type Text } from '../../platform/index.ts';
import { findDivision } from '../division.store.ts';
import { actsAt, whyNot } from './acts.ts';
import { CHANGE_ERRORS, CHANGE_STATUS, WHY_NOT_ACT } from './change.errors.ts';
import type { ChangeBody, DivisionChange } from './change.ts';
import {
  findRecorded,
  layReach,
  listChanges,
  listRecorded,
  type RecordedChange,
  recordAct,
  recordProposal,
} from './changes.queries.ts';
import { divisionsOf, officialListDay, readChanges } from './changes.store.ts';
import { assessChange, CHANGE_GROUNDS, type ChangeGround } from './check.ts';
import { type ChangeTold, CHANGE_CONTRACTS as shapes } from './contracts.ts';
import { type ChangeAsked, DRAFT_GROUNDS, type Drafted, draftChange, FIELD_WORDS } from './draft.ts';

const answerFault = faultAnswer(CHANGE_ERRORS, CHANGE_STATUS);
const COUNTY = 6;

const dayBefore = (day: string): string => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);

/** The day on which what a change speaks of stands: of one that the official list knows already, the day itself. */
const dayAsked = (on: string): string => (on <= officialListDay() ? on : dayBefore(on));

/** The county in which a viewer works; none for whoever works above, or in several. */
function countyOf({ held }: Viewer): string | undefined {
  const counties = new Set(
    held.map(({ scope }) => (scope.startsWith('school:') ? scope.slice(7, 13) : scope.slice(0, COUNTY))),
  );
  const [county] = counties;
  return counties.size === 1 && county?.length === COUNTY ? county : undefined;
}

const touches = (viewer: Viewer, { from, to }: ChangeBody): boolean =>
  viewer.held.some(({ scope }) => {
    const place = scope.startsWith('school:') ? scope.slice(7, 13) : scope.slice(0, COUNTY);
    return [...from, ...to].some(
      ({ code }) => code.startsWith(place) || place.startsWith(code.slice(0, COUNTY)),
    );
  });

function tellOwn(change: RecordedChange, viewer: Viewer): ChangeTold {
  const mayApprove = holds(viewer, 'divisions.approve');
  const mayAct = mayApprove || holds(viewer, 'divisions.propose');
  const { changeId, body, document, state, isMadeUp, proposedName, proposedAt, acts } = change;
  return {
    ...{ changeId, ...body, state, isMadeUp },
    source: document ? { zh: document, en: document } : citationText(readLibrary(), 'unsourced'),
    proposed: { name: proposedName, at: proposedAt.toISOString() },
    done: acts.map((one) => ({ ...one, at: new Date(one.at).toISOString() })),
    acts: (mayAct ? actsAt(state) : []).map((act) => {
      const why = whyNot(act, change, { accountId: viewer.accountId, mayApprove });
      return { act, isAllowed: why === undefined, why: why === undefined ? null : WHY_NOT_ACT[why] };
    }),
  };
}

const tellShipped = ({ id: _, cite, ...body }: DivisionChange): ChangeTold => ({
  ...{ changeId: null, ...body, state: 'approve', isMadeUp: false },
  source: citationText(readLibrary(), cite),
  ...{ proposed: null, done: [], acts: [] },
});

const words = (drafted: Drafted, language: Language): string[] => {
  const told = (text: Text, detail = {}) => say(text, language, detail);
  if ('missing' in drafted) {
    const fields = drafted.missing
      .map((field) => FIELD_WORDS[field][language])
      .join(language === 'zh' ? '、' : ', ');
    return [told(DRAFT_GROUNDS['change-incomplete'], { fields })];
  }
  return 'isTooLate' in drafted
    ? [told(DRAFT_GROUNDS['change-not-afterwards'], { listDay: officialListDay() })]
    : [];
};

const sayGrounds = (grounds: readonly ChangeGround[], language: Language): string[] =>
  grounds.map(({ code, detail }) => say(CHANGE_GROUNDS[code], language, detail));

/** A change as it would be recorded, or all grounds on which it cannot be. */
function drawUp(
  county: string,
  wanted: ChangeAsked,
  changes: readonly ChangeBody[],
  language: Language,
): { readonly draft: ChangeBody } | { readonly grounds: string } {
  const listDay = officialListDay();
  const standing = divisionsOf(county, dayAsked(wanted.on), changes);
  const drafted = draftChange(wanted, standing, wanted.on <= listDay);
  if (!('draft' in drafted)) return { grounds: words(drafted, language).join(' ') };
  const grounds = assessChange(drafted.draft, changes, divisionsOf(county, listDay, changes), listDay);
  if (grounds.length > 0) return { grounds: sayGrounds(grounds, language).join(' ') };
  return { draft: drafted.draft };
}

/** Changes of divisions: listed for whoever works there, proposed by one person, in force once another approves. */
export function registerChangeRoutes(
  app: FastifyInstance,
  { database, sources }: { readonly database: Promise<pg.Pool>; readonly sources: Sources },
): void {
  const under = <R extends Right>(scope: R, contract: Contract) => ({ config: { scope, contract } });

  app.get('/api/divisions/changes', under('state.read', shapes.list), async (request) => {
    const viewer = viewerOf(request);
    const recorded = await inRequest(await database, viewer, 'state.read', listRecorded);
    const items = [
      ...recorded.map((one) => tellOwn(one, viewer)),
      ...readChanges()
        .filter((one) => touches(viewer, one))
        .map(tellShipped),
    ].sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0));
    const own = holds(viewer, 'divisions.propose') ? countyOf(viewer) : undefined;
    const county = own === undefined ? null : { code: own, name: findDivision(own)?.name ?? own };
    return { listDay: officialListDay(), county, items };
  });

  app.get('/api/divisions/below', under('divisions.propose', shapes.below), async (request) => {
    const { code, on } = asked(request, shapes.below).query;
    const changes = await inRequest(await database, viewerOf(request), 'divisions.propose', listChanges);
    const standing = divisionsOf(code, dayAsked(on), changes);
    const items = standing.filter((one) => one.code.length === code.length + 3);
    return { items: items.map(({ code, name }) => ({ code, name })) };
  });

  app.post('/api/divisions/changes', under('divisions.propose', shapes.propose), async (request, reply) => {
    const viewer = viewerOf(request);
    const { document, isTrial, ...wanted } = asked(request, shapes.propose).body;
    const county = countyOf(viewer);
    const codes = [...wanted.from, ...wanted.villages, wanted.into, wanted.code].filter(
      (one) => one !== undefined,
    );
    if (county === undefined || codes.some((code) => !code.startsWith(county)))
      return answerFault(request, reply, 'change-elsewhere');
    return inRequest(await database, viewer, 'divisions.propose', async (db) => {
      const drawn = drawUp(county, wanted, await listChanges(db), languageOf(request));
      if ('grounds' in drawn) return answerFault(request, reply, 'change-ill', { grounds: drawn.grounds });
      const { from, to, below } = drawn.draft;
      if (isTrial) return { changeId: null, from, to, below };
      const changeId = await recordProposal(db, {
        ...{ county, body: drawn.draft, document: document === '' ? null : document },
        ...{ by: viewer.accountId, name: viewer.fullName, at: sources.now() },
      });
      await record(db, 'propose-division-change', changeId, wanted.kind);
      return { changeId, from, to, below };
    });
  });

  app.post(
    '/api/divisions/changes/:changeId/acts',
    under('divisions.approve', shapes.act),
    async (request, reply) => {
      const viewer = viewerOf(request);
      const { changeId } = asked(request, shapes.act).params;
      const { act, reason } = asked(request, shapes.act).body;
      return inRequest(await database, viewer, 'divisions.approve', async (db) => {
        const change = await findRecorded(db, changeId);
        if (!change) return answerFault(request, reply, 'no-such-change');
        const why = whyNot(act, change, { accountId: viewer.accountId, mayApprove: true });
        if (why)
          return answerFault(request, reply, 'change-act-refused', {
            why: WHY_NOT_ACT[why][languageOf(request)],
          });
        await recordAct(db, {
          ...{ changeId, act, by: viewer.accountId, name: viewer.fullName, at: sources.now() },
          reason: reason === '' ? null : reason,
        });
        await record(db, 'decide-division-change', changeId, act);
        // what rights cover follows in the same transaction
        await beyondRequest(db, () => layReach(db));
        return { state: act };
      });
    },
  );
}

const record = (
  db: Parameters<typeof recordEvent>[0],
  action: 'propose-division-change' | 'decide-division-change',
  changeId: number,
  kind: string,
) => recordEvent(db, { action, subject: { kind: 'division', id: String(changeId) }, detail: { kind } });
