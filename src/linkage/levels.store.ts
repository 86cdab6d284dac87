import type { Batch } from '../platform/index.ts';
import { jaroWinkler, levenshtein, osa } from './distance.ts';
import { type Comparison, expand, frequencies, type LinkageModel, levelSql, tfColumn } from './model.ts';
import { layTable, readColumns } from './tables.store.ts';

const METRICS = { levenshtein, osa, 'jaro-winkler': jaroWinkler };

/** The items that are compared, with the places of their names. */
export const COMPARED = 'linkage.compared_item';

/** Makes `linkage.compared_item` from the county's items that `wanted` selects (`item`): few of them stand in a pair. */
export async function layCompared(batch: Batch, wanted: string): Promise<void> {
  await batch.run(`create or replace table ${COMPARED} as
    select i.*, n.n, n.is_long, n.c2, n.c3, n.c4, n.y2, n.y3, n.y4, n.s1, n.s2, n.s3, n.s4, n.f1, n.f2, n.f3, n.f4,
      n.part1, n.part2, n.head4
    from (${wanted}) w
    join linkage.item i on i.item = w.item
    left join linkage.name_code n on n.name_no = i.name_no`);
}

/** Gives every text column that a distance measures a number per value, `<column>_no`, so that pairs join on numbers. */
export async function codeTexts(batch: Batch, model: LinkageModel): Promise<void> {
  const columns = [...new Set(model.distances.map(({ column }) => column))];
  if (columns.length === 0) return;
  const codes = columns.map((column) => `dense_rank() over (order by ${column}) as ${column}_no`);
  await batch.run(
    `create or replace table linkage.item_coded as select *, ${codes.join(', ')} from linkage.item`,
  );
  await batch.run('drop table linkage.item');
  await batch.run('alter table linkage.item_coded rename to item');
}

/** Measures the model's distances on the distinct values of the pairs for which they are asked. */
async function measureDistances(batch: Batch, model: LinkageModel, pairs: string): Promise<void> {
  for (const { name, column, metric, when } of model.distances) {
    const [a, b, left, right] = await readColumns(
      batch,
      `select q.a, q.b, x.value, y.value from (
         select distinct least(l.${column}_no, r.${column}_no) as a, greatest(l.${column}_no, r.${column}_no) as b
         from ${pairs} p join linkage.item l on l.item = p.l join linkage.item r on r.item = p.r
         where l.${column} <> r.${column} and (${expand(model, when)})) q
       join (select distinct ${column}_no as no, ${column} as value from linkage.item) x on x.no = q.a
       join (select distinct ${column}_no as no, ${column} as value from linkage.item) y on y.no = q.b
       order by 1, 2`,
    );
    const measure = METRICS[metric];
    await layTable(batch, `linkage.distance_${name}`, { a: 'bigint', b: 'bigint', value: 'integer' }, [
      a!,
      b!,
      left!.map((value, i) => measure(String(value), String(right![i]))),
    ]);
  }
}

/** Joins that bring each distance as `<name>.value`: null where it was not measured or the values are equal. */
const distanceJoins = (model: LinkageModel): string =>
  model.distances
    .map(
      ({ name, column }) => `left join linkage.distance_${name} ${name}
        on ${name}.a = least(l.${column}_no, r.${column}_no) and ${name}.b = greatest(l.${column}_no, r.${column}_no)`,
    )
    .join('\n');

/** Column that holds a comparison's level. */
export const levelColumn = (comparison: Comparison): string => `v_${comparison.name}`;

/** Columns of the two items and of the distances, as a condition names them: `l.birth`, `d_given.value`. */
const columnNames = (model: LinkageModel): RegExp =>
  new RegExp(`\\b(${['l', 'r', ...model.distances.map(({ name }) => name)].join('|')})\\.(\\w+)`, 'g');

/**
 * Makes `into` (l, r, one level column per comparison, values of `tf` columns where their level holds). Columns are
 * joined to the pair first, what the model wants `once` is computed from them, and the levels come last. `items`: relation
 * that holds the columns compared.
 */
export async function compare(
  batch: Batch,
  model: LinkageModel,
  pairs: string,
  into: string,
  items = 'linkage.item',
): Promise<void> {
  await measureDistances(batch, model, pairs);
  const names = columnNames(model);
  const flat = (sql: string): string => sql.replace(names, '$1_$2');
  const levels = model.comparisons.map((comparison) => levelSql(model, comparison, 'once'));
  const once = model.once.map((name) => expand(model, `{${name}}`));
  const values = frequencies(model).map(({ comparison, level, column }) => {
    const value = `case when ${levelColumn(comparison)} = ${level} then l.${column} end`;
    return `${value} as ${tfColumn(comparison, level)}`;
  });
  const wanted = new Set([...levels, ...once, ...values].join(' ').match(names));
  const raw = [...wanted].sort().map((column) => `${column} as ${flat(column)}`);
  await batch.run(`create or replace table ${into} as
    select l, r, ${[...model.comparisons.map(levelColumn), ...values.map(flat)].join(',\n')} from (
      select *, ${levels.map((level, i) => `cast(${flat(level)} as tinyint) as ${levelColumn(model.comparisons[i]!)}`).join(',\n')} from (
        select ${['*', ...once.map((sql, i) => `${flat(sql)} as once_${model.once[i]}`)].join(',\n')} from (
          select ${['p.l', 'p.r', ...raw].join(', ')}
          from ${pairs} p
          join ${items} l on l.item = p.l
          join ${items} r on r.item = p.r
          ${distanceJoins(model)}) joined) measured) compared`);
}
