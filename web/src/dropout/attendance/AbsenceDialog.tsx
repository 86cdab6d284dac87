import { Alert, Button, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { useSend } from '../../access/session.tsx';
import type { Fault } from '../../app/api.ts';
import { change } from '../../app/client.ts';
import { useSpeech } from '../../app/language.tsx';
import { printDate } from '../../app/print.ts';
import type { AwayPupil } from '../../app/told.ts';
import { DayInput } from '../../ui/DayInput.tsx';
import { useFocusBack } from '../../ui/focus.ts';

type Typed = { readonly metOn: string; readonly whom: string; readonly note?: string };
type Properties = {
  readonly kind: 'visit' | 'report';
  readonly pupil: AwayPupil;
  /** The last day on which a visit may have been. */
  readonly today: string;
  readonly onDone: (told: string) => void;
  readonly onClose: () => void;
};

/** Records the visit at home of a pupil away without leave, or the written report that opens a case. */
export function AbsenceDialog({ kind, pupil, today, onDone, onClose }: Properties) {
  const { say, language } = useSpeech();
  useFocusBack();
  const send = useSend();
  const [fault, setFault] = useState<Fault>();
  const [isBusy, setBusy] = useState(false);
  const name = pupil.name ?? say('list.noName');
  const path = { personId: pupil.personId };
  const sent = ({ metOn, whom, note }: Typed): Promise<unknown> => {
    const said = note?.trim() ? { note } : {};
    return kind === 'visit'
      ? send(change('post', '/api/dropout/attendance/away/{personId}/visit', { path }), {
          ...{ metOn, whom, ...said },
        })
      : send(change('post', '/api/dropout/attendance/away/{personId}/report', { path }), said);
  };
  const record = async (typed: Typed): Promise<void> => {
    setBusy(true);
    setFault(undefined);
    await sent(typed).then(
      () => onDone(say(`away.${kind}Done`, { name })),
      (reason: Fault) => setFault(reason),
    );
    setBusy(false);
  };
  return (
    <Modal open title={say(`away.${kind}Of`, { name })} footer={null} onCancel={onClose} destroyOnHidden>
      <p className="note">
        {say(`away.${kind}Note`, {
          since: printDate(pupil.clock.since, language),
          days: `${pupil.clock.days}`,
        })}
      </p>
      <Form
        layout="vertical"
        requiredMark={false}
        initialValues={{ metOn: today }}
        onFinish={(typed: Typed) => void record(typed)}
      >
        {kind === 'visit' && (
          <>
            <Form.Item label={say('away.metOn')} name="metOn" rules={[{ required: true }]}>
              <DayInput min={pupil.clock.since} max={today} />
            </Form.Item>
            <Form.Item
              label={say('away.whom')}
              name="whom"
              rules={[{ required: true, whitespace: true, message: say('away.whomHint') }]}
            >
              <Input maxLength={60} placeholder={say('away.whomHint')} />
            </Form.Item>
          </>
        )}
        <Form.Item label={say(`away.${kind}Found`)} name="note">
          <Input.TextArea rows={3} maxLength={kind === 'visit' ? 400 : 1000} />
        </Form.Item>
        {fault && <Alert type="error" showIcon role="alert" title={fault.message || say('page.offline')} />}
        <p className="actions">
          <Button type="primary" htmlType="submit" loading={isBusy}>
            {say(`away.${kind}Send`)}
          </Button>
          <Button onClick={onClose}>{say('pairing.cancel')}</Button>
        </p>
      </Form>
    </Modal>
  );
}
