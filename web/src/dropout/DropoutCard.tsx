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

/** The card of the start page that leads to the cases: how many are open and how many are late. */
export function DropoutCard() {
  const { say } = useSpeech();
  const { version } = useRun();
  const { data } = useAnswer<Told>('/api/dropout/ledgers', version);
  if (!data?.ledgers) return null;
  const open = data.steps.filter(({ isEnd }) => !isEnd).map(({ id }) => id);
  const { places } = data.ledgers;
  const count = places.reduce((sum, { steps }) => sum + open.reduce((n, id) => n + (steps[id] ?? 0), 0), 0);
  const overdue = places.reduce((sum, place) => sum + place.overdue, 0);
  return (
    <Link className="card" to={paths.dropout()}>
      <span className="card-title">{say('menu.dropout')}</span>
      <span className="card-count">
        {printCount(count)} <small>{say('dropout.cases')}</small>
      </span>
      <span className="note">
        {overdue === 0 ? say('dropout.noOverdue') : say('dropout.overdue', { count: printCount(overdue) })}
      </span>
    </Link>
  );
}
