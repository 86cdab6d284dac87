import { Alert, Button, Form, Input, Modal, Radio } from 'antd';
import { useEffect, useState } from 'react';
import { useMe, useSend } from '../access/session.tsx';
import { type Fault, useAnswer } from '../app/api.ts';
import { type BodyOf, change, get } from '../app/client.ts';
import { useSpeech } from '../app/language.tsx';
import type { ListQuery } from '../app/paths.ts';
import { printCount } from '../app/print.ts';
import type { Assignable, Made, Preview } from '../app/told.ts';
import { DayInput } from '../ui/DayInput.tsx';
import { DivisionPicker } from '../ui/DivisionPicker.tsx';
import { useFocusBack } from '../ui/focus.ts';
import { PersonSelect } from './PersonSelect.tsx';

type Chosen = { readonly ids: readonly string[] } | { readonly filter: ListQuery; readonly expected: number };

type Properties = {
  readonly list: Assignable;
  /** Takes back instead of giving. */
  readonly isBack: boolean;
  readonly count: number;
  readonly chosen: Chosen;
  readonly onMade: (made: Made) => void;
  readonly onClose: () => void;
};

type Typed = {
  readonly to: string;
  readonly accountId?: number;
  readonly code?: string;
  readonly due?: string;
  readonly note?: string;
};

/** What is sent; codes that stand in the address are judged by the server. */
type AssignForm = NonNullable<BodyOf<'post', '/api/assignments'>>;
type Target = AssignForm['target'];

const targetOf = ({ to, accountId, code }: Partial<Typed>): Target | undefined => {
  if (to === 'division') return code === undefined ? undefined : { to, code };
  if (to === 'account') return accountId === undefined ? undefined : { to, accountId };
  return to === undefined ? undefined : ({ to } as Target);
};

/** What the present choice would come to; undefined while it is not known. */
function usePreview(list: Assignable, chosen: Chosen, target: Target | undefined) {
  const sendChange = useSend();
  const [preview, setPreview] = useState<Preview>();
  const [fault, setFault] = useState<Fault>();
  const key = JSON.stringify(target);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked anew when the target changes; what is chosen stays
  useEffect(() => {
    setPreview(undefined);
    setFault(undefined);
    if (!target) return;
    let isGone = false;
    sendChange(change('post', '/api/assignments/preview'), { list, target, ...chosen } as AssignForm).then(
      (found) => isGone || setPreview(found),
      (refusal: Fault) => isGone || setFault(refusal),
    );
    return () => {
      isGone = true;
    };
  }, [key]);
  return { preview, fault };
}

function PreviewLine({ preview: { fit, unfit } }: { readonly preview: Preview }) {
  const { say } = useSpeech();
  const detail = { fit: printCount(fit), unfit: unfit.join(say('mark.clause')) };
  const words = fit === 0 ? 'None' : unfit.length > 0 ? 'Part' : 'All';
  return <Alert type={words === 'All' ? 'info' : 'warning'} title={say(`assign.preview${words}`, detail)} />;
}

/** Asks to whom, until when and why; shows what would come of it before it is confirmed. */
export function AssignDialog({ list, isBack, count, chosen, onMade, onClose }: Properties) {
  const { say } = useSpeech();
  useFocusBack();
  const sendChange = useSend();
  const [form] = Form.useForm<Typed>();
  const to = Form.useWatch('to', form);
  const accountId = Form.useWatch('accountId', form);
  const code = Form.useWatch('code', form);
  const { roles } = useMe();
  const own = roles.find(({ scope }) => !scope.startsWith('school:'))?.scope;
  const targets = useAnswer(get('/api/assignments/targets', { query: { list } }));
  const [refused, setRefused] = useState<Fault>();
  const [isBusy, setBusy] = useState(false);
  const target = isBack
    ? ({ to: 'nobody' } as const)
    : targetOf({ ...(to && { to }), ...(accountId && { accountId }), ...(code && { code }) });
  const { preview, fault } = usePreview(list, chosen, target);
  const give = async ({ due, note }: Typed) => {
    setBusy(true);
    const body = {
      list,
      target,
      ...chosen,
      ...(due ? { due } : {}),
      ...(note ? { note } : {}),
    } as AssignForm;
    await sendChange(change('post', '/api/assignments'), body).then(onMade, setRefused);
    setBusy(false);
  };
  const told = refused ?? fault;
  const fit = printCount(preview?.fit ?? 0);
  const title = say(isBack ? 'assign.backTitle' : 'assign.title', { count: printCount(count) });
  return (
    <Modal open title={title} footer={null} onCancel={onClose} destroyOnHidden>
      <Form form={form} layout="vertical" requiredMark={false} onFinish={(typed) => void give(typed)}>
        {isBack && <p className="note">{say('assign.backNote')}</p>}
        {!isBack && (
          <>
            <Form.Item label={say('assign.to')} name="to">
              <Radio.Group
                className="choices"
                options={(targets.data?.items ?? []).map((item) => ({
                  value: item.to,
                  disabled: !item.isAllowed,
                  label: (
                    <>
                      {say(`assign.${item.to as 'township'}`)}{' '}
                      {item.why && <span className="soft">{say('mark.aside', { text: item.why })}</span>}
                    </>
                  ),
                }))}
              />
            </Form.Item>
            {to === 'division' && (
              <Form.Item
                label={say('assign.division')}
                name="code"
                rules={[{ required: true, message: say('assign.divisionMissing') }]}
              >
                <DivisionPicker parent={own} />
              </Form.Item>
            )}
            {to === 'account' && (
              <Form.Item
                label={say('assign.person')}
                name="accountId"
                rules={[{ required: true, message: say('assign.personMissing') }]}
              >
                <PersonSelect list={list} />
              </Form.Item>
            )}
            <Form.Item label={say('assign.dueLabel')} name="due">
              <DayInput min={targets.data?.today} />
            </Form.Item>
            <Form.Item label={say('assign.noteLabel')} name="note">
              <Input maxLength={200} placeholder={say('assign.noteHint')} />
            </Form.Item>
          </>
        )}
        <div aria-live="polite" className="preview">
          {told && <Alert type="error" showIcon title={told.message || say('page.offline')} role="alert" />}
          {preview && <PreviewLine preview={preview} />}
        </div>
        <Button type="primary" htmlType="submit" loading={isBusy} disabled={!preview || preview.fit === 0}>
          {say(isBack ? 'assign.confirmBack' : 'assign.confirm', { count: fit })}
        </Button>
      </Form>
    </Modal>
  );
}
