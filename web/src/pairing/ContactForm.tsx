import { Alert, Button, Form, Input, Select } from 'antd';
import { useRef, useState } from 'react';
import { useSend } from '../access/session.tsx';
import type { Fault } from '../app/api.ts';
import { change } from '../app/client.ts';
import { useSpeech } from '../app/language.tsx';
import { officeDay } from '../app/print.ts';
import { DayInput } from '../ui/DayInput.tsx';

type Way = { readonly id: string; readonly label: { readonly zh: string; readonly en: string } };
type Typed = { readonly way: string; readonly on: string; readonly content: string } & Readonly<
  Partial<Record<'place' | 'whom' | 'familyChange' | 'needs' | 'measures' | 'effect', string>>
>;

/** A picture as the letters in which it is sent. */
const lettersOf = async (file: File): Promise<{ name: string; content: string }> => {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return { name: file.name.slice(0, 120), content: btoa(text) };
};

/** Enters a visit, talk, call or help given. */
export function ContactForm({
  personId,
  ways,
  onSaved,
}: {
  readonly personId: string;
  readonly ways: readonly Way[];
  readonly onSaved: () => void;
}) {
  const { say, language } = useSpeech();
  const send = useSend();
  const [form] = Form.useForm<Typed>();
  const files = useRef<HTMLInputElement>(null);
  const [fault, setFault] = useState<Fault>();
  const [isSaved, setSaved] = useState(false);
  const save = async (typed: Typed) => {
    const photos = await Promise.all([...(files.current?.files ?? [])].slice(0, 3).map(lettersOf));
    const to = change('post', '/api/pairing/children/{personId}/contacts', { path: { personId } });
    await send(to, { ...typed, photos } as never).then(
      () => {
        setFault(undefined);
        setSaved(true);
        form.resetFields();
        if (files.current) files.current.value = '';
        onSaved();
      },
      (refusal: Fault) => setFault(refusal),
    );
  };
  const text = (name: 'place' | 'whom' | 'familyChange' | 'needs' | 'measures' | 'effect') => (
    <Form.Item label={say(`pairing.${name}`)} name={name}>
      <Input maxLength={200} />
    </Form.Item>
  );
  const missing = { required: true, message: say('grant.missing') };
  return (
    <Form
      form={form}
      layout="vertical"
      requiredMark={false}
      className="contact-form"
      initialValues={{ way: ways[0]?.id, on: officeDay() }}
      onFinish={(typed) => void save(typed)}
    >
      <Form.Item label={say('pairing.way')} name="way" rules={[missing]}>
        <Select options={ways.map(({ id, label }) => ({ value: id, label: label[language] }))} />
      </Form.Item>
      <Form.Item label={say('pairing.on')} name="on" rules={[missing]}>
        <DayInput max={officeDay()} />
      </Form.Item>
      {text('place')}
      {text('whom')}
      <Form.Item
        label={say('pairing.content')}
        name="content"
        rules={[{ ...missing, min: 2 }]}
        className="whole"
      >
        <Input.TextArea maxLength={1000} rows={2} />
      </Form.Item>
      {text('familyChange')}
      {text('needs')}
      {text('measures')}
      {text('effect')}
      <p className="whole">
        <label>
          {say('pairing.photos')} <input ref={files} type="file" accept="image/png,image/jpeg" multiple />
        </label>{' '}
        <span className="note">{say('pairing.photosHint')}</span>
      </p>
      {fault && (
        <Alert
          className="whole"
          type="error"
          showIcon
          role="alert"
          title={fault.message || say('page.offline')}
        />
      )}
      {isSaved && !fault && (
        <Alert className="whole" type="success" showIcon role="status" title={say('pairing.saved')} />
      )}
      <p className="whole actions">
        <Button type="primary" htmlType="submit">
          {say('pairing.save')}
        </Button>
      </p>
    </Form>
  );
}
