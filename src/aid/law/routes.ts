import type { FastifyInstance } from 'fastify';
import type pg from 'pg';
import { z } from 'zod';
import { asked, BothLanguages, contract, type Sources } from '../../access/index.ts';
import { termOn } from '../../kernel/index.ts';
import { readDivisions } from '../../registry/index.ts';
import { GROUNDS } from '../conditions/any-hardship.ts';
import { decideChild } from '../decide-child.ts';
import { FACTS } from '../facts.ts';
import { aidsForFamily, FamilyAsked, factsOfFamily, lawForFamilies } from '../families.ts';
import { lawInForce } from '../local/law.store.ts';
import { ProgrammeView, programmeViews } from '../programme/programme-view.ts';
import { ruleSetHash } from '../programme/rule-set.ts';

const Choice = z.strictObject({ code: z.string(), label: BothLanguages });
const Place = z.strictObject({ code: z.string(), name: z.string() });

const CONTRACTS = {
  choices: contract({
    about: { zh: '家长查询可选的学段和情况', en: 'stages and situations that a family may choose' },
    answers: {
      200: z.strictObject({ stages: z.array(Choice), situations: z.array(Choice), hukou: z.array(Choice) }),
    },
  }),
  places: contract({
    about: { zh: '下级行政区划', en: 'the divisions below one' },
    query: z.object({
      under: z
        .string()
        .regex(/^(\d{2}|\d{4})?$/)
        .default(''),
    }),
    answers: { 200: z.strictObject({ items: z.array(Place) }) },
  }),
  aids: contract({
    about: {
      zh: '这个学段和情况可以享受哪些资助（不保存任何内容）',
      en: 'which aids a child of this stage and situation can have; nothing is kept',
    },
    body: FamilyAsked,
    answers: {
      200: z.strictObject({
        term: z.string(),
        aids: z.array(
          z.strictObject({
            programme: z.string(),
            label: BothLanguages,
            plain: BothLanguages,
            isSure: z.boolean(),
            rate: BothLanguages,
            ifs: z.array(z.strictObject({ text: BothLanguages, asked: BothLanguages })),
            ask: BothLanguages,
            cite: BothLanguages,
          }),
        ),
      }),
    },
  }),
  programmes: contract({
    about: { zh: '资助项目库', en: 'the library of aid programmes' },
    answers: {
      200: z.strictObject({ term: z.string(), ruleSet: z.string(), items: z.array(ProgrammeView) }),
    },
  }),
};

/** A family page is asked by people, not by machines. */
const SLOWLY = { rateLimit: { max: 120, timeWindow: '1 minute' } };

/** The law of aid for families, without sign-in and keeping nothing, and the library of programmes for officers. */
export function registerLawRoutes(
  app: FastifyInstance,
  { sources, database }: { readonly sources: Sources; readonly database: Promise<pg.Pool> },
): void {
  const today = (): string => sources.now().toISOString().slice(0, 10);
  const choices = (words: Readonly<Record<string, { zh: string; en: string }>>) =>
    Object.entries(words).map(([code, label]) => ({ code, label }));

  app.get(
    '/api/families/choices',
    { config: { scope: 'open', contract: CONTRACTS.choices, ...SLOWLY } },
    async () => ({
      stages: choices(FACTS.stage.words),
      situations: GROUNDS.map((code) => ({ code, label: FACTS[code].label })),
      hukou: choices(FACTS.hukou_kind.words),
    }),
  );
  app.get(
    '/api/families/places',
    { config: { scope: 'open', contract: CONTRACTS.places, ...SLOWLY } },
    async (request) => {
      const { under } = asked(request, CONTRACTS.places).query;
      const wanted = under.length + 2;
      return {
        items: readDivisions(under)
          .filter(({ code }) => code.length === wanted)
          .map(({ code, name }) => ({ code, name })),
      };
    },
  );
  app.post(
    '/api/families/aids',
    { config: { scope: 'open', contract: CONTRACTS.aids, ...SLOWLY } },
    async (request) => {
      const said = asked(request, CONTRACTS.aids).body;
      const { rules, library } = await lawInForce(await database);
      const compiled = lawForFamilies(rules, today(), said.county !== undefined);
      const facts = factsOfFamily(said);
      const aids = aidsForFamily(compiled, decideChild(compiled, facts), facts, library);
      return { term: compiled.term, aids };
    },
  );
  app.get(
    '/api/aid/programmes',
    { config: { scope: 'signed-in', contract: CONTRACTS.programmes } },
    async () => {
      const { rules, cases, library } = await lawInForce(await database);
      return {
        term: termOn(today()),
        ruleSet: ruleSetHash(rules),
        items: programmeViews(rules, cases, library, today()),
      };
    },
  );
}
