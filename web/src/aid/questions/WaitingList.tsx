import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useHolds, useMe, useSend } from '../../access/session.tsx';
import { type Answered as AnsweredBy, change, get } from '../../app/client.ts';
import { putFile, takeFile } from '../../app/files.ts';
import { useSpeech } from '../../app/language.tsx';
import { usePages } from '../../app/pages.ts';
import { paths } from '../../app/paths.ts';
import { printCount } from '../../app/print.ts';
import { DropZone } from '../../intake/DropZone.tsx';
import { Answered } from '../../reports/Answered.tsx';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { Section } from '../../ui/Page.tsx';
import type { Change } from '../PaymentActs.tsx';
import type { QuestionsHome } from './QuestionsCard.tsx';

type Question = QuestionsHome['offices'][number]['questions'][number];
const askList = (asks: string) => get('/api/aid/questions/list', { query: { asks } });
type Waiting = AnsweredBy<ReturnType<typeof askList>>['items'][number];

type Properties = {
  readonly question: Question;
  readonly close: () => void;
  readonly version: number;
  readonly acting: Change;
};

/** A field for one answer: a choice where the fact has words. */
function Field(props: {
  readonly question: Question;
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  const { say, language } = useSpeech();
  const { question, label, value, onChange } = props;
  if (question.choices.length === 0)
    return (
      <Input
        aria-label={label}
        value={value}
        placeholder={question.hint?.[language] ?? ''}
        style={{ width: '9rem' }}
        onChange={({ target }) => onChange(target.value)}
      />
    );
  return (
    <Select
      aria-label={label}
      value={value || null}
      placeholder={say('ask.choose')}
      style={{ minWidth: '8rem' }}
      options={question.choices.map((one) => ({ value: one.label.zh, label: one.label[language] }))}
      onChange={(chosen) => onChange(chosen ?? '')}
    />
  );
}

function SheetPart({ question, acting }: Pick<Properties, 'question' | 'acting'>) {
  const { say, language } = useSpeech();
  const { csrf } = useMe();
  const path = { fact: question.asks as 'boards' };
  const bring = ([file]: readonly File[]) =>
    file &&
    void acting.act(
      putFile(change('put', '/api/aid/questions/{fact}/sheet', { path }), file, csrf, language),
      ({ answered, blank }) => say('ask.sheetRead', { answered, blank }),
    );
  const take = () => {
    const asked = change('post', '/api/aid/questions/{fact}/sheet', { path });
    void acting.act(takeFile(asked, language, csrf), () => say('ask.sheetTaken'));
  };
  return (
    <>
      <p className="actions">
        <Button disabled={acting.isBusy} onClick={take}>
          {say('ask.sheet')}
        </Button>
      </p>
      <DropZone note={say('ask.drop')} isBusy={acting.isBusy} files={[]} onFiles={bring} />
    </>
  );
}

/** Who waits for one thing, the fields to answer it, and the sheet for an office. */
export function WaitingList({ question, close, version, acting }: Properties) {
  const { say, language } = useSpeech();
  const holds = useHolds();
  const send = useSend();
  const pages = usePages(askList(question.asks), version);
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const [all, setAll] = useState('');
  const save = (subjects: readonly string[], answer: string) =>
    acting.act(
      send(
        change('post', '/api/aid/questions/{fact}/answers', { path: { fact: question.asks as 'boards' } }),
        { subjects: [...subjects], answer },
      ),
      ({ answered }) => say('ask.saved', { answered }),
    );
  const wordOf = (value: unknown): string =>
    question.choices.find((one) => one.value === value)?.label[language] ??
    (question.asks.endsWith('_fen') ? String(Number(value) / 100) : String(value));
  const nameOf = ({ name, subject }: Waiting): string => name ?? subject;
  const open = pages.items.filter(({ answer }) => answer === null).map(({ subject }) => subject);
  const columns: Column<Waiting>[] = [
    ...(question.of === 'child'
      ? [
          {
            key: 'student',
            title: say('ask.student'),
            isTitle: true,
            render: (one: Waiting) =>
              holds('child.read') ? <Link to={paths.person(one.subject)}>{nameOf(one)}</Link> : nameOf(one),
          },
          { key: 'school', title: say('ask.school'), render: ({ school }: Waiting) => school ?? '—' },
          {
            key: 'class',
            title: say('ask.class'),
            render: ({ grade, className }: Waiting) => [grade, className].filter(Boolean).join(' ') || '—',
          },
        ]
      : [
          { key: 'school', title: say('ask.school'), isTitle: true, render: nameOf },
          {
            key: 'waiting',
            title: say('ask.waiting'),
            isNumber: true,
            render: ({ children }: Waiting) => printCount(children),
          },
        ]),
    ...(pages.items.some(({ said }) => said.length > 0)
      ? [
          {
            key: 'said',
            title: say('ask.said'),
            render: ({ said }: Waiting) =>
              said.map(({ label, value }) => (
                <div key={`${label} ${value}`}>
                  {say('ask.saidBy', { list: label, value: wordOf(value) })}
                </div>
              )),
          },
        ]
      : []),
    {
      key: 'answer',
      title: say('ask.answer'),
      render: (one) =>
        one.answer ? (
          say('ask.given', { value: wordOf(one.answer.value), name: one.answer.madeName })
        ) : question.mayAnswer ? (
          <span className="actions">
            <Field
              question={question}
              label={say('ask.answerOf', { who: nameOf(one) })}
              value={typed[one.subject] ?? ''}
              onChange={(value) => setTyped({ ...typed, [one.subject]: value })}
            />
            <Button
              aria-label={say('ask.saveFor', { who: nameOf(one) })}
              disabled={!typed[one.subject] || acting.isBusy}
              onClick={() => void save([one.subject], typed[one.subject] ?? '')}
            >
              {say('ask.save')}
            </Button>
          </span>
        ) : (
          '—'
        ),
    },
  ];
  return (
    <Answered answer={pages.answer}>
      {({ total }) => (
        <Section
          title={say('ask.listOf', {
            what: question.text[language],
            count: say(question.of === 'school' ? 'ask.ofSchools' : 'ask.ofChildren', {
              count: printCount(total),
            }),
          })}
          note={question.whyNot?.[language]}
        >
          <p className="actions">
            <Button onClick={close}>{say('ask.close')}</Button>
          </p>
          {question.maySheet && <SheetPart question={question} acting={acting} />}
          {question.mayAnswer && open.length > 1 && (
            <p className="actions">
              <Field question={question} label={say('ask.saveAll')} value={all} onChange={setAll} />
              <Button disabled={!all || acting.isBusy} onClick={() => void save(open.slice(0, 500), all)}>
                {say('ask.saveShown', { count: Math.min(open.length, 500) })}
              </Button>
            </p>
          )}
          <DataTable
            label={say('ask.answer')}
            columns={columns}
            rows={pages.items}
            keyOf={({ subject }) => subject}
          />
          {pages.hasMore && (
            <p className="actions">
              <Button onClick={pages.more} loading={pages.isFetching}>
                {say('ask.more')}
              </Button>
            </p>
          )}
        </Section>
      )}
    </Answered>
  );
}
