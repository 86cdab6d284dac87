import { Alert, Button } from 'antd';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useHolds } from '../access/session.tsx';
import { type Answer, useAnswer } from '../app/api.ts';
import { type Answered as AnswerOf, type Asked, get, type Shapes } from '../app/client.ts';
import { useNarrowing } from '../app/filter.ts';
import { useSpeech } from '../app/language.tsx';
import { usePages } from '../app/pages.ts';
import { paths } from '../app/paths.ts';
import { bySound, printCount, printDate } from '../app/print.ts';
import { useRun } from '../app/run.tsx';
import { useWord } from '../app/words.tsx';
import { Answered } from '../reports/Answered.tsx';
import { ListEnd } from '../reports/ListEnd.tsx';
import { NothingYet } from '../reports/NothingYet.tsx';
import { useSelectColumn } from '../reports/select-column.tsx';
import { type Selection, useSelection } from '../reports/selection.ts';
import { type Column, DataTable } from '../ui/DataTable.tsx';
import { Page, Section } from '../ui/Page.tsx';
import { NameDialog } from './NameDialog.tsx';
import { SpreadDialog } from './SpreadDialog.tsx';
import './pairing.css';
import { Choice, NameChoice } from '../ui/Narrow.tsx';
import { useNameColumn } from '../ui/name-column.tsx';

const SUMMARY = get('/api/pairing/summary');
type Summary = AnswerOf<typeof SUMMARY>;
type PairedChild = Shapes['PairedChild'];
type Query = NonNullable<Asked<'get', '/api/pairing/children'>['query']>;
type Place = Summary['places'][number];
const STATES = ['without', 'late', 'mine'] as const;

function useColumns(summary: Summary | undefined): Column<PairedChild>[] {
  const { say, language } = useSpeech();
  const word = useWord();
  const label = (items: Summary['words']['groups'] | undefined, id: string) =>
    items?.find((item) => item.id === id)?.label[language] ?? id;
  const nameColumn = useNameColumn(({ personId }) => paths.pairedChild(personId));
  return [
    nameColumn,
    {
      key: 'group',
      title: say('pairing.group'),
      render: ({ groups }) =>
        groups.map((group) => (
          <span key={group} className="kind-mark">
            {label(summary?.words.groups, group)}
          </span>
        )),
    },
    {
      key: 'holder',
      title: say('pairing.holder'),
      render: ({ holder }) =>
        holder ? (
          holder.name + say('mark.aside', { text: holder.post })
        ) : (
          <span className="bad">{say('pairing.nobody')}</span>
        ),
    },
    {
      key: 'last',
      title: say('pairing.last'),
      render: ({ lastOn, lastWay, isLate }) => (
        <>
          {lastOn === null
            ? say('pairing.never')
            : `${printDate(lastOn, language)} ${label(summary?.words.ways, lastWay ?? '')}`}{' '}
          {isLate && <span className="kind-mark waits">{say('pairing.isLate')}</span>}
        </>
      ),
    },
    {
      key: 'school',
      title: say('pairing.school'),
      render: (row) => [row.school, row.class].filter(Boolean).join(' '),
    },
    {
      key: 'place',
      title: say('list.place'),
      render: ({ township, village }) => [township, village].filter(Boolean).join(' '),
    },
    {
      key: 'birth',
      title: say('list.birth'),
      className: 'digits',
      render: (row) =>
        [word('value', row.sex), printDate(row.birthDate, language)].filter(Boolean).join(' · '),
    },
  ];
}

const sum = (places: readonly Place[], of: 'wanted' | 'without' | 'late' | 'mine'): number =>
  places.reduce((total, place) => total + place[of], 0);

function Cards({ summary }: { readonly summary: Summary }) {
  const { say } = useSpeech();
  const { places, visitDays } = summary;
  const card = (key: 'wanted' | 'without' | 'late' | 'mine', to: string, note: string, tone = '') => (
    <Link key={key} className={`card ${tone}`} to={to}>
      <span className="card-title">{say(`pairing.${key}`)}</span>
      <span className="card-count">
        {printCount(sum(places, key))}{' '}
        <small>{say('pairing.people', { count: printCount(sum(places, key)) })}</small>
      </span>
      <span className="note">{note}</span>
    </Link>
  );
  const without = sum(places, 'without');
  return (
    <div className="cards">
      {card('wanted', paths.pairing(), '')}
      {card(
        'without',
        paths.pairing({ state: 'without' }),
        say(without === 0 ? 'pairing.allPaired' : 'pairing.withoutNote'),
        'first',
      )}
      {card('late', paths.pairing({ state: 'late' }), say('pairing.lateNote', { days: visitDays }), 'second')}
      {sum(places, 'mine') > 0 && card('mine', paths.pairing({ state: 'mine' }), '')}
    </div>
  );
}

function Narrow({ summary, total }: { readonly summary: Summary; readonly total: number }) {
  const { say, language } = useSpeech();
  const { search, change, clear } = useNarrowing();
  const choice = (key: string, all: string, options: readonly { value: string; label: string }[]) => ({
    ...{ label: all, all, options, value: search.get(key) ?? undefined },
    onChange: (value: string | undefined) => change({ [key]: value }),
  });
  const townships = summary.places.map(({ township }) => township).toSorted(bySound);
  return (
    <search className="filters">
      <Choice
        isPlace
        {...choice(
          'township',
          say('filter.allTownships'),
          townships.map((value) => ({ value, label: value || say('overview.noPlace') })),
        )}
      />
      <Choice
        isSearched
        {...choice(
          'group',
          say('pairing.allGroups'),
          summary.words.groups.map(({ id, label }) => ({ value: id, label: label[language] })),
        )}
      />
      <Choice
        isSearched
        {...choice(
          'state',
          say('pairing.allStates'),
          STATES.map((value) => ({ value, label: say(`pairing.state.${value}`) })),
        )}
      />
      <NameChoice value={search.get('name') ?? undefined} onChange={(name) => change({ name })} />
      {search.size > 0 && (
        <Button type="link" onClick={clear}>
          {say('filter.clear')}
        </Button>
      )}
      <output className="total">{say('list.count', { count: printCount(total) })}</output>
    </search>
  );
}

