import { Alert, Button } from 'antd';
import { useRef, useState } from 'react';
import { useSend } from '../../access/session.tsx';
import { type Fault, useAnswer } from '../../app/api.ts';
import { type Answered as AnsweredOf, change, get } from '../../app/client.ts';
import { useSpeech } from '../../app/language.tsx';
import { printDate } from '../../app/print.ts';
import { Answered } from '../../reports/Answered.tsx';
import { Page } from '../../ui/Page.tsx';

type Reason = {
  readonly id: string;
  readonly label: { readonly zh: string; readonly en: string };
};
type Properties = {
  readonly school: string;
  readonly of: string;
  readonly on: string;
  readonly reasons: readonly Reason[];
  readonly close: (isDone: boolean) => void;
};
const questionOf = ({ school, of, on }: Pick<Properties, 'school' | 'of' | 'on'>) =>
  get('/api/dropout/attendance/roll', { query: { school, class: of, on } });
type Told = AnsweredOf<ReturnType<typeof questionOf>>;
type Pupil = Told['pupils'][number];
type Away = { readonly reason: string; readonly note: string };

/** A name for what is sent; a page that comes without encryption has no other source of them. */
const newName = (): string =>
  [...crypto.getRandomValues(new Uint8Array(12))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** What wants a note of its own. */
const OTHER = 'other';

function OnePupil(props: {
  readonly pupil: Pupil;
  readonly away: Away | undefined;
  readonly reasons: readonly Reason[];
  readonly onChange: (away: Away | undefined) => void;
}) {
  const { pupil, away, reasons, onChange } = props;
  const { say, language } = useSpeech();
  const name = pupil.name ?? say('list.noName');
  const { clock } = pupil;
  return (
    <li className={away ? 'roll-pupil absent' : 'roll-pupil'}>
      <span>
        {name}
        {!pupil.isOfAge && <small>{say('roll.beyondAge')}</small>}
        {clock && (
          <small className={clock.isLate ? 'bad' : ''}>
            {say(clock.isLate ? 'roll.clockLate' : 'roll.clock', {
              days: `${clock.days}`,
              report: printDate(clock.reportBy, language),
            })}
          </small>
        )}
      </span>
      <select
        aria-label={say('roll.reasonOf', { name })}
        value={away?.reason ?? ''}
        onChange={({ target }) =>
          onChange(target.value ? { reason: target.value, note: away?.note ?? '' } : undefined)
        }
      >
        <option value="">{say('roll.present')}</option>
        {reasons.map(({ id, label }) => (
          <option key={id} value={id}>
            {label[language]}
          </option>
        ))}
      </select>
      {away?.reason === OTHER && (
        <input
          aria-label={say('roll.noteOf', { name })}
          placeholder={say('roll.noteHint')}
          maxLength={100}
          value={away.note}
          onChange={({ target }) => onChange({ ...away, note: target.value })}
        />
      )}
    </li>
  );
}

function Form({ told, props }: { readonly told: Told; readonly props: Properties }) {
  const { school, of, on, reasons, close } = props;
  const { say } = useSpeech();
  const send = useSend();
  const [away, setAway] = useState<ReadonlyMap<string, Away>>(
    () =>
      new Map(
        told.pupils.flatMap(({ personId, reason, note }) =>
          reason === null ? [] : [[personId, { reason, note: note ?? '' }]],
        ),
      ),
  );
  const [fault, setFault] = useState<Fault>();
  const [isSending, setSending] = useState(false);
  // sent again after a cut under the same name, it is one roll
  const submission = useRef(newName());
  const submit = async (): Promise<void> => {
    setSending(true);
    setFault(undefined);
    const absences = [...away].map(([personId, { reason, note }]) => ({
      ...{ personId, reason },
      ...(note.trim() === '' ? {} : { note }),
    }));
    const body = { school, class: of, on, absences, submission: submission.current };
    await send(change('post', '/api/dropout/attendance'), body).then(
      () => close(true),
      (reason: Fault) => setFault(reason),
    );
    setSending(false);
  };
  const set = (personId: string, one: Away | undefined): void => {
    const next = new Map(away);
    if (one) next.set(personId, one);
    else next.delete(personId);
    submission.current = newName();
    setAway(next);
  };
  return (
    <form
      aria-label={`${of} ${on}`}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <ul className="roll-pupils">
        {told.pupils.map((pupil) => (
          <OnePupil
            key={pupil.personId}
            {...{ pupil, reasons, away: away.get(pupil.personId) }}
            onChange={(one) => set(pupil.personId, one)}
          />
        ))}
      </ul>
      <div className="roll-send">
        {fault && <Alert type="error" showIcon title={fault.message || say('page.offline')} role="alert" />}
        <Button type="primary" htmlType="submit" loading={isSending}>
          {away.size === 0 ? say('roll.submitAll') : say('roll.submit', { count: `${away.size}` })}
        </Button>
      </div>
    </form>
  );
}

/** The roll of one class on a day: a reason for each who is absent, everybody else came. */
export function ClassRoll(props: Properties) {
  const { say, language } = useSpeech();
  const answer = useAnswer(questionOf(props));
  const note = (calledBy: string | null): string =>
    [
      printDate(props.on, language),
      calledBy ? say('roll.calledBy', { name: calledBy }) : say('roll.notCalled'),
    ].join(' · ');
  return (
    <Page
      title={props.of}
      note={answer.data ? note(answer.data.calledBy) : printDate(props.on, language)}
      aside={
        <Button type="link" onClick={() => props.close(false)}>
          {say('roll.back')}
        </Button>
      }
    >
      <Answered answer={answer}>{(told) => <Form told={told} props={props} />}</Answered>
    </Page>
  );
}
