import type { TermCode } from '../../kernel/index.ts';
import type { Text } from '../../platform/index.ts';
import type { Facts } from '../facts.ts';
import { isHalved, plannedDays, rowsOf, termFen, valueIn } from './amount.ts';
import type { AmountRow, Programme } from './programme.ts';

/** What a programme gives in a term, as far as the facts narrow the table: one figure, or from one to another. */
export type Rate = {
  readonly least_fen: number | null;
  readonly most_fen: number | null;
  /** True where the figure is that of the place or school and is not known here. */
  readonly isLocal: boolean;
};

/** False where the row is surely another child's. */
function mayApply(row: AmountRow, facts: Partial<Facts>): boolean {
  return Object.entries(row.when ?? {}).every(([key, wanted]) => {
    const column = key === 'school_in' ? 'school_county' : key === 'hukou_in' ? 'hukou_county' : key;
    const value = facts[column as keyof Facts];
    if (value === null || value === undefined) return true;
    return column === key ? value === wanted : String(value).padStart(6, '0').startsWith(String(wanted));
  });
}

/** True where the row is surely the child's: rows below it are not. */
const surelyApplies = (row: AmountRow, facts: Partial<Facts>): boolean =>
  Object.keys(row.when ?? {}).every((key) => {
    const column = key === 'school_in' ? 'school_county' : key === 'hukou_in' ? 'hukou_county' : key;
    return facts[column as keyof Facts] !== null && facts[column as keyof Facts] !== undefined;
  });

/** The rate of the term for a child of whom only some facts are known. */
export function rateOf(programme: Programme, term: TermCode, facts: Partial<Facts> = {}): Rate {
  const value = valueIn(programme.parameters[programme.amount.parameter], term);
  const possible: AmountRow[] = [];
  for (const row of value ? rowsOf(value) : []) {
    if (!mayApply(row, facts)) continue;
    possible.push(row);
    if (surelyApplies(row, facts)) break;
  }
  const days = plannedDays(programme, term) ?? 1;
  const fen = possible.flatMap((row) =>
    row.yuan === undefined ? [] : [(termFen(programme, row.yuan) ?? 0) * days],
  );
  const known = possible.flatMap((row) => (row.fact ? [facts[row.fact] ?? null] : []));
  const all = [...fen, ...known.flatMap((one) => (typeof one === 'number' ? [one] : []))];
  return {
    least_fen: all.length > 0 ? Math.min(...all) : null,
    most_fen: all.length > 0 ? Math.max(...all) : null,
    isLocal: possible.some((row) => row.unknown || (row.fact && typeof facts[row.fact] !== 'number')),
  };
}

const yuan = (fen: number): string => (fen % 100 === 0 ? String(fen / 100) : (fen / 100).toFixed(2));

/** The rate in words: 每学期625元（每年1250元）. */
export function rateText(programme: Programme, rate: Rate, term: TermCode): Text {
  const { given_as, paid } = programme.amount;
  const unit = programme.parameters[programme.amount.parameter]?.unit;
  if (unit === 'in-kind')
    return { zh: '免收或发实物，不发钱', en: 'not asked for, or given as things; no money' };
  if (rate.least_fen === null || rate.most_fen === null)
    return { zh: '标准由当地或学校核定', en: 'the rate is set by the place or the school' };
  const span = (times: number): string =>
    [...new Set([rate.least_fen!, rate.most_fen!])].map((one) => yuan(one * times)).join('–');
  const local: Text = rate.isLocal
    ? { zh: '（其他地方按当地标准）', en: ' (elsewhere the rate of the place)' }
    : { zh: '', en: '' };
  if (given_as === 'loan')
    return { zh: `每年最多可借${span(1)}元`, en: `up to ${span(1)} yuan may be borrowed a year` };
  // meals are told by the day: nobody gets the sum of a term in hand
  const days = plannedDays(programme, term);
  if (unit === 'yuan-a-day' && days)
    return {
      zh: `每个上学日${span(1 / days)}元的餐食，不发钱（按一学期${days}天）`,
      en: `a meal for ${span(1 / days)} yuan on each school day, never cash (${days} days of a term)`,
    };
  if (unit === 'yuan-once')
    return { zh: `一次${span(1)}元${local.zh}`, en: `${span(1)} yuan, once${local.en}` };
  if (paid !== 'each-term')
    return { zh: `每年${span(1)}元${local.zh}`, en: `${span(1)} yuan a year${local.en}` };
  const year = isHalved(programme) ? span(2) : undefined;
  return {
    zh: `每学期${span(1)}元${year ? `（每年${year}元）` : ''}${local.zh}`,
    en: `${span(1)} yuan a term${year ? ` (${year} a year)` : ''}${local.en}`,
  };
}
