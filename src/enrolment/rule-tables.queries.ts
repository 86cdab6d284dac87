import { type TermCode, termOn, termOrder } from '../kernel/index.ts';
import { type Batch, type Cell, layTable } from '../platform/index.ts';
import type { EnrolmentRules } from './rules.ts';
import { cohortsOn } from './school-age.ts';

/** Lays the rules as small tables of the module's schema, for the steps to join. */
export async function layRules(batch: Batch, rules: EnrolmentRules, on: string): Promise<void> {
  const lay = (name: string, columns: Record<string, string>, rows: Cell[][]) =>
    layTable(batch, `enrolment.${name}`, columns, rows);
  const cohorts = cohortsOn(rules, on).map((c) => [c.age, c.bornAfter, c.bornUntil, c.isBeyond]);
  const dated = { age: 'integer', born_after: 'date', born_until: 'date', is_beyond: 'boolean' };
  await lay('cohort', dated, cohorts);
  await layRecords(lay, rules.records);
  await layExcuses(lay, rules, on);
  const replies = replyTexts(rules.replies);
  await lay('reply_text', { text: 'varchar', category: 'varchar', excuses: 'boolean' }, replies);
}

type Lay = (name: string, columns: Record<string, string>, rows: Cell[][]) => Promise<void>;

async function layRecords(lay: Lay, records: EnrolmentRules['records']): Promise<void> {
  const statuses = records.outcomes.flatMap(({ outcome, statuses: named, stated }) =>
    [...named, ...(stated === false ? ['unstated'] : [])].map((status) => [status, outcome]),
  );
  await lay('record_status', { status: 'varchar', outcome: 'varchar' }, statuses);
  const texts = records.outcomes.flatMap(({ outcome, texts: named }) =>
    (named ?? []).map((one) => [one, outcome]),
  );
  await lay('record_text', { status_text: 'varchar', outcome: 'varchar' }, texts);
  const { beyond_compulsory, graduation_finishes, education_finished } = records;
  await lay(
    'beyond_stage',
    { stage: 'varchar' },
    beyond_compulsory.stages.map((stage) => [stage]),
  );
  await lay(
    'finishing_stage',
    { stage: 'varchar' },
    graduation_finishes.stages.map((stage) => [stage]),
  );
  const { texts: finished, unless, from_age } = education_finished;
  await lay(
    'finished_education',
    { word: 'varchar', from_age: 'integer' },
    finished.map((one) => [one, from_age]),
  );
  await lay(
    'unfinished_education',
    { word: 'varchar' },
    unless.map((one) => [one]),
  );
}

async function layExcuses(lay: Lay, { excuses }: EnrolmentRules, on: string): Promise<void> {
  const kinds = excuses.excuses.map((kind, index) => [kind.code, index + 1, kind.trace, kind.yields]);
  const kindColumns = { excuse: 'varchar', rank: 'integer', is_trace: 'boolean', yields: 'boolean' };
  await lay('excuse_kind', kindColumns, kinds);
  const { schooling, deferral, yields_to_absence: yielding } = excuses.placements;
  const placements = [
    ...schooling.map((one) => [one, false, yielding.includes(one)]),
    ...deferral.map((one) => [one, true, false]),
  ];
  await lay(
    'placement_register',
    { register: 'varchar' },
    excuses.placements.registers.map((one) => [one]),
  );
  const placementColumns = { placement: 'varchar', is_deferral: 'boolean', yields_to_absence: 'boolean' };
  await lay('placement', placementColumns, placements);
  await lay(
    'papers_register',
    { register: 'varchar' },
    excuses.papers.registers.map((one) => [one]),
  );
  const { registers, stated, states } = excuses.elsewhere;
  await lay(
    'elsewhere_register',
    { register: 'varchar', is_stated: 'boolean' },
    registers.map((one) => [one, stated.includes(one)]),
  );
  await lay(
    'elsewhere_state',
    { status: 'varchar' },
    states.map((one) => [one]),
  );
  const { statuses, deceased } = excuses.not_resident;
  const hukou = [...statuses.map((one) => [one, false, false]), ...deceased.map((one) => [one, false, true])];
  await lay('hukou_outcome', { status: 'varchar', is_resident: 'boolean', is_deceased: 'boolean' }, hukou);
  const now = termOrder(termOn(on));
  const terms = recentTerms(on, excuses.elsewhere.terms_back);
  await lay(
    'recent_term',
    { term: 'varchar', calendar_year: 'varchar', is_current: 'boolean' },
    terms.map((term) => [term, term.slice(0, 4), termOrder(term) >= now]),
  );
}

/** The term of a day, the one after it (lists for it are made ahead), and as many before it as still tell. */
function recentTerms(on: string, back: number): TermCode[] {
  const now = termOrder(termOn(on));
  return Array.from({ length: back + 2 }, (_, index) => {
    const order = now + 1 - index;
    return `${Math.floor(order / 2)}-${order % 2 === 1 ? 'autumn' : 'spring'}` as TermCode;
  });
}

/** Every way to write a reply, once: its code, its label and its other texts, with either kind of bracket. */
function replyTexts(replies: EnrolmentRules['replies']): Cell[][] {
  const found = new Map<string, Cell[]>();
  for (const { code, label, texts, excuses } of replies.categories) {
    for (const text of [code, label.zh, ...texts]) {
      for (const form of [text, text.normalize('NFKC'), text.replace('(', '（').replace(')', '）')]) {
        if (!found.has(form)) found.set(form, [form, code, excuses]);
      }
    }
  }
  return [...found.values()];
}
