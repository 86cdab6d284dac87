import { Link } from 'react-router';
import { useAnswer } from '../app/api.ts';
import { get } from '../app/client.ts';
import { useSpeech } from '../app/language.tsx';
import { paths } from '../app/paths.ts';
import { printCount } from '../app/print.ts';
import { useRun } from '../app/run.tsx';
import { useWord } from '../app/words.tsx';
import { DataTable } from '../ui/DataTable.tsx';
import { Section } from '../ui/Page.tsx';
import { Answered } from './Answered.tsx';
import { useEntryColumns } from './entry-columns.tsx';

const SHOWN = 10;
const COLUMNS = ['name', 'kind', 'place', 'programme', 'reason', 'assigned'];

/** The first children of a list on the start page of a school, which knows them by name. */
export function OwnChildren({ list }: { readonly list: 'out-of-school' | 'unaided' }) {
  const { say } = useSpeech();
  const word = useWord();
  const { version } = useRun();
  const answer = useAnswer(get(`/api/${list}`, { query: { limit: SHOWN } }), version);
  const columns = useEntryColumns(list).filter(({ key }) => COLUMNS.includes(key));
  return (
    <Answered answer={answer}>
      {({ items, total }) => (
        <Section
          title={say('desk.own', { list: word('list', list) })}
          note={
            total > items.length && (
              <Link to={paths.list(list)}>{say('desk.all', { count: printCount(total) })}</Link>
            )
          }
        >
          {total === 0 ? (
            <p className="empty">{say('overview.nobody')}</p>
          ) : (
            <DataTable
              label={word('list', list)}
              columns={columns}
              rows={items}
              keyOf={({ number }) => number}
            />
          )}
        </Section>
      )}
    </Answered>
  );
}
