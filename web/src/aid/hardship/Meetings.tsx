import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { useSend } from '../../access/session.tsx';
import { change } from '../../app/client.ts';
import { useSpeech } from '../../app/language.tsx';
import { printDate } from '../../app/print.ts';
import { DayInput } from '../../ui/DayInput.tsx';
import { Section } from '../../ui/Page.tsx';
import { Field } from '../Field.tsx';
import type { Change } from '../PaymentActs.tsx';
import type { RoundTold } from './told.ts';

type Properties = { readonly told: RoundTold; readonly acting: Change };

function Keep({ told, acting }: Properties) {
  const { say } = useSpeech();
  const send = useSend();
  const [kind, setKind] = useState<'class' | 'school'>('class');
  const [heldOn, setHeldOn] = useState('');
  const [members, setMembers] = useState('');
  const [minutes, setMinutes] = useState('');
  const present = members.split(/[、,，;；\s]+/u).filter(Boolean);
  const keep = () =>
    acting.act(
      send(change('post', '/api/aid/hardship/rounds/{id}/meetings', { path: { id: told.round.roundId } }), {
        kind,
        heldOn,
        members: present,
        minutes,
        school: undefined,
      }),
      () => {
        setMembers('');
        setMinutes('');
        return say('hard.kept');
      },
    );
  return (
    <>
      <div className="act-fields">
        <Field label={say('hard.meetingKind')}>
          {(id) => (
            <Select
              id={id}
              aria-label={say('hard.meetingKind')}
              value={kind}
              onChange={setKind}
              options={(['class', 'school'] as const).map((value) => ({
                value,
                label: say(`hard.meeting.${value}`),
              }))}
            />
          )}
        </Field>
        <Field label={say('hard.heldOn')}>
          {(id) => <DayInput id={id} value={heldOn} onChange={setHeldOn} />}
        </Field>
        <Field label={say('hard.members')}>
          {(id) => (
            <Input
              id={id}
              value={members}
              maxLength={800}
              onChange={({ target }) => setMembers(target.value)}
            />
          )}
        </Field>
      </div>
      <div className="act-fields">
        <Field label={say('hard.minutes')}>
          {(id) => (
            <Input.TextArea
              id={id}
              rows={3}
              className="wide-words"
              maxLength={10_000}
              value={minutes}
              onChange={({ target }) => setMinutes(target.value)}
            />
          )}
        </Field>
        <Button
          disabled={heldOn === '' || present.length === 0 || minutes.trim().length < 10 || acting.isBusy}
          onClick={() => void keep()}
        >
          {say('hard.keep')}
        </Button>
      </div>
    </>
  );
}

/** The minutes of class review and school determination: who was there, what was said. */
export function Meetings({ told, acting }: Properties) {
  const { say, language } = useSpeech();
  return (
    <Section title={say('hard.meetings')} note={say('hard.meetingsNote', { least: told.leastMembers })}>
      {told.meetings.length === 0 && <p className="empty">{say('hard.noMeetings')}</p>}
      <ul className="plain">
        {told.meetings.map((one) => (
          <li key={one.meetingId}>
            <details className="minutes">
              <summary>
                {say('hard.meetingNo', {
                  kind: say(`hard.meeting.${one.kind}`),
                  date: printDate(one.heldOn, language),
                  members: one.members.length,
                })}{' '}
                <span className="soft">{one.school}</span>
              </summary>
              <p>{one.minutes}</p>
              <p className="soft">
                {one.members.join(say('mark.list'))} · {say('hard.keptBy', { name: one.madeName })}
              </p>
            </details>
          </li>
        ))}
      </ul>
      {told.may.meet && <Keep told={told} acting={acting} />}
    </Section>
  );
}
