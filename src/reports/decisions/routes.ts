import type { FastifyInstance, FastifyRequest } from 'fastify';
import type pg from 'pg';
import { z } from 'zod';
import {
  asked,
  BothLanguages,
  contract,
  inRequest,
  PersonId,
  recordEvent,
  viewerOf,
} from '../../access/index.ts';
import {
  type AidDecision,
  compile,
  decideChild,
  type FactColumn,
  findAnswers,
  lawInForce,
  parentPaper,
  wholeFacts,
} from '../../aid/index.ts';
import type { Register } from '../../intake/index.ts';
import { citationText, type Library } from '../../library/index.ts';
import { answerFault } from '../routes.ts';
import { REGISTER_TEXTS, VALUE_TEXTS } from '../screen-words.ts';
import { type FactSource, type FactsOfRun, findFacts } from './decisions.queries.ts';

/** A row that states the fact; `says` where registers may contradict each other. */
const Source = z
  .strictObject({
    ...{ register: BothLanguages, file: z.string(), sheet: z.string(), row: z.int() },
    says: BothLanguages.nullable(),
  })
  .meta({ id: 'FactSource' });
const Ground = z.strictObject({
  state: z.enum(['held', 'not', 'unknown']),
  group: z.int(),
  text: BothLanguages,
  facts: z.array(
    z.strictObject({
      ...{ label: BothLanguages, value: BothLanguages, sources: z.array(Source) },
      /** Registers state it, each otherwise: it is unknown until somebody checks. */
      isContradicted: z.boolean(),
    }),
  ),
  asked: BothLanguages.nullable(),
  cite: BothLanguages,
});
const Decision = z
  .strictObject({
    programme: z.string(),
    label: BothLanguages,
    outcome: z.enum(['entitled', 'refused', 'undetermined']),
    amountFen: z.int().nullable(),
    grounds: z.array(Ground),
  })
  .meta({ id: 'AidDecision' });

const DECISIONS = contract({
  about: {
    zh: '一个孩子本学期每项资助的判定和全部理由',
    en: 'what the law of the term gives one child, with all grounds',
  },
  params: z.object({ personId: PersonId }),
  answers: {
    200: z.strictObject({
      term: z.string(),
      ruleSet: z.string(),
      /** False where no register tells of the child's schooling in the term. */
      isKnown: z.boolean(),
      decisions: z.array(Decision),
    }),
  },
  faults: ['no-such-person'],
});

const PAPER = contract({
  about: {
    zh: '给家长的一页：孩子本学期有哪些资助、为什么、还要查明什么',
    en: 'one page for the parents: what the child has, why, and what is still to be found out',
  },
  params: z.object({ personId: PersonId }),
  answers: {
    200: z.strictObject({
      ...{
        name: z.string().nullable(),
        school: z.string().nullable(),
        term: z.string(),
        ruleSet: z.string(),
      },
      /** Null where no register tells of the child's schooling in the term. */
      paper: z
        .strictObject({
          has: z.array(
            z.strictObject({
              ...{ label: BothLanguages, rate: BothLanguages, why: BothLanguages },
              ...{ ask: BothLanguages, cite: BothLanguages },
            }),
          ),
          open: z.array(
            z.strictObject({ text: BothLanguages, asked: BothLanguages, of: z.array(BothLanguages) }),
          ),
          not: z.array(z.strictObject({ label: BothLanguages, why: BothLanguages })),
        })
        .nullable(),
    }),
  },
  faults: ['no-such-person'],
});

const ORDER = ['entitled', 'undetermined', 'refused'];

const sourceTold = ({ register, file, sheet, row, says }: FactSource) => ({
  ...{ file, sheet, row },
  register: REGISTER_TEXTS[register as Register] ?? { zh: register, en: register },
  says: says === null ? null : (VALUE_TEXTS[says] ?? { zh: says, en: says }),
});

/** What states a fact; whether registers contradict each other and nobody has said since which is right. */
const sourcesOf =
  ({ facts, sources }: FactsOfRun) =>
  (fact: FactColumn) => {
    const own = sources.filter((source) => source.fact === fact);
    const isContradicted = facts?.[fact] === undefined && new Set(own.map(({ says }) => says)).size > 1;
    return { sources: own.map(sourceTold), isContradicted };
  };

const shown = (
  one: AidDecision,
  labels: ReadonlyMap<string, { zh: string; en: string }>,
  library: Library,
  told: ReturnType<typeof sourcesOf>,
) => ({
  programme: one.programme,
  label: labels.get(one.programme)!,
  outcome: one.outcome,
  amountFen: one.amount_fen,
  grounds: one.grounds.map(({ state, group, text, facts, asked: by, cite }) => ({
    state,
    group,
    text,
    facts: facts.map(({ fact, label, value }) => ({ label, value, ...told(fact) })),
    asked: by ?? null,
    cite: citationText(library, cite),
  })),
});

/** One child's decisions, made anew from the facts of the current run by the law that stands. */
export function registerDecisionRoutes(
  app: FastifyInstance,
  { database }: { readonly database: Promise<pg.Pool> },
): void {
  /** The child's facts, with what was answered since; that somebody looked is kept. */
  const openFacts = async (request: FastifyRequest, personId: string): Promise<FactsOfRun | undefined> =>
    inRequest(await database, viewerOf(request), 'child.read', async (db) => {
      const told = await findFacts(db, personId);
      // what was answered since the run fills in what it did not know
      const answers = told && (await findAnswers(db, personId, told.term));
      await recordEvent(db, {
        action: 'open-child',
        subject: { kind: 'person', id: personId },
        persons: told ? [personId] : [],
        isDone: told !== undefined,
      });
      return told && { ...told, facts: told.facts && { ...answers, ...told.facts } };
    });
  app.get(
    '/api/aid/decisions/:personId',
    { config: { scope: 'child.read', contract: DECISIONS } },
    async (request, reply) => {
      const { personId } = asked(request, DECISIONS).params;
      const found = await openFacts(request, personId);
      if (!found) return answerFault(request, reply, 'no-such-person', { personId });
      const { rules, library } = await lawInForce(await database);
      const compiled = compile(rules, found.term);
      const decisions = found.facts ? decideChild(compiled, wholeFacts(found.facts)) : [];
      const told = sourcesOf(found);
      const labels = new Map(rules.programmes.map((one) => [one.id, one.label]));
      return {
        term: found.term,
        ruleSet: compiled.hash,
        isKnown: found.facts !== undefined,
        decisions: decisions
          .map((one) => shown(one, labels, library, told))
          .sort((a, b) => ORDER.indexOf(a.outcome) - ORDER.indexOf(b.outcome)),
      };
    },
  );
  app.get(
    '/api/aid/decisions/:personId/paper',
    { config: { scope: 'child.read', contract: PAPER } },
    async (request, reply) => {
      const { personId } = asked(request, PAPER).params;
      const found = await openFacts(request, personId);
      if (!found) return answerFault(request, reply, 'no-such-person', { personId });
      const { rules, library } = await lawInForce(await database);
      const compiled = compile(rules, found.term);
      const facts = wholeFacts(found.facts ?? {});
      const paper = found.facts && parentPaper(compiled, decideChild(compiled, facts), facts, library);
      return {
        ...{ name: found.name, school: found.school, term: found.term, ruleSet: compiled.hash },
        paper: paper ?? null,
      };
    },
  );
}
