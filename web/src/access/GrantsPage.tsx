import { Alert, Button, Form, Select, Tag } from 'antd';
import { useState } from 'react';
import { type Fault, useAnswer } from '../app/api.ts';
import { change, get } from '../app/client.ts';
import { useSpeech } from '../app/language.tsx';
import { printCount } from '../app/print.ts';
import type { AccountList } from '../app/told.ts';
import { Answered } from '../reports/Answered.tsx';
import { DataTable } from '../ui/DataTable.tsx';
import { DivisionPicker } from '../ui/DivisionPicker.tsx';
import { Page, Section } from '../ui/Page.tsx';
import { placeOf } from './AccountsPage.tsx';
import { Emergencies } from './Emergencies.tsx';
import { SchoolSelect } from './SchoolSelect.tsx';
import { useSend } from './session.tsx';
import { useShown } from './shown.tsx';

type Typed = { readonly accountIds: readonly number[]; readonly role: string; readonly scope: string };

function GrantForm({ items, roles, give }: AccountList & { readonly give: (typed: Typed) => Promise<void> }) {
  const { say, language } = useSpeech();
  const missing = { required: true, message: say('grant.missing') };
  const [form] = Form.useForm<Typed>();
  const role = Form.useWatch('role', form);
  const isSchool = roles.find(({ id }) => id === role)?.levels.includes('school') ?? false;
  return (
    <Form
      form={form}
      layout="vertical"
      className="grant-form"
      requiredMark={false}
      onFinish={(typed: Typed) => void give(typed)}
    >
      <Form.Item label={say('grant.account')} name="accountIds" rules={[missing]} extra={say('grant.many')}>
        <Select
          mode="multiple"
          maxTagCount={20}
          showSearch={{ optionFilterProp: 'label' }}
          options={items.map(({ accountId, name, fullName }) => ({
            value: accountId,
            label: `${fullName} ${name}`,
          }))}
        />
      </Form.Item>
      <Form.Item label={say('grant.role')} name="role" rules={[missing]}>
        <Select
          options={roles.map(({ id, label }) => ({ value: id, label: label[language] }))}
          onChange={() => form.resetFields(['scope'])}
        />
      </Form.Item>
      <Form.Item
        key={isSchool ? 'school' : 'division'}
        label={say(isSchool ? 'grant.school' : 'grant.scope')}
        name="scope"
        rules={[missing]}
        extra={say(isSchool ? 'grant.schoolExtra' : 'grant.scopeHint')}
      >
        {isSchool ? <SchoolSelect /> : <DivisionPicker />}
      </Form.Item>
      <Button type="primary" htmlType="submit">
        {say('grant.give')}
      </Button>
    </Form>
  );
}

/** Grants one role in one place to each of the accounts; whoever cannot have it is named with the reason. */
function useGiving(again: () => void) {
  const { say } = useSpeech();
  const sendChange = useSend();
  const [told, setTold] = useState<{ given: number; refused: readonly string[] }>({ given: 0, refused: [] });
  const give = async ({ items }: AccountList, { accountIds, role, scope }: Typed) => {
    const refused: string[] = [];
    for (const accountId of accountIds)
      await sendChange(change('post', '/api/access/grants'), { accountId, role, scope }).catch(
        (fault: Fault) => {
          const name = items.find((one) => one.accountId === accountId)?.fullName ?? '';
          refused.push(say('grant.refused', { name, text: fault.message || say('page.offline') }));
        },
      );
    setTold({ given: accountIds.length - refused.length, refused });
    again();
  };
  return { told, give };
}

/** Every role that somebody holds, found by the account. */
function GrantTable({ data, again }: { readonly data: AccountList; readonly again: () => void }) {
  const { say, language } = useSpeech();
  const sendChange = useSend();
  const [fault, setFault] = useState<Fault>();
  const held = data.items.flatMap((account) => account.grants.map((grant) => ({ ...grant, account })));
  const { shown, field, more } = useShown(held, ({ account }) => `${account.name} ${account.fullName}`);
  const end = async (grantId: number) => {
    await sendChange(change('delete', '/api/access/grants/{id}', { path: { id: grantId } })).then(
      () => setFault(undefined),
      (refusal: Fault) => setFault(refusal),
    );
    again();
  };
  return (
    <>
      {fault && <Alert type="error" showIcon title={fault.message} role="alert" />}
      {field}
      <DataTable
        label={say('grant.title')}
        rows={shown}
        keyOf={({ grantId }) => grantId}
        columns={[
          {
            key: 'account',
            title: say('grant.account'),
            isTitle: true,
            render: ({ account }) => account.fullName + say('mark.aside', { text: account.name }),
          },
          {
            key: 'role',
            title: say('grant.role'),
            render: ({ role }) => data.roles.find(({ id }) => id === role)?.label[language] ?? role,
          },
          { key: 'scope', title: say('grant.scope'), render: ({ scope }) => placeOf(scope, data.places) },
          {
            key: 'end',
            title: say('account.actions'),
            render: ({ grantId }) => (
              <Button size="small" type="link" danger onClick={() => void end(grantId)}>
                {say('grant.end')}
              </Button>
            ),
          },
        ]}
      />
      {more}
    </>
  );
}

/** Who holds which role where, for the security officer. */
export function GrantsPage() {
  const { say, language } = useSpeech();
  const answer = useAnswer(get('/api/access/grants'));
  const { told, give } = useGiving(answer.again);
  return (
    <Answered answer={answer}>
      {(data) => (
        <Page title={say('grant.title')} note={say('grant.note')}>
          <Emergencies />
          <Section title={say('grant.give')}>
            <GrantForm {...data} give={(typed) => give(data, typed)} />
            {told.refused.length > 0 && (
              <Alert type="error" showIcon title={told.refused.join(say('mark.clause'))} role="alert" />
            )}
            {told.given > 0 && (
              <Alert
                type="success"
                title={say('grant.given', { count: printCount(told.given) })}
                role="status"
              />
            )}
          </Section>
          <GrantTable data={data} again={answer.again} />
          <Section title={say('grant.rights')}>
            <dl className="rights">
              {data.roles.map(({ id, label, rights }) => (
                <div key={id}>
                  <dt>{label[language]}</dt>
                  <dd>
                    {rights.map((right) => (
                      <Tag key={right}>{data.rights[right][language]}</Tag>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </Section>
        </Page>
      )}
    </Answered>
  );
}
