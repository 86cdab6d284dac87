import { Button, Input, InputNumber } from 'antd';
import { useState } from 'react';
import { useSpeech } from '../app/language.tsx';
import { printDate } from '../app/print.ts';
import { Field } from './Field.tsx';
import { Mark } from './Mark.tsx';

/** An objection to a line of a notice, of payment or of determination. */
type Objection = {
  readonly objectionId: number;
  readonly lineNo: number;
  readonly words: string;
  readonly receivedOn: string;
  readonly madeName: string;
  readonly answer: {
    readonly isUpheld: boolean;
    readonly words: string;
    readonly answeredOn: string;
    readonly madeName: string;
  } | null;
};

/** What the two answers are called, by what follows from them. */
type AnswerWords = { readonly dismiss: string; readonly uphold: string };
type Answering = {
  readonly words: AnswerWords;
  readonly isBusy: boolean;
  readonly answer: (objectionId: number, answer: { isUpheld: boolean; words: string }) => void;
};

function AnswerForm({ one, words: called, isBusy, answer }: Answering & { readonly one: Objection }) {
  const { say } = useSpeech();
  const [words, setWords] = useState('');
  const isReady = words.trim().length >= 2 && !isBusy;
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
        <Button disabled={!isReady} onClick={() => answer(one.objectionId, { isUpheld: false, words })}>
          {called.dismiss}
        </Button>
        <Button danger disabled={!isReady} onClick={() => answer(one.objectionId, { isUpheld: true, words })}>
          {called.uphold}
        </Button>
      </span>
    </div>
  );
}

type Properties = {
  readonly objections: readonly Objection[];
  /** Who stands in a line, as the notice shows it. */
  readonly nameOf?: (lineNo: number) => string | undefined;
  /** Undefined where the viewer answers none. */
  readonly answering: Answering | undefined;
};

/** Objections to a notice, each with its day and its answer, or the form to answer it. */
export function Objections({ objections, nameOf, answering }: Properties) {
  const { say, language } = useSpeech();
  if (objections.length === 0) return <p className="empty">{say('notice.noObjections')}</p>;
  return (
    <ul className="objections">
      {objections.map((one) => (
        <li key={one.objectionId}>
          <b>
            {say('notice.lineNo')} {one.lineNo}
            {nameOf && ` · ${nameOf(one.lineNo) ?? ''}`}
          </b>{' '}
          {one.words}
          <div className="soft">
            {say('notice.received', { date: printDate(one.receivedOn, language), name: one.madeName })}
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
            <>
              <div className="bad">{say('notice.unanswered')}</div>
              {answering && <AnswerForm one={one} {...answering} />}
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

type FormProperties = {
  readonly most?: number;
  readonly isBusy: boolean;
  /** Gives whether it was recorded. */
  readonly record: (objection: { lineNo: number; words: string }) => Promise<boolean>;
};

/** The form by which an objection that came in is recorded. */
export function ObjectionForm({ most, isBusy, record }: FormProperties) {
  const { say } = useSpeech();
  const [lineNo, setLineNo] = useState<number | null>(null);
  const [words, setWords] = useState('');
  const keep = async () => {
    if (lineNo !== null && (await record({ lineNo, words }))) setWords('');
  };
  return (
    <div className="act-fields">
      <Field label={say('notice.lineNo')}>
        {(id) => (
          <InputNumber id={id} min={1} {...(most ? { max: most } : {})} value={lineNo} onChange={setLineNo} />
        )}
      </Field>
      <Field label={say('notice.words')}>
        {(id) => (
          <Input id={id} value={words} maxLength={1000} onChange={({ target }) => setWords(target.value)} />
        )}
      </Field>
      <Button disabled={lineNo === null || words.trim().length < 2 || isBusy} onClick={() => void keep()}>
        {say('notice.record')}
      </Button>
    </div>
  );
}
