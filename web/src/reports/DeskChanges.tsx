import { Link } from 'react-router';
import { useSpeech } from '../app/language.tsx';
import { paths } from '../app/paths.ts';
import { printCount } from '../app/print.ts';
import type { Desk } from '../app/told.ts';
import { useSeenKinds } from './PlaceTable.tsx';

const CHANGES = ['new', 'gone', 'moved'] as const;

/** What the last run changed; each number leads to the children behind it. */
export function DeskChanges({ changes }: Pick<Desk, 'changes'>) {
  const { say } = useSpeech();
  const lists = useSeenKinds().map(([list]) => list);
  if (!changes) return <p className="empty">{say('desk.noChanges')}</p>;
  const { from, to, counts } = changes;
  const countOf = (list: string, change: string): number =>
    counts.find((one) => one.list === list && one.change === change)?.count ?? 0;
  return (
    <div className="wide narrow-table">
      <table className="crosstab small" aria-label={say('desk.changes')}>
        <thead>
          <tr>
            <th scope="col">{say('list.list')}</th>
            {CHANGES.map((change) => (
              <th key={change} scope="col" className="number">
                {say(`change.${change}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lists.map((list) => (
            <tr key={list}>
              <th scope="row">{say(list === 'unaided' ? 'menu.unaided' : 'menu.outOfSchool')}</th>
              {CHANGES.map((change) => (
                <td key={change} className="number">
                  {countOf(list, change) === 0 ? (
                    <span className="nil">0</span>
                  ) : (
                    <Link to={paths.runs({ from, to, list, change })}>
                      {printCount(countOf(list, change))}
                    </Link>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
