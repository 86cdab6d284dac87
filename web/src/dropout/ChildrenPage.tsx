import { Button, Select } from 'antd';
import { Link } from 'react-router';
import { useHolds } from '../access/session.tsx';
import { useAnswer } from '../app/api.ts';
import { get } from '../app/client.ts';
import { useNarrowing } from '../app/filter.ts';
import { useSpeech } from '../app/language.tsx';
import { usePages } from '../app/pages.ts';
import { paths } from '../app/paths.ts';
import { bySound, printCount, printDate } from '../app/print.ts';
import { useRun } from '../app/run.tsx';
import { useWord } from '../app/words.tsx';
import { Answered } from '../reports/Answered.tsx';
import { sayPlace } from '../reports/Filters.tsx';
import { ListEnd } from '../reports/ListEnd.tsx';
import { type Column, DataTable } from '../ui/DataTable.tsx';
import { Page } from '../ui/Page.tsx';
import { askedBy, type ChildrenAsked, LEDGERS, type LedgerChild, type LedgersTold } from './asked.ts';
import './dropout.css';
import { useNameColumn } from '../ui/name-column.tsx';

function useColumns(told: LedgersTold | undefined): Column<LedgerChild>[] {
  const { say, language } = useSpeech();
  const word = useWord();
  const holds = useHolds();
  const label = (step: string | null): string =>
    told?.steps.find(({ id }) => id === step)?.label[language] ?? '';
  const nameColumn = useNameColumn(({ personId }) =>
    holds('child.read') ? paths.person(personId) : undefined,
  );
  return [
    nameColumn,
    {
      key: 'where',
      title: say('children.where'),
      render: ({ isInSchool, isDisabled }) => (
        <>
          {say(isInSchool ? 'children.inSchool' : 'children.notInSchool')}
          {isDisabled && <span className="kind-mark">{say('children.disabled')}</span>}
        </>
      ),
    },
    { key: 'school', title: say('cases.school'), render: ({ school }) => school ?? '' },
    {
      key: 'birth',
      title: say('list.birth'),
      render: (row) =>
        [word('value', row.sex), printDate(row.birthDate, language)].filter(Boolean).join(' · '),
    },
    { key: 'id', title: say('list.id'), className: 'digits', render: ({ idMasked }) => idMasked ?? '' },
    {
      key: 'place',
      title: say('list.place'),
      render: ({ township, village }) => [township, village].filter(Boolean).join(' '),
    },
    {
      key: 'case',
      title: say('children.case'),
      render: ({ personId, step }) =>
        step !== null && holds('cases.read') ? (
          <Link to={paths.case(personId)}>{label(step)}</Link>
        ) : (
          label(step)
        ),
    },
  ];
}

/** The ledger of children of school age. */
export function ChildrenPage() {
  const { say } = useSpeech();
  const { version } = useRun();
  const { search, change, clear } = useNarrowing();
  const told = useAnswer(LEDGERS, version);
  const query = { ...askedBy<ChildrenAsked>(search), limit: 50 };
  const pages = usePages(get('/api/dropout/children', { query }), version);
  const place = search.get('place');
  const columns = useColumns(told.data);
  const townships = (told.data?.ledgers?.places ?? [])
    .map(({ township }) => township)
    .toSorted(bySound)
    .map((value) => ({ value, label: value || say('overview.noPlace') }));
  return (
    <Answered answer={pages.answer}>
      {({ total }) => (
        <Page
          title={say('children.title')}
          note={say('children.note')}
          aside={<Link to={paths.dropout()}>{say('dropout.toLedgers')}</Link>}
        >
          <search className="filters">
            <Select
              aria-label={say('filter.township')}
              placeholder={say('filter.allTownships')}
              allowClear
              showSearch={{ optionFilterProp: 'label' }}
              className="filter-place"
              value={search.get('township')}
              options={townships}
              onChange={(value) => change({ township: value })}
            />
            <Select
              aria-label={say('children.where')}
              placeholder={say('children.where')}
              allowClear
              className="filter-kind"
              value={search.get('school')}
              options={[
                { value: '1', label: say('children.inSchool') },
                { value: '0', label: say('children.notInSchool') },
              ]}
              onChange={(value) => change({ school: value })}
            />
            {place !== null && <span className="chip">{say(...sayPlace(place))}</span>}
            {search.size > 0 && (
              <Button type="link" onClick={clear}>
                {say('filter.clear')}
              </Button>
            )}
            <output className="total">{say('list.count', { count: printCount(total) })}</output>
          </search>
          {total > 0 && (
            <DataTable
              label={say('children.title')}
              columns={columns}
              rows={pages.items}
              keyOf={({ personId }) => personId}
            />
          )}
          <ListEnd pages={pages} isNarrowed={search.size > 0} />
        </Page>
      )}
    </Answered>
  );
}
