import type { TermCode } from '../../kernel/index.ts';
import { placeSql } from '../conditions/place.ts';
import { encodeFact, type FactColumn, type FactValue } from '../facts.ts';
import type { AmountRow, Parameter, ParameterValue, Programme } from './programme.ts';
import { holdsIn } from './span.ts';

/** The value of a parameter in a term. */
export const valueIn = (parameter: Parameter | undefined, term: TermCode): ParameterValue | undefined =>
  parameter?.values.find((value) => holdsIn(value, term));

/** A value as rows of a table; a single figure is a table of one row. */
export function rowsOf(value: ParameterValue): readonly AmountRow[] {
  if ('rows' in value) return value.rows;
  if ('days' in value) return [];
  const { yuan, fact, unknown } = value;
  return [{ yuan, fact, unknown }];
}

/** Whole fen of the term that a figure of the table gives; undefined where it is no whole number of fen. */
export function termFen(programme: Programme, yuan: number): number | undefined {
  const fen = Math.round(yuan * 100);
  const isExact = Math.abs(fen - yuan * 100) < 1e-6;
  const halves = isHalved(programme) ? 2 : 1;
  return isExact && fen % halves === 0 ? fen / halves : undefined;
}

/** A figure by the year that is paid in both terms is halved. */
export const isHalved = (programme: Programme): boolean =>
  programme.parameters[programme.amount.parameter]?.unit === 'yuan-a-year' &&
  programme.amount.paid === 'each-term';

/** Days of the term where meals are by the day: planned unless the school tells of others. */
export function plannedDays(programme: Programme, term: TermCode): number | undefined {
  const { days } = programme.amount;
  const value = days === undefined ? undefined : valueIn(programme.parameters[days], term);
  return value && 'days' in value ? value.days : undefined;
}

/** The amount of the term in fen as one SQL expression; null where a fact that selects the figure is unknown. */
export function amountSql(programme: Programme, term: TermCode): string {
  const value = valueIn(programme.parameters[programme.amount.parameter], term);
  const rows = value ? rowsOf(value) : [];
  const days = plannedDays(programme, term);
  const table = tableSql(programme, rows);
  return days === undefined ? table : `(${table}) * coalesce(meal_days, ${days})`;
}

function tableSql(programme: Programme, rows: readonly AmountRow[]): string {
  const only = rows.length === 1 ? rows[0]! : undefined;
  if (only && !only.when) return figureSql(programme, only);
  // a row that may be the child's own, or not, leaves the amount open; where all ask the same one fact it does so anyway
  const isOneFact = new Set(rows.map((row) => Object.keys(row.when ?? {}).join(' '))).size === 1;
  const isPlain = isOneFact && Object.keys(rows[0]?.when ?? {}).length === 1;
  const branches = rows.map((row) => {
    const when = whenSql(row.when ?? {});
    if (when === 'true') return `else ${figureSql(programme, row)}`;
    const open = isPlain ? '' : ` when (${when}) is null then null`;
    return `when ${when} then ${figureSql(programme, row)}${open}`;
  });
  return `case ${branches.join(' ')} end`;
}

const figureSql = (programme: Programme, row: AmountRow): string =>
  row.unknown ? 'cast(null as integer)' : (row.fact ?? String(termFen(programme, row.yuan ?? 0) ?? 'null'));

function whenSql(when: NonNullable<AmountRow['when']>): string {
  const asked = Object.entries(when).map(([key, value]) => {
    if (key === 'school_in') return placeSql('school_county', String(value));
    if (key === 'hukou_in') return placeSql('hukou_county', String(value));
    if (value === true) return key;
    if (value === false) return `not ${key}`;
    return `${key} = ${encodeFact(key as FactColumn, value as FactValue)}`;
  });
  return asked.length === 0 ? 'true' : asked.join(' and ');
}

/** Whether the amount can be open although the conditions hold. */
export function canBeOpen(programme: Programme, term: TermCode): boolean {
  const value = valueIn(programme.parameters[programme.amount.parameter], term);
  return (value ? rowsOf(value) : []).some(
    (row) => row.when !== undefined || row.fact !== undefined || row.unknown,
  );
}
