import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useHolds } from '../../access/session.tsx';
import { useAnswer } from '../../app/api.ts';
import { useSpeech } from '../../app/language.tsx';
import { paths } from '../../app/paths.ts';
import { printCount, printTerm } from '../../app/print.ts';
import { useRun } from '../../app/run.tsx';
import { Answered } from '../../reports/Answered.tsx';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { Page, Section } from '../../ui/Page.tsx';
import { useAct } from '../act.ts';
import { Told } from '../Told.tsx';
import { QUESTIONS_ASKED, type QuestionsHome } from './QuestionsCard.tsx';
import { WaitingList } from './WaitingList.tsx';

type Question = QuestionsHome['offices'][number]['questions'][number];

function How({ question }: { readonly question: Question }) {
  const { say, language } = useSpeech();
  const holds = useHolds();
  const { by, list, whyNot } = question;
  if (by === 'rule')
    return (
      <>
        {whyNot?.[language]}{' '}
        {holds('documents.read') && <Link to={paths.documents()}>{say('ask.toDocuments')}</Link>}{' '}
        {holds('programmes.read') && <Link to={paths.locals()}>{say('ask.toLocals')}</Link>}
      </>
    );
  return (
    <>
      {whyNot ? whyNot[language] : say(by === 'sheet' ? 'ask.bySheet' : 'ask.byScreen')}
      {list && <div className="soft">{say('ask.byList', { list: list[language] })}</div>}
    </>
  );
}

function Programmes({ programmes }: Pick<Question, 'programmes'>) {
  const { say, language } = useSpeech();
  const names = programmes.map(({ label }) => label[language]);
  return (
    <span title={names.join(say('mark.list'))}>
      {names.length <= 2
        ? names.join(say('mark.list'))
        : say('ask.programmesMore', { first: names[0] ?? '', count: names.length })}
    </span>
  );
}

/** What nobody has stated yet, by the office that knows: how many wait, who they are, and the way to an answer. */
export function QuestionsPage() {
  const { say, language } = useSpeech();
  const run = useRun();
  const [open, setOpen] = useState<string>();
  const [version, setVersion] = useState(0);
  const answer = useAnswer(QUESTIONS_ASKED, run.version + version);
  const acting = useAct(() => setVersion((count) => count + 1));
  const columns: Column<Question>[] = [
    { key: 'what', title: say('ask.what'), isTitle: true, render: ({ text }) => text[language] },
    {
      key: 'children',
      title: say('ask.children'),
      isNumber: true,
      render: ({ asks, text, children }) => (
        <Button
          type="link"
          size="small"
          aria-label={say('ask.open', { what: text[language], count: children })}
          onClick={() => setOpen(asks)}
        >
          {printCount(children)}
        </Button>
      ),
    },
    {
      key: 'schools',
      title: say('ask.schools'),
      isNumber: true,
      render: ({ schools }) => printCount(schools),
    },
    {
      key: 'answered',
      title: say('ask.answered'),
      isNumber: true,
      render: ({ answered }) => printCount(answered),
    },
    {
      key: 'programmes',
      title: say('ask.programmes'),
      render: ({ programmes }) => <Programmes programmes={programmes} />,
    },
    { key: 'how', title: say('ask.how'), render: (question) => <How question={question} /> },
  ];
  return (
    <Answered answer={answer}>
      {({ term, offices, children }) => {
        const question = offices.flatMap(({ questions }) => questions).find(({ asks }) => asks === open);
        return (
          <Page
            title={say('ask.title')}
            note={
              term && say('ask.note', { term: printTerm(term, language), children: printCount(children) })
            }
          >
            <Told fault={acting.fault} told={acting.told} />
            {offices.length === 0 && <p className="empty">{say(term ? 'ask.none' : 'ask.noRun')}</p>}
            {question && (
              <WaitingList
                key={question.asks}
                question={question}
                close={() => setOpen(undefined)}
                version={version}
                acting={acting}
              />
            )}
            {offices.map(({ office, label, questions }) => (
              <Section
                key={office}
                title={say('ask.office', { office: label[language], count: questions.length })}
              >
                <DataTable
                  label={label[language]}
                  columns={columns}
                  rows={questions}
                  keyOf={({ asks }) => asks}
                />
              </Section>
            ))}
          </Page>
        );
      }}
    </Answered>
  );
}
