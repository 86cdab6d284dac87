import { Button } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useMe, useSend } from '../access/session.tsx';
import { change } from '../app/client.ts';
import { useSpeech } from '../app/language.tsx';
import { paths } from '../app/paths.ts';
import type { LedgerField } from '../app/told.ts';
import { DivisionPicker } from '../ui/DivisionPicker.tsx';
import { EntryForm } from './EntryForm.tsx';

type Properties = { readonly ledger: string; readonly fields: readonly LedgerField[] };

/** Takes a child into a ledger by hand: one whom no register of the run tells, as a family that applies at the desk. */
export function AddChild({ ledger, fields }: Properties) {
  const { say } = useSpeech();
  const send = useSend();
  const navigate = useNavigate();
  const { roles } = useMe();
  const [isOpen, setOpen] = useState(false);
  const [division, setDivision] = useState<string>();
  const own = roles.map(({ scope }) => scope).find((scope) => /^\d/.test(scope));
  const add = (data: Readonly<Record<string, unknown>>): Promise<unknown> =>
    send(change('post', '/api/ledgers/{ledger}/rows', { path: { ledger } }), {
      division: division ?? own?.padEnd(9, '0') ?? '',
      data,
    }).then(({ rowKey }) => navigate(paths.careRow(ledger, rowKey)));
  return (
    <>
      <Button aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {say('care.add')}
      </Button>
      {isOpen && (
        <div className="care-add">
          <p>
            <label htmlFor="care-division">{say('care.home')}</label>{' '}
            <DivisionPicker
              id="care-division"
              parent={own}
              onChange={setDivision}
              {...(division === undefined ? {} : { value: division })}
            />
          </p>
          <EntryForm
            label={say('care.add')}
            fields={fields}
            send={add}
            done={() => setOpen(false)}
            close={() => setOpen(false)}
          />
        </div>
      )}
    </>
  );
}
