import { Button, Input } from 'antd';
import { useState } from 'react';
import { useSend } from '../../access/session.tsx';
import { change } from '../../app/client.ts';
import { useSpeech } from '../../app/language.tsx';
import { DayInput } from '../../ui/DayInput.tsx';
import { Section } from '../../ui/Page.tsx';
import { Field } from '../Field.tsx';
import type { Change } from '../PaymentActs.tsx';
import type { Settled } from './told.ts';

type Properties = { readonly one: Settled; readonly done: () => void; readonly acting: Change };

/** A file as base64, without the head of a data address. */
const read = (file: File): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ''));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });

/** A guardian's waiver with the scan of its paper. */
export function WaiveForm({ one, done, acting }: Properties) {
  const { say } = useSpeech();
  const send = useSend();
  const [guardian, setGuardian] = useState('');
  const [words, setWords] = useState('');
  const [signedOn, setSignedOn] = useState('');
  const [file, setFile] = useState<File>();
  const record = async () => {
    if (!file) return;
    const proof = { name: file.name.slice(0, 120), base64: await read(file) };
    const { personId, programme } = one;
    const body = { personId, programme, guardian, words, signedOn, proof };
    const kept = await acting.act(send(change('post', '/api/aid/waivers'), body), () => say('settle.waived'));
    if (kept) done();
  };
  const isReady = guardian.trim() !== '' && words.trim().length >= 2 && signedOn !== '' && file !== undefined;
  return (
    <Section
      title={say('settle.waiveFor', { name: one.name ?? one.personId })}
      note={say('settle.waiveNote')}
    >
      <div className="act-fields">
        <Field label={say('settle.guardian')}>
          {(id) => (
            <Input
              id={id}
              value={guardian}
              maxLength={60}
              onChange={({ target }) => setGuardian(target.value)}
            />
          )}
        </Field>
        <Field label={say('settle.signedOn')}>
          {(id) => <DayInput id={id} value={signedOn} onChange={setSignedOn} />}
        </Field>
        <Field label={say('settle.words')}>
          {(id) => (
            <Input id={id} value={words} maxLength={1000} onChange={({ target }) => setWords(target.value)} />
          )}
        </Field>
        <Field label={say('settle.file')}>
          {(id) => (
            <input
              id={id}
              type="file"
              accept="image/jpeg,image/png,application/pdf"
              onChange={({ target }) => setFile(target.files?.[0])}
            />
          )}
        </Field>
        <Button type="primary" disabled={!isReady || acting.isBusy} onClick={() => void record()}>
          {say('settle.waive')}
        </Button>
      </div>
    </Section>
  );
}
