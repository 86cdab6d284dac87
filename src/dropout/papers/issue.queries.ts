import type { HeldRole, Queryable } from '../../access/index.ts';
import { readDivisions } from '../../registry/index.ts';
import type { CaseState } from '../case.ts';
import { addDays } from '../case.ts';
import type { FoundCase } from '../cases.queries.ts';
import type { DropoutRules } from '../rules.ts';
import { valuesOf } from './paper-values.ts';
import { findTemplate, keepPaper, takeNumber } from './papers.queries.ts';
import { fillTemplate } from './template.store.ts';

/** Who makes a paper: a county's bureau or a township's government (Compulsory Education Law, art. 58). */
export type Issuer = { readonly code: string; readonly name: string; readonly short: string };

const SUFFIX = /(街道办事处|街道|民族乡|自治县|县|市|区|镇|乡)$/;

/** The office in whose name a viewer makes a paper for a case: that of the nearest division held. */
export function issuerOf(held: readonly HeldRole[], county: string): Issuer {
  const scopes = held.map(({ scope }) => scope).filter((scope) => /^\d{6,9}/.test(scope));
  const code = (scopes.toSorted((a, b) => b.length - a.length)[0] ?? county).slice(0, 9);
  const own = readDivisions(county).find((division) => division.code === code);
  const name = own?.name ?? '';
  const short = name.replace(SUFFIX, '') || name;
  const isTownship = code.length === 9;
  const office = isTownship ? (name.endsWith('街道') ? '办事处' : '人民政府') : '教育局';
  return { code, name: `${name}${office}`, short };
}

/** What a paper is made from. */
export type IssueParts = {
  readonly found: FoundCase;
  readonly state: CaseState;
  readonly rules: DropoutRules;
  readonly issuer: Issuer;
  readonly data: Readonly<Record<string, unknown>>;
  readonly on: string;
};

/** The number that a paper takes: mark of the office and the paper, year, place in the series. */
export async function numberPaper(db: Queryable, { rules, issuer, data, on }: IssueParts) {
  const paper = rules.papers.papers.find(({ id }) => id === data.paper)!;
  const year = on.slice(0, 4);
  const series = `${issuer.code}.${paper.id}.${year}`;
  const number = await takeNumber(db, series);
  return { series, number, label: `${issuer.short}${paper.mark}〔${year}〕${number}号` };
}

/** Makes the paper of an act that was recorded, and keeps it. */
export async function makePaper(
  db: Queryable,
  parts: IssueParts,
  numbered: Awaited<ReturnType<typeof numberPaper>>,
  act: { readonly no: number; readonly at: Date; readonly accountId: number },
): Promise<void> {
  const { found, state, rules, issuer, data, on } = parts;
  const kind = String(data.paper);
  const term = rules.papers.papers.find(({ id }) => id === kind)!.term_days;
  const template = await findTemplate(db, kind, found.division);
  const until = data.until ? String(data.until) : term > 0 ? addDays(on, term) : undefined;
  const addressee = String(data.addressee);
  const values = valuesOf({
    found,
    state,
    rules,
    kind,
    number: numbered.label,
    issuer: issuer.name,
    on,
    addressee,
    until,
  });
  const content = await fillTemplate(template, values);
  const { no: actNo, at, accountId } = act;
  await keepPaper(db, { ...numbered, caseId: found.caseId, actNo, kind, template, content, at, accountId });
}
