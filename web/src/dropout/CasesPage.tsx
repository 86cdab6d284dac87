import { Button } from 'antd';
import { Link } from 'react-router';
import { useHolds } from '../access/session.tsx';
import { useAnswer } from '../app/api.ts';
import { get } from '../app/client.ts';
import { useFilterOf } from '../app/filter.ts';
import { useSpeech } from '../app/language.tsx';
import { usePages } from '../app/pages.ts';
import { type CaseQuery, paths } from '../app/paths.ts';
import { bySound, printCount, printDate } from '../app/print.ts';
import { useRun } from '../app/run.tsx';
import { useWord } from '../app/words.tsx';
import { Answered } from '../reports/Answered.tsx';
import { sayPlace } from '../reports/Filters.tsx';
import { ListEnd } from '../reports/ListEnd.tsx';
import { type Column, DataTable } from '../ui/DataTable.tsx';
import { Choice, NameChoice } from '../ui/Narrow.tsx';
import { Page } from '../ui/Page.tsx';
import { type CaseAsked, type CaseRow, LEDGERS, type LedgersTold } from './asked.ts';
import './dropout.css';
import { useNameColumn } from '../ui/name-column.tsx';

type CaseChoice = 'mine' | 'overdue' | 'disabled' | 'poor';
const CHOICES: readonly CaseChoice[] = ['mine', 'overdue', 'disabled', 'poor'];
const KEYS = ['step', 'ledger', 'township', 'place', 'name', 'choice'] as const;

/** What narrows the queue, kept in the address. */
const useCaseFilter = () => useFilterOf<CaseQuery>(KEYS);

const asQuery = ({ choice, ...filter }: CaseQuery): CaseAsked =>
  ({ ...filter, ...(choice ? { [choice]: '1' } : {}), limit: 50 }) as CaseAsked;

function useColumns(stepLabel: (id: string) => string): Column<CaseRow>[] {
  const { say, language } = useSpeech();
  const word = useWord();
  const nameColumn = useNameColumn(({ personId }) => paths.case(personId));
  return [
    nameColumn,
    {
      key: 'step',
      title: say('dropout.step'),
      render: (row) => (
        <>
          <span className={`step-mark ${row.step}`}>{stepLabel(row.step)}</span>
          {!row.isListed && <span className="soft"> {say('cases.unlisted')}</span>}
        </>
      ),
    },
    {
      key: 'due',
      title: say('cases.due'),
      render: ({ dueOn, isOverdue }) =>
        dueOn === null ? (
          <span className="nil">{say('cases.noDue')}</span>
        ) : (
          <span className={isOverdue ? 'bad' : ''}>
            {printDate(dueOn, language)} {isOverdue && <small>{say('cases.late')}</small>}
          </span>
        ),
    },
    {
      key: 'kind',
      title: say('list.kind'),
      render: ({ kind, isDisabled, isRegisteredPoor }) => (
        <>
          <span className={`kind-mark ${kind}`}>{word('kind', kind)}</span>
          {isDisabled && <span className="kind-mark">{say('children.disabled')}</span>}
          {isRegisteredPoor && <span className="kind-mark">{say('cases.choice.poor')}</span>}
        </>
      ),
    },
    {
      key: 'birth',
      title: say('list.birth'),
      render: (row) =>
        [word('value', row.sex), printDate(row.birthDate, language)].filter(Boolean).join(' · '),
    },
    {
      key: 'place',
      title: say('list.place'),
      render: ({ township, village }) => (
        <>
          <span className="whole">{township || say('overview.noPlace')}</span>{' '}
          <span className="whole">{village}</span>
        </>
      ),
    },
    { key: 'school', title: say('cases.school'), render: ({ school }) => school ?? '' },
  ];
}

function Narrow({ told, total }: { readonly told: LedgersTold; readonly total: number }) {
  const { say, language } = useSpeech();
  const { filter, isUsed, change, clear } = useCaseFilter();
  const townships = (told.ledgers?.places ?? [])
    .map(({ township }) => township)
    .toSorted(bySound)
    .map((value) => ({ value, label: value || say('overview.noPlace') }));
  const ledgers = (['suspected', 'dropped-out', 'ended'] as const).map((ledger) => ({
    value: `ledger ${ledger}`,
    label: say(`dropout.ledger.${ledger}`),
  }));
  const steps = told.steps
    .filter(({ id }) => id !== 'joined')
    .map(({ id, label }) => ({ value: id, label: label[language] }));
  const at = filter.step ?? (filter.ledger && `ledger ${filter.ledger}`);
  const go = (value: string | undefined) => {
    const ledger = value?.startsWith('ledger ') ? value.slice(7) : undefined;
    change({ ledger, step: ledger ? undefined : value });
  };
  return (
    <search className="filters">
      <Choice
        label={say('cases.choice')}
        all={say('cases.all')}
        value={filter.choice}
        options={CHOICES.map((value) => ({ value, label: say(`cases.choice.${value}`) }))}
        onChange={(choice) => change({ choice })}
      />
      <Choice
        label={say('dropout.step')}
        all={say('cases.allSteps')}
        value={at}
        options={[...ledgers, ...steps]}
        onChange={go}
      />
      {townships.length > 1 && (
        <Choice
          isPlace
          label={say('filter.township')}
          all={say('filter.allTownships')}
          value={filter.township}
          options={townships}
          onChange={(township) => change({ township })}
        />
      )}
      <NameChoice value={filter.name} onChange={(name) => change({ name })} />
      {filter.place !== undefined && <span className="chip">{say(...sayPlace(filter.place))}</span>}
      {isUsed && (
        <Button type="link" onClick={clear}>
          {say('filter.clear')}
        </Button>
      )}
      <output className="total">{say('list.count', { count: printCount(total) })}</output>
    </search>
  );
}

/** The queue of cases: what is due first comes first. */
export function CasesPage() {
  const { say, language } = useSpeech();
  const { version } = useRun();
  const { filter } = useCaseFilter();
  const holds = useHolds();
  const told = useAnswer(holds('lists.read') ? LEDGERS : undefined, version);
  const pages = usePages(get('/api/dropout/cases', { query: asQuery(filter) }), version);
  const stepLabel = (id: string): string =>
    told.data?.steps.find((step) => step.id === id)?.label[language] ?? '';
  const columns = useColumns(stepLabel);
  return (
    <Answered answer={pages.answer}>
      {({ total }) => (
        <Page
          title={say('cases.title')}
          note={say('cases.note')}
          aside={<Link to={paths.dropout()}>{say('dropout.toLedgers')}</Link>}
        >
          {told.data && <Narrow told={told.data} total={total} />}
          {total > 0 && (
            <DataTable
              label={say('cases.title')}
              columns={columns}
              rows={pages.items}
              keyOf={({ personId }) => personId}
            />
          )}
          <ListEnd pages={pages} isNarrowed={Object.keys(filter).length > 0} />
        </Page>
      )}
    </Answered>
  );
}
