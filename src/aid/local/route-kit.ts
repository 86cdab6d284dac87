import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import {
  type Asked,
  asked,
  type Contract,
  inRequest,
  type Queryable,
  type Right,
  type Sources,
  type Viewer,
  viewerOf,
} from '../../access/index.ts';
import type { TermCode } from '../../kernel/index.ts';
import { faultAnswer, type openPool, type Text } from '../../platform/index.ts';
import type { RuleFault } from '../programme/checks.ts';
import { RULE_FAULT_TEXTS, sayRuleFault } from '../programme/fault-texts.ts';
import { programmeView } from '../programme/programme-view.ts';
import { checkOnce } from './check.store.ts';
import type { Checked } from './check.ts';
import { type Law, lawInForce, placeOf } from './law.store.ts';
import { LOCAL_ERRORS, LOCAL_STATUS, LocalRefusal, localRefusalOf } from './local.errors.ts';
import { findVersion, type LocalActDone, type LocalVersion } from './local.queries.ts';
import { isTooDeep, type LocalAct, type LocalDraft } from './local.ts';
import { placeText } from './place-text.ts';

/** The children of the current run on whom a programme is tried, as far as the request sees them. */
export type TrialGround = {
  readonly runId: number;
  readonly folder: string;
  readonly term: TermCode;
  readonly places: readonly {
    readonly personId: string;
    readonly name: string | null;
    readonly division: string;
    readonly school: string | null;
  }[];
};

/** What the routes of local programmes stand on. */
export type LocalRouteParts = {
  readonly database: Promise<ReturnType<typeof openPool>>;
  readonly sources: Sources;
  readonly trialGround: (db: Queryable) => Promise<TrialGround | undefined>;
};

/** What a handler of a local programme gets: the request's own connection, and the law beside which it stands. */
type Given<K extends Contract> = {
  readonly db: Queryable;
  readonly law: Law;
  readonly viewer: Viewer;
  readonly asked: Asked<K>;
  readonly reply: FastifyReply;
};

/** Registers a route of local programmes: under the request's role, refusals told by the module's table. */
export type AddLocal = <K extends Contract>(
  method: 'GET' | 'POST',
  url: string,
  scope: Right,
  contract: K,
  work: (given: Given<K>) => Promise<unknown>,
) => void;

const answerFault = faultAnswer(LOCAL_ERRORS, LOCAL_STATUS);

/** Makes the way in which routes of local programmes are registered. */
export const addLocalTo =
  (app: FastifyInstance, { database }: Pick<LocalRouteParts, 'database'>): AddLocal =>
  (method, url, scope, contract, work) => {
    app.route({
      ...{ method, url, config: { scope, contract } },
      handler: async (request: FastifyRequest, reply: FastifyReply) => {
        const viewer = viewerOf(request);
        const pool = await database;
        try {
          const law = await lawInForce(pool);
          return await inRequest(pool, viewer, scope, (db) =>
            work({ db, law, viewer, asked: asked(request, contract), reply }),
          );
        } catch (error) {
          const refusal = error instanceof LocalRefusal ? error : localRefusalOf(error);
          if (!refusal) throw error;
          return answerFault(request, reply, refusal.code, refusal.detail);
        }
      },
    });
  };

/** Faults that leave a programme whole enough to be shown. */
const SHOWABLE = ['one-sided', 'case-fails', 'cite'];

/** What the checks found, as the form shows it. */
export const checkTold = ({ rule, faults }: Checked, law: Law, today: string) => ({
  faults: faults.map(faultTold),
  view:
    rule && faults.every(({ code }) => SHOWABLE.includes(code))
      ? programmeView(rule.programme, law.rules, rule.cases, law.library, today)
      : null,
});

/** The right that a step wants. */
export const RIGHT_OF: Readonly<Record<LocalAct, Right>> = {
  submit: 'programmes.draft',
  approve: 'programmes.approve',
  return: 'programmes.approve',
};

/** Why a step cannot be taken now; undefined where it can. The database holds the same. */
export function whyNot(
  act: LocalAct,
  one: LocalVersion,
  faults: number,
  trials: number,
  done: readonly LocalActDone[],
  viewer: Viewer,
): keyof typeof LOCAL_ERRORS | undefined {
  const state = done.at(-1)?.act ?? 'draft';
  if (!one.isLatest || (act === 'submit' ? state !== 'draft' : state !== 'submit'))
    return 'local-out-of-order';
  if (act !== 'return' && faults > 0) return 'local-faulty';
  if (act === 'submit' && trials === 0) return 'local-not-tried';
  const hands = [one.madeBy, ...done.map(({ madeBy }) => madeBy)];
  return act === 'approve' && hands.includes(viewer.accountId) ? 'local-same-person' : undefined;
}

/** A refusal in words. */
export const filled = (code: keyof typeof LOCAL_ERRORS, count: number): Text => ({
  zh: LOCAL_ERRORS[code].zh.replace('{count}', String(count)),
  en: LOCAL_ERRORS[code].en.replace('{count}', String(count)),
});

/** A version; refused where the request sees none. */
export async function versionOf(db: Queryable, versionId: number): Promise<LocalVersion> {
  const one = await findVersion(db, versionId);
  if (!one) throw new LocalRefusal('local-unknown');
  return one;
}

/** The checks of a draft under the law of now; a draft too deep to be walked through has that one fault. */
export async function checked(
  draft: LocalDraft,
  programme: string | undefined,
  division: string,
  law: Law,
): Promise<Checked> {
  const id = programme ?? `local-${division}-0`;
  if (isTooDeep(draft))
    return { rule: undefined, faults: [{ programme: id, place: '', code: 'too-deep', detail: {} }] };
  return checkOnce(draft, placeOf(id, division), law);
}

/** A division with its name. */
export const named = (code: string) => ({ code, name: placeOf('', code).name.zh });

/** A version in the list. */
export const itemOf = (one: LocalVersion, all: readonly LocalVersion[]) => ({
  ...{ versionId: one.versionId, programme: one.programme, versionNo: one.versionNo, label: one.label },
  ...{ division: named(one.division), state: one.state, faultCount: one.faultCount },
  inForce:
    all.find((other) => other.programme === one.programme && other.state === 'approve')?.versionNo ?? null,
  madeAt: one.madeAt.toISOString(),
  madeName: one.madeName,
});

const faultTold = (fault: RuleFault) => ({
  place: fault.place,
  where: placeText(fault.place),
  code: fault.code,
  text:
    fault.code in RULE_FAULT_TEXTS
      ? { zh: sayRuleFault(fault, 'zh'), en: sayRuleFault(fault, 'en') }
      : { zh: fault.code, en: fault.code },
});
