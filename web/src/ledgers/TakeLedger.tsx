import { Button } from 'antd';
import { useState } from 'react';
import { useMe } from '../access/session.tsx';
import { fetchFile } from '../app/api.ts';
import { change } from '../app/client.ts';
import { useSpeech } from '../app/language.tsx';
import type { LedgerQuery } from '../app/paths.ts';
import type { LedgerField } from '../app/told.ts';
import { save } from '../reports/ExportButton.tsx';
import { EntryForm } from './EntryForm.tsx';

type Properties = { readonly ledger: string; readonly filter: LedgerQuery };

/** Takes a ledger out as it is narrowed now: form and purpose are asked for, the rest is kept in the trail. */
export function TakeLedger({ ledger, filter }: Properties) {
  const { say, language } = useSpeech();
  const { csrf } = useMe();
  const [isOpen, setOpen] = useState(false);
  const word = (text: string) => ({ zh: text, en: text });
  const fields: LedgerField[] = [
    {
      ...{ name: 'form', kind: 'choice', label: word(say('export.form')), required: true },
      choices: [
        { value: 'xlsx', label: word('Excel (.xlsx)') },
        { value: 'csv', label: word('CSV') },
      ],
    },
    {
      ...{ name: 'purpose', kind: 'text', label: word(say('export.purpose')), required: true },
      ...{ longest: 120, choices: [] },
    },
  ];
  const { duty, kind, township, name } = filter;
  const take = (data: Readonly<Record<string, unknown>>): Promise<unknown> =>
    fetchFile(change('post', '/api/exports/ledgers'), language, csrf, {
      ...{ ledger, duty, kind, township, name, purpose: String(data.purpose ?? '') },
      form: data.form === 'csv' ? 'csv' : 'xlsx',
    }).then(save);
  return (
    <>
      <Button aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {say('export.take')}
      </Button>
      {isOpen && (
        <div className="care-add">
          <p className="note">{say('export.note')}</p>
          <EntryForm
            label={say('export.title')}
            fields={fields}
            send={take}
            done={() => setOpen(false)}
            close={() => setOpen(false)}
          />
        </div>
      )}
    </>
  );
}
