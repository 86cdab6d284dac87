import { Button } from 'antd';
import { Link, useParams } from 'react-router';
import { useHolds } from '../access/session.tsx';
import { useAnswer } from '../app/api.ts';
import { type Answered as AnsweredOf, get } from '../app/client.ts';
import { useFilterOf } from '../app/filter.ts';
import { useSpeech } from '../app/language.tsx';
import { usePages } from '../app/pages.ts';
import { type LedgerQuery, paths } from '../app/paths.ts';
import { bySound, printCount, printDate } from '../app/print.ts';
import { useRun } from '../app/run.tsx';
import type { LedgerListRow } from '../app/told.ts';
import { useWord } from '../app/words.tsx';
import { Answered } from '../reports/Answered.tsx';
import { ListEnd } from '../reports/ListEnd.tsx';
import { NothingYet } from '../reports/NothingYet.tsx';
import { type Column, DataTable } from '../ui/DataTable.tsx';
import { Choice, NameChoice } from '../ui/Narrow.tsx';
import { Page } from '../ui/Page.tsx';
import { AddChild } from './AddChild.tsx';
import { Kinds } from './CareLedgersPage.tsx';
import { TakeLedger } from './TakeLedger.tsx';
import './care.css';

type Told = AnsweredOf<ReturnType<typeof questionOf>>;
const questionOf = (ledger: string) => get('/api/ledgers/{ledger}', { path: { ledger } });

const KEYS = ['duty', 'kind', 'township', 'place', 'name', 'school', 'past'] as const;

/** What narrows the list, kept in the address. */
const useLedgerFilter = () => useFilterOf<LedgerQuery>(KEYS);

function useColumns({ head, columns }: Told): Column<LedgerListRow>[] {
  const { say, language } = useSpeech();
  const word = useWord();
  const labelOf = (items: Told['head']['kinds'] | Told['head']['duties'], id: string): string =>
    items.find((one) => one.id === id)?.label[language] ?? id;
  return [
    {
      key: 'name',
      title: say('list.name'),
      isTitle: true,
      className: 'name',
      render: (row) => <Link to={paths.careRow(head.id, row.rowKey)}>{row.name || say('list.noName')}</Link>,
    },
    {
      key: 'late',
      title: say('care.duty'),
      render: ({ late, isTold, isEnded, origin }) => (
        <>
          {late.map((duty) => (
            <span key={duty} className="kind-mark waits">
              {labelOf(head.duties, duty)}
            </span>
          ))}
          {late.length === 0 && <span className="nil">{say('care.clear')}</span>}
          {isEnded && <span className="soft"> {say('care.ended')}</span>}
          {!isTold && origin === 'run' && <span className="soft"> {say('care.notTold')}</span>}
        </>
      ),
    },
    {
      key: 'due',
      title: say('care.due'),
      render: ({ dueOn }) => (dueOn === null ? '' : printDate(dueOn, language)),
    },
    ...(head.kinds.length > 1
      ? [
          {
            key: 'kinds',
            title: say('care.kind'),
            render: ({ kinds }: LedgerListRow) =>
              kinds.map((kind) => (
                <span key={kind} className="kind-mark">
                  {labelOf(head.kinds, kind)}
                </span>
              )),
          },
        ]
      : []),
    ...columns.map((label, i) => ({
      key: `column ${i}`,
      title: label[language],
      render: ({ cells }: LedgerListRow) => cells[i]?.[language] ?? '',
    })),
    {
      key: 'where',
      title: say('care.where'),
      render: ({ isInSchool, school }) =>
        [
          say(isInSchool === null ? 'care.unknown' : isInSchool ? 'care.atSchool' : 'care.notAtSchool'),
          school,
        ]
          .filter(Boolean)
          .join(' · '),
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
      render: ({ township, village }) => [township, village].filter(Boolean).join(' '),
    },
  ];
}

