import { Alert, Button, Input, Select } from 'antd';
import { useState } from 'react';
import { useSend } from '../../access/session.tsx';
import { type BodyOf, change } from '../../app/client.ts';
import { useSpeech } from '../../app/language.tsx';
import { printCount, printDate } from '../../app/print.ts';
import { Field } from '../Field.tsx';
import type { Change } from '../PaymentActs.tsx';
import type { HardshipCaseShown, RoundTold } from './told.ts';

type Act = HardshipCaseShown['acts'][number];
type Body = BodyOf<'post', '/api/aid/hardship/rounds/{id}/steps'>;
type Refused = readonly { readonly no: number; readonly name: string; readonly message: string }[];

type Properties = {
  readonly told: RoundTold;
  readonly cases: readonly HardshipCaseShown[];
  readonly clear: () => void;
  readonly acting: Change;
};

/** Steps of the chosen: allowed to some of them, or refused to all with the reasons. */
const actsOf = (cases: readonly HardshipCaseShown[]): Act[] => {
  const acts = new Map<string, Act>();
  for (const { acts: own } of cases)
    for (const act of own) {
      const known = acts.get(act.step);
      if (!known || (!known.isAllowed && act.isAllowed)) acts.set(act.step, act);
    }
  return [...acts.values()];
};

/** What may be done with the students that are chosen, as the server says it. */
export function CaseActs({ told, cases, clear, acting }: Properties) {
  const { say, language } = useSpeech();
  const send = useSend();
  const [level, setLevel] = useState<string>();
  const [meetingId, setMeeting] = useState<number>();
  const [words, setWords] = useState('');
  const [refused, setRefused] = useState<Refused>([]);
  const acts = actsOf(cases);
  const allowed = acts.filter(({ isAllowed }) => isAllowed);
  const meetings = allowed.flatMap(({ meeting }) => meeting ?? []);
  const take = async (step: string) => {
    const body = {
      step,
      caseIds: cases.map(({ caseId }) => caseId),
      level,
      meetingId,
      words: words || undefined,
    };
    const path = { id: told.round.roundId };
    const done = await acting.act(
      send(change('post', '/api/aid/hardship/rounds/{id}/steps', { path }), body as Body),
      ({ taken }) => (taken > 0 ? say('hard.done', { count: printCount(taken) }) : ''),
    );
    if (!done) return;
    setRefused(done.refused);
    if (done.taken > 0) {
      setWords('');
      clear();
    }
  };
  return (
    <div className="case-acts">
      {refused.length > 0 && (
        <Alert
          type="warning"
          showIcon
          role="alert"
          title={say('hard.refused')}
          description={
            <ul className="plain">
              {refused.map(({ no, name, message }) => (
                <li key={no}>
                  {name}
                  {say('mark.colon')}
                  {message}
                </li>
              ))}
            </ul>
          }
        />
      )}
      {cases.length > 0 && (
        <>
          <div className="act-fields">
            {allowed.some(({ wantsLevel }) => wantsLevel) && (
              <Field label={say('hard.levelChoose')}>
                {(id) => (
                  <Select
                    id={id}
                    aria-label={say('hard.levelChoose')}
                    value={level ?? null}
                    onChange={(value) => setLevel(value ?? undefined)}
                    options={told.levels.map((one) => ({ value: one.id, label: one.label[language] }))}
                  />
                )}
              </Field>
            )}
            {meetings.length > 0 && (
              <Field label={say('hard.meetingChoose')}>
                {(id) => (
                  <Select
                    id={id}
                    aria-label={say('hard.meetingChoose')}
                    value={meetingId ?? null}
                    notFoundContent={say('hard.noMeetings')}
                    onChange={(value) => setMeeting(value ?? undefined)}
                    options={told.meetings
                      .filter(({ kind }) => meetings.includes(kind))
                      .map((one) => ({
                        value: one.meetingId,
                        label: say('hard.meetingNo', {
                          kind: say(`hard.meeting.${one.kind}`),
                          date: printDate(one.heldOn, language),
                          members: one.members.length,
                        }),
                      }))}
                  />
                )}
              </Field>
            )}
            {allowed.some(({ wantsWords }) => wantsWords) && (
              <Field label={say('hard.words')}>
                {(id) => (
                  <Input
                    id={id}
                    value={words}
                    maxLength={2000}
                    onChange={({ target }) => setWords(target.value)}
                  />
                )}
              </Field>
            )}
          </div>
          <p className="actions">
            <span>{say('hard.chosen', { count: printCount(cases.length) })}</span>
            {acts.map(({ step, label, isAllowed, wantsWords, wantsLevel }) => (
              <Button
                key={step}
                type={isAllowed && (!wantsWords || wantsLevel) ? 'primary' : 'default'}
                danger={step === 'refuse' || step === 'end'}
                disabled={!isAllowed || acting.isBusy}
                onClick={() => void take(step)}
              >
                {label[language]}
              </Button>
            ))}
          </p>
          {acts
            .filter(({ isAllowed }) => !isAllowed)
            .map(({ step, label, grounds }) => (
              <p className="note" key={step}>
                {label[language]}
                {say('mark.colon')}
                {grounds.map((ground) => ground[language]).join(' ')}
              </p>
            ))}
        </>
      )}
    </div>
  );
}
