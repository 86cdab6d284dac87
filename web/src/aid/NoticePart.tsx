import { Button, Input, InputNumber } from 'antd';
import { useState } from 'react';
import type { OfficeNotice } from '../../../src/aid/index.ts';
import { useHolds, useSend } from '../access/session.tsx';
import { useSpeech } from '../app/language.tsx';
import { paths } from '../app/paths.ts';
import { printDate } from '../app/print.ts';
import { Section } from '../ui/Page.tsx';
import { Field } from './Field.tsx';
import { Mark } from './Mark.tsx';
import type { Change } from './PaymentActs.tsx';

type Properties = { readonly notice: OfficeNotice; readonly path: string; readonly change: Change };
type Objection = OfficeNotice['objections'][number];

const TONES = { coming: 'plain', running: 'wait', ended: 'good', withdrawn: 'bad' } as const;

function Answering({ objection, change }: { readonly objection: Objection; readonly change: Change }) {
  const { say } = useSpeech();
  const send = useSend();
  const [words, setWords] = useState('');
  const answer = (isUpheld: boolean) =>
    change.act(send('POST', `/api/aid/objections/${objection.objectionId}/answer`, { isUpheld, words }), () =>
      say('pay.done'),
    );
  const isReady = words.trim().length >= 2 && !change.isBusy;
  return (
    <div className="act-fields">
      <Input.TextArea
        aria-label={say('notice.answer')}
        placeholder={say('notice.answer')}
        value={words}
        rows={2}
        maxLength={1000}
        onChange={({ target }) => setWords(target.value)}
      />
      <span className="actions">
        <Button disabled={!isReady} onClick={() => void answer(false)}>
          {say('notice.dismiss')}
        </Button>
        <Button danger disabled={!isReady} onClick={() => void answer(true)}>
          {say('notice.uphold')}
        </Button>
      </span>
    </div>
  );
}

function Objections({ notice, change }: Omit<Properties, 'path'>) {
  const { say, language } = useSpeech();
  const holds = useHolds();
  if (notice.objections.length === 0) return <p className="empty">{say('notice.noObjections')}</p>;
  return (
    <ul className="objections">
      {notice.objections.map((objection) => (
        <li key={objection.objectionId}>
          <b>
            {say('notice.lineNo')} {objection.lineNo} ·{' '}
            {notice.lines.find(({ lineNo }) => lineNo === objection.lineNo)?.cells[0]}
          </b>{' '}
          {objection.words}
          <div className="soft">
            {say('notice.received', {
              date: printDate(objection.receivedOn, language),
              name: objection.madeName,
            })}
          </div>
          {objection.answer ? (
            <div>
              <Mark tone={objection.answer.isUpheld ? 'bad' : 'good'}>
                {say(objection.answer.isUpheld ? 'notice.upheld' : 'notice.dismissed')}
              </Mark>
              {say('notice.answered', {
                date: printDate(objection.answer.answeredOn, language),
                name: objection.answer.madeName,
                words: objection.answer.words,
              })}
            </div>
          ) : (
            <>
              <div className="bad">{say('notice.unanswered')}</div>
              {holds('payment.review') && <Answering objection={objection} change={change} />}
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

/** The notice of a batch: when it runs, what was objected and answered. */
export function NoticePart({ notice, path, change }: Properties) {
  const { say, language } = useSpeech();
  const holds = useHolds();
  const send = useSend();
  const [lineNo, setLineNo] = useState<number | null>(null);
  const [words, setWords] = useState('');
  const record = () =>
    change.act(send('POST', `${path}/objections`, { lineNo, words }), () => {
      setWords('');
      return say('pay.done');
    });
  const date = (iso: string): string => printDate(iso, language);
  return (
    <Section
      title={say('notice.part')}
      note={say('notice.period', {
        from: date(notice.beginsOn),
        to: date(notice.endsOn),
        days: notice.workingDays,
      })}
    >
      <p>
        <Mark tone={TONES[notice.state]}>{say(`notice.state.${notice.state}`)}</Mark>
        {notice.state === 'running' && (
          <a href={paths.notice(notice.noticeId)} target="_blank" rel="noreferrer">
            {say('notice.open')}
          </a>
        )}{' '}
        <span className="soft hash">{say('notice.hash', { sha256: notice.sha256 })}</span>
      </p>
      <Objections notice={notice} change={change} />
      {notice.state === 'running' && holds('payment.make') && (
        <div className="act-fields">
          <Field label={say('notice.lineNo')}>
            {(id) => (
              <InputNumber id={id} min={1} max={notice.lines.length} value={lineNo} onChange={setLineNo} />
            )}
          </Field>
          <Field label={say('notice.words')}>
            {(id) => (
              <Input
                id={id}
                value={words}
                maxLength={1000}
                onChange={({ target }) => setWords(target.value)}
              />
            )}
          </Field>
          <Button
            disabled={lineNo === null || words.trim().length < 2 || change.isBusy}
            onClick={() => void record()}
          >
            {say('notice.record')}
          </Button>
        </div>
      )}
    </Section>
  );
}
