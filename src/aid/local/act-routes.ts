import { recordEvent } from '../../access/index.ts';
import { LOCAL_CONTRACTS as C } from './contracts.ts';
import { LocalRefusal } from './local.errors.ts';
import {
  keepTrial,
  listActs,
  listDraftDivisions,
  listTrialChildren,
  listTrials,
  listVersions,
  takeAct,
} from './local.queries.ts';
import { LOCAL_ACTS } from './local.ts';
import {
  type AddLocal,
  checked,
  checkTold,
  filled,
  itemOf,
  type LocalRouteParts,
  RIGHT_OF,
  versionOf,
  whyNot,
} from './route-kit.ts';
import { groundsOf } from './told.ts';
import { tryProgramme } from './trial.store.ts';

/** Children of a trial on one page. */
const PAGE = 100;

/** A version with its trials, and what is done with it. */
export function registerActRoutes(add: AddLocal, parts: LocalRouteParts): void {
  const { sources } = parts;
  const today = (): string => sources.now().toISOString().slice(0, 10);
  add(
    'GET',
    '/api/aid/local/:id',
    'programmes.read',
    C.version,
    async ({ db, law, viewer, asked: { params } }) => {
      const one = await versionOf(db, params.id);
      const found = await checked(one.draft, one.programme, one.division, law);
      const [trials, done, versions, own] = [
        await listTrials(db, params.id),
        await listActs(db, params.id),
        await listVersions(db),
        await listDraftDivisions(db),
      ];
      const mayDraft = own.includes(one.division);
      return {
        ...{ item: itemOf(one, versions), draft: one.draft, ...checkTold(found, law, today()) },
        trials: trials.map((trial) => ({
          ...trial,
          grounds: found.rule ? groundsOf(found.rule.programme, trial.trialTerm) : [],
          madeAt: trial.madeAt.toISOString(),
        })),
        done: done.map(({ madeBy: _, madeAt, ...act }) => ({ ...act, madeAt: madeAt.toISOString() })),
        mayEdit: mayDraft && one.isLatest,
        mayTry: mayDraft && found.rule !== undefined && found.faults.length === 0,
        acts: LOCAL_ACTS.filter((act) => viewer.rights.includes(RIGHT_OF[act])).map((act) => {
          const why = whyNot(act, one, found.faults.length, trials.length, done, viewer);
          return { act, isAllowed: why === undefined, why: why ? filled(why, found.faults.length) : null };
        }),
      };
    },
  );
  registerTrialRoutes(add, parts);
  add(
    'POST',
    '/api/aid/local/:id/acts',
    'programmes.read',
    C.act,
    async ({ db, law, viewer, asked: given }) => {
      const { act, words = '' } = given.body;
      const versionId = given.params.id;
      const one = await versionOf(db, versionId);
      const { faults } = await checked(one.draft, one.programme, one.division, law);
      const [trials, done] = [await listTrials(db, versionId), await listActs(db, versionId)];
      const why = viewer.rights.includes(RIGHT_OF[act])
        ? whyNot(act, one, faults.length, trials.length, done, viewer)
        : 'local-not-your-division';
      if (why) throw new LocalRefusal(why, { count: faults.length });
      if (act === 'return' && words.length < 2) throw new LocalRefusal('local-words');
      const taken = { act, trialId: trials[0]?.trialId ?? null, words: words === '' ? null : words };
      await takeAct(db, viewer, versionId, taken, sources.now());
      await recordEvent(db, {
        action: 'programme-act',
        subject: { kind: 'programme', id: one.programme },
        detail: { version: one.versionNo, act },
      });
      return { state: act };
    },
  );
}

function registerTrialRoutes(add: AddLocal, parts: LocalRouteParts): void {
  const { sources } = parts;
  add('POST', '/api/aid/local/:id/trials', 'programmes.draft', C.try, async (given) => {
    const { db, law, viewer, reply } = given;
    const versionId = given.asked.params.id;
    const one = await versionOf(db, versionId);
    const { rule, faults } = await checked(one.draft, one.programme, one.division, law);
    if (!rule || faults.length > 0) throw new LocalRefusal('local-faulty', { count: faults.length });
    const ground = await parts.trialGround(db);
    if (!ground) throw new LocalRefusal('local-no-run');
    const places = new Map(ground.places.map((place) => [place.personId, place]));
    const { folder, runId, term } = ground;
    const found = await tryProgramme(
      { folder, runTerm: term, persons: [...places.keys()], rules: law.rules },
      rule.programme,
    );
    const trialId = await keepTrial(
      db,
      viewer,
      { versionId, runId, runTerm: term },
      found,
      places,
      sources.now(),
    );
    await recordEvent(db, {
      action: 'programme-try',
      subject: { kind: 'programme', id: one.programme },
      detail: { version: one.versionNo, children: found.counts.children },
    });
    void reply.code(201);
    return { trialId };
  });
  add(
    'GET',
    '/api/aid/local/trials/:id/children',
    'programmes.read',
    C.children,
    async ({ db, asked: given }) => {
      const { kind, ground, cursor: after } = given.query;
      const page = await listTrialChildren(db, given.params.id, { kind, ground, after }, PAGE);
      await recordEvent(db, {
        action: 'list',
        subject: { kind: 'list', id: 'trial' },
        persons: page.items.map(({ personId }) => personId),
        detail: { kind },
      });
      return page;
    },
  );
}