type BarProperties = {
  readonly selection: Selection;
  readonly township: string | null;
  readonly onDone: () => void;
};

/** What can be done with the children that were ticked. */
function PairBar({ selection, township, onDone }: BarProperties) {
  const { say } = useSpeech();
  const [open, setOpen] = useState<'give' | 'release' | 'spread'>();
  const [told, setTold] = useState('');
  const count = printCount(selection.ids.size);
  const close = () => setOpen(undefined);
  const done = (words: string) => {
    close();
    setTold(words);
    selection.clear();
    onDone();
  };
  return (
    <>
      {told !== '' && (
        <Alert type="success" showIcon role="status" title={told} closable={{ onClose: () => setTold('') }} />
      )}
      <div className="pairing-bar">
        <Button type="primary" disabled={selection.ids.size === 0} onClick={() => setOpen('give')}>
          {say('pairing.give')}
        </Button>
        <Button disabled={selection.ids.size === 0} onClick={() => setOpen('release')}>
          {say('pairing.release')}
        </Button>
        <Button onClick={() => setOpen('spread')}>{say('pairing.spread')}</Button>
        <output className="note">{say('pairing.chosen', { count })}</output>
      </div>
      {open === 'spread' && <SpreadDialog township={township ?? undefined} onDone={done} onClose={close} />}
      {(open === 'give' || open === 'release') && (
        <NameDialog
          level="child"
          subjects={[...selection.ids]}
          isRelease={open === 'release'}
          title={say(`pairing.${open}Title`, { count })}
          note={say(`pairing.${open}Note`)}
          onDone={done}
          onClose={close}
        />
      )}
    </>
  );
}

function ByTownship({ places }: { readonly places: readonly Place[] }) {
  const { say } = useSpeech();
  const number = (key: 'wanted' | 'without' | 'late', state?: string): Column<Place> => ({
    ...{ key, title: say(`pairing.${key}`), isNumber: true },
    render: (place) => (
      <Link to={paths.pairing({ township: place.township, ...(state ? { state } : {}) })}>
        {printCount(place[key])}
      </Link>
    ),
  });
  return (
    <Section title={say('pairing.byTownship')}>
      <DataTable
        label={say('pairing.byTownship')}
        rows={places.toSorted((a, b) => bySound(a.township, b.township))}
        keyOf={({ township }) => township}
        columns={[
          {
            key: 'township',
            title: say('dropout.township'),
            isTitle: true,
            render: ({ township }) => township || say('overview.noPlace'),
          },
          ...[number('wanted'), number('without', 'without'), number('late', 'late')],
        ]}
      />
    </Section>
  );
}

/** Who answers for whom: children without anybody first, paired in bulk. */
export function PairingPage() {
  const { say } = useSpeech();
  const { version } = useRun();
  const [search] = useSearchParams();
  const holds = useHolds();
  const summary: Answer<Summary> = useAnswer(SUMMARY, version);
  const [changes, setChanges] = useState(0);
  const query = { ...(Object.fromEntries(search) as Query), limit: 50 };
  const pages = usePages(get('/api/pairing/children', { query }), version + changes);
  const selection = useSelection(search.toString());
  const columns = useColumns(summary.data);
  const select = useSelectColumn(selection, pages.items, {
    idOf: ({ personId }) => personId,
    nameOf: ({ name, personId }) => name ?? personId,
  });
  const again = () => {
    summary.again();
    setChanges((count) => count + 1);
  };
  const canPair = holds('pairing.pair');
  return (
    <Answered answer={summary}>
      {(told) => (
        <Page
          title={say('pairing.title')}
          note={say('pairing.note')}
          aside={
            <nav className="ways" aria-label={say('pairing.title')}>
              <Link to={paths.chain()}>{say('pairing.toChain')}</Link>
              {holds('state.read') && <Link to={paths.letters()}>{say('letters.title')}</Link>}
              {holds('state.read') && <Link to={paths.plans()}>{say('plans.title')}</Link>}
              {holds('pairing.pair') && <Link to={paths.helpers()}>{say('pairing.toHelpers')}</Link>}
              {holds('pairing.check') && <Link to={paths.traces()}>{say('traces.title')}</Link>}
            </nav>
          }
        >
          {told.places.length === 0 ? (
            canPair ? (
              <NothingYet>{say('pairing.none')}</NothingYet>
            ) : (
              <p className="empty">{say('pairing.mineNone')}</p>
            )
          ) : (
            <>
              <Cards summary={told} />
              <Narrow summary={told} total={pages.answer.data?.total ?? 0} />
              {canPair && <PairBar selection={selection} township={search.get('township')} onDone={again} />}
              {pages.items.length > 0 && (
                <DataTable
                  label={say('pairing.title')}
                  columns={canPair ? [select, ...columns] : columns}
                  rows={pages.items}
                  keyOf={({ personId }) => personId}
                />
              )}
              <ListEnd pages={pages} isNarrowed={search.size > 0} />
              {told.places.length > 1 && <ByTownship places={told.places} />}
            </>
          )}
        </Page>
      )}
    </Answered>
  );
}
