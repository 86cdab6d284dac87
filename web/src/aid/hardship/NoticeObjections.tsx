import { Button, Input, InputNumber } from 'antd';
import { useState } from 'react';
import { useSend } from '../../access/session.tsx';
import { useAnswer } from '../../app/api.ts';
import { type Answered as AnswerOf, change, get } from '../../app/client.ts';
import { useSpeech } from '../../app/language.tsx';
import { printDate } from '../../app/print.ts';
import { Answered } from '../../reports/Answered.tsx';
import { Field } from '../Field.tsx';
import { Mark } from '../Mark.tsx';
import type { Change } from '../PaymentActs.tsx';
import type { RoundTold } from './told.ts';

const askFor = (id: number) => get('/api/aid/hardship/notices/{id}/objections', { path: { id } });
type Objection = AnswerOf<ReturnType<typeof askFor>>['objections'][number];

function Answering({ one, acting }: { readonly one: Objection; readonly acting: Change }) {
  const { say } = useSpeech();
  const send = useSend();
  const [words, setWords] = useState('');
  const answer = (isUpheld: boolean) =>
    acting.act(
      send(change('post', '/api/aid/hardship/objections/{id}/answer', { path: { id: one.objectionId } }), {
        isUpheld,
        words,
      }),
      () => say('pay.done'),
    );
  const isReady = words.trim().length >= 2 && !acting.isBusy;
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
      <Button disabled={!isReady} onClick={() => void answer(false)}>
        {say('notice.dismissed')}
      </Button>
      <Button danger disabled={!isReady} onClick={() => void answer(true)}>
        {say('notice.upheld')}
      </Button>
    </div>
  );
}

type Properties = {
  readonly notice: RoundTold['notices'][number];
  readonly may: RoundTold['may'];
  readonly acting: Change;
};

/** Objections to a notice: recorded while it runs, each answered with a day. */
export function NoticeObjections({ notice, may, acting }: Properties) {
  const { say, language } = useSpeech();
  const send = useSend();
  const answer = useAnswer(askFor(notice.noticeId), notice.objections * 1000 + notice.openObjections);
  const [lineNo, setLineNo] = useState<number | null>(null);
  const [words, setWords] = useState('');
  const record = () =>
    acting.act(
      send(change('post', '/api/aid/hardship/notices/{id}/objections', { path: { id: notice.noticeId } }), {
        lineNo: lineNo ?? 0,
        words,
      }),
      () => {
        setWords('');
        return say('pay.done');
      },
    );
  return (
    <Answered answer={answer}>
      {({ objections }) => (
        <>
          <ul className="objections">
            {objections.map((one) => (
              <li key={one.objectionId}>
                <b>
                  {say('notice.lineNo')} {one.lineNo}
                </b>{' '}
                {one.words}
                <div className="soft">
                  {say('notice.received', {
                    date: printDate(one.receivedOn, language),
                    name: one.madeName,
                  })}
                </div>
                {one.answer ? (
                  <div>
                    <Mark tone={one.answer.isUpheld ? 'bad' : 'good'}>
                      {say(one.answer.isUpheld ? 'notice.upheld' : 'notice.dismissed')}
                    </Mark>
                    {say('notice.answered', {
                      date: printDate(one.answer.answeredOn, language),
                      name: one.answer.madeName,
                      words: one.answer.words,
                    })}
                  </div>
                ) : (
                  may.answer && <Answering one={one} acting={acting} />
                )}
              </li>
            ))}
          </ul>
          {notice.state === 'running' && may.object && (
            <div className="act-fields">
              <Field label={say('notice.lineNo')}>
                {(id) => <InputNumber id={id} min={1} value={lineNo} onChange={setLineNo} />}
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
                disabled={lineNo === null || words.trim().length < 2 || acting.isBusy}
                onClick={() => void record()}
              >
                {say('notice.record')}
              </Button>
            </div>
          )}
        </>
      )}
    </Answered>
  );
}
