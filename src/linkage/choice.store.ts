import type { Batch } from '../platform/index.ts';
import { readDecided } from './decisions.store.ts';
import type { LinkageModel } from './model.ts';
import { type ItemFact, type Resolution, resolve, type ScoredPair } from './resolve.ts';
import { layTable, readColumns } from './tables.store.ts';

/** Reads the scored pairs and chooses who is one. */
export async function choose(batch: Batch, model: LinkageModel): Promise<Resolution> {
  const [l, r, weight, asked] = await readColumns(
    batch,
    'select l, r, weight, case when is_asked then 1 else 0 end from linkage.scored order by l, r',
  );
  const pairs: ScoredPair[] = l!.map((item, i) => ({
    l: Number(item),
    r: Number(r![i]),
    weight: Number(weight![i]),
    isAsked: asked![i] === 1,
  }));
  return resolve(pairs, await readFacts(batch), model.thresholds, await readDecided(batch));
}

/**
 * Facts of the items in scored pairs: once-sheets (the whole hukou register counts as one) and likeness. A sheet of
 * several years or terms holds a person once in each, and a pupil who left one school for another once as either.
 */
async function readFacts(batch: Batch): Promise<Map<number, ItemFact>> {
  await batch.run(`create or replace table linkage.item_asked as
    select l as item from linkage.scored union select r from linkage.scored
    union select c.core from linkage.decision d join linkage.row_core c on c.row_id = d.row_a
    union select c.core from linkage.decision d join linkage.row_core c on c.row_id = d.row_b`);
  const [items, sources] = await readColumns(
    batch,
    `select distinct c.core, case when b.is_hukou then -1 else dense_rank() over (order by b.source_no,
       coalesce(r.year, ''), coalesce(r.term, ''), r.status is not distinct from 'transferred-out') end
     from linkage.row_core c
     join linkage.item_asked a on a.item = c.core
     join linkage.row_base b on b.row_id = c.row_id
     join intake.landed_row r on r.row_id = b.row_id
     where b.is_once = 1 order by 1, 2`,
  );
  const once = new Map<number, number[]>();
  items!.forEach((item, i) => {
    const list = once.get(Number(item)) ?? [];
    list.push(Number(sources![i]));
    once.set(Number(item), list);
  });
  const [keys, likenesses, numbers, names, borns, cohorts] = await readColumns(
    batch,
    `select i.item, concat_ws(' ', coalesce(i.name_no, 0), coalesce(i.birth, 0), coalesce(i.sex, 0), coalesce(i.id_key, 0),
       coalesce(i.school, 0), coalesce(i.grade, 99), coalesce(i.class_no, 0), coalesce(i.village, 0), coalesce(i.home, 0),
       coalesce(i.kin1, 0), coalesce(i.phone1, 0), coalesce(i.phone2, 0)),
       -- numbered anew: a key of 18 digits is beyond what a number of this language holds, and twins' keys would become one
       case when i.id_ok = 2 then dense_rank() over (order by i.id_key) else 0 end, coalesce(i.canon, 0), i.birth_year, i.cohort
     from linkage.item i join linkage.item_asked a on a.item = i.item order by i.item`,
  );
  return new Map(
    keys!.map((key, i) => [
      Number(key),
      {
        once: once.get(Number(key)) ?? [],
        likeness: String(likenesses![i]),
        number: Number(numbers![i]),
        name: Number(names![i]),
        born: yearOf(borns![i]),
        cohort: yearOf(cohorts![i]),
      },
    ]),
  );
}

const yearOf = (year: unknown): number | undefined => (year == null ? undefined : Number(year));

/** Lays what was chosen: joined items and the pairs to ask about. */
export async function layChoice(batch: Batch, resolution: Resolution): Promise<void> {
  const joined = [...resolution.root].sort((a, b) => a[0] - b[0]);
  await layTable(batch, 'linkage.item_joined', { item: 'bigint', root: 'bigint', weight: 'integer' }, [
    joined.map(([item]) => item),
    joined.map(([, root]) => root),
    joined.map(([item]) => resolution.joinedBy.get(item) ?? null),
  ]);
  await layTable(batch, 'linkage.review_choice', { l: 'bigint', r: 'bigint', weight: 'integer' }, [
    resolution.reviews.map((pair) => pair.l),
    resolution.reviews.map((pair) => pair.r),
    resolution.reviews.map((pair) => pair.weight),
  ]);
}

/** Makes `linkage.join_choice`: for every item joined on a score, the pair of its person that carried the join. */
export async function layJoins(batch: Batch): Promise<void> {
  await batch.run(`create or replace table linkage.join_choice as
    select distinct l, r, weight from (
      select e.l, e.r, e.weight, row_number() over (partition by j.item order by e.l, e.r) as place
      from linkage.item_joined j
      join (select l as item, r as other, l, r, weight from linkage.scored
            union all select r, l, l, r, weight from linkage.scored) e on e.item = j.item and e.weight = j.weight
      join linkage.item_joined o on o.item = e.other and o.root = j.root
      where j.weight is not null) ranked
    where place = 1`);
}
