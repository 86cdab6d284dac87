import { Alert, Button, Form, Input } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useMe, useSend } from '../access/session.tsx';
import { type Fault, useAnswer } from '../app/api.ts';
import { type Answered as AnswerOf, type Change, change, get } from '../app/client.ts';
import { useSpeech } from '../app/language.tsx';
import { paths } from '../app/paths.ts';
import { printCount, printDate } from '../app/print.ts';
import { Answered } from '../reports/Answered.tsx';
import { DayInput } from '../ui/DayInput.tsx';
import { Page, Section } from '../ui/Page.tsx';
import './pairing.css';

const QUESTION = get('/api/pairing/plans');
type Told = AnswerOf<typeof QUESTION>;
type Plan = Told['plans'][number];

type EntryProperties = {
  readonly fields: readonly {
    readonly name: string;
    readonly label: string;
    readonly type?: 'date';
    readonly initial?: string;
  }[];
  readonly button: string;
  readonly send: (typed: Readonly<Record<string, string>>) => Promise<unknown>;
  readonly onDone: () => void;
};

/** A line of entries with its button. */
function Entry({ fields, button, send, onDone }: EntryProperties) {
  const { say } = useSpeech();
  const [form] = Form.useForm<Record<string, string>>();
  const [fault, setFault] = useState<Fault>();
  const save = (typed: Record<string, string>) =>
    send(typed).then(
      () => {
        setFault(undefined);
        form.resetFields();
        onDone();
      },
      (refusal: Fault) => setFault(refusal),
    );
  return (
    <Form
      form={form}
      layout="vertical"
      requiredMark={false}
      className="contact-form"
      initialValues={Object.fromEntries(fields.map(({ name, initial }) => [name, initial]))}
      onFinish={(typed) => void save(typed)}
    >
      {fields.map(({ name, label, type }) => (
        <Form.Item
          key={name}
          name={name}
          label={label}
          rules={[{ required: true, message: say('grant.missing') }]}
        >
          {type === 'date' ? <DayInput /> : <Input maxLength={100} />}
        </Form.Item>
      ))}
      <p className="actions">
        <Button htmlType="submit">{button}</Button>
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
    </Form>
  );
}

function OnePlan({
  plan,
  told,
  again,
}: {
  readonly plan: Plan;
  readonly told: Told;
  readonly again: () => void;
}) {
  const { say, language } = useSpeech();
  const send = useSend();
  const isLate = (task: Plan['tasks'][number]) => task.doneOn === null && task.dueOn < told.today;
  const kind = told.kinds.find(({ id }) => id === plan.kind)?.label[language] ?? '';
  const tasks = plan.tasks.toSorted((a, b) => Number(isLate(b)) - Number(isLate(a)));
  return (
    <Section title={plan.title} note={`${kind} · ${plan.unitName}`}>
      {tasks.length === 0 && <p className="empty">{say('plans.noTasks')}</p>}
      {tasks.map((task) => (
        <div key={task.taskId} className="pairing-line">
          <strong>{task.title}</strong> {task.responsible} · {printDate(task.dueOn, language)}{' '}
          {isLate(task) && <span className="kind-mark waits">{say('plans.late')}</span>}
          {task.doneOn !== null && (
            <span className="note">
              {say('plans.doneOn', { on: printDate(task.doneOn, language), note: task.note ?? '' })}
            </span>
          )}
          {task.doneOn === null && told.canMake && (
            <details>
              <summary aria-label={`${say('plans.done')} ${task.title}`}>{say('plans.done')}</summary>
              <Entry
                button={say('plans.done')}
                onDone={again}
                fields={[
                  { name: 'on', label: say('pairing.on'), type: 'date', initial: told.today },
                  { name: 'note', label: say('plans.doneNote') },
                ]}
                send={(typed) =>
                  send(
                    change('post', '/api/pairing/plans/tasks/{taskId}/done', {
                      path: { taskId: task.taskId },
                    }),
                    typed as { on: string; note: string },
                  )
                }
              />
            </details>
          )}
        </div>
      ))}
      {told.canMake && (
        <details>
          <summary aria-label={`${say('plans.addTask')} ${plan.title}`}>{say('plans.addTask')}</summary>
          <Entry
            button={say('plans.addTask')}
            onDone={again}
            fields={[
              { name: 'title', label: say('plans.task') },
              { name: 'responsible', label: say('plans.responsible') },
              { name: 'dueOn', label: say('plans.due'), type: 'date' },
            ]}
            send={(typed) =>
              send(
                change('post', '/api/pairing/plans/{planId}/tasks', { path: { planId: plan.planId } }),
                typed as { title: string; responsible: string; dueOn: string },
              )
            }
          />
        </details>
      )}
    </Section>
  );
}

/** One county one policy, one school one plan: tasks with days, what is overdue. */
export function PlansPage() {
  const { say } = useSpeech();
  const { roles } = useMe();
  const send = useSend();
  const answer = useAnswer(QUESTION);
  const scope = roles.find((one) => one.scope.startsWith('school:') || one.scope.length === 6)?.scope;
  const make = change('post', '/api/pairing/plans') as Change<
    { unit: string; year: number; title: string },
    unknown
  >;
  return (
    <Answered answer={answer}>
      {(told) => (
        <Page
          title={say('plans.title')}
          note={say('plans.note')}
          aside={<Link to={paths.pairing()}>{say('pairing.toList')}</Link>}
        >
          {told.overdue > 0 && (
            <Alert
              type="warning"
              showIcon
              title={say('plans.overdue', { count: printCount(told.overdue) })}
            />
          )}
          {told.plans.length === 0 && <p className="empty">{say('plans.none')}</p>}
          {told.plans.map((plan) => (
            <OnePlan key={plan.planId} plan={plan} told={told} again={answer.again} />
          ))}
          {told.canMake && scope && !told.plans.some(({ unit }) => unit === scope) && (
            <Section title={say('plans.make')}>
              <Entry
                button={say('plans.make')}
                onDone={answer.again}
                fields={[{ name: 'title', label: say('plans.name') }]}
                send={({ title = '' }) => send(make, { unit: scope, year: told.year, title })}
              />
            </Section>
          )}
        </Page>
      )}
    </Answered>
  );
}
