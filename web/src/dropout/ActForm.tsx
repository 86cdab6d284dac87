import { Alert, Button } from 'antd';
import { useId, useState } from 'react';
import { useSend } from '../access/session.tsx';
import type { Fault } from '../app/api.ts';
import { change, type PathsOf } from '../app/client.ts';
import { useSpeech } from '../app/language.tsx';
import { officeDay } from '../app/print.ts';
import { ActInput } from './ActInput.tsx';
import type { ShownAct, ShownCase } from './asked.ts';
import { ChoosePapers } from './Papers.tsx';

/** A refusal with all its grounds. */
type Refusal = Fault & { readonly grounds?: readonly { readonly code: string; readonly text: string }[] };

type Properties = {
  readonly shown: ShownCase;
  readonly act: ShownAct;
  readonly done: () => void;
  readonly close: () => void;
  /** Called when a paper was put on file. */
  readonly added: () => void;
};

/** Acts are the rules' to name: each has its address, and all take the same. */
type ActPath = Extract<PathsOf<'post'>, `/api/dropout/cases/{personId}/${string}`>;
const actOf = (personId: string, kind: string) =>
  change('post', `/api/dropout/cases/{personId}/${kind}` as ActPath, { path: { personId } });

/** What a form begins with: the only choice there is, today for a day that has been. */
const beginning = ({ fields }: ShownAct): Record<string, unknown> =>
  Object.fromEntries(
    fields.flatMap(({ name, kind, when, choices }) => {
      if (kind === 'choice' && choices.length === 1) return [[name, choices[0]!.value]];
      return kind === 'date' && when === 'past' ? [[name, officeDay()]] : [];
    }),
  );

/** The form of one act. The server decides; a refusal is shown with all its grounds. */
export function ActForm({ shown, act, done, close, added }: Properties) {
  const { say, language } = useSpeech();
  const send = useSend();
  const id = useId();
  const [data, setData] = useState<Record<string, unknown>>(() => beginning(act));
  const [files, setFiles] = useState<number[]>([]);
  const [refusal, setRefusal] = useState<Refusal>();
  const [isSending, setSending] = useState(false);
  const submit = async (): Promise<void> => {
    setSending(true);
    setRefusal(undefined);
    await send(actOf(shown.personId, act.kind), { data, files }).then(done, setRefusal);
    setSending(false);
  };
  return (
    <form
      className="act-form"
      aria-label={act.label[language]}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      {act.fields.map((field) => (
        <div key={field.name} className={`act-field ${field.kind}`}>
          {field.kind !== 'flag' && field.kind !== 'files' && (
            <label htmlFor={`${id}-${field.name}`}>
              {field.label[language]} {!field.required && <small>{say('case.optional')}</small>}
            </label>
          )}
          {field.kind === 'files' ? (
            <fieldset>
              <legend>{field.label[language]}</legend>
              <ChoosePapers shown={shown} value={files} change={setFiles} added={added} />
            </fieldset>
          ) : (
            <ActInput
              field={field}
              id={`${id}-${field.name}`}
              value={data[field.name]}
              change={(value) => setData((before) => ({ ...before, [field.name]: value }))}
            />
          )}
        </div>
      ))}
      {refusal && (
        <Alert
          type="error"
          showIcon
          role="alert"
          title={refusal.grounds ? say('case.refused') : refusal.message || say('page.offline')}
          description={
            refusal.grounds && (
              <ul className="grounds">
                {refusal.grounds.map(({ code, text }) => (
                  <li key={`${code} ${text}`}>{text}</li>
                ))}
              </ul>
            )
          }
        />
      )}
      <p className="actions">
        <Button type="primary" htmlType="submit" loading={isSending}>
          {say('case.submit')}
        </Button>
        <Button onClick={close}>{say('case.cancel')}</Button>
      </p>
    </form>
  );
}
