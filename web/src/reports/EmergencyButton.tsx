import { Alert, Button, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useHolds, useSend } from '../access/session.tsx';
import type { Fault } from '../app/api.ts';
import { change } from '../app/client.ts';
import { useSpeech } from '../app/language.tsx';
import { paths } from '../app/paths.ts';

type Typed = { readonly child: string; readonly reason: string };

/** Opens a child outside of one's places for a stated reason. */
export function EmergencyButton() {
  const { say } = useSpeech();
  const holds = useHolds();
  const send = useSend();
  const navigate = useNavigate();
  const [isOpen, setOpen] = useState(false);
  const [fault, setFault] = useState<Fault>();
  if (!holds('child.emergency')) return null;
  const open = (typed: Typed) =>
    send(change('post', '/api/access/emergencies'), typed).then(
      ({ personId }) => navigate(paths.person(personId)),
      (refusal: Fault) => setFault(refusal),
    );
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {say('emergency.button')}
      </Button>
      <Modal
        open={isOpen}
        title={say('emergency.title')}
        footer={null}
        onCancel={() => setOpen(false)}
        destroyOnHidden
      >
        <p className="note">{say('emergency.note')}</p>
        {fault && <Alert type="error" showIcon role="alert" title={fault.message || say('page.offline')} />}
        <Form layout="vertical" requiredMark={false} onFinish={(typed: Typed) => void open(typed)}>
          <Form.Item
            label={say('emergency.child')}
            name="child"
            rules={[{ required: true, whitespace: true, message: say('emergency.childMissing') }]}
          >
            <Input maxLength={40} autoComplete="off" />
          </Form.Item>
          <Form.Item
            label={say('emergency.reason')}
            name="reason"
            rules={[
              { required: true, min: 4, max: 200, whitespace: true, message: say('reveal.wordsMissing') },
            ]}
          >
            <Input.TextArea rows={2} maxLength={200} placeholder={say('emergency.reasonHint')} />
          </Form.Item>
          <Button type="primary" danger htmlType="submit">
            {say('emergency.open')}
          </Button>
        </Form>
      </Modal>
    </>
  );
}
