import { get } from '../app/client.ts';
import { asked, useFilter } from '../app/filter.ts';
import { useSpeech } from '../app/language.tsx';
import { usePages } from '../app/pages.ts';
import { useRun } from '../app/run.tsx';
import type { ScreenUnplaced } from '../app/told.ts';
import { useCodes, useWord } from '../app/words.tsx';
import { type Column, DataTable } from '../ui/DataTable.tsx';
import { Page } from '../ui/Page.tsx';
import { Answered } from './Answered.tsx';
import { Filters } from './Filters.tsx';
import { ListEnd } from './ListEnd.tsx';
import { Place } from './Place.tsx';

/** Rows that nobody can place, to be mended in the files. */
export function UnplacedPage() {
  const { say, language } = useSpeech();
  const word = useWord();
  const { version } = useRun();
  const { filter, isUsed, change, clear } = useFilter();
  const causes = useCodes('cause').map((code) => ({ value: code, label: word('cause', code) }));
  const pages = usePages(get('/api/unplaced', asked(filter, 50)), version);
  const columns: Column<ScreenUnplaced>[] = [
    { key: 'where', title: say('unplaced.where'), isTitle: true, render: (row) => <Place {...row} /> },
    { key: 'register', title: say('unplaced.register'), render: (row) => word('register', row.register) },
    { key: 'name', title: say('list.name'), render: (row) => row.name },
    { key: 'cause', title: say('unplaced.cause'), render: (row) => word('cause', row.cause) },
    {
      key: 'message',
      title: say('unplaced.message'),
      className: 'reason',
      render: (row) => row.message[language],
    },
  ];
  return (
    <Answered answer={pages.answer}>
      {({ total }) => (
        <Page title={say('unplaced.title')} note={say('unplaced.note')}>
          <Filters
            {...{ filter, isUsed, change, clear, total }}
            kinds={causes}
            kindLabels={[say('filter.cause'), say('filter.allCauses')]}
          />
          {total > 0 && (
            <DataTable
              label={say('unplaced.title')}
              columns={columns}
              rows={pages.items}
              keyOf={(row) => row.number}
            />
          )}
          <ListEnd pages={pages} isNarrowed={isUsed} />
        </Page>
      )}
    </Answered>
  );
}
