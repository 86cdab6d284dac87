import { fileURLToPath } from 'node:url';
import { cohortsOn, readEnrolmentRules } from '../enrolment/index.ts';
import { type TermCode, termBegins } from '../kernel/index.ts';
import { type Batch, layTable, readSteps, runSteps } from '../platform/index.ts';
import { readFactRules, readFirstForm } from './aid.store.ts';
import {
  decisionSteps,
  type EntitlementSummary,
  layFactTables,
  layLaw,
  summariseEntitlements,
} from './entitlement.queries.ts';
import { codeOf } from './facts.ts';
import type { AidGap, AidGapKind } from './gap.ts';
import { readLocalRules, readRunAnswers } from './local/law.store.ts';
import { layAnswers } from './questions/lay-answers.store.ts';
import { programmeLabel } from './reason.ts';
import type { FirstForm } from './rules.ts';
import { chooseTerm } from './term-choice.ts';
import type { AID_WARNING_TEXTS } from './texts.ts';

/** `on`: the day of the run (ISO); `term`: the term looked at, chosen from the rows unless given. */
export type AidOptions = {
  readonly on: string;
  readonly term?: TermCode;
  readonly rules?: FirstForm;
  /** File of approved local programmes (`writeLocalRules`), beside the rules that come with the platform. */
  readonly localRules?: string;
};

/** What could not be judged and why; the sentence is `AID_WARNING_TEXTS[code]` filled with `detail`. */
export type AidWarning = {
  readonly code: keyof typeof AID_WARNING_TEXTS;
  readonly detail: Readonly<Record<string, string | number>>;
};

/** What summary.json tells of the aid list. */
export type AidSummary = {
  readonly term: TermCode;
  /** Persons with a title, those of them in school, and those of these with aid that may be of the term. */
  readonly titled: number;
  readonly titled_in_school: number;
  readonly titled_aided: number;
  readonly listed: Readonly<Record<AidGapKind, number>>;
  readonly waiting: Readonly<Record<AidGapKind, number>>;
  readonly warnings: readonly AidWarning[];
  /** What the law of the term gives each child with a trace of schooling, and what became of it. */
  readonly entitlements: EntitlementSummary;
};

/** Aid, first form: makes `aid.gap` and `aid.evidence`. Run after `assessEnrolment`. */
export async function assessAid(batch: Batch, options: AidOptions): Promise<AidSummary> {
  const rules = options.rules ?? readFirstForm();
  const term = options.term ?? chooseTerm(options.on, await borneTerms(batch));
  await layRules(batch, rules);
  const { rules: law, faulty } = readLocalRules(options.localRules);
  const facts = readFactRules();
  await layFactTables(batch, facts, law);
  await layAnswers(batch, readRunAnswers(options.localRules), term);
  const { compiled, steps } = decisionSteps(law, term);
  await layLaw(batch, law, compiled);
  const own = readSteps(fileURLToPath(new URL('..', import.meta.url)), 'aid');
  await runSteps(batch, [...own, ...steps], {
    term,
    term_year: term.slice(0, 4),
    term_begins: termBegins(term),
    of_age_if_born_by: bornBy(term),
    unknown_programme: rules.unknown_stage.programme,
    outdated_percent: rules.lists.outdated_percent,
    determined: codeOf('level', facts.determined.at_least),
    not_determined: codeOf('level', facts.determined.otherwise),
    rural: codeOf('hukou_kind', 'rural'),
    urban: codeOf('hukou_kind', 'urban'),
  });
  const summary = await summarise(batch, term, rules);
  const warnings = [
    ...summary.warnings,
    ...faulty.map((programme) => ({ code: 'local-programme-faulty' as const, detail: { programme } })),
  ];
  return { ...summary, warnings, entitlements: await summariseEntitlements(batch, law, compiled) };
}

/** The last birth day (ISO) of those who were of school age in the school year of the term. */
function bornBy(term: TermCode): string {
  const year = +term.slice(0, 4) - (term.endsWith('spring') ? 1 : 0);
  return cohortsOn(readEnrolmentRules(), `${year}-09-01`)[0]!.bornUntil;
}

async function borneTerms(batch: Batch): Promise<TermCode[]> {
  const rows = await batch.rows<{ term: TermCode }>(
    `select term from intake.aid_item where term is not null
     union select term from intake.landed_row
     where term is not null and register in ('aid', 'payment', 'poor-student-library') order by term`,
  );
  return rows.map((row) => row.term);
}

