import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { Queryable } from '../../access/index.ts';
import { documentsMark, libraryInForce } from '../../documents/index.ts';
import { type Library, type PolicyDocument, standingLibrary } from '../../library/index.ts';
import { findDivision } from '../../registry/index.ts';
import type { CasesFile } from '../programme/programme.ts';
import type { RuleSet } from '../programme/rule-set.ts';
import { answersMark, listAnswers, type StandingAnswer } from '../questions/answers.queries.ts';
import { standingCases, standingRules } from '../rule-set.store.ts';
import { checkForm, withLocal } from './check.ts';
import { approvedMark, listApproved } from './local.queries.ts';
import type { LocalDraft, LocalPlace } from './local.ts';

/** The law of aid as it stands: what comes with the platform, and what bureaus approved. */
export type Law = {
  readonly rules: RuleSet;
  readonly cases: ReadonlyMap<string, CasesFile>;
  readonly library: Library;
  /** Approved local programmes that no longer hold beside the rest: they decide nothing until mended. */
  readonly faulty: readonly string[];
};

type Approved = { readonly programme: string; readonly division: string; readonly draft: LocalDraft };

/** A division's name beside its code. */
export function placeOf(id: string, division: string): LocalPlace {
  const name = findDivision(division)?.name ?? division;
  return { id, division, name: { zh: name, en: name } };
}

/** Local programmes beside the standing ones. One that does not hold is left out by name, never in silence. */
export function lawWith(approved: readonly Approved[], library: Library = standingLibrary()): Law {
  const base = standingRules();
  let rules = base;
  const cases = new Map(standingCases());
  const faulty: string[] = [];
  for (const { programme: id, division, draft } of approved) {
    const { rule, faults } = checkForm(draft, placeOf(id, division), { rules, library });
    if (!rule || faults.length > 0) {
      faulty.push(id);
      continue;
    }
    rules = withLocal(rules, [rule.programme]);
    cases.set(id, rule.cases);
  }
  return { rules, cases, library, faulty };
}

let kept: { readonly mark: string; readonly law: Law } | undefined;

/** The law as it stands now; read anew only when something was approved meanwhile. */
export async function lawInForce(db: Queryable): Promise<Law> {
  const mark = `${await approvedMark(db)} ${await documentsMark(db)}`;
  if (kept?.mark !== mark) kept = { mark, law: lawWith(await listApproved(db), await libraryInForce(db)) };
  return kept.law;
}

/** Changes whenever what a run is given does: approved programmes and answers. */
export const runRulesMark = async (db: Queryable): Promise<string> =>
  `${await approvedMark(db)} ${await answersMark(db)}`;

/** What a run is given: approved programmes, the local documents to which their citations point, and what was answered. */
type Written = {
  readonly approved: readonly Approved[];
  readonly documents: readonly PolicyDocument[];
  readonly answers?: readonly StandingAnswer[];
};

/** Writes the approved local programmes and the answers for a run, which has no database. */
export async function writeLocalRules(db: Queryable, path: string): Promise<void> {
  const { library } = await lawInForce(db);
  const documents = [...library.values()].filter(({ id }) => !standingLibrary().has(id));
  writeFileSync(
    path,
    JSON.stringify({
      approved: await listApproved(db),
      documents,
      answers: await listAnswers(db),
    } satisfies Written),
  );
}

/** The answers that `writeLocalRules` wrote. */
export function readRunAnswers(path: string | undefined): readonly StandingAnswer[] {
  if (path === undefined || !existsSync(path)) return [];
  return (JSON.parse(readFileSync(path, 'utf8')) as Written).answers ?? [];
}

/** Reads what `writeLocalRules` wrote; none where nothing was written. */
export function readLocalRules(path: string | undefined): Law {
  if (path === undefined || !existsSync(path)) return lawWith([]);
  const { approved, documents } = JSON.parse(readFileSync(path, 'utf8')) as Written;
  return lawWith(
    approved,
    new Map([...standingLibrary(), ...documents.map((one) => [one.id, one] as const)]),
  );
}
