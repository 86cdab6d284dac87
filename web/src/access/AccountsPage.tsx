import { Alert, Button, Form, Input, Tag } from 'antd';
import { useState } from 'react';
import { type Fault, useAnswer } from '../app/api.ts';
import { change, get } from '../app/client.ts';
import { useSpeech } from '../app/language.tsx';
import type { Account, AccountList, Role } from '../app/told.ts';
import { Answered } from '../reports/Answered.tsx';
import { type Column, DataTable } from '../ui/DataTable.tsx';
import { Page, Section } from '../ui/Page.tsx';
import { ManyAccounts } from './ManyAccounts.tsx';
import { NAME_SHAPE } from './opening.ts';
import { useSend } from './session.tsx';
import { useShown } from './shown.tsx';

type Places = AccountList['places'];

/** A scope in words: the school with its county, or the division; its code where no list names it. */
export function placeOf(scope: string, places: Places): string {
  const [, county, school] = /^school:(\d+):(.*)$/u.exec(scope) ?? [];
  if (county === undefined) return places[scope] ?? scope;
  return [places[county], school].filter(Boolean).join(' ');
}

/** An account's roles with their places. */
export function Grants({
  account,
  roles,
  places,
}: {
  readonly account: Account;
  readonly roles: readonly Role[];
  readonly places: Places;
}) {
  const { say, language } = useSpeech();
  if (account.grants.length === 0) return <span className="nil">{say('account.none')}</span>;
  return account.grants.map(({ grantId, role, scope }) => (
    <Tag key={grantId}>
      {roles.find(({ id }) => id === role)?.label[language] ?? role} {placeOf(scope, places)}
    </Tag>
  ));
}

/** What a change of an account may be answered with. */
type Outcome = { readonly password?: string; readonly state?: string };

type Run = (work: Promise<Outcome>) => Promise<void>;

/** Runs a change, then shows the list anew; keeps what was refused and a password to hand over. */
function useChanges(again: () => void) {
  const [told, setTold] = useState<{ fault?: Fault; password?: string }>({});
  const run = async (work: Promise<Outcome>) => {
    await work.then(
      ({ password }) => setTold(password === undefined ? {} : { password }),
      (fault: Fault) => setTold({ fault }),
    );
    again();
  };
  return { told, run };
}

function NewAccount({ run }: { readonly run: Run }) {
  const { say } = useSpeech();
  const sendChange = useSend();
  const [form] = Form.useForm();
  return (
    <Form
      form={form}
      layout="inline"
      requiredMark={false}
      onFinish={(typed: { name: string; fullName: string }) =>
        void run(sendChange(change('post', '/api/access/accounts'), typed)).then(() => form.resetFields())
      }
    >
      <Form.Item
        label={say('account.name')}
        name="name"
        rules={[{ required: true, pattern: NAME_SHAPE, message: say('account.nameShape') }]}
      >
        <Input maxLength={40} autoComplete="off" />
      </Form.Item>
      <Form.Item
        label={say('account.fullName')}
        name="fullName"
        rules={[{ required: true, message: say('account.fullNameMissing') }]}
      >
        <Input maxLength={40} autoComplete="off" />
      </Form.Item>
      <Button type="primary" htmlType="submit">
        {say('account.open')}
      </Button>
    </Form>
  );
}

/** Every account, found by its name or its owner's. */
function AccountTable({ list, run }: { readonly list: AccountList; readonly run: Run }) {
  const { say } = useSpeech();
  const sendChange = useSend();
  const { roles, places } = list;
  const { shown, field, more } = useShown(list.items, ({ name, fullName }) => `${name} ${fullName}`);
  const columns: Column<Account>[] = [
    { key: 'name', title: say('account.name'), isTitle: true, render: ({ name }) => name },
    { key: 'fullName', title: say('account.fullName'), render: ({ fullName }) => fullName },
    {
      key: 'state',
      title: say('account.state'),
      render: ({ isActive }) => say(isActive ? 'account.active' : 'account.closed'),
    },
    {
      key: 'factor',
      title: say('account.factor'),
      render: ({ isTotpConfirmed }) => say(isTotpConfirmed ? 'account.bound' : 'account.unbound'),
    },
    {
      key: 'roles',
      title: say('account.roles'),
      render: (row) => <Grants account={row} roles={roles} places={places} />,
    },
    {
      key: 'actions',
      title: say('account.actions'),
      render: ({ accountId, isActive }) => (
        <>
          <Button
            size="small"
            type="link"
            onClick={() =>
              void run(
                sendChange(change('put', '/api/access/accounts/{id}/active', { path: { id: accountId } }), {
                  isActive: !isActive,
                }),
              )
            }
          >
            {say(isActive ? 'account.close' : 'account.reopen')}
          </Button>
          <Button
            size="small"
            type="link"
            onClick={() =>
              void run(
                sendChange(change('post', '/api/access/accounts/{id}/password', { path: { id: accountId } })),
              )
            }
          >
            {say('account.reset')}
          </Button>
        </>
      ),
    },
  ];
  return (
    <>
      {field}
      <DataTable
        label={say('account.title')}
        columns={columns}
        rows={shown}
        keyOf={({ accountId }) => accountId}
      />
      {more}
    </>
  );
}

/** Accounts, for the system officer. */
export function AccountsPage() {
  const { say } = useSpeech();
  const answer = useAnswer(get('/api/access/accounts'));
  const { told, run } = useChanges(answer.again);
  return (
    <Answered answer={answer}>
      {(list) => (
        <Page title={say('account.title')} note={say('account.note')}>
          {told.fault && <Alert type="error" showIcon title={told.fault.message} role="alert" />}
          {told.password && (
            <Alert
              type="success"
              title={say('account.password')}
              description={<code className="one-time">{told.password}</code>}
            />
          )}
          <Section title={say('account.open')} note={say('account.next')}>
            <NewAccount run={run} />
            <ManyAccounts again={answer.again} />
          </Section>
          <AccountTable list={list} run={run} />
        </Page>
      )}
    </Answered>
  );
}