async function layRules(batch: Batch, rules: FirstForm): Promise<void> {
  await layTable(
    batch,
    'aid.title_kind',
    { hardship: 'varchar', rank: 'integer', wants_risk: 'boolean' },
    rules.titles.map((title, index) => [title.hardship, index + 1, title.risk]),
  );
  const registers = rules.lists.registers.map((register) => [register]);
  await layTable(batch, 'aid.hardship_register', { register: 'varchar' }, registers);
  const care = rules.lists.care.map((one) => [one]);
  await layTable(batch, 'aid.care_ground', { hardship: 'varchar' }, care);
  const universal = rules.universal.programmes.map((one) => [one]);
  await layTable(batch, 'aid.universal_programme', { programme: 'varchar' }, universal);
  const programmes = rules.programmes.map(({ stage, boarding, programme }) => [
    stage,
    boarding ?? null,
    programme,
  ]);
  await layTable(
    batch,
    'aid.stage_programme',
    { stage: 'varchar', boarding: 'varchar', programme: 'varchar' },
    programmes,
  );
}

const TITLED = `select count(*) as titled,
    count(case when schooling.is_in_school then 1 end) as titled_in_school,
    count(case when schooling.is_in_school and aided.person_no is not null then 1 end) as titled_aided
  from aid.first_title as title
  left join enrolment.schooling as schooling on schooling.person_no = title.person_no
  left join (select distinct person_no from aid.aid_of_term) as aided on aided.person_no = title.person_no`;

async function summarise(
  batch: Batch,
  term: TermCode,
  rules: FirstForm,
): Promise<Omit<AidSummary, 'entitlements'>> {
  const [titled] = await batch.rows<{ titled: number; titled_in_school: number; titled_aided: number }>(
    TITLED,
  );
  return {
    term,
    ...titled!,
    listed: await kinds(batch, false),
    waiting: await kinds(batch, true),
    warnings: await listWarnings(batch, term, rules),
  };
}

async function kinds(batch: Batch, waiting: boolean): Promise<Record<AidGapKind, number>> {
  const rows = await batch.rows<{ kind: AidGapKind; n: number }>(
    `select kind, count(*) as n from aid.gap where is_waiting = ${waiting} group by kind order by kind`,
  );
  const none = { unaided: 0, 'aided-twice': 0, 'aided-unlisted': 0 };
  return { ...none, ...Object.fromEntries(rows.map(({ kind, n }) => [kind, n])) };
}

const SILENT_PROGRAMMES = `select programme.programme, count(*) as titled
  from enrolment.schooling as schooling
  join aid.first_title as title on title.person_no = schooling.person_no
  join aid.stage_of_pupil as pupil on pupil.person_no = schooling.person_no
  join aid.stage_programme as programme on programme.stage = pupil.stage and programme.boarding is null
  left join (select distinct person_no from aid.aid_of_term) as aided on aided.person_no = schooling.person_no
  where schooling.is_in_school
  group by 1 having count(*) >= $at_least and count(aided.person_no) = 0 order by 1`;

async function listWarnings(batch: Batch, term: TermCode, rules: FirstForm): Promise<AidWarning[]> {
  const [searched] = await batch.rows<{ aid_rows: number; payment_rows: number; persons_listed: number }>(
    'select * from aid.searched',
  );
  if (!searched?.persons_listed) return [{ code: 'no-hardship-lists', detail: {} }];
  if (searched.aid_rows + searched.payment_rows === 0) return [{ code: 'no-aid-rows', detail: { term } }];
  const silent = await batch.rows<{ programme: string; titled: number }>(SILENT_PROGRAMMES, {
    at_least: rules.silent_programme.at_least,
  });
  return silent.map(({ programme, titled }) => ({
    code: 'stage-without-aid' as const,
    detail: { programme: programmeLabel(rules, programme).zh, titled },
  }));
}

/** The rows of `aid.gap`, waiting ones too, by person, kind and programme. */
export const listAidGaps = (batch: Batch): Promise<AidGap[]> =>
  batch.rows<AidGap>('select * from aid.gap order by person_no, kind, programme');

/** A household row that covers only some of a household with pupils: the row, how many it covers, of how many. */
export type PartHousehold = {
  readonly source_no: number;
  readonly row_no: number;
  readonly covered: number;
  readonly members: number;
  readonly pupils: number;
};

/** Household rows of the minimum living allowance that leave open which of the household's pupils they cover. */
export const listPartHouseholds = (batch: Batch): Promise<PartHousehold[]> =>
  batch.rows(
    `select landed.source_no, landed.row_no, coalesce(min(listed.covered_size), 0) as covered, min(listed.members) as members,
       count(distinct listed.person_no) as pupils
     from aid.household_listed as listed
     join enrolment.schooling as schooling on schooling.person_no = listed.person_no and schooling.is_in_school
     join intake.landed_row as landed on landed.row_id = listed.row_id and landed.register = 'civil-affairs'
     where not listed.is_whole
     group by landed.source_no, landed.row_no
     order by landed.source_no, landed.row_no`,
  );
