import { Alert, Button, Checkbox, Form, Input, Modal, Radio, Select } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';

import { useMe, useSend } from '../access/session.tsx';
import { type Fault, useAnswer } from '../app/api.ts';
import { change, get, type Shapes } from '../app/client.ts';
import { useSpeech } from '../app/language.tsx';
import { usePages } from '../app/pages.ts';
import { paths } from '../app/paths.ts';
import { printCount, printDate } from '../app/print.ts';
import { Answered } from '../reports/Answered.tsx';
import { ListEnd } from '../reports/ListEnd.tsx';
import { type Column, DataTable } from '../ui/DataTable.tsx';
import { DivisionPicker } from '../ui/DivisionPicker.tsx';
import { useFocusBack } from '../ui/focus.ts';
import { Page } from '../ui/Page.tsx';
import { HelperSelect } from './HelperSelect.tsx';

type Helper = Shapes['Helper'];
type Typed = {
  readonly place: 'school' | 'division';
  readonly school?: string;
  readonly division?: string;
  readonly name: string;
  readonly post: string;
  readonly kind: string;
  readonly account?: string;
};

/** The scope that was chosen: a school of one's county, or a division. */
function useUnit() {
  const { roles } = useMe();
  const scope = roles[0]?.scope ?? '';
  const isSchool = scope.startsWith('school:');
  const county = isSchool ? scope.slice(7, 13) : scope.slice(0, 6);
  return {
    isSchool,
    own: isSchool ? scope : undefined,
    unitOf: ({ place, school = '', division = '' }: Typed): string =>
      isSchool ? scope : place === 'school' ? `school:${county}:${school.trim()}` : division,
  };
}

function AddDialog({
  onDone,
  onClose,
}: {
  readonly onDone: (told: string) => void;
  readonly onClose: () => void;
}) {
  const { say, language } = useSpeech();
  useFocusBack();
  const send = useSend();
  const { isSchool, unitOf } = useUnit();
  const [form] = Form.useForm<Typed>();
  const place = Form.useWatch('place', form);
  const [fault, setFault] = useState<Fault>();
  const kinds = useAnswer(get('/api/pairing/summary')).data?.words.kinds ?? [];
  const missing = { required: true, message: say('grant.missing') };
  const add = (typed: Typed) => {
    const { name, post, kind, account = '' } = typed;
    const body = { unit: unitOf(typed), name, post, kind, account };
    return send(change('post', '/api/pairing/helpers'), body).then(
      () => onDone(say('helpers.added', { name })),
      setFault,
    );
  };
  return (
    <Modal open title={say('helpers.add')} footer={null} onCancel={onClose} destroyOnHidden>
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ place: 'school' }}
        onFinish={(typed) => void add(typed)}
      >
        <Form.Item label={say('helpers.name')} name="name" rules={[{ ...missing, min: 2 }]}>
          <Input maxLength={30} />
        </Form.Item>
        <Form.Item label={say('helpers.post')} name="post" rules={[{ ...missing, min: 2 }]}>
          <Input maxLength={30} />
        </Form.Item>
        <Form.Item label={say('helpers.kind')} name="kind" rules={[missing]}>
          <Select options={kinds.map(({ id, label }) => ({ value: id, label: label[language] }))} />
        </Form.Item>
        {!isSchool && (
          <>
            <Form.Item label={say('helpers.unit')} name="place">
              <Radio.Group
                options={[
                  { value: 'school', label: say('helpers.unitSchool') },
                  { value: 'division', label: say('helpers.unitDivision') },
                ]}
              />
            </Form.Item>
            {place === 'division' ? (
              <Form.Item label={say('helpers.unitDivision')} name="division" rules={[missing]}>
                <DivisionPicker />
              </Form.Item>
            ) : (
              <Form.Item
                label={say('helpers.unitSchool')}
                name="school"
                rules={[missing]}
                extra={say('helpers.unitSchoolHint')}
              >
                <Input maxLength={60} />
              </Form.Item>
            )}
          </>
        )}
        <Form.Item label={say('helpers.account')} name="account" extra={say('helpers.accountHint')}>
          <Input maxLength={40} autoComplete="off" />
        </Form.Item>
        {fault && <Alert type="error" showIcon role="alert" title={fault.message || say('page.offline')} />}
        <p className="actions">
          <Button type="primary" htmlType="submit">
            {say('pairing.confirm')}
          </Button>
          <Button onClick={onClose}>{say('pairing.cancel')}</Button>
        </p>
      </Form>
    </Modal>
  );
}

type OverProperties = {
  readonly from: Helper;
  readonly onDone: (told: string) => void;
  readonly onClose: () => void;
};

