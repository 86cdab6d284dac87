import { Alert, Button, Input, Select } from 'antd';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useSend } from '../access/session.tsx';
import { type Fault, useAnswer } from '../app/api.ts';
import { type Answered as AnswerOf, change, get } from '../app/client.ts';
import { useSpeech } from '../app/language.tsx';
import { paths } from '../app/paths.ts';
import { printCount, printDate, printMoment } from '../app/print.ts';
import { Answered } from '../reports/Answered.tsx';
import { Page } from '../ui/Page.tsx';
import './pairing.css';

const QUESTION = get('/api/pairing/traces');
type Told = AnswerOf<typeof QUESTION>;
type Finding = Told['items'][number];
type Decision = Told['decisions'][number]['id'];

function Decide({
  finding,
  told,
  onDone,
}: {
  readonly finding: Finding;
  readonly told: Told;
  readonly onDone: () => void;
}) {
  const { say, language } = useSpeech();
  const send = useSend();
  const [decision, setDecision] = useState<Decision>();
  const [reason, setReason] = useState('');
  const [fault, setFault] = useState<Fault>();
  const keep = () =>
    void send(change('post', '/api/pairing/traces'), {
      ...{ finding: finding.id, month: told.month, decision: decision!, reason },
    }).then(onDone, (refusal: Fault) => setFault(refusal));
  return (
    <>
      {fault && <Alert type="error" showIcon role="alert" title={fault.message || say('page.offline')} />}
      <div className="pairing-bar">
        <Select
          aria-label={say('traces.decision')}
          placeholder={say('traces.decision')}
          className="filter-kind"
          value={decision}
          options={told.decisions.map(({ id, label }) => ({ value: id, label: label[language] }))}
          onChange={setDecision}
        />
        <Input
          aria-label={say('traces.reason')}
          placeholder={say('traces.reason')}
          className="filter-name"
          maxLength={400}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        <Button type="primary" disabled={!decision || reason.trim().length < 2} onClick={keep}>
          {say('traces.decide')}
        </Button>
      </div>
    </>
  );
}

/** So many contacts of a finding are shown at once. */
const SHOWN = 6;

function OneFinding({
  finding,
  told,
  onDone,
}: {
  readonly finding: Finding;
  readonly told: Told;
  readonly onDone: () => void;
}) {
  const { say, language } = useSpeech();
  const way = (id: string) => told.ways.find((one) => one.id === id)?.label[language] ?? id;
  const label = (id: Decision) => told.decisions.find((one) => one.id === id)!.label[language];
  const [last] = finding.said;
  const rows = finding.contacts.slice(0, SHOWN);
  return (
    <article className="contact" aria-label={finding.reason[language]}>
      <h2 className="finding-head">
        {say(`traces.kind.${finding.kind as 'far'}`)}{' '}
        <span className={`kind-mark ${last ? '' : 'waits'}`}>
          {last ? label(last.decision) : say('traces.open')}
        </span>
      </h2>
      <p>{finding.reason[language]}</p>
      <ul>
        {rows.map((one) => (
          <li key={one.contactId}>
            <Link to={paths.pairedChild(one.personId)}>{one.name ?? say('list.noName')}</Link>{' '}
            {[one.township, one.village].filter(Boolean).join(' ')} · {printDate(one.on, language)}{' '}
            {way(one.way)} · {one.authorName}{' '}
            <span className="note">{say('traces.recorded', { at: printMoment(one.recordedAt) })}</span>
          </li>
        ))}
      </ul>
      {finding.contacts.length > SHOWN && (
        <p className="note">{say('traces.more', { count: printCount(finding.contacts.length) })}</p>
      )}
      {finding.said.map((one) => (
        <p key={one.at} className="note">
          {say('traces.said', {
            by: one.by,
            at: printMoment(one.at),
            decision: label(one.decision),
            reason: one.reason,
          })}
        </p>
      ))}
      {told.canDecide && <Decide key={finding.said.length} finding={finding} told={told} onDone={onDone} />}
    </article>
  );
}

/** Contacts that cannot be true, each with its arithmetic, for a person to look at. */
export function TracesPage() {
  const { say } = useSpeech();
  const [search, setSearch] = useSearchParams();
  const month = search.get('month') ?? undefined;
  const answer = useAnswer(get('/api/pairing/traces', { query: { month } }));
  return (
    <Answered answer={answer}>
      {(told) => (
        <Page
          title={say('traces.title')}
          note={say('traces.note')}
          aside={<Link to={paths.pairing()}>{say('pairing.toList')}</Link>}
        >
          <search className="filters">
            <Select
              aria-label={say('traces.month')}
              className="filter-kind"
              value={told.month}
              options={told.months.map((value) => ({ value, label: value }))}
              onChange={(value) => setSearch(new URLSearchParams({ month: value }), { replace: true })}
            />
            <output className="total">{say('traces.looked', { count: printCount(told.looked) })}</output>
          </search>
          {told.items.length === 0 && (
            <p className="empty">
              {say(told.looked === 0 ? 'traces.nothing' : 'traces.none')}{' '}
              {told.looked === 0 && <Link to={paths.pairing()}>{say('traces.toPairing')}</Link>}
            </p>
          )}
          {told.items.map((finding) => (
            <OneFinding key={finding.id} finding={finding} told={told} onDone={answer.again} />
          ))}
        </Page>
      )}
    </Answered>
  );
}
