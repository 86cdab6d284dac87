import { Link } from 'react-router';
import { useHolds } from '../access/session.tsx';
import { useAnswer } from '../app/api.ts';
import { get } from '../app/client.ts';
import { asked, asQuery, useFilter } from '../app/filter.ts';
import { useSpeech } from '../app/language.tsx';
import { usePages } from '../app/pages.ts';
import { paths } from '../app/paths.ts';
import { bySound, printCount } from '../app/print.ts';
import { useRun } from '../app/run.tsx';
import { useKinds, useWord } from '../app/words.tsx';
import { DataTable } from '../ui/DataTable.tsx';
import { Page } from '../ui/Page.tsx';
import { Answered } from './Answered.tsx';
import { AssignBar } from './AssignBar.tsx';
import { ColumnChoice, useColumnChoice } from './ColumnChoice.tsx';
import { ExportButton } from './ExportButton.tsx';
import { EXPORTED, useEntryColumns } from './entry-columns.tsx';
import { Filters } from './Filters.tsx';
import { ListEnd } from './ListEnd.tsx';
import { useSelectColumn } from './select-column.tsx';
import { useSelection } from './selection.ts';

type Properties = {
  /** One of the lists; undefined shows what waits, of both. */
  readonly list?: 'out-of-school' | 'unaided';
};

function EntriesPage({ list }: Properties) {
  const { say } = useSpeech();
  const word = useWord();
  const kinds = useKinds();
  const { version } = useRun();
  const { filter, isUsed, change, clear } = useFilter();
  const isWaiting = list === undefined;
  const { data: summary } = useAnswer(get('/api/summary'), version);
  const pages = usePages(get(`/api/${list ?? 'waiting'}`, asked(filter, 50)), version);
  const { shown, choice } = useColumnChoice(list ?? 'waiting', useEntryColumns(list));
  const holds = useHolds();
  const selection = useSelection(asQuery(filter, 50));
  const select = useSelectColumn(selection, pages.items, {
    idOf: (entry) => entry.personId,
    nameOf: (entry) => entry.name ?? entry.personId,
  });
  const columns = holds('lists.assign') ? [select, ...shown] : shown;
  const counts = summary?.counts.filter(
    (count) => count.isWaiting === isWaiting && (isWaiting || count.list === list),
  );
  const townships = [...new Set(counts?.map(({ township }) => township))].sort(bySound).map((township) => ({
    value: township,
    label: township || say('overview.noPlace'),
  }));
  const choices = Object.entries(kinds)
    .filter(([name]) => isWaiting || name === list)
    .flatMap(([, codes]) => codes.map((code) => ({ value: code, label: word('kind', code) })));
  const waiting = summary?.counts.filter((count) => count.isWaiting && count.list === list);
  const held = waiting?.reduce((total, { count }) => total + count, 0) ?? 0;
  return (
    <Answered answer={pages.answer}>
      {({ total }) => (
        <Page
          title={isWaiting ? say('menu.waiting') : word('list', list)}
          note={isWaiting ? say('list.waitingNote') : say('list.fullNumbers')}
          aside={
            <>
              {held > 0 && (
                <Link to={paths.waiting()}>{say('list.seeWaiting', { count: printCount(held) })}</Link>
              )}{' '}
              <ColumnChoice choice={choice} />{' '}
              {list && (
                <ExportButton
                  list={list}
                  filter={filter}
                  columns={shown.flatMap(({ key }) => EXPORTED[key] ?? [])}
                />
              )}
            </>
          }
        >
          <Filters
            {...{ filter, isUsed, change, clear, townships, total }}
            kinds={choices}
            isAssignable
            kindLabels={[say('filter.kind'), say('filter.allKinds')]}
          />
          <AssignBar list={list ?? 'waiting'} {...{ filter, selection, total }} onMade={pages.answer.again} />
          {total > 0 && (
            <DataTable
              label={isWaiting ? say('menu.waiting') : word('list', list)}
              columns={columns}
              rows={pages.items}
              keyOf={(entry) => entry.number}
            />
          )}
          <ListEnd pages={pages} isNarrowed={isUsed} />
        </Page>
      )}
    </Answered>
  );
}

/** Children who should be in school and are not. */
export const OutOfSchoolPage = () => <EntriesPage list="out-of-school" key="out-of-school" />;

/** Students who should be aided and are not, or are aided twice or without title. */
export const UnaidedPage = () => <EntriesPage list="unaided" key="unaided" />;

/** Listings that wait for a pair to be decided. */
export const WaitingPage = () => <EntriesPage key="waiting" />;
