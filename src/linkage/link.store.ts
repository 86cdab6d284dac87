import { join } from 'node:path';
import { schoolYearOf } from '../kernel/index.ts';
import { type Batch, type OnProgress, orderSteps, readSteps, runSteps } from '../platform/index.ts';
import { type ChangeBody, findCounty, keepIds } from '../registry/index.ts';
import { type Dropped, findPairs } from './blocks.store.ts';
import { choose, layChoice, layJoins } from './choice.store.ts';
import { layCodes, type PlaceNow } from './codes.store.ts';
import { layDecisions } from './decisions.store.ts';
import { askLeftOver } from './left-over.store.ts';
import { COMPARED, layCompared } from './levels.store.ts';
import { readModel } from './model.store.ts';
import { expand, type LinkageModel, priorWeight, statedWeights } from './model.ts';
import { scoreNear } from './score.store.ts';
import { explainPairs, type Weighing } from './weights.store.ts';

/** What linkage is asked for. `rules`: path of the comparison model. */
export type LinkOptions = {
  readonly rules: string;
  /** The day of the run (ISO): in its school year a class called 2025级 sits in a certain grade. */
  readonly on?: string;
  /** Folder of the run before (its output or its store), whose person ids stay. */
  readonly standing?: string;
  /** New persons get numbers above this one, and above those of the run before. */
  readonly above?: number;
  /** CSV file of people's decisions on review pairs. */
  readonly decisions?: string;
  /** Changes of divisions in force: a place called by a former name is the place that it became. */
  readonly changes?: readonly ChangeBody[];
  readonly onProgress?: OnProgress;
};

/** What linkage did, in counts. */
export type LinkSummary = {
  readonly rows: number;
  readonly items: number;
  readonly openItems: number;
  readonly pairs: number;
  readonly persons: number;
  readonly reviewPairs: number;
  readonly dropped: readonly Dropped[];
};

const SOURCES = join(import.meta.dirname, '..');
/** Steps before the names under one number are judged, between that and scoring, and after the choice. */
const BEFORE = [
  'name_code',
  'register_household',
  'row_base',
  'cohort_year',
  'contested_number',
  'contested_anchor',
  'id_anchor',
  'id_name_pair',
];
const AFTER = [
  'person_order',
  'link_base',
  'person_source',
  'person_home',
  'home_head',
  'marked_number',
  'number_holder',
  'marked_print',
  'person_mark',
];
/** Who stands on one side only, once the choice is made. */
const CHOSEN = ['item_choice', 'listed_person', 'recorded_person', 'lone_pupil', 'absent_pupil'];
const LAST = [
  'person_fact',
  'person_base',
  'review_base',
  'school_called',
  'official_school',
  'listed_school_base',
  'coded_school_base',
];

/** What nothing reads once the items stand; a county's memory is scarce. */
const SPENT =
  'name_text name_reading name_part name_place core_fact id_anchor row_agreed home_day home_by_kin'.split(
    ' ',
  );

const steps = () => readSteps(SOURCES, 'linkage');
const named = (names: readonly string[]) =>
  steps().filter((step) => step.kind === 'step' && names.includes(step.relation.slice('linkage.'.length)));

/** Links the landed rows of a batch: makes the views `linkage.link, review_pair, pending, person`. */
export async function linkRows(batch: Batch, options: LinkOptions): Promise<LinkSummary> {
  const model = readModel(options.rules);
  const tell = (done: number, item: string) => options.onProgress?.({ stage: 'link', done, total: 6, item });
  await batch.run('create schema if not exists linkage');
  tell(0, 'codes');
  const schoolYear = options.on === undefined ? undefined : schoolYearOf(options.on);
  await layCodes(batch, model, schoolYear, await placesNow(batch, options));
  await layDecisions(batch, options.decisions);
  tell(1, 'exact');
  await exactPass(batch, model);
  await drop(batch, SPENT);
  tell(2, 'pairs');
  const dropped = await findPairs(batch, model);
  tell(3, 'score');
  const weighing = await scorePairs(batch, model);
  tell(4, 'choose');
  const resolution = await choose(batch, model);
  tell(5, 'persons');
  await layChoice(batch, resolution);
  await explainPairs(
    batch,
    model,
    weighing,
    'linkage.review_choice',
    'linkage.scored',
    'linkage.review_explained',
  );
  await runSteps(batch, named(CHOSEN));
  await askLeftOver(batch, model, weighing);
  await layJoins(batch);
  await explainPairs(
    batch,
    model,
    weighing,
    'linkage.join_choice',
    'linkage.scored',
    'linkage.join_explained',
  );
  await runSteps(batch, named(AFTER));
  await keepIds(batch, {
    persons: 'linkage.person_order',
    marks: 'linkage.person_mark',
    into: 'linkage.person_key',
    ...(options.standing === undefined ? {} : { before: options.standing }),
    ...(options.above === undefined ? {} : { above: options.above }),
  });
  await runSteps(batch, named(LAST));
  await runSteps(
    batch,
    steps().filter((step) => step.kind === 'view'),
  );
  tell(6, 'persons');
  const counts = await countAll(batch);
  await dropUnread(batch);
  return { ...counts, dropped };
}

