import { Button, Checkbox, Input } from 'antd';
import { useState } from 'react';
import { useSend } from '../../access/session.tsx';
import { type Answered as AnswerOf, change, get } from '../../app/client.ts';
import { useSpeech } from '../../app/language.tsx';
import { usePages } from '../../app/pages.ts';
import { printCount } from '../../app/print.ts';
import { Answered } from '../../reports/Answered.tsx';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { Section } from '../../ui/Page.tsx';
import type { Change } from '../PaymentActs.tsx';
import { ListRows } from './ListRows.tsx';
import { selectColumn } from './select-column.tsx';

const askFor = (roundId: number, name: string | undefined) =>
  get('/api/aid/hardship/rounds/{id}/candidates', { path: { id: roundId }, query: { name } });
type Candidate = AnswerOf<ReturnType<typeof askFor>>['items'][number];

type Properties = { readonly roundId: number; readonly version: number; readonly acting: Change };

/** Whom the lists name and nobody has taken in yet, and anybody else by name. */
export function Candidates({ roundId, version, acting }: Properties) {
  const { say } = useSpeech();
  const send = useSend();
  const [typed, setTyped] = useState('');
  const [name, setName] = useState<string>();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [hasUndertaking, setUndertaking] = useState(false);
  const pages = usePages(askFor(roundId, name), version);
  const take = () =>
    acting.act(
      send(change('post', '/api/aid/hardship/rounds/{id}/cases', { path: { id: roundId } }), {
        personIds: [...chosen],
        hasUndertaking,
      }),
      ({ taken }) => {
        setChosen(new Set());
        setUndertaking(false);
        return say('hard.taken', { count: printCount(taken) });
      },
    );
  const find = () => {
    setChosen(new Set());
    setName(typed.trim() || undefined);
  };
  const columns = (groups: Parameters<typeof ListRows>[0]['groups']): Column<Candidate>[] => [
    selectColumn({
      say,
      rows: pages.items,
      keyOf: ({ personId }) => personId,
      nameOf: (one) => one.name,
      chosen,
      choose: setChosen,
    }),
    { key: 'name', title: say('hard.student'), isTitle: true, render: (one) => one.name },
    { key: 'school', title: say('hard.school'), render: (one) => one.school },
    {
      key: 'class',
      title: say('hard.class'),
      render: ({ grade, className }) => [grade, className].filter(Boolean).join(' '),
    },
    {
      key: 'lists',
      title: say('hard.lists'),
      render: ({ lists }) => <ListRows rows={lists} groups={groups} />,
    },
  ];
  return (
    <Section title={say('hard.candidates')} note={say('hard.candidatesNote')}>
      <search className="filters">
        <Input
          aria-label={say('hard.byName')}
          placeholder={say('hard.byName')}
          className="filter-name"
          value={typed}
          maxLength={40}
          onChange={({ target }) => setTyped(target.value)}
          onPressEnter={find}
        />
        <Button onClick={find}>{say('hard.byNameGo')}</Button>
        {name !== undefined && (
          <Button
            type="link"
            onClick={() => {
              setTyped('');
              setChosen(new Set());
              setName(undefined);
            }}
          >
            {say('hard.backToLists')}
          </Button>
        )}
      </search>
      <Answered answer={pages.answer}>
        {({ listed, groups }) => (
          <>
            <p className="note">
              {listed > 0 ? say('hard.listedCount', { count: printCount(listed) }) : say('hard.noListed')}
            </p>
            {pages.items.length === 0 ? (
              name !== undefined && <p className="empty">{say('hard.noOne')}</p>
            ) : (
              <>
                <DataTable
                  label={say('hard.candidates')}
                  columns={columns(groups)}
                  rows={pages.items}
                  keyOf={({ personId }) => personId}
                />
                <p className="actions">
                  {pages.hasMore && (
                    <Button onClick={pages.more} loading={pages.isFetching}>
                      {say('hard.more')}
                    </Button>
                  )}
                  <Checkbox
                    checked={hasUndertaking}
                    onChange={({ target }) => setUndertaking(target.checked)}
                  >
                    {say('hard.undertaking')}
                  </Checkbox>
                  <Button
                    type="primary"
                    disabled={chosen.size === 0 || acting.isBusy}
                    onClick={() => void take()}
                  >
                    {say('hard.take', { count: printCount(chosen.size) })}
                  </Button>
                </p>
              </>
            )}
          </>
        )}
      </Answered>
    </Section>
  );
}
