import { Alert, Button, Input } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useSend } from '../../access/session.tsx';
import { type Fault, useAnswer } from '../../app/api.ts';
import { useSpeech } from '../../app/language.tsx';
import { paths } from '../../app/paths.ts';
import { ARRIVALS, type Arrival, DECIDE } from './asked.ts';
import './arrivals.css';

const MINUTE = 60;
/** Clocks that are off by less are not spoken of. */
const SPOKEN = 10;

/** What came from the doors and waits for an officer. */
export function ArrivalsPage() {
  const { say } = useSpeech();
  const { data, fault, again } = useAnswer(ARRIVALS);
  return (
    <>
      <h1>{say('arrivals.title')}</h1>
      <p className="note">{say('arrivals.note')}</p>
      {fault && <Alert type="error" showIcon title={fault.message || say('page.offline')} role="alert" />}
      {data?.items.length === 0 && <p className="empty">{say('arrivals.none')}</p>}
      {data?.items.map((item) => (
        <One key={`${item.submissionId} ${item.field}`} item={item} onDecided={again} />
      ))}
    </>
  );
}

function One({ item, onDecided }: { readonly item: Arrival; readonly onDecided: () => void }) {
  const { say, language } = useSpeech();
  const print = (at: Date | string) =>
    new Date(at).toLocaleString(language === 'zh' ? 'zh-CN' : 'en-GB', {
      timeZone: 'Asia/Shanghai',
      dateStyle: 'medium',
      timeStyle: 'short',
    });
  const isLate = item.field === '';
  const minutes = Math.round(item.skewSeconds / MINUTE);
  return (
    <article className="arrival" aria-label={item.name ?? item.personId}>
      <h2>
        <Link to={paths.case(item.personId)}>{item.name ?? item.personId}</Link>
        <small>
          {say(isLate ? 'arrivals.late' : 'arrivals.clash')} · {item.label[language]}
        </small>
      </h2>
      <p className="note">
        {say('arrivals.by', { by: item.by, made: print(item.madeAt), received: print(item.receivedAt) })}
        {Math.abs(minutes) > SPOKEN && ` · ${say('arrivals.clock', { minutes })}`}
        {item.papers > 0 && ` · ${say('arrivals.papers', { count: item.papers })}`}
      </p>
      {item.grounds.map((ground) => (
        <p key={ground.zh}>{ground[language]}</p>
      ))}
      <dl>
        {item.stands !== null && (
          <div>
            <dt>{say('arrivals.stands')}</dt>
            <dd>{item.stands}</dd>
          </div>
        )}
        {item.told.map(({ label, value }) => (
          <div key={label.zh}>
            <dt>{label[language]}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <Decide item={item} onDecided={onDecided} />
    </article>
  );
}

function Decide({ item, onDecided }: { readonly item: Arrival; readonly onDecided: () => void }) {
  const { say } = useSpeech();
  const send = useSend();
  const [reason, setReason] = useState('');
  const [fault, setFault] = useState<Fault>();
  const isLate = item.field === '';
  const decide = async (decision: 'take' | 'file' | 'leave') => {
    const { submissionId, field } = item;
    setFault(undefined);
    try {
      await send(DECIDE, { submissionId, field, decision, reason });
      onDecided();
    } catch (refusal) {
      setFault(refusal as Fault);
    }
  };
  const isReady = reason.trim().length > 1;
  return (
    <>
      {fault && <Alert type="error" showIcon title={fault.message || say('page.offline')} role="alert" />}
      <div className="arrival-row">
        <Input
          value={reason}
          maxLength={400}
          aria-label={say('arrivals.reason')}
          placeholder={say('arrivals.reason')}
          onChange={(event) => setReason(event.target.value)}
        />
        <Button type="primary" disabled={!isReady} onClick={() => void decide('take')}>
          {say('arrivals.take')}
        </Button>
        {isLate && (
          <Button disabled={!isReady} onClick={() => void decide('file')}>
            {say('arrivals.file')}
          </Button>
        )}
        <Button disabled={!isReady} onClick={() => void decide('leave')}>
          {say('arrivals.leave')}
        </Button>
      </div>
    </>
  );
}