function HandOverDialog({ from, onDone, onClose }: OverProperties) {
  const { say } = useSpeech();
  useFocusBack();
  const send = useSend();
  const [fault, setFault] = useState<Fault>();
  const has = from.children + from.others > 0;
  const give = ({ to, reason, hasLeft = false }: { to?: number; reason: string; hasLeft?: boolean }) =>
    send(change('post', '/api/pairing/helpers/{helperId}/hand-over', { path: { helperId: from.helperId } }), {
      ...{ to: to ?? null, reason, hasLeft },
    }).then(
      ({ children, others, contacts }) => onDone(say('helpers.handedOver', { children, others, contacts })),
      setFault,
    );
  return (
    <Modal
      open
      title={say('helpers.handOverTitle', { name: from.name })}
      footer={null}
      onCancel={onClose}
      destroyOnHidden
    >
      <p className="note">{say('helpers.handOverNote')}</p>
      <Form
        layout="vertical"
        requiredMark={false}
        initialValues={{ hasLeft: !has }}
        onFinish={(typed) => void give(typed)}
      >
        {has && (
          <Form.Item
            label={say('pairing.who')}
            name="to"
            rules={[{ required: true, message: say('pairing.whoHint') }]}
          >
            <HelperSelect level="child" except={from.helperId} />
          </Form.Item>
        )}
        <Form.Item
          label={say('pairing.reason')}
          name="reason"
          rules={[{ required: true, min: 2, message: say('pairing.reasonHint') }]}
        >
          <Input maxLength={200} placeholder={say('pairing.reasonHint')} />
        </Form.Item>
        <Form.Item name="hasLeft" valuePropName="checked">
          <Checkbox>{say('helpers.hasLeft')}</Checkbox>
        </Form.Item>
        {fault && <Alert type="error" showIcon role="alert" title={fault.message || say('page.offline')} />}
        <p className="actions">
          <Button type="primary" htmlType="submit">
            {say('pairing.confirm')}
          </Button>
          <Button onClick={onClose}>{say('pairing.cancel')}</Button>
        </p>
      </Form>
    </Modal>
  );
}

function useColumns(handOver: (one: Helper) => void): Column<Helper>[] {
  const { say, language } = useSpeech();
  return [
    { key: 'name', title: say('helpers.name'), isTitle: true, render: ({ name }) => name },
    { key: 'post', title: say('helpers.post'), render: ({ post }) => post },
    { key: 'kind', title: say('helpers.kind'), render: ({ kindLabel }) => kindLabel[language] },
    { key: 'unit', title: say('helpers.unit'), render: ({ unitName }) => unitName },
    {
      key: 'load',
      title: say('helpers.load'),
      isNumber: true,
      render: ({ helperId, children, most }) => (
        <>
          <Link to={paths.pairing({ helper: String(helperId) })}>{printCount(children)}</Link> / {most}
        </>
      ),
    },
    {
      key: 'others',
      title: say('helpers.others'),
      isNumber: true,
      render: ({ others }) => printCount(others),
    },
    {
      key: 'account',
      title: say('helpers.account'),
      render: ({ hasAccount }) => (hasAccount ? say('helpers.has') : ''),
    },
    {
      key: 'over',
      title: say('helpers.handOver'),
      render: (one) =>
        one.leftOn === null ? (
          <Button
            size="small"
            aria-label={say('helpers.handOverTitle', { name: one.name })}
            onClick={() => handOver(one)}
          >
            {say('helpers.handOver')}
          </Button>
        ) : (
          `${say('helpers.left')} ${printDate(one.leftOn, language)}`
        ),
    },
  ];
}

/** Staff who answer for children: recorded, with their load, handed over. */
export function StaffPage() {
  const { say } = useSpeech();
  const [typed, setTyped] = useState('');
  const [isLeft, setLeft] = useState(false);
  const [version, setVersion] = useState(0);
  const [told, setTold] = useState('');
  const [isAdding, setAdding] = useState(false);
  const [from, setFrom] = useState<Helper>();
  const query = get('/api/pairing/helpers', { query: { typed, left: isLeft ? '1' : '0', limit: 50 } });
  const pages = usePages(query, version);
  const columns = useColumns(setFrom);
  const done = (words: string) => {
    setAdding(false);
    setFrom(undefined);
    setTold(words);
    setVersion((count) => count + 1);
  };
  return (
    <Answered answer={pages.answer}>
      {({ total }) => (
        <Page
          title={say('helpers.title')}
          note={say('helpers.note')}
          aside={<Link to={paths.pairing()}>{say('pairing.toList')}</Link>}
        >
          {told !== '' && <Alert type="success" showIcon role="status" title={told} />}
          <search className="filters">
            <Button type="primary" onClick={() => setAdding(true)}>
              {say('helpers.add')}
            </Button>
            <Input.Search
              aria-label={say('helpers.search')}
              placeholder={say('helpers.search')}
              allowClear
              maxLength={40}
              className="filter-name"
              onSearch={(text) => setTyped(text.trim())}
            />
            <Checkbox checked={isLeft} onChange={(event) => setLeft(event.target.checked)}>
              {say('helpers.showLeft')}
            </Checkbox>
            <output className="total">{say('list.count', { count: printCount(total) })}</output>
          </search>
          {total > 0 ? (
            <>
              <DataTable
                label={say('helpers.title')}
                columns={columns}
                rows={pages.items}
                keyOf={({ helperId }) => helperId}
              />
              <ListEnd pages={pages} isNarrowed={typed !== ''} />
            </>
          ) : (
            <p className="empty">{say(typed === '' && !isLeft ? 'helpers.none' : 'list.empty')}</p>
          )}
          {isAdding && <AddDialog onDone={done} onClose={() => setAdding(false)} />}
          {from && <HandOverDialog from={from} onDone={done} onClose={() => setFrom(undefined)} />}
        </Page>
      )}
    </Answered>
  );
}
