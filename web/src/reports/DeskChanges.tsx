import { Link } from 'react-router';
import { useSpeech } from '../app/language.tsx';
import { paths } from '../app/paths.ts';
import { printCount } from '../app/print.ts';
import type { Desk } from '../app/told.ts';
import { ChangeTable, type Compared } from './ChangeTable.tsx';
import { useSeenKinds } from './PlaceTable.tsx';

/** What the last run changed; each number leads to the children behind it. */
export function DeskChanges({ changes }: Pick<Desk, 'changes'>) {
  const { say } = useSpeech();
  const lists = useSeenKinds().map(([list]) => list as Compared);
  if (!changes) return <p className="empty">{say('desk.noChanges')}</p>;
  const { from, to, counts } = changes;
  return (
    <div className="wide narrow-table">
      <ChangeTable
        label={say('desk.changes')}
        lists={lists}
        countOf={(list, change) =>
          counts.find((one) => one.list === list && one.change === change)?.count ?? 0
        }
        cell={(list, change, count) => (
          <Link to={paths.runs({ from, to, list, change })}>{printCount(count)}</Link>
        )}
      />
    </div>
  );
}
