import type { Batch } from '../platform/index.ts';
import { type Comparison, expand, frequencies, type LinkageModel, levelSql, tfColumn } from './model.ts';

/** The items that are compared, with the places of their names. */
export const COMPARED = 'linkage.compared_item';

/** Makes `linkage.compared_item` from the county's items that `wanted` selects (`item`): few of them stand in a pair. */
export async function layCompared(batch: Batch, wanted: string): Promise<void> {
  await batch.run(`create or replace table ${COMPARED} as
    select i.*, n.n, n.is_long, n.c2, n.c3, n.c4, n.y2, n.y3, n.y4, n.s1, n.s2, n.s3, n.s4, n.f1, n.f2, n.f3, n.f4,
      n.part1, n.part2, n.part2_head, n.head4, n.fifth
    from (${wanted}) w
    join linkage.item i on i.item = w.item
    left join linkage.name_code n on n.name_no = i.name_no`);
}

/** Column that holds a comparison's level. */
export const levelColumn = (comparison: Comparison): string => `v_${comparison.name}`;

/** Columns of the two items and of the distances, as a condition names them: `l.birth`, `d_given.value`. */
const columnNames = (model: LinkageModel): RegExp =>
  new RegExp(`\\b(${['l', 'r', ...model.distances.map(({ name }) => name)].join('|')})\\.(\\w+)`, 'g');

/**
 * Select of compared pairs (l, r, one level column per comparison, values of `tf` columns where their level holds). Columns
 * are joined to the pair first, what the model wants `once` is computed from them, and the levels come last. `pairs` holds
 * the model's distances too, if it has any; `items`: relation of the columns compared.
 */
export function comparedSql(model: LinkageModel, pairs: string, items = 'linkage.item'): string {
  const names = columnNames(model);
  const flat = (sql: string): string => sql.replace(names, '$1_$2');
  const levels = model.comparisons.map((comparison) => levelSql(model, comparison, 'once'));
  const asked = levels.join(' ');
  const named = model.once.filter((name) => asked.includes(`once_${name}`));
  const once = named.map((name) => expand(model, `{${name}}`));
  const values = frequencies(model).map(({ comparison, level, column }) => {
    const value = `case when ${levelColumn(comparison)} = ${level} then l.${column} end`;
    return `${value} as ${tfColumn(comparison, level)}`;
  });
  const wanted = new Set([...levels, ...once, ...values].join(' ').match(names));
  const raw = [...wanted].sort().map((column) => {
    const distance = model.distances.find(({ name }) => column.startsWith(`${name}.`));
    return distance ? `nullif(p.${distance.name}, -1) as ${flat(column)}` : `${column} as ${flat(column)}`;
  });
  return `select l, r, ${[...model.comparisons.map(levelColumn), ...values.map(flat)].join(',\n')} from (
      select *, ${levels.map((level, i) => `cast(${flat(level)} as tinyint) as ${levelColumn(model.comparisons[i]!)}`).join(',\n')} from (
        select ${['*', ...once.map((sql, i) => `${flat(sql)} as once_${named[i]}`)].join(',\n')} from (
          select ${['cast(p.l as bigint) as l', 'cast(p.r as bigint) as r', ...raw].join(', ')}
          from ${pairs} p
          join ${items} l on l.item = cast(p.l as bigint)
          join ${items} r on r.item = cast(p.r as bigint)) joined) measured) compared`;
}

/** Makes `into`: the compared pairs of `pairs`. */
export const compare = (
  batch: Batch,
  model: LinkageModel,
  pairs: string,
  into: string,
  items?: string,
): Promise<void> => batch.run(`create or replace table ${into} as ${comparedSql(model, pairs, items)}`);
