import { Link } from 'react-router';
import { useHolds } from '../access/session.tsx';
import { useSpeech } from '../app/language.tsx';
import { type ListQuery, paths } from '../app/paths.ts';
import { printCount } from '../app/print.ts';
import type { Desk, SpokenSummary } from '../app/told.ts';

const LISTS = ['out-of-school', 'unaided', 'waiting', 'review'] as const;
type WorkList = (typeof LISTS)[number];

const RIGHTS = {
  'out-of-school': 'lists.read',
  unaided: 'aid.read',
  waiting: 'state.read',
  review: 'review.read',
} as const;
const NAMES = {
  'out-of-school': 'menu.outOfSchool',
  unaided: 'menu.unaided',
  waiting: 'menu.waiting',
  review: 'menu.review',
} as const;

const pathOf = (list: WorkList, parts: ListQuery): string =>
  list === 'waiting'
    ? paths.waiting(parts)
    : list === 'review'
      ? paths.review(parts)
      : paths.list(list, parts);

const COLUMNS = ['mine', 'mine-overdue', 'some', 'overdue'] as const;
const FIELDS = { mine: 'mine', 'mine-overdue': 'mineOverdue', some: 'assigned', overdue: 'overdue' } as const;

type Properties = { readonly summary: SpokenSummary; readonly desk: Desk };

/** What is open, whose it is and what is overdue, list by list; each number leads to exactly those rows. */
export function DeskWork({ summary, desk }: Properties) {
  const { say } = useSpeech();
  const holds = useHolds();
  const waiting = summary.lists.reduce((sum, one) => sum + one.waiting, 0);
  const open = (list: WorkList): number => {
    if (list === 'review') return summary.pairs;
    if (list === 'waiting') return waiting;
    return summary.counts.reduce((sum, c) => sum + (c.list === list && !c.isWaiting ? c.count : 0), 0);
  };
  const lists = LISTS.filter((list) => holds(RIGHTS[list]));
  const cell = (list: WorkList, count: number, parts: ListQuery, isLate = false) => (
    <td key={JSON.stringify(parts)} className="number">
      {count === 0 ? (
        <span className="nil">0</span>
      ) : (
        <Link className={isLate ? 'late' : ''} to={pathOf(list, parts)}>
          {printCount(count)}
        </Link>
      )}
    </td>
  );
  return (
    <div className="wide narrow-table">
      <table className="crosstab small" aria-label={say('desk.work')}>
        <thead>
          <tr>
            <th scope="col">{say('list.list')}</th>
            <th scope="col" className="number">
              {say('desk.open')}
            </th>
            {COLUMNS.map((column) => (
              <th key={column} scope="col" className="number">
                {say(`desk.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lists.map((list) => {
            const told = desk.assigned.find((one) => one.list === list);
            return (
              <tr key={list}>
                <th scope="row">{say(NAMES[list])}</th>
                {cell(list, open(list), {})}
                {COLUMNS.map((assigned) =>
                  cell(list, told?.[FIELDS[assigned]] ?? 0, { assigned }, assigned.endsWith('overdue')),
                )}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
