import { recordEvent, type Sources } from '../../access/index.ts';
import { termOn } from '../../kernel/index.ts';
import { readDivisions } from '../../registry/index.ts';
import { suggestOnce } from './check.store.ts';
import { LOCAL_CONTRACTS as C } from './contracts.ts';
import { FORM_WORDS, rowPlaces } from './form.ts';
import type { Law } from './law.store.ts';
import { LocalRefusal } from './local.errors.ts';
import { keepVersion, listDraftDivisions, listVersions, nextVersion } from './local.queries.ts';
import { draftHash, isTooDeep } from './local.ts';
import { type AddLocal, checked, checkTold, itemOf, named } from './route-kit.ts';
import { modelOf, textOf } from './told.ts';

/** Places that a rule of these divisions may name: themselves, and the counties below. */
const placesOf = (divisions: readonly string[]) =>
  divisions.flatMap((own) =>
    readDivisions(own)
      .filter(({ code, level }) => code === own || level === 'county')
      .filter(({ code }) => code.startsWith(own))
      .map(({ code, name }) => ({ code, name })),
  );

/** Documents and programmes that a rule may name. */
const lawToName = ({ library, rules }: Law) => ({
  documents: [...library.values()].map(({ id, title, number, sourced, clauses }) => ({
    id,
    label: {
      zh: `${title.zh}${number ? `（${number}）` : ''}`,
      en: `${title.en}${number ? ` (${number})` : ''}`,
    },
    isSourced: sourced,
    clauses: clauses.map((clause) => ({ code: clause.id, label: clause.about })),
  })),
  programmes: rules.programmes.map(({ id, label, pattern }) => ({ code: id, label, isPattern: pattern })),
});

/** The list, the form, its checks, and saving. */
export function registerDraftRoutes(add: AddLocal, sources: Sources): void {
  const today = (): string => sources.now().toISOString().slice(0, 10);
  add('GET', '/api/aid/local', 'programmes.read', C.list, async ({ db, law }) => {
    const versions = await listVersions(db);
    return {
      items: versions.filter((one) => one.isLatest).map((one) => itemOf(one, versions)),
      mayDraft: (await listDraftDivisions(db)).map(named),
      faulty: law.faulty,
    };
  });
  add('GET', '/api/aid/local/form', 'programmes.read', C.form, async ({ db, law }) => {
    const divisions = await listDraftDivisions(db);
    const places = placesOf(divisions);
    return {
      ...FORM_WORDS,
      ...lawToName(law),
      rowFacts: [...FORM_WORDS.rowFacts, ...rowPlaces(places.filter(({ code }) => code.length === 6))],
      ...{ divisions: divisions.map(named), places, term: termOn(today()) },
    };
  });
  add(
    'GET',
    '/api/aid/local/models/:programme',
    'programmes.read',
    C.model,
    async ({ law, asked: { params } }) => {
      const draft = modelOf(law, params.programme);
      if (!draft) throw new LocalRefusal('local-unknown');
      return { draft };
    },
  );
  registerFormRoutes(add, sources);
}

/** Checking, suggesting and saving what the form holds. */
function registerFormRoutes(add: AddLocal, sources: Sources): void {
  const today = (): string => sources.now().toISOString().slice(0, 10);
  add('POST', '/api/aid/local/check', 'programmes.read', C.check, async ({ law, asked: { body } }) =>
    checkTold(await checked(body.draft, body.programme, body.division, law), law, today()),
  );
  add('POST', '/api/aid/local/suggest', 'programmes.read', C.suggest, async ({ law, asked: { body } }) => {
    const { rule, faults } = await checked(body.draft, body.programme, body.division, law);
    const of = faults
      .filter(({ place }) => place.startsWith('tests'))
      .filter(({ code }) => code !== 'one-sided');
    if (!rule || of.length > 0) throw new LocalRefusal('local-faulty', { count: Math.max(of.length, 1) });
    return suggestOnce(rule.programme);
  });
  add(
    'POST',
    '/api/aid/local',
    'programmes.draft',
    C.save,
    async ({ db, law, viewer, asked: { body }, reply }) => {
      const { division, draft } = body;
      if (!(await listDraftDivisions(db)).includes(division))
        throw new LocalRefusal('local-not-your-division');
      const next = await nextVersion(db, division, body.programme);
      if (body.programme !== undefined && next.versionNo === 1) throw new LocalRefusal('local-changed');
      const { faults } = await checked(draft, next.programme, division, law);
      const versionId = await keepVersion(
        db,
        viewer,
        {
          ...{ ...next, division, draft, label: textOf(draft.programme.label) },
          ...{ contentHash: isTooDeep(draft) ? '0'.repeat(64) : draftHash(draft), faultCount: faults.length },
        },
        sources.now(),
      );
      await recordEvent(db, {
        action: 'programme-draft',
        subject: { kind: 'programme', id: next.programme },
        detail: { version: next.versionNo, faults: faults.length },
      });
      void reply.code(201);
      return { versionId, faultCount: faults.length };
    },
  );
}
