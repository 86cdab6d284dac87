import { Button, Input } from 'antd';
import { useState } from 'react';
import type { PaymentView } from '../../../src/aid/index.ts';
import { useSend } from '../access/session.tsx';
import { useSpeech } from '../app/language.tsx';
import { Section } from '../ui/Page.tsx';
import type { useAct } from './act.ts';
import { Field } from './Field.tsx';

/** A change of the page, its fault and whether it is under way. */
export type Change = ReturnType<typeof useAct>;

type Properties = { readonly view: PaymentView; readonly path: string; readonly change: Change };

const BACK = ['withdraw', 'refuse'];

/** The next steps as the server says them: a button for each, and below one that is not allowed the reasons. */
export function PaymentActs({ view, path, change }: Properties) {
  const { say, language } = useSpeech();
  const send = useSend();
  const [contact, setContact] = useState('');
  const [note, setNote] = useState('');
  if (view.acts.length === 0)
    return (
      <Section title={say('pay.next')}>
        <p className="empty">{say('pay.nothingNext')}</p>
      </Section>
    );
  const take = (step: string) =>
    change.act(
      send('POST', `${path}/steps`, {
        step,
        ...(note.trim() ? { note } : {}),
        ...(step === 'publish' ? { contact } : {}),
      }),
      () => {
        setNote('');
        return say('pay.done');
      },
    );
  const publish = view.acts.find(({ step, isAllowed }) => step === 'publish' && isAllowed);
  const back = view.acts.find(({ step, isAllowed }) => BACK.includes(step) && isAllowed);
  return (
    <Section title={say('pay.next')}>
      <ul className="next-acts">
        {view.acts.map(({ step, label, isAllowed, grounds }) => (
          <li key={step}>
            <Button
              type={isAllowed && !BACK.includes(step) ? 'primary' : 'default'}
              danger={BACK.includes(step)}
              disabled={!isAllowed || change.isBusy}
              onClick={() => void take(step)}
            >
              {label[language]}
            </Button>
            {!isAllowed && (
              <span className="note">
                {say('pay.why')}
                {grounds.map((ground) => ground[language]).join(' ')}
              </span>
            )}
          </li>
        ))}
      </ul>
      <div className="act-fields">
        {publish && (
          <Field label={say('pay.contact')}>
            {(id) => (
              <Input
                id={id}
                value={contact}
                maxLength={120}
                onChange={({ target }) => setContact(target.value)}
              />
            )}
          </Field>
        )}
        {back && (
          <Field label={say('pay.noteField')}>
            {(id) => (
              <Input id={id} value={note} maxLength={500} onChange={({ target }) => setNote(target.value)} />
            )}
          </Field>
        )}
      </div>
    </Section>
  );
}
