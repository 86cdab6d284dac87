import { Input, type InputRef, Select } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { Link } from 'react-router';
import { useHolds, useMe, useSend } from '../access/session.tsx';
import { type Fault, useAnswer } from '../app/api.ts';
import { change, get } from '../app/client.ts';
import { useSpeech } from '../app/language.tsx';
import type { Key } from '../app/locale/zh.ts';
import { paths } from '../app/paths.ts';
import { printCount, printDate } from '../app/print.ts';
import type { Found, FoundChild, Match } from '../app/told.ts';
import { useWord } from '../app/words.tsx';
import { type Column, DataTable } from '../ui/DataTable.tsx';
import { Page } from '../ui/Page.tsx';
import { EmergencyButton } from './EmergencyButton.tsx';

type Looked = { readonly text: string; readonly township: string | undefined; readonly found?: Found };

const NOTHING: Looked = { text: '', township: undefined };

/** The last search and whose it was, kept while the page is open and nowhere else: a number must not stand in an address. */
let last: { readonly who: string; readonly looked: Looked } | undefined;

/** What was looked for, there again when one comes back from a child's page. */
function useLooked(): readonly [Looked, (next: Looked) => void] {
  const { name } = useMe();
  const [looked, setLooked] = useState(last?.who === name ? last.looked : NOTHING);
  const keep = (next: Looked): void => {
    last = { who: name, looked: next };
    setLooked(next);
  };
  return [looked, keep];
}

const MATCH_WORDS: Readonly<Record<Match, Key>> = {
  number: 'find.match.number',
  'check-character': 'find.match.check',
  name: 'find.match.name',
  sound: 'find.match.sound',
  initials: 'find.match.initials',
  'birth-date': 'find.match.birth',
  'same-sound': 'find.match.sameSound',
  'one-character': 'find.match.oneCharacter',
  begins: 'find.match.begins',
};

function useFoundColumns(): Column<FoundChild>[] {
  const { say, language } = useSpeech();
  const word = useWord();
  return [
    {
      key: 'name',
      title: say('list.name'),
      isTitle: true,
      className: 'name',
      render: (child) => <Link to={paths.person(child.personId)}>{child.name ?? say('list.noName')}</Link>,
    },
    {
      key: 'match',
      title: say('find.match'),
      className: 'kind',
      render: ({ match }) => <span className={`match ${match}`}>{say(MATCH_WORDS[match])}</span>,
    },
    {
      key: 'birth',
      title: say('list.birth'),
      className: 'birth',
      render: (child) =>
        [word('value', child.sex), printDate(child.birthDate, language)].filter(Boolean).join(' · '),
    },
    { key: 'id', title: say('list.id'), className: 'digits', render: (child) => child.idMasked ?? '' },
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
    { key: 'school', title: say('find.school'), render: ({ school }) => school ?? '' },
    { key: 'guardian', title: say('list.guardian'), render: ({ guardian }) => guardian ?? '' },
    {
      key: 'lists',
      title: say('find.lists'),
      render: ({ listings }) =>
        listings.map(({ list, kind, isWaiting }) => (
          <span key={`${list} ${kind}`} className={`kind-mark ${isWaiting ? 'waits' : kind}`}>
            {word('kind', kind)}
          </span>
        )),
    },
  ];
}

/** Finds a child by whatever is known of it: one box, the nearest first. */
export function FindPage() {
  const { say } = useSpeech();
  const holds = useHolds();
  const send = useSend();
  const { data } = useAnswer(holds('state.read') ? get('/api/summary') : undefined);
  const box = useRef<InputRef>(null);
  const [looked, keep] = useLooked();
  const [fault, setFault] = useState<Fault>();
  const [isLooking, setLooking] = useState(false);
  const columns = useFoundColumns();
  useEffect(() => box.current?.focus({ cursor: 'all' }), []);
  const look = async (text: string, township: string | undefined): Promise<void> => {
    if (text.trim() === '') return;
    setLooking(true);
    setFault(undefined);
    await send(change('post', '/api/children/find'), {
      text,
      ...(township === undefined ? {} : { township }),
    })
      .then((found) => keep({ text, township, found }), setFault)
      .finally(() => setLooking(false));
  };
  const townships = [...new Set(data?.counts.map(({ township }) => township))].filter(Boolean).sort();
  return (
    <Page title={say('find.title')} note={say('find.note')} aside={<EmergencyButton />}>
      <search className="filters">
        <Input.Search
          ref={box}
          id="find-box"
          aria-label={say('find.box')}
          placeholder={say('find.placeholder')}
          size="large"
          allowClear
          autoComplete="off"
          maxLength={60}
          className="find-box"
          value={looked.text}
          enterButton={say('find.go')}
          loading={isLooking}
          onChange={(event) => keep({ ...looked, text: event.target.value })}
          onSearch={(text, _, info) => info?.source !== 'clear' && void look(text, looked.township)}
        />
        {townships.length > 1 && (
          <Select
            aria-label={say('filter.township')}
            placeholder={say('filter.allTownships')}
            size="large"
            allowClear
            showSearch={{ optionFilterProp: 'label' }}
            className="filter-place"
            value={looked.township ?? null}
            options={townships.map((value) => ({ value, label: value }))}
            onChange={(value: string | null | undefined) => {
              keep({ ...looked, township: value ?? undefined });
              void look(looked.text, value ?? undefined);
            }}
          />
        )}
        <output className="total" aria-live="polite">
          {looked.found &&
            say(looked.found.hasMore ? 'find.more' : 'find.count', {
              count: printCount(looked.found.items.length),
            })}
        </output>
      </search>
      {fault && <p role="alert">{fault.message || say('page.offline')}</p>}
      {looked.found?.items.length === 0 && <p className="empty">{say('find.nobody')}</p>}
      {looked.found && looked.found.items.length > 0 && (
        <DataTable
          label={say('find.title')}
          columns={columns}
          rows={looked.found.items}
          keyOf={({ personId }) => personId}
        />
      )}
    </Page>
  );
}
