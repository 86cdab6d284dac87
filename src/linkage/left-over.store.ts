import type { Batch } from '../platform/index.ts';
import { COMPARED, compare, layCompared } from './levels.store.ts';
import { expand, type LinkageModel } from './model.ts';
import { explainPairs, type Weighing, weighOn } from './weights.store.ts';

type LeftOver = NonNullable<LinkageModel['left_over']>;

/** Below every weight that a pair can have: whoever is left over is asked about, however little is known. */
const ANY_WEIGHT = -1_000_000;

/** Two persons whom a pair already asks about, or whom somebody has decided to be two. */
const SETTLED = `
  select a.root as one, b.root as other from linkage.review_choice v
    join linkage.item_choice a on a.item = v.l join linkage.item_choice b on b.item = v.r
  union select a.root, b.root from linkage.decision d
    join linkage.row_core x on x.row_id = d.row_a join linkage.item_choice a on a.item = x.core
    join linkage.row_core y on y.row_id = d.row_b join linkage.item_choice b on b.item = y.core
    where d.is_yes = 0`;

const ON_HUKOU = `select p.root from linkage.left_pair f join linkage.item_choice p on p.root = f.$side
    join linkage.item i on i.item = p.item where i.on_hukou = 1`;

const levelPairs = (
  model: LinkageModel,
  { key, other = key, when, of }: LeftOver['levels'][number],
  at: number,
): string => `
  select p.item as l, a.item as r, p.root as lone, a.root as absent, ${at} as level
  from linkage.lone_pupil p
  join ${COMPARED} l on l.item = p.item
  join ${COMPARED} r on ${key.map((column, i) => `r.${other[i]} = l.${column}`).join(' and ')}
  join linkage.absent_pupil a on a.item = r.item and a.is_recorded = ${of === 'recorded' ? 1 : 0}
  where ${of === 'recorded' ? '' : 'p.is_known = 0 and '}(${expand(model, when)})`;

/** Makes `linkage.left_pair`: one row per pair of left-over pupils at its nearest level, by its best two items. */
async function findLeftPairs(batch: Batch, model: LinkageModel, left: LeftOver): Promise<void> {
  const found = left.levels.map((level, at) => levelPairs(model, level, at)).join(' union all ');
  await batch.run(`create or replace table linkage.left_pair as
    select f.l, f.r, f.lone, f.absent, min(f.level) as level from (${found}) f
    left join (${SETTLED}) s on s.one = f.lone and s.other = f.absent
    left join (${SETTLED}) t on t.other = f.lone and t.one = f.absent
    where s.one is null and t.one is null
    group by f.l, f.r, f.lone, f.absent`);
  // Two persons of the hukou register are two.
  await batch.run(`delete from linkage.left_pair
    where lone in (${ON_HUKOU.replace('$side', 'lone')}) and absent in (${ON_HUKOU.replace('$side', 'absent')})`);
}

/** Keeps the heaviest few of each person on either side; ties by key. */
async function chooseLeft(batch: Batch, left: LeftOver): Promise<void> {
  const weights = left.levels.map(({ weight }, at) => `when ${at} then ${weight}`).join(' ');
  const best = 'order by weight desc, l, r';
  await batch.run(`create or replace table linkage.left_choice as
    select l, r, weight, level from (
      select *, row_number() over (partition by lone ${best}) as of_lone, row_number() over (partition by absent ${best}) as of_absent
      from (
        select p.*, w.weight + case p.level ${weights} end as weight,
          row_number() over (partition by p.lone, p.absent order by w.weight desc, p.l, p.r) as place
        from linkage.left_pair p join linkage.left_weighed w on w.l = p.l and w.r = p.r) weighed
      where place = 1) ranked
    where of_lone <= ${left.most} or of_absent <= ${left.most}`);
}

/** The waterfall's last part: that the two are left over, and how near they sit. */
const partSql = (left: LeftOver): string => {
  const parts = left.levels.map(({ text, weight }, at) => {
    const json = JSON.stringify({ [left.name]: { level: text.zh, weight } });
    return `when ${at} then ',${json.slice(1).replaceAll("'", "''")}'`;
  });
  return `case c.level ${parts.join(' ')} end`;
};

/**
 * A pupil on a list whom no register knows and a child on record who is on no list, in one class, or a child without a
 * record of the same name: the two may be one (a pet name, a former name, a slip, a record never made). Adds such pairs to `linkage.review_choice` and `review_explained`.
 */
export async function askLeftOver(batch: Batch, model: LinkageModel, weighing: Weighing): Promise<void> {
  const left = model.left_over;
  if (!left) return;
  await layCompared(batch, 'select item from linkage.lone_pupil union select item from linkage.absent_pupil');
  await findLeftPairs(batch, model, left);
  await compare(batch, model, 'linkage.left_pair', 'linkage.left_level', COMPARED);
  await weighOn(batch, model, weighing, 'linkage.left_level', 'linkage.left_weighed', ANY_WEIGHT);
  await chooseLeft(batch, left);
  await explainPairs(
    batch,
    model,
    weighing,
    'linkage.left_choice',
    'linkage.left_level',
    'linkage.left_explained',
  );
  await batch.run(
    'insert into linkage.review_choice select l, r, weight from linkage.left_choice order by l, r',
  );
  await batch.run(`insert into linkage.review_explained
    select e.l, e.r, e.weight, concat(substr(e.levels, 1, length(e.levels) - 1), ${partSql(left)})
    from linkage.left_explained e join linkage.left_choice c on c.l = e.l and c.r = e.r order by e.l, e.r`);
}
