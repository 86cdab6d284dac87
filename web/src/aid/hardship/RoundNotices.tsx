import { Button, Input } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useSend } from '../../access/session.tsx';
import { change } from '../../app/client.ts';
import { useSpeech } from '../../app/language.tsx';
import { paths } from '../../app/paths.ts';
import { printCount, printDate } from '../../app/print.ts';
import { Section } from '../../ui/Page.tsx';
import { Field } from '../Field.tsx';
import { Mark } from '../Mark.tsx';
import type { Change } from '../PaymentActs.tsx';
import { NoticeObjections } from './NoticeObjections.tsx';
import type { RoundTold } from './told.ts';

const TONES = { coming: 'plain', running: 'wait', ended: 'good' } as const;

type Properties = { readonly told: RoundTold; readonly acting: Change };

function Publish({ told, acting }: Properties) {
  const { say, language } = useSpeech();
  const send = useSend();
  const [contact, setContact] = useState('');
  if (told.toPublish === 0) return <p className="note">{say('hard.publishNone')}</p>;
  const publish = () =>
    acting.act(
      send(change('post', '/api/aid/hardship/rounds/{id}/publish', { path: { id: told.round.roundId } }), {
        contact,
      }),
      ({ published }) => say('hard.published', { count: printCount(published) }),
    );
  return (
    <>
      <p className="note">
        {say('hard.publishNote', { count: printCount(told.toPublish) })}{' '}
        {say('hard.calendar', { date: printDate(told.calendarKnownUntil, language) })}{' '}
        <Link to={paths.calendar()}>{say('calendar.link')}</Link>
      </p>
      <div className="act-fields">
        <Field label={say('hard.contact')}>
          {(id) => (
            <Input
              id={id}
              value={contact}
              maxLength={120}
              onChange={({ target }) => setContact(target.value)}
            />
          )}
        </Field>
        <Button
          type="primary"
          disabled={contact.trim().length < 5 || acting.isBusy}
          onClick={() => void publish()}
        >
          {say('hard.publishGo', { count: printCount(told.toPublish) })}
        </Button>
      </div>
    </>
  );
}

/** The notices of a round: laid, running, ended; their objections with answers. */
export function RoundNotices({ told, acting }: Properties) {
  const { say, language } = useSpeech();
  return (
    <Section title={say('hard.notices')}>
      {told.may.publish && <Publish told={told} acting={acting} />}
      {told.notices.length === 0 ? (
        <p className="empty">{say('hard.noNotices')}</p>
      ) : (
        <ul className="round-notices">
          {told.notices.map((one) => (
            <li key={one.noticeId}>
              <p className="actions">
                <b>{say('hard.noticeNo', { no: one.noticeId })}</b>
                <Mark tone={TONES[one.state]}>{say(`notice.state.${one.state}`)}</Mark>
                <span>
                  {say('hard.period', {
                    from: printDate(one.beginsOn, language),
                    to: printDate(one.endsOn, language),
                  })}
                </span>
                <span>
                  {say('hard.lines')} {printCount(one.lines)}
                </span>
                <span className={one.openObjections > 0 ? 'bad' : 'soft'}>
                  {say('hard.objections')}{' '}
                  {say('hard.objectionsText', { all: one.objections, open: one.openObjections })}
                </span>
                {one.state === 'running' && (
                  <a href={paths.notice(one.noticeId)} target="_blank" rel="noreferrer">
                    {say('hard.openNotice')}
                  </a>
                )}
              </p>
              {(one.objections > 0 || one.state === 'running') && (
                <NoticeObjections notice={one} may={told.may} acting={acting} />
              )}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
