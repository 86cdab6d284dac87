import type { Queryable } from '../../access/index.ts';
import { findOwnTemplate, printOf } from '../papers/papers.queries.ts';
import { fillTemplate, type OtherTemplate, shippedTemplate } from '../papers/template.store.ts';
import { ABSENCE_MUST, type AbsencePaperParts, absenceValues } from './absence-paper.ts';
import { readAttendanceRules } from './attendance.ts';

const KIND = 'absence-report';

/** The template of the written report, which a bureau may replace as it may the others. */
export const ABSENCE_TEMPLATE: OtherTemplate = {
  kind: KIND,
  label: { zh: '学生缺课书面报告', en: 'Written report of an absence' },
  shipped: () => shippedTemplate(KIND),
  must: ABSENCE_MUST,
};

/** Makes the paper of a report that was recorded, under the next number of the school's year, and keeps it. */
export async function makeAbsencePaper(
  db: Queryable,
  parts: Omit<AbsencePaperParts, 'label'>,
  by: { readonly actNo: number; readonly at: Date; readonly accountId: number },
): Promise<void> {
  const { pupil, report } = parts;
  const year = report.on.slice(0, 4);
  const series = `${pupil.school}.${KIND}.${year}`;
  const { rows } = await db.query<{ number: number }>('select dropout.next_absence_number($1) as number', [
    series,
  ]);
  const { number } = rows[0]!;
  const label = `${pupil.school.slice(14)}${readAttendanceRules().report.mark}〔${year}〕${number}号`;
  const template = (await findOwnTemplate(db, KIND, pupil.division)) ?? shippedTemplate(KIND);
  const content = await fillTemplate(template, absenceValues({ ...parts, label }));
  await db.query(
    `insert into dropout.absence_paper (series, number, label, act_no, sha256, template_sha256, content, made_at, account_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [series, number, label, by.actNo, printOf(content), printOf(template), content, by.at, by.accountId],
  );
}

/** First days of the absences of a child whose reports are kept as papers. */
export async function listAbsencePapers(db: Queryable, personId: string): Promise<ReadonlySet<string>> {
  const { rows } = await db.query<{ since: string }>(
    `select a.since from dropout.absence_act as a join dropout.absence_paper as p on p.act_no = a.act_no
     where a.person_id = any (registry.numbers_of($1)) and a.kind = 'report'`,
    [personId],
  );
  return new Set(rows.map(({ since }) => since));
}

/** The paper of a child's report, the last or that of an absence since a day; undefined where there is none within sight. */
export async function findAbsencePaper(
  db: Queryable,
  personId: string,
  since: string | undefined,
): Promise<{ readonly label: string; readonly content: Buffer } | undefined> {
  const { rows } = await db.query<{ label: string; content: Buffer }>(
    `select p.label, p.content from dropout.absence_act as a join dropout.absence_paper as p on p.act_no = a.act_no
     where a.person_id = any (registry.numbers_of($1)) and a.kind = 'report' and ($2::date is null or a.since = $2::date)
     order by a.act_no desc limit 1`,
    [personId, since ?? null],
  );
  return rows[0];
}
