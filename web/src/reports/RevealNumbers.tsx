import { Alert, Button, Form, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { useHolds, useSend } from '../access/session.tsx';
import { type Fault, useAnswer } from '../app/api.ts';
import { type Answered, type BodyOf, change, get } from '../app/client.ts';
import { useSpeech } from '../app/language.tsx';

type Numbers = { readonly idNumber: string | null; readonly studentNo: string | null };
type Typed = NonNullable<BodyOf<'post', '/api/persons/{personId}/reveal'>>;
type Purposes = Answered<ReturnType<typeof get<'/api/persons/reveal-purposes'>>>['items'];

function PurposeForm({
  purposes,
  show,
}: {
  readonly purposes: Purposes;
  readonly show: (typed: Typed) => void;
}) {
  const { say, language } = useSpeech();
  return (
    <Form layout="vertical" requiredMark={false} onFinish={show}>
      <Form.Item
        label={say('reveal.purpose')}
        name="purpose"
        rules={[{ required: true, message: say('reveal.purposeMissing') }]}
      >
        <Select options={purposes.map(({ id, label }) => ({ value: id, label: label[language] }))} />
      </Form.Item>
      <Form.Item
        label={say('reveal.words')}
        name="words"
        rules={[{ required: true, min: 4, max: 200, whitespace: true, message: say('reveal.wordsMissing') }]}
      >
        <Input.TextArea rows={2} maxLength={200} placeholder={say('reveal.wordsHint')} />
      </Form.Item>
      <Button type="primary" htmlType="submit">
        {say('reveal.show')}
      </Button>
    </Form>
  );
}

/** A child's full numbers, asked for with a purpose; kept nowhere but on this page while it is open. */
export function RevealNumbers({ personId }: { readonly personId: string }) {
  const { say } = useSpeech();
  const holds = useHolds();
  const send = useSend();
  const [isOpen, setOpen] = useState(false);
  const [numbers, setNumbers] = useState<Numbers>();
  const [fault, setFault] = useState<Fault>();
  const { data } = useAnswer(isOpen ? get('/api/persons/reveal-purposes') : undefined);
  if (!holds('identity.reveal')) return null;
  const show = (typed: Typed) =>
    send(change('post', '/api/persons/{personId}/reveal', { path: { personId } }), typed).then(
      (found) => {
        setNumbers(found);
        setFault(undefined);
        setOpen(false);
      },
      (refusal: Fault) => setFault(refusal),
    );
  if (numbers)
    return (
      <p className="revealed" role="status">
        {say('reveal.id')} <b className="digits">{numbers.idNumber ?? say('reveal.none')}</b>{' '}
        {numbers.studentNo && (
          <>
            {say('reveal.studentNo')} <b className="digits">{numbers.studentNo}</b>{' '}
          </>
        )}
        <Button size="small" onClick={() => setNumbers(undefined)}>
          {say('reveal.hide')}
        </Button>
      </p>
    );
  return (
    <p>
      <Button size="small" onClick={() => setOpen(true)}>
        {say('reveal.button')}
      </Button>
      <Modal
        open={isOpen}
        title={say('reveal.title')}
        footer={null}
        onCancel={() => setOpen(false)}
        destroyOnHidden
      >
        <p className="note">{say('reveal.note')}</p>
        {fault && <Alert type="error" showIcon role="alert" title={fault.message || say('page.offline')} />}
        {data && <PurposeForm purposes={data.items} show={(typed) => void show(typed)} />}
      </Modal>
    </p>
  );
}
