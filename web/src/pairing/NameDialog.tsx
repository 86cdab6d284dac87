import { Alert, Button, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { useSend } from '../access/session.tsx';
import type { Fault } from '../app/api.ts';
import { change } from '../app/client.ts';
import { useSpeech } from '../app/language.tsx';
import { useFocusBack } from '../ui/focus.ts';
import { HelperSelect } from './HelperSelect.tsx';

type Level = 'township' | 'school' | 'class' | 'child' | 'household';
type Properties = {
  readonly title: string;
  readonly note?: string;
  readonly level: Level;
  readonly subjects: readonly string[];
  /** Leaves the subjects without anybody. */
  readonly isRelease?: boolean;
  readonly onDone: (told: string) => void;
  readonly onClose: () => void;
};

/** Names who answers for what was chosen, or takes it back, with a note that stays in the history. */
export function NameDialog({ title, note, level, subjects, isRelease = false, onDone, onClose }: Properties) {
  const { say } = useSpeech();
  useFocusBack();
  const send = useSend();
  const [fault, setFault] = useState<Fault>();
  const [isBusy, setBusy] = useState(false);
  const give = async ({ helperId, reason }: { helperId?: number; reason: string }) => {
    setBusy(true);
    const body = { level, subjects: [...subjects], helperId: isRelease ? null : (helperId ?? null), reason };
    await send(change('post', '/api/pairing/duties'), body).then(
      ({ paired, moved, same }) => onDone(say('pairing.done', { paired, moved, same })),
      (refusal: Fault) => setFault(refusal),
    );
    setBusy(false);
  };
  return (
    <Modal open title={title} footer={null} onCancel={onClose} destroyOnHidden>
      {note && <p className="note">{note}</p>}
      <Form layout="vertical" requiredMark={false} onFinish={(typed) => void give(typed)}>
        {!isRelease && (
          <Form.Item
            label={say('pairing.who')}
            name="helperId"
            rules={[{ required: true, message: say('pairing.whoHint') }]}
          >
            <HelperSelect level={level} />
          </Form.Item>
        )}
        <Form.Item
          label={say('pairing.reason')}
          name="reason"
          rules={[{ required: true, min: 2, message: say('pairing.reasonHint') }]}
        >
          <Input maxLength={200} placeholder={say('pairing.reasonHint')} />
        </Form.Item>
        {fault && <Alert type="error" showIcon role="alert" title={fault.message || say('page.offline')} />}
        <p className="actions">
          <Button type="primary" htmlType="submit" loading={isBusy}>
            {say('pairing.confirm')}
          </Button>
          <Button onClick={onClose}>{say('pairing.cancel')}</Button>
        </p>
      </Form>
    </Modal>
  );
}