function Narrow({ told, total }: { readonly told: Told; readonly total: number }) {
  const { say, language } = useSpeech();
  const { filter, isUsed, change, clear } = useLedgerFilter();
  const { duties, kinds } = told.head;
  const labelled = (items: typeof duties | typeof kinds): { value: string; label: string }[] =>
    items.map(({ id, label, count }) => ({
      value: id,
      label: label[language] + say('mark.aside', { text: printCount(count) }),
    }));
  const townships = told.townships
    .toSorted(bySound)
    .map((value) => ({ value, label: value || say('overview.noPlace') }));
  return (
    <search className="filters">
      <Choice
        isSearched
        label={say('care.duty')}
        all={say('care.allDuties')}
        value={filter.duty}
        options={labelled(duties)}
        onChange={(duty) => change({ duty })}
      />
      {kinds.length > 1 && (
        <Choice
          isSearched
          label={say('care.kind')}
          all={say('care.kind')}
          value={filter.kind}
          options={labelled(kinds)}
          onChange={(kind) => change({ kind })}
        />
      )}
      <Choice
        isSearched
        label={say('care.where')}
        all={say('care.where')}
        value={filter.school}
        options={[
          { value: '1', label: say('care.atSchool') },
          { value: '0', label: say('care.notAtSchool') },
        ]}
        onChange={(school) => change({ school })}
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
      {told.past > 0 && (
        <Choice
          isSearched
          label={say('care.state')}
          all={say('care.standing')}
          value={filter.past}
          options={[{ value: '1', label: say('care.past', { count: printCount(told.past) }) }]}
          onChange={(past) => change({ past })}
        />
      )}
      <NameChoice value={filter.name} onChange={(name) => change({ name })} />
      {isUsed && (
        <Button type="link" onClick={clear}>
          {say('filter.clear')}
        </Button>
      )}
      <output className="total">{say('list.count', { count: printCount(total) })}</output>
    </search>
  );
}

function List({ told }: { readonly told: Told }) {
  const { say, language } = useSpeech();
  const { version } = useRun();
  const { filter } = useLedgerFilter();
  const { head } = told;
  const holds = useHolds();
  const query = {
    ...filter,
    past: filter.past as '1' | undefined,
    school: filter.school as '0' | '1' | undefined,
  };
  const pages = usePages(
    get('/api/ledgers/{ledger}/rows', { path: { ledger: head.id }, query: { ...query, limit: 50 } }),
    version,
  );
  const columns = useColumns(told);
  const isNarrowed = Object.keys(filter).length > 0;
  return (
    <Answered answer={pages.answer}>
      {({ total }) => (
        <Page
          title={head.label[language]}
          note={head.about[language]}
          aside={<Link to={paths.careLedgers()}>{say('care.toLedgers')}</Link>}
        >
          {head.kinds.length > 1 && <Kinds head={head} />}
          <div className="care-tools">
            {told.form && <AddChild ledger={head.id} fields={told.form} />}
            {told.canExport && <TakeLedger ledger={head.id} filter={filter} />}
            {holds('intake.import') && <Link to={paths.imports()}>{say('care.import')}</Link>}
          </div>
          <Narrow told={told} total={total} />
          {total > 0 && (
            <DataTable
              label={head.label[language]}
              columns={columns}
              rows={pages.items}
              keyOf={({ rowKey }) => rowKey}
            />
          )}
          {total === 0 && !isNarrowed ? (
            <NothingYet>{say('care.none')}</NothingYet>
          ) : (
            <ListEnd pages={pages} isNarrowed={isNarrowed} />
          )}
        </Page>
      )}
    </Answered>
  );
}

/** One ledger: definitions, what is wanted, the children. The same page for every ledger of the rules. */
export function CareLedgerPage() {
  const { ledger = '' } = useParams();
  const { version } = useRun();
  const answer = useAnswer(questionOf(ledger), version);
  return <Answered answer={answer}>{(told) => <List key={told.head.id} told={told} />}</Answered>;
}
