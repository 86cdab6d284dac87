import { Link } from 'react-router';
import { type Answered, get } from '../app/client.ts';
import { useSpeech } from '../app/language.tsx';
import { paths } from '../app/paths.ts';
import { printCount } from '../app/print.ts';

/** What the start page asks for its card of cases. */
export const CASES_ASKED = get('/api/dropout/ledgers');
type Told = Answered<typeof CASES_ASKED>;

/** The card of the start page that leads to the visit pages in one touch: how many homes are to be gone to. */
export function VisitsCard({ told }: { readonly told: Told | undefined }) {
  const { say } = useSpeech();
  if (!told?.ledgers) return null;
  const steps = told.steps.filter(({ isVisited }) => isVisited).map(({ id }) => id);
  const count = told.ledgers.places.reduce(
    (sum, place) => sum + steps.reduce((n, id) => n + (place.steps[id] ?? 0), 0),
    0,
  );
  return (
    <Link className="card" to={paths.visits()} reloadDocument>
      <span className="card-title">{say('menu.visits')}</span>
      <span className="card-count">
        {printCount(count)} <small>{say('door.cardUnit')}</small>
      </span>
      <span className="note">{say('door.cardNote')}</span>
    </Link>
  );
}

function countCases({ ledgers, steps }: Told): { readonly count: number; readonly overdue: number } {
  const open = steps.filter(({ isEnd }) => !isEnd).map(({ id }) => id);
  const places = ledgers?.places ?? [];
  return {
    count: places.reduce((sum, place) => sum + open.reduce((n, id) => n + (place.steps[id] ?? 0), 0), 0),
    overdue: places.reduce((sum, place) => sum + place.overdue, 0),
  };
}

/** The card of the start page that leads to the cases: how many are open and how many are late. */
export function DropoutCard({ told }: { readonly told: Told | undefined }) {
  const { say } = useSpeech();
  if (!told?.ledgers) return null;
  const { count, overdue } = countCases(told);
  return (
    <Link className="card" to={paths.dropout()}>
      <span className="card-title">{say('menu.dropout')}</span>
      <span className="card-count">
        {printCount(count)} <small>{say('dropout.cases', { count: printCount(count) })}</small>
      </span>
      <span className="note">
        {overdue > 0 ? say('dropout.overdue', { count: printCount(overdue) }) : say('dropout.noOverdue')}
      </span>
    </Link>
  );
}
