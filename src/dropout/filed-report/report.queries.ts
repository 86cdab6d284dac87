import type { Queryable } from '../../access/index.ts';
import type { Period } from '../period.ts';
import { readDropoutRules } from '../rules.store.ts';
import { type Figures, NO_FIGURES, type ReportRule } from './report.ts';

/** The unit to which a case belongs, for each kind of unit. */
const UNIT_OF_CASE: Readonly<Record<ReportRule['unit'], string>> = {
  school: 'coalesce(k.placed_school, k.school)',
  county: 'k.county',
  city: 'substr(k.county, 1, 4)',
  province: 'substr(k.county, 1, 2)',
};

/** The units that report: every school that the current run knows, or the run's own county, city, province. */
export async function listUnits(db: Queryable, unit: ReportRule['unit']): Promise<string[]> {
  const digits = { county: 6, city: 4, province: 2, school: 0 }[unit];
  const { rows } =
    unit === 'school'
      ? await db.query<{ unit: string }>('select school as unit from dropout.known_school order by 1')
      : await db.query<{ unit: string }>(
          `select substr(county, 1, ${digits}) as unit from dropout.run where is_current`,
        );
  return rows.map((row) => row.unit);
}

type Counted = Figures & { readonly unit: string | null };

/** Figures by unit: acts of the period, and what stands at its end or on the cut-off day; drawn from the acts. */
export async function figuresByUnit(
  db: Queryable,
  unit: ReportRule['unit'],
  { from }: Period,
  cutOff: string,
): Promise<ReadonlyMap<string, Figures>> {
  const steps = (ledger: 'suspected' | 'dropped-out'): string[] =>
    readDropoutRules()
      .steps.filter((step) => step.ledger === ledger)
      .map(({ id }) => id);
  const ofKind = (...kinds: string[]): string =>
    `sum(case when a.kind in (${kinds.map((kind) => `'${kind}'`).join(', ')}) and a.on_day >= $1 then 1 else 0 end)`;
  const standing = (parameter: string): string =>
    `sum(case when a.is_last and a.step_after = any (${parameter}) then 1 else 0 end)`;
  const { rows } = await db.query<Counted>(
    `select ${UNIT_OF_CASE[unit]} as unit, ${ofKind('open', 'reopen')} as opened, ${ofKind('verify')} as verified,
       ${ofKind('excuse')} as excused, ${ofKind('visit')} as visits, ${ofKind('return')} as returned,
       ${ofKind('close')} as closed, ${standing('$3')} as suspected, ${standing('$4')} as "droppedOut"
     from (
       select act.*, row_number() over (partition by case_id order by act_no desc) = 1 as is_last
       from dropout.act where on_day <= $2
     ) as a join dropout."case" as k on k.case_id = a.case_id
     group by 1`,
    [from, cutOff, steps('suspected'), steps('dropped-out')],
  );
  return new Map(rows.flatMap(({ unit: of, ...figures }) => (of === null ? [] : [[of, figures] as const])));
}

/** A signed report. */
export type SignedReport = {
  readonly unit: string;
  readonly version: number;
  readonly figures: Figures;
  readonly cutOff: string;
  readonly post: string;
  readonly note: string | null;
  readonly signedAt: Date;
  readonly authorName: string;
};

/** Signed reports of a period, each unit's newest last. */
export async function listSigned(db: Queryable, kind: string, period: string): Promise<SignedReport[]> {
  const { rows } = await db.query<SignedReport>(
    `select unit, version, figures, cut_off as "cutOff", post, note, signed_at as "signedAt", author_name as "authorName"
     from dropout.report where kind = $1 and period = $2 order by unit, version`,
    [kind, period],
  );
  return rows.map((row) => ({ ...row, figures: { ...NO_FIGURES, ...row.figures } }));
}

/** Keeps a signed report; never changed afterwards. */
export async function signReport(
  db: Queryable,
  report: Omit<SignedReport, 'signedAt'> & {
    readonly kind: string;
    readonly period: string;
    readonly at: Date;
    readonly accountId: number;
  },
): Promise<void> {
  await db.query(
    `insert into dropout.report (kind, unit, period, version, figures, cut_off, post, note, signed_at, account_id, author_name)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      ...[
        report.kind,
        report.unit,
        report.period,
        report.version,
        JSON.stringify(report.figures),
        report.cutOff,
      ],
      ...[report.post, report.note, report.at, report.accountId, report.authorName],
    ],
  );
}
