import { Alert, Button } from 'antd';
import { useId, useState } from 'react';
import type { Fault } from '../app/api.ts';
import { useSpeech } from '../app/language.tsx';
import { officeDay } from '../app/print.ts';
import type { LedgerField } from '../app/told.ts';
import { ActInput } from '../dropout/ActInput.tsx';
import type { ShownField } from '../dropout/asked.ts';
import '../dropout/dropout.css';

type Properties = {
  readonly label: string;
  readonly fields: readonly LedgerField[];
  /** Sends what was entered; a refusal rejects with its grounds, one a line. */
  readonly send: (data: Readonly<Record<string, unknown>>) => Promise<unknown>;
  readonly done: () => void;
  readonly close: () => void;
};

/** What a form begins with: the only choice there is, today for the day on which something was done. */
const beginning = (fields: readonly LedgerField[]): Record<string, unknown> =>
  Object.fromEntries(
    fields.flatMap(({ name, kind, when, choices }) => {
      if (kind === 'choice' && choices.length === 1) return [[name, choices[0]!.value]];
      return kind === 'date' && when === 'past' && name === 'metOn' ? [[name, officeDay()]] : [];
    }),
  );

/** A form that the rules of a ledger describe. The server decides; a refusal is shown with all its grounds. */
export function EntryForm({ label, fields, send, done, close }: Properties) {
  const { say, language } = useSpeech();
  const id = useId();
  const [data, setData] = useState<Record<string, unknown>>(() => beginning(fields));
  const [fault, setFault] = useState<Fault>();
  const [isSending, setSending] = useState(false);
  const submit = async (): Promise<void> => {
    setSending(true);
    setFault(undefined);
    await send(data).then(done, setFault);
    setSending(false);
  };
  return (
    <form
      className="act-form"
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      {fields.map((field) => (
        <div key={field.name} className={`act-field ${field.kind}`}>
          {field.kind !== 'flag' && (
            <label htmlFor={`${id}-${field.name}`}>
              {field.label[language]} {!field.required && <small>{say('care.optional')}</small>}
            </label>
          )}
          <ActInput
            field={field as ShownField}
            id={`${id}-${field.name}`}
            value={data[field.name]}
            change={(value) => setData((before) => ({ ...before, [field.name]: value }))}
          />
        </div>
      ))}
      {fault && (
        <Alert
          type="error"
          showIcon
          role="alert"
          title={fault.code === 'offline' ? say('page.offline') : say('care.refused')}
          description={
            <ul className="grounds">
              {fault.message
                .split('\n')
                .filter(Boolean)
                .map((ground) => (
                  <li key={ground}>{ground}</li>
                ))}
            </ul>
          }
        />
      )}
      <p className="actions">
        <Button type="primary" htmlType="submit" loading={isSending}>
          {say('care.submit')}
        </Button>
        <Button onClick={close}>{say('care.cancel')}</Button>
      </p>
    </form>
  );
}
