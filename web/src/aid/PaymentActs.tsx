import { Button, Input } from 'antd';
import { useState } from 'react';
import { useSend } from '../access/session.tsx';
import { type BodyOf, change as changeOf } from '../app/client.ts';
import { useSpeech } from '../app/language.tsx';
import { Section } from '../ui/Page.tsx';
import type { useAct } from './act.ts';
import { Field } from './Field.tsx';
import type { PaymentView } from './payment.ts';

/** A change of the page, its fault and whether it is under way. */
export type Change = ReturnType<typeof useAct>;

type Step = PaymentView['acts'][number]['step'];
type Taken = NonNullable<BodyOf<'post', '/api/aid/payments/{id}/steps'>['step']>;
type Properties = { readonly view: PaymentView; readonly change: Change };

const BACK: readonly Step[] = ['withdraw', 'refuse'];
const stepOf = (id: number) => changeOf('post', '/api/aid/payments/{id}/steps', { path: { id } });

/** The next steps as the server says them: a button for each, and below one that is not allowed the reasons. */
export function PaymentActs({ view, change }: Properties) {
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
  const take = (step: Taken) =>
    change.act(
      send(stepOf(view.batchId), {
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
              onClick={() => void take(step as Taken)}
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