/** How the county's places that rows call by a former name, or by code, are called on the day of the run. */
async function placesNow(batch: Batch, { on, changes }: LinkOptions): Promise<PlaceNow | undefined> {
  if (on === undefined) return undefined;
  const { book } = await findCounty(batch, 'intake.landed_row', on, changes);
  return (township, village) => {
    const found = book.find(township, village);
    return found?.isFormer ? found : undefined;
  };
}

const drop = (batch: Batch, tables: readonly string[]): Promise<void> =>
  batch.run(tables.map((table) => `drop table linkage.${table}`).join('; '));

/** Drops the tables that no view reads: the stages after linkage have the memory. */
async function dropUnread(batch: Batch): Promise<void> {
  const read = new Set(steps().flatMap((step) => (step.kind === 'view' ? step.reads : [])));
  const tables = await batch.rows<{ name: string }>(
    "select table_name as name from information_schema.tables where table_schema = 'linkage' and table_type = 'BASE TABLE'",
  );
  const names = tables.map(({ name }) => name).filter((name) => !read.has(`linkage.${name}`));
  await drop(batch, names);
}

/** Makes the items (`linkage.item`, `row_core`): rows of one number and agreeing names are one item. */
export async function exactPass(batch: Batch, model: LinkageModel): Promise<void> {
  await runSteps(batch, named(BEFORE));
  await batch.run(`create or replace table linkage.name_agreed as
    select p.left_name, p.right_name from linkage.id_name_pair p
    join linkage.name_code l on l.name_no = p.left_name
    join linkage.name_code r on r.name_no = p.right_name
    where ${expand(model, model.agreeing_names)}`);
  const between = orderSteps(steps().filter((step) => step.kind === 'step')).filter(
    ({ relation }) => ![...BEFORE, ...CHOSEN, ...AFTER, ...LAST].includes(relation.slice('linkage.'.length)),
  );
  await runSteps(batch, between);
}

/** What pairs are weighed with: the model's weights and the prior for as many items as there are. */
export async function weighingOf(batch: Batch, model: LinkageModel): Promise<Weighing> {
  const [count] = await batch.rows<{ n: number }>('select count(*) as n from linkage.item');
  const items = count!.n;
  const prior = priorWeight(model, Math.max(items, model.least_items));
  return { weights: statedWeights(model), prior, items };
}

async function scorePairs(batch: Batch, model: LinkageModel): Promise<Weighing> {
  const weighing = await weighingOf(batch, model);
  await layCompared(batch, 'select l as item from linkage.pair union select r from linkage.pair');
  await scoreNear(batch, model, weighing, COMPARED);
  return weighing;
}

async function countAll(batch: Batch): Promise<Omit<LinkSummary, 'dropped'>> {
  const [counts] = await batch.rows<Omit<LinkSummary, 'dropped'>>(`select
    (select count(*) from linkage.link_base) as rows,
    (select count(*) from linkage.item) as items,
    (select count(*) from linkage.item where is_open) as "openItems",
    (select count(*) from linkage.pair) as pairs,
    (select count(*) from linkage.person_order) as persons,
    (select count(*) from linkage.review_choice) as "reviewPairs"`);
  return counts!;
}
