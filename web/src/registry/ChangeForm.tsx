import { Alert, Button, Form, Input, Radio, Select } from 'antd';
import { useState } from 'react';
import { useSend } from '../access/session.tsx';
import { useAct } from '../aid/act.ts';
import { useAnswer } from '../app/api.ts';
import { type Answered, type BodyOf, change, get } from '../app/client.ts';
import { useSpeech } from '../app/language.tsx';
import { DayInput } from '../ui/DayInput.tsx';
import { Places, Villages } from './Places.tsx';

const PROPOSE = change('post', '/api/divisions/changes');
type Body = BodyOf<'post', '/api/divisions/changes'>;
type Kind = Body['kind'];
type Typed = {
  readonly kind: Kind;
  readonly on?: string;
  readonly township?: string;
  readonly from?: string | readonly string[];
  /** Of a split: the village that is divided; none: the township. */
  readonly part?: string;
  readonly into?: string;
  readonly name?: string;
  readonly code?: string;
  readonly villages?: readonly string[];
  readonly document?: string;
};

const KINDS = ['merge', 'rename', 'split', 'move'] as const;
const blank = (text: string | undefined): string | undefined => (text?.trim() ? text.trim() : undefined);

const bodyOf = (
  { kind, on, from, part, into, name, code, villages, document }: Typed,
  isTrial: boolean,
): Body => ({
  ...{ kind, on: on ?? '', isTrial, document: document ?? '' },
  from: [part ?? from ?? []].flat(),
  villages: part === undefined ? [...(villages ?? [])] : [],
  ...(into === undefined ? {} : { into }),
  ...(blank(name) === undefined ? {} : { name: blank(name)! }),
  ...(blank(code) === undefined ? {} : { code: blank(code)! }),
});

type Draft = Answered<ReturnType<typeof get<'/api/divisions/changes'>>>['items'][number];

/** Records a change: tried first, so that everybody sees what becomes of each village, then proposed. */
export function ChangeForm(properties: {
  readonly county: string;
  readonly listDay: string;
  readonly onProposed: () => void;
}) {
  const { county, listDay, onProposed } = properties;
  const { say } = useSpeech();
  const send = useSend();
  const [form] = Form.useForm<Typed>();
  const [draft, setDraft] = useState<Pick<Draft, 'from' | 'to' | 'below'>>();
  const { act, fault, told } = useAct(onProposed);
  const kind: Kind = Form.useWatch('kind', form) ?? 'merge';
  const on = Form.useWatch('on', form);
  const from = Form.useWatch('from', form);
  const into = Form.useWatch('into', form);
  const township = Form.useWatch('township', form);
  const part = Form.useWatch('part', form);
  const isAfterwards = on !== undefined && on !== '' && on <= listDay;
  const isFormer = isAfterwards && (kind === 'merge' || kind === 'rename');
  const below = (code: string | undefined) =>
    on && code ? get('/api/divisions/below', { query: { code, on } }) : undefined;
  const townships = useAnswer(below(county)).data?.items ?? [];
  const holder = kind === 'move' ? township : kind === 'split' ? [from].flat()[0] : into;
  const villages = useAnswer(below(holder)).data?.items ?? [];
  const choices = (items: readonly { readonly code: string; readonly name: string }[]) =>
    items.map(({ code, name }) => ({ value: code, label: `${name} ${code}` }));
  const pick = { showSearch: { optionFilterProp: 'label' }, popupMatchSelectWidth: false } as const;
  const ask = (typed: Typed, isTrial: boolean) => send(PROPOSE, bodyOf(typed, isTrial));
  const propose = () =>
    void act(ask(form.getFieldsValue(true), false), () => say('division.proposed')).then((done) => {
      if (!done) return;
      form.resetFields();
      setDraft(undefined);
    });
  return (
    <Form
      form={form}
      layout="vertical"
      className="change-form"
      requiredMark={false}
      initialValues={{ kind: 'merge' }}
      onValuesChange={(changed: Partial<Typed>) => {
        setDraft(undefined);
        if ('from' in changed) form.resetFields(['part', 'villages']);
        if ('kind' in changed || 'on' in changed)
          form.resetFields(['from', 'part', 'into', 'villages', 'township']);
      }}
      onFinish={(typed: Typed) => void act(ask(typed, true)).then((done) => done && setDraft(done))}
    >
      <Form.Item label={say('division.kind')} name="kind">
        <Radio.Group
          optionType="button"
          options={KINDS.map((one) => ({ value: one, label: say(`division.kind.${one}`) }))}
        />
      </Form.Item>
      <Form.Item
        label={say('division.on')}
        name="on"
        rules={[{ required: true, message: say('division.onMissing') }]}
        extra={isFormer ? say('division.afterwards') : undefined}
      >
        <DayInput />
      </Form.Item>
      {kind === 'move' && (
        <Form.Item label={say('division.field.township')} name="township">
          <Select {...pick} options={choices(townships)} />
        </Form.Item>
      )}
      {!(isFormer && kind === 'merge') && (
        <Form.Item label={say(`division.field.${kind}`)} name="from">
          <Select
            {...pick}
            {...(kind === 'merge' ? { mode: 'multiple' as const } : {})}
            options={choices(kind === 'move' ? villages : townships)}
          />
        </Form.Item>
      )}
      {kind === 'split' && (
        <Form.Item label={say('division.field.part')} name="part">
          <Select
            {...pick}
            allowClear
            placeholder={say('division.field.partNone')}
            options={choices(villages)}
          />
        </Form.Item>
      )}
      {(kind === 'merge' || kind === 'move') && (
        <Form.Item label={say(`division.field.into.${kind}`)} name="into">
          <Select {...pick} options={choices(townships)} />
        </Form.Item>
      )}
      {kind !== 'move' && (
        <Form.Item
          label={say(isFormer ? 'division.field.former' : `division.field.name.${kind}`)}
          name="name"
        >
          <Input maxLength={60} />
        </Form.Item>
      )}
      {(isFormer || kind === 'rename' || kind === 'split') && (
        <Form.Item label={say(isFormer ? 'division.field.formerCode' : 'division.field.code')} name="code">
          <Input maxLength={12} inputMode="numeric" />
        </Form.Item>
      )}
      {((kind === 'split' && part === undefined) || (isFormer && kind === 'merge')) && (
        <Form.Item
          label={say(isFormer ? 'division.field.formerVillages' : 'division.field.villages')}
          name="villages"
          className="whole-line"
        >
          <Select {...pick} mode="multiple" options={choices(villages)} />
        </Form.Item>
      )}
      <Form.Item label={say('division.field.document')} name="document">
        <Input maxLength={120} />
      </Form.Item>
      <div className="whole-line">
        {fault && <Alert type="error" showIcon title={fault.message} role="alert" />}
        {told && <Alert type="success" showIcon title={told} role="status" />}
        {draft && (
          <div className="drafted">
            <h3>{say('division.drafted')}</h3>
            <div className="two-columns">
              <div>
                <span className="note">{say('division.from')}</span> <Places places={draft.from} />
              </div>
              <div>
                <span className="note">{say('division.to')}</span> <Places places={draft.to} />
              </div>
            </div>
            <Villages steps={draft.below} />
          </div>
        )}
        <div className="acts">
          <Button htmlType="submit" type={draft ? 'default' : 'primary'}>
            {say('division.try')}
          </Button>
          {draft && (
            <Button type="primary" onClick={propose}>
              {say('division.propose')}
            </Button>
          )}
        </div>
      </div>
    </Form>
  );
}
