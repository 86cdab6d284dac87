import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useHolds, useSend } from '../access/session.tsx';
import { useAnswer } from '../app/api.ts';
import { type Answered as AnswerOf, change, get } from '../app/client.ts';
import { useSpeech } from '../app/language.tsx';
import { paths } from '../app/paths.ts';
import { printCount, printDate, printMoment } from '../app/print.ts';
import { Answered } from '../reports/Answered.tsx';
import { Section } from '../ui/Page.tsx';
import { useAct } from './act.ts';
import { Mark } from './Mark.tsx';
import { yuan } from './money.ts';
import type { Change } from './PaymentActs.tsx';
import { Told } from './Told.tsx';

const FINDINGS = get('/api/aid/fund-findings');
type Finding = AnswerOf<typeof FINDINGS>['items'][number];
const RESULTS = ['founded', 'unfounded', 'passed-on'] as const;

function Deciding({ finding, acting }: { readonly finding: Finding; readonly acting: Change }) {
  const { say } = useSpeech();
  const send = useSend();
  const [words, setWords] = useState('');
  const decide = (result: (typeof RESULTS)[number]) =>
    acting.act(send(change('post', '/api/aid/fund-findings'), { key: finding.key, result, words }), () =>
      say('finds.done'),
    );
  return (
    <div className="act-fields">
      <Input
        aria-label={say('finds.words')}
        placeholder={say('finds.words')}
        value={words}
        maxLength={1000}
        onChange={({ target }) => setWords(target.value)}
      />
      {RESULTS.map((result) => (
        <Button
          key={result}
          size="small"
          danger={result === 'founded'}
          disabled={words.trim().length < 2 || acting.isBusy}
          onClick={() => void decide(result)}
        >
          {say(`finds.result.${result}`)}
        </Button>
      ))}
    </div>
  );
}

function ToldFinding({ finding, labelOf }: { readonly finding: Finding; readonly labelOf: Label }) {
  const { say, language } = useSpeech();
  const { kind, count, threshold, what, on, amountFen } = finding;
  const words = {
    ...{ count, threshold, what: labelOf(what), on: printDate(on, language), yuan: yuan(amountFen ?? 0) },
    ...{ cap: yuan(threshold), step: yuan(threshold) },
    over: yuan(Math.max((amountFen ?? 0) - threshold, 0)),
    head: yuan(Math.round((amountFen ?? 0) / Math.max(count, 1))),
  };
  return <span className="bad">{say(`finds.${kind}`, words)}</span>;
}

type Label = (programme: string) => string;

function One({
  finding,
  labelOf,
  acting,
}: {
  readonly finding: Finding;
  readonly labelOf: Label;
  readonly acting: Change;
}) {
  const { say } = useSpeech();
  const holds = useHolds();
  const { people, rows, decision } = finding;
  return (
    <li>
      <ToldFinding finding={finding} labelOf={labelOf} />
      {people.length > 0 && (
        <div>
          {say('finds.people')}
          {say('mark.colon')}
          {people.map(({ personId, name }) => (
            <span key={personId}>
              {holds('child.read') && personId.startsWith('P') ? (
                <Link to={paths.person(personId)}>{name}</Link>
              ) : (
                name
              )}{' '}
            </span>
          ))}
        </div>
      )}
      {rows.length > 0 && (
        <div className="soft">
          {say('finds.rows')}
          {say('mark.colon')}
          {rows.join(say('mark.clause'))}
        </div>
      )}
      {decision && (
        <div>
          <Mark tone={decision.result === 'unfounded' ? 'good' : 'wait'}>
            {say(`finds.result.${decision.result}`)}
          </Mark>{' '}
          {say('finds.decided', {
            result: say(`finds.result.${decision.result}`),
            words: decision.words,
            name: decision.madeName,
            at: printMoment(decision.madeAt),
          })}
        </div>
      )}
      {!decision && (holds('payment.review') || holds('payment.pay')) && (
        <Deciding finding={finding} acting={acting} />
      )}
    </li>
  );
}

/** What accounts, awards and files give to ask about: the arithmetic, the people, the rows, and what was found out. */
export function FundFindings({ labelOf }: { readonly labelOf: Label }) {
  const { say } = useSpeech();
  const [kind, setKind] = useState<string>('');
  const [shown, setShown] = useState(10);
  const answer = useAnswer(FINDINGS);
  const acting = useAct(answer.again);
  return (
    <Section title={say('finds.title')} note={say('finds.note')}>
      <Told fault={acting.fault} told={acting.told} />
      <Answered answer={answer}>
        {({ items }) => {
          if (items.length === 0) return <p className="empty">{say('finds.none')}</p>;
          const kinds = [...new Set(items.map((one) => one.kind))];
          const chosen = items.filter((one) => kind === '' || one.kind === kind);
          const open = items.filter(({ decision }) => decision === null).length;
          return (
            <>
              <search className="filters">
                <Select
                  aria-label={say('finds.kindChoice')}
                  className="filter-kind"
                  value={kind}
                  onChange={(value) => {
                    setKind(value);
                    setShown(10);
                  }}
                  options={[
                    { value: '', label: `${say('finds.all')} (${printCount(items.length)})` },
                    ...kinds.map((one) => ({
                      value: one,
                      label: `${say(`finds.kind.${one}`)} (${items.filter((each) => each.kind === one).length})`,
                    })),
                  ]}
                />
                <span className="note">{say('finds.open', { count: printCount(open) })}</span>
              </search>
              <ul className="objections">
                {chosen.slice(0, shown).map((finding) => (
                  <One key={finding.key} finding={finding} labelOf={labelOf} acting={acting} />
                ))}
              </ul>
              {chosen.length > shown && (
                <Button onClick={() => setShown(shown + 20)}>{say('settle.more')}</Button>
              )}
            </>
          );
        }}
      </Answered>
    </Section>
  );
}
