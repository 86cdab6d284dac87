import { Button, Input } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useSend } from '../access/session.tsx';
import { useAnswer } from '../app/api.ts';
import { change as changeOf } from '../app/client.ts';
import { useSpeech } from '../app/language.tsx';
import { paths } from '../app/paths.ts';
import { Answered } from '../reports/Answered.tsx';
import { type Column, DataTable } from '../ui/DataTable.tsx';
import { Page, Section } from '../ui/Page.tsx';
import { useAct } from './act.ts';
import type { Change } from './PaymentActs.tsx';
import { ACCOUNTS, type WaitingAccount, type WithoutAccount as Without } from './payment.ts';
import { Told } from './Told.tsx';

const ENTER = changeOf('post', '/api/aid/accounts');
const CHECK = changeOf('post', '/api/aid/accounts/check');

function Enter({ one, change }: { readonly one: Without; readonly change: Change }) {
  const { say } = useSpeech();
  const send = useSend();
  const [typed, setTyped] = useState({ holder: '', bank: '', number: '' });
  const field = (key: 'holder' | 'bank' | 'number') => (
    <Input
      aria-label={`${say(`acct.${key}`)} ${one.name}`}
      placeholder={say(`acct.${key}`)}
      value={typed[key]}
      maxLength={60}
      autoComplete="off"
      onChange={({ target }) => setTyped({ ...typed, [key]: target.value })}
    />
  );
  const enter = () =>
    change.act(send(ENTER, { personId: one.personId, ...typed }), () => say('acct.entered'));
  return (
    <span className="account-fields">
      {field('holder')}
      {field('bank')}
      {field('number')}
      <Button disabled={!typed.holder || !typed.number || change.isBusy} onClick={() => void enter()}>
        {say('acct.enter')}
      </Button>
    </span>
  );
}

/** Accounts of families: entered by one person, checked by another. */
export function PayAccountsPage() {
  const { say, language } = useSpeech();
  const send = useSend();
  const answer = useAnswer(ACCOUNTS);
  const change = useAct(answer.again);
  const check = (id: number, isRight: boolean) =>
    change.act(send(CHECK, { ids: [id], isRight }), () => say('pay.done'));
  const waiting = (mayCheck: boolean): Column<WaitingAccount>[] => [
    {
      key: 'name',
      title: say('pay.student'),
      isTitle: true,
      render: ({ name, personId }) => name ?? personId,
    },
    { key: 'holder', title: say('acct.holder'), render: ({ holder }) => holder },
    { key: 'bank', title: say('acct.bank'), render: ({ bank }) => bank },
    { key: 'tail', title: say('pay.account'), render: ({ tail }) => <span className="digits">{tail}</span> },
    { key: 'by', title: say('acct.by'), render: ({ madeName }) => madeName },
    {
      key: 'check',
      title: say('account.actions'),
      render: ({ bankAccountId, isOwn, sharedWith }) => (
        <>
          {sharedWith > 0 && <div className="bad">{say('acct.shared', { count: sharedWith })}</div>}
          {isOwn ? (
            <span className="note">{say('acct.ownEntered')}</span>
          ) : (
            mayCheck && (
              <span className="actions">
                <Button size="small" disabled={change.isBusy} onClick={() => void check(bankAccountId, true)}>
                  {say('acct.right')}
                </Button>
                <Button
                  size="small"
                  danger
                  disabled={change.isBusy}
                  onClick={() => void check(bankAccountId, false)}
                >
                  {say('acct.wrong')}
                </Button>
              </span>
            )
          )}
        </>
      ),
    },
  ];
  const without = (mayEnter: boolean): Column<Without>[] => [
    { key: 'name', title: say('pay.student'), isTitle: true, render: ({ name }) => name },
    { key: 'school', title: say('pay.school'), render: ({ school }) => school },
    {
      key: 'why',
      title: say('acct.why'),
      render: ({ failure }) => failure?.[language] ?? say('acct.neverEntered'),
    },
    ...(mayEnter
      ? [
          {
            key: 'enter',
            title: say('account.actions'),
            render: (one: Without) => <Enter one={one} change={change} />,
          },
        ]
      : []),
  ];
  return (
    <Answered answer={answer}>
      {(home) => (
        <Page
          title={say('acct.title')}
          note={say('acct.note')}
          aside={<Link to={paths.payments()}>{say('pay.toAll')}</Link>}
        >
          <Told fault={change.fault} told={change.told} />
          <Section title={say('acct.waiting')}>
            {home.waiting.length === 0 ? (
              <p className="empty">{say('acct.noWaiting')}</p>
            ) : (
              <DataTable
                label={say('acct.waiting')}
                columns={waiting(home.mayCheck)}
                rows={home.waiting}
                keyOf={({ bankAccountId }) => bankAccountId}
              />
            )}
          </Section>
          <Section title={say('acct.without')}>
            {home.without.length === 0 ? (
              <p className="empty">{say('acct.noWithout')}</p>
            ) : (
              <DataTable
                label={say('acct.without')}
                columns={without(home.mayEnter)}
                rows={home.without}
                keyOf={({ personId }) => personId}
              />
            )}
          </Section>
        </Page>
      )}
    </Answered>
  );
}
