import { createHash } from 'node:crypto';
import { type TermCode, UserFault } from '../../kernel/index.ts';
import type { Programme } from './programme.ts';
import { holdsIn } from './span.ts';

/** All programmes, by id: the law as it stands in one state of the files. */
export type RuleSet = { readonly programmes: readonly Programme[] };

/** Programmes sorted by id, so that the same law always gives the same text. */
export const ruleSetOf = (programmes: readonly Programme[]): RuleSet => ({
  programmes: [...programmes].sort((a, b) => (a.id < b.id ? -1 : 1)),
});

/** One text for one law: keys sorted, nothing left to the file's layout. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const entries = Object.entries(value)
    .filter(([, one]) => one !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, one]) => `${JSON.stringify(key)}:${canonicalJson(one)}`).join(',')}}`;
}

/** SHA-256 of the canonical text: the name of a state of the law, frozen with each decision. */
export function ruleSetHash(rules: RuleSet): string {
  const hash = HASHES.get(rules) ?? createHash('sha256').update(canonicalJson(rules)).digest('hex');
  HASHES.set(rules, hash);
  return hash;
}
/** A state of the law does not change: its text is long, and its name asked for with every decision. */
const HASHES = new WeakMap<RuleSet, string>();

/** Programmes that decide something in a term: in force, offered in that half of the year, and no mere pattern. */
export const programmesIn = (rules: RuleSet, term: TermCode): Programme[] =>
  rules.programmes.filter((one) => !one.pattern && isOffered(one, term));

/** In force in the term, and paid in that half of the year. */
export const isOffered = (programme: Programme, term: TermCode): boolean =>
  holdsIn(programme.valid, term) &&
  (programme.amount.paid === 'each-term' || term.endsWith(programme.amount.paid));

/** Programmes in the order in which exclusions resolve: whom another yields to stands first. Refuses a cycle. */
export function inYieldOrder(programmes: readonly Programme[]): Programme[] {
  const byId = new Map(programmes.map((one) => [one.id, one]));
  const state = new Map<string, 'open' | 'done'>();
  const ordered: Programme[] = [];
  const visit = (one: Programme): void => {
    if (state.get(one.id) === 'done') return;
    if (state.get(one.id) === 'open') throw new UserFault('aid.yield-cycle', { programme: one.id });
    state.set(one.id, 'open');
    for (const { programme } of one.yields_to) {
      const other = byId.get(programme);
      if (other) visit(other);
    }
    state.set(one.id, 'done');
    ordered.push(one);
  };
  for (const one of programmes) visit(one);
  return ordered;
}
