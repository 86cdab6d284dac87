import type { Batch } from '../platform/index.ts';
import type { WARNING_TEXTS } from './texts.ts';

/** What could not be judged and why; the sentence is `WARNING_TEXTS[code]` filled with `detail`. */
export type Warning = {
  readonly code: keyof typeof WARNING_TEXTS;
  readonly detail: Readonly<Record<string, string | number>>;
};

/** All warnings of a run, in a fixed order. */
export async function listWarnings(batch: Batch): Promise<Warning[]> {
  return [
    ...(await missingSources(batch)),
    ...(await thinCohorts(batch)),
    ...(await counted(batch, 'doubtful-lists', 'schools', DOUBTFUL_LISTS)),
    ...(await listMissingLists(batch)).map(({ school, part, children }) => ({
      code: 'missing-list' as const,
      detail: { school, part, children },
    })),
    ...(await counted(batch, 'silent-schools', 'schools', SILENT_SCHOOLS)),
    ...(await counted(batch, 'other-county', 'rows', OTHER_COUNTY)),
    ...(await counted(batch, 'unknown-reply', 'rows', UNKNOWN_REPLY)),
    ...(await counted(batch, 'transferred-unseen', 'persons', TRANSFERRED)),
    ...(await counted(batch, 'primary-only', 'persons', UNCLEAR)),
    ...(await counted(batch, 'out-without-age', 'persons', OUT_WITHOUT_AGE)),
    ...(await counted(batch, 'age-in-doubt', 'persons', AGE_IN_DOUBT)),
    ...(await counted(batch, 'no-birth-date', 'persons', NO_BIRTH_DATE)),
  ];
}

/** Schools that handed in nothing, but for those told by name. */
const SILENT_SCHOOLS = `select count(*) as n from enrolment.silent_school as silent
  where not exists (select 1 from enrolment.missing_list as missing where missing.school = silent.school and missing.rank = 1)`;
const DOUBTFUL_LISTS = 'select count(*) as n from enrolment.doubtful_list';
const OTHER_COUNTY = `select count(*) as n from intake.landed_row as landed
  join enrolment.home_county as home on position(home.county in landed.county) = 0
    and position(landed.county in home.county) = 0
  where landed.register = 'hukou'`;
const UNKNOWN_REPLY = `select count(*) as n from intake.landed_row as landed
  where landed.register = 'reply' and landed.reply is not null
    and landed.reply not in (select text from enrolment.reply_text)`;
const TRANSFERRED = `select count(*) as n from enrolment.ground as ground
  join enrolment.standing_fact as fact using (person_no)
  where ground.ground = 'excused' and fact.excuse = 'transferred'`;
const UNCLEAR = `select count(*) as n from enrolment.ground where ground = 'record-unclear'`;
const OUT_WITHOUT_AGE = `select count(*) as n from enrolment.reply_state as reply
  join linkage.person as person on person.person_no = reply.person_no
  where not reply.excuses and person.birth_date is null`;
const AGE_IN_DOUBT = `select count(*) as n from enrolment.ground where ground = 'age-in-doubt'`;
const NO_BIRTH_DATE = `select count(distinct person.person_no) as n from linkage.person as person
  join linkage.link as link on link.person_no = person.person_no
  join intake.landed_row as landed on landed.row_id = link.row_id
  where person.birth_date is null and landed.register in ('hukou', 'student-record')`;

/** A list of pupils that seems to be missing: of a school, or of its grades or class (`part`); the sheet its pupils' records stand on. */
export type MissingList = {
  readonly school: string;
  readonly part: string;
  readonly children: number;
  readonly source_no: number;
};

/** Lists of pupils that seem to be missing, by school. */
export const listMissingLists = (batch: Batch): Promise<MissingList[]> =>
  batch.rows(
    `select missing.school, missing.children, missing.source_no,
       case when missing.rank = 1 then ''
         when missing.rank = 2 then (
           select string_agg(distinct own.own_grade, '、' order by own.own_grade) from enrolment.child_of_absent_class as own
           where own.rank = 2 and own.school = missing.school and own.stage = missing.stage)
         when position(missing.grade in missing.class_name) > 0 then missing.class_name
         else concat(missing.grade, missing.class_name) end as part
     from enrolment.missing_list as missing
     order by missing.school, missing.rank, missing.stage, missing.grade, missing.class_name`,
  );

async function missingSources(batch: Batch): Promise<Warning[]> {
  const [searched] = await batch.rows<{ hukou_sheets: number; record_sheets: number; roster_sheets: number }>(
    'select * from enrolment.searched',
  );
  const warnings: Warning[] = [];
  if (!searched?.hukou_sheets) warnings.push({ code: 'no-hukou', detail: {} });
  if (!searched?.record_sheets) warnings.push({ code: 'no-student-records', detail: {} });
  if (!searched?.roster_sheets) warnings.push({ code: 'no-rosters', detail: {} });
  return warnings;
}

async function thinCohorts(batch: Batch): Promise<Warning[]> {
  const rows = await batch.rows<{ cohort: string; children: number; traced: number }>(
    `select trace.cohort, trace.children, trace.traced from enrolment.cohort_trace as trace
     where trace.is_thin and (trace.cohort <> 'beyond' or exists (
       select 1 from enrolment.ground as ground join enrolment.child as child using (person_no)
       where child.is_beyond and ground.ground = 'cohort-not-among-files'))
     order by length(trace.cohort), trace.cohort`,
  );
  return rows.map(({ cohort, ...counts }) =>
    cohort === 'beyond'
      ? { code: 'beyond-not-among-files', detail: counts }
      : { code: 'cohort-not-among-files', detail: { cohort, ...counts } },
  );
}

async function counted(batch: Batch, code: Warning['code'], unit: string, sql: string): Promise<Warning[]> {
  const [found] = await batch.rows<{ n: number }>(sql);
  return found && found.n > 0 ? [{ code, detail: { [unit]: found.n } }] : [];
}
