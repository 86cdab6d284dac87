import { Alert, Button, Input, Select } from 'antd';
import { useId, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useSend } from '../access/session.tsx';
import { type Fault, useAnswer } from '../app/api.ts';
import { change, get } from '../app/client.ts';
import { useSpeech } from '../app/language.tsx';
import { paths } from '../app/paths.ts';
import { printDate, printMoment } from '../app/print.ts';
import { Answered } from '../reports/Answered.tsx';
import { NothingYet } from '../reports/NothingYet.tsx';
import { type Column, DataTable } from '../ui/DataTable.tsx';
import { Page } from '../ui/Page.tsx';
import { REPORTS, type ReportKinds, type ReportLine } from './asked.ts';
import './dropout.css';

type Period = { readonly kind: string; readonly period: string };
const signAt = (path: Period) => change('post', '/api/dropout/reports/{kind}/{period}/sign', { path });

/** Signing one's own report; a correction says why. */
function SignForm({
  line,
  of,
  done,
}: {
  readonly line: ReportLine;
  readonly of: Period;
  readonly done: () => void;
}) {
  const { say } = useSpeech();
  const send = useSend();
  const id = useId();
  const [post, setPost] = useState('');
  const [note, setNote] = useState('');
  const [fault, setFault] = useState<Fault>();
  const isCorrection = line.signed.length > 0;
  const sign = () =>
    send(signAt(of), { unit: line.unit, post, ...(note.trim() ? { note } : {}) }).then(done, setFault);
  return (
    <form
      className="sign-form"
      onSubmit={(event) => {
        event.preventDefault();
        void sign();
      }}
    >
      <label htmlFor={`${id}-post`}>{say('filed.post')}</label>
      <Input
        id={`${id}-post`}
        maxLength={20}
        value={post}
        onChange={(event) => setPost(event.target.value)}
      />
      {isCorrection && (
        <>
          <label htmlFor={`${id}-note`}>{say('filed.why')}</label>
          <Input
            id={`${id}-note`}
            maxLength={400}
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
        </>
      )}
      <Button type="primary" htmlType="submit" disabled={post.trim() === ''}>
        {say(isCorrection ? 'filed.signCorrection' : line.isZero ? 'filed.signZero' : 'filed.sign')}
      </Button>
      {fault && <Alert type="error" showIcon role="alert" title={fault.message || say('page.offline')} />}
    </form>
  );
}

function State({ line, figures }: { readonly line: ReportLine; readonly figures: ReportKinds['figures'] }) {
  const { say, language } = useSpeech();
  const label = (id: string): string => figures.find((figure) => figure.id === id)?.label[language] ?? id;
  return (
    <>
      <span className={`report-state ${line.state}`}>{say(`filed.state.${line.state}`)}</span>{' '}
      {line.isZero && <span className="soft">{say('filed.zero')}</span>}
      {line.signed.map(({ version, post, authorName, signedAt, note }) => (
        <span key={version} className="note signed-by">
          {say('filed.signedBy', { version, post, name: authorName, at: printMoment(String(signedAt)) })}
          {note && ` ${note}`}
        </span>
      ))}
      {line.corrections.map(({ figure, signed, now }) => (
        <span key={figure} className="bad signed-by">
          {say('filed.changed', { figure: label(figure), signed, now })}
        </span>
      ))}
    </>
  );
}

/** The four reports: figures of each unit drawn from the ledgers, who has signed, who is late, what has changed since. */
export function ReportsPage() {
  const { say, language } = useSpeech();
  const [search, setSearch] = useSearchParams();
  const kinds = useAnswer(REPORTS);
  const kind = search.get('kind') ?? kinds.data?.kinds[0]?.id;
  const chosen = kinds.data?.kinds.find(({ id }) => id === kind);
  const period = search.get('period') ?? chosen?.periods[0];
  const of = kind && period ? { kind, period } : undefined;
  const answer = useAnswer(
    of && get('/api/dropout/reports/{kind}', { path: { kind: of.kind }, query: { period: of.period } }),
  );
  const columns = (figures: ReportKinds['figures']): Column<ReportLine>[] => [
    { key: 'unit', title: say('filed.unit'), isTitle: true, render: ({ name }) => name },
    { key: 'state', title: say('filed.state'), render: (line) => <State line={line} figures={figures} /> },
    ...figures.map(({ id, label }) => ({
      key: id,
      title: label[language],
      isNumber: true,
      render: (line: ReportLine) => line.figures[id as keyof ReportLine['figures']],
    })),
    {
      key: 'sign',
      title: say('filed.sign'),
      render: (line) => (line.canSign && of ? <SignForm line={line} of={of} done={answer.again} /> : ''),
    },
  ];
  return (
    <Answered answer={kinds}>
      {(all) => (
        <Page
          title={say('filed.title')}
          note={
            answer.data &&
            say('filed.note', {
              from: printDate(answer.data.period.from, language),
              to: printDate(answer.data.period.to, language),
              due: printDate(answer.data.dueOn, language),
            })
          }
          aside={<Link to={paths.dropout()}>{say('dropout.toLedgers')}</Link>}
        >
          <search className="filters">
            <Select
              aria-label={say('filed.kind')}
              className="filter-kind"
              value={kind ?? null}
              options={all.kinds.map(({ id, label }) => ({ value: id, label: label[language] }))}
              onChange={(value: string) => setSearch({ kind: value }, { replace: true })}
            />
            <Select
              aria-label={say('filed.period')}
              className="filter-kind"
              value={period ?? null}
              options={(chosen?.periods ?? []).map((value) => ({ value, label: value }))}
              onChange={(value: string) => setSearch({ kind: kind ?? '', period: value }, { replace: true })}
            />
          </search>
          <Answered answer={answer}>
            {({ lines }) =>
              lines.length === 0 ? (
                <NothingYet>{say('filed.none')}</NothingYet>
              ) : (
                <DataTable
                  label={say('filed.title')}
                  columns={columns(all.figures).filter(
                    ({ key }) => key !== 'sign' || lines.some(({ canSign }) => canSign),
                  )}
                  rows={lines}
                  keyOf={({ unit }) => unit}
                />
              )
            }
          </Answered>
        </Page>
      )}
    </Answered>
  );
}
