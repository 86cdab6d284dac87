import { Alert, Button, Input } from 'antd';
import { useMemo, useState } from 'react';
import type { Fault } from '../app/api.ts';
import { change } from '../app/client.ts';
import { useSpeech } from '../app/language.tsx';
import { printCount } from '../app/print.ts';
import { DataTable } from '../ui/DataTable.tsx';
import { type PastedLine, readLines } from './opening.ts';
import { useSend } from './session.tsx';

type Opened = PastedLine & { readonly password?: string; readonly refused?: string };

/** Opens one account after the other: each is made or refused for itself, and what was made stays made. */
function useOpening(again: () => void) {
  const { say } = useSpeech();
  const sendChange = useSend();
  const [opened, setOpened] = useState<readonly Opened[]>([]);
  const [left, setLeft] = useState(0);
  const open = async (lines: readonly PastedLine[]) => {
    setOpened([]);
    setLeft(lines.length);
    for (const line of lines) {
      const { name, fullName } = line;
      const one = await sendChange(change('post', '/api/access/accounts'), { name, fullName }).then(
        ({ password }): Opened => ({ ...line, password }),
        (fault: Fault): Opened => ({ ...line, refused: fault.message || say('page.offline') }),
      );
      setOpened((before) => [...before, one]);
      setLeft((before) => before - 1);
    }
    again();
  };
  return { opened, left, open };
}

/** Accounts for a whole office: two columns of a sheet are pasted, one-time passwords are printed to be handed over. */
export function ManyAccounts({ again }: { readonly again: () => void }) {
  const { say } = useSpeech();
  const [text, setText] = useState('');
  const { opened, left, open } = useOpening(again);
  const lines = useMemo(() => readLines(text), [text]);
  const good = lines.filter(({ fault }) => fault === undefined);
  const bad = lines.filter(({ fault }) => fault !== undefined);
  const total = opened.length + left;
  return (
    <details className="many-accounts">
      <summary>{say('account.many')}</summary>
      <p className="note">{say('account.manyNote')}</p>
      <Input.TextArea
        aria-label={say('account.manyLines')}
        placeholder={say('account.manyShape')}
        autoSize={{ minRows: 4, maxRows: 12 }}
        maxLength={30_000}
        value={text}
        disabled={left > 0}
        onChange={(event) => setText(event.target.value)}
      />
      {bad.length > 0 && (
        <Alert
          type="warning"
          title={say('account.manyBad', { count: printCount(bad.length) })}
          description={bad
            .slice(0, 10)
            .map(({ line, fault }) => say('account.manyFault', { line, text: say(fault!) }))
            .join(say('mark.clause'))}
        />
      )}
      <p>
        <Button
          type="primary"
          disabled={good.length === 0}
          loading={left > 0}
          onClick={() => void open(good).then(() => setText(''))}
        >
          {say('account.manyOpen', { count: printCount(good.length) })}
        </Button>
      </p>
      {left > 0 && (
        <p role="status">
          {say('account.manyDone', { done: printCount(opened.length), total: printCount(total) })}{' '}
          <progress
            className="run-progress"
            max={total}
            value={opened.length}
            aria-label={say('account.many')}
          />
        </p>
      )}
      {opened.length > 0 && left === 0 && <Slips opened={opened} />}
    </details>
  );
}

/** What was opened, to be printed and handed over; a refused line says why. */
function Slips({ opened }: { readonly opened: readonly Opened[] }) {
  const { say } = useSpeech();
  return (
    <div className="account-slips">
      <Alert
        type="success"
        title={say('account.slips', {
          count: printCount(opened.filter(({ password }) => password !== undefined).length),
        })}
        action={<Button onClick={() => window.print()}>{say('account.print')}</Button>}
      />
      <DataTable
        label={say('account.slipTable')}
        rows={opened}
        keyOf={({ line }) => line}
        columns={[
          { key: 'name', title: say('account.name'), isTitle: true, render: ({ name }) => name },
          { key: 'fullName', title: say('account.fullName'), render: ({ fullName }) => fullName },
          {
            key: 'password',
            title: say('account.oneTime'),
            render: ({ password, refused }) =>
              password === undefined ? refused : <code className="one-time">{password}</code>,
          },
        ]}
      />
    </div>
  );
}
