import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { useHolds, useSend } from '../access/session.tsx';
import { change, get, type Shapes } from '../app/client.ts';
import { useSpeech } from '../app/language.tsx';
import { usePages } from '../app/pages.ts';
import { printCount, printDate, printMoment } from '../app/print.ts';
import { Answered } from '../reports/Answered.tsx';
import { ChildLink } from '../reports/ChildLink.tsx';
import { Section } from '../ui/Page.tsx';
import { useAct } from './act.ts';
import { Mark } from './Mark.tsx';
import { yuan } from './money.ts';
import type { Change } from './PaymentActs.tsx';
import { Told } from './Told.tsx';

type Kind = Shapes['FundFinding']['kind'];
const findingsOf = (kind: Kind | undefined) => get('/api/aid/fund-findings', { query: { kind } });
type Finding = Shapes['FundFinding'];
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
    <details className="finding-more">
      <summary>{say('finds.decide')}</summary>
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
    </details>
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
type Person = Finding['people'][number];

/** So many names stand in a line; more are opened. */
const IN_LINE = 12;

function Names({ people }: { readonly people: readonly Person[] }) {
  return people.map(({ personId, name }) => (
    <span key={personId}>
      <ChildLink personId={personId}>{name}</ChildLink>{' '}
    </span>
  ));
}

function People({ people }: Pick<Finding, 'people'>) {
  const { say } = useSpeech();
  if (people.length === 0) return null;
  return (
    <div className="finding-more">
      {say('finds.people')}
      {say('mark.colon')}
      <Names people={people.slice(0, IN_LINE)} />
      {people.length > IN_LINE && (
        <details>
          <summary>{say('finds.morePeople', { count: printCount(people.length - IN_LINE) })}</summary>
          <Names people={people.slice(IN_LINE)} />
        </details>
      )}
    </div>
  );
}

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
      <People people={people} />
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
  const [kind, setKind] = useState<Finding['kind'] | ''>('');
  const pages = usePages(findingsOf(kind === '' ? undefined : kind), 0);
  const acting = useAct(pages.answer.again);
  return (
    <Section title={say('finds.title')} note={say('finds.note')}>
      <Told fault={acting.fault} told={acting.told} />
      <Answered answer={pages.answer}>
        {({ kinds, total }) => {
          if (kinds.length === 0) return <p className="empty">{say('finds.none')}</p>;
          const sum = (of: 'total' | 'open') => kinds.reduce((all, one) => all + one[of], 0);
          return (
            <>
              <search className="filters">
                <Select
                  aria-label={say('finds.kindChoice')}
                  className="filter-kind"
                  popupMatchSelectWidth={false}
                  value={kind}
                  onChange={setKind}
                  options={[
                    {
                      value: '' as const,
                      label: say('finds.all') + say('mark.aside', { text: printCount(sum('total')) }),
                    },
                    ...kinds.map((one) => ({
                      value: one.kind,
                      label:
                        say(`finds.kind.${one.kind}`) + say('mark.aside', { text: printCount(one.total) }),
                    })),
                  ]}
                />
                <span className="note">{say('finds.open', { count: printCount(sum('open')) })}</span>
              </search>
              <ul className="objections">
                {pages.items.map((finding) => (
                  <One key={finding.key} finding={finding} labelOf={labelOf} acting={acting} />
                ))}
              </ul>
              <footer className="list-end">
                <span className="note">
                  {say('list.shown', { shown: printCount(pages.items.length), total: printCount(total) })}
                </span>
                {pages.hasMore && (
                  <Button onClick={pages.more} loading={pages.isFetching}>
                    {say('list.more')}
                  </Button>
                )}
                {pages.fault && <span className="bad">{pages.fault.message || say('page.offline')}</span>}
              </footer>
            </>
          );
        }}
      </Answered>
    </Section>
  );
}
