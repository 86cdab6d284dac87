import { Link } from 'react-router';
import type { Ledgers } from '../../../src/dropout/index.ts';
import { useAnswer } from '../app/api.ts';
import { useSpeech } from '../app/language.tsx';
import { paths } from '../app/paths.ts';
import { printCount } from '../app/print.ts';
import { useRun } from '../app/run.tsx';

type Told = {
  readonly ledgers: Ledgers | null;
  readonly steps: readonly { readonly id: string; readonly isEnd: boolean }[];
};

function countCases({ ledgers, steps }: Told): { readonly count: number; readonly overdue: number } {
  const open = steps.filter(({ isEnd }) => !isEnd).map(({ id }) => id);
  const places = ledgers?.places ?? [];
  return {
    count: places.reduce((sum, place) => sum + open.reduce((n, id) => n + (place.steps[id] ?? 0), 0), 0),
    overdue: places.reduce((sum, place) => sum + place.overdue, 0),
  };
}

/** The card of the start page that leads to the cases: how many are open and how many are late. */
export function DropoutCard() {
  const { say } = useSpeech();
  const { version } = useRun();
  const { data } = useAnswer<Told>('/api/dropout/ledgers', version);
  if (data && !data.ledgers) return null;
  // the card stands before its numbers, so that nothing below it jumps away from a finger
  const told = data && countCases(data);
  return (
    <Link className="card" to={paths.dropout()}>
      <span className="card-title">{say('menu.dropout')}</span>
      <span className="card-count">
        {told ? printCount(told.count) : '…'} <small>{say('dropout.cases')}</small>
      </span>
      <span className="note">
        {!told
          ? '…'
          : told.overdue > 0
            ? say('dropout.overdue', { count: printCount(told.overdue) })
            : say('dropout.noOverdue')}
      </span>
    </Link>
  );
}
