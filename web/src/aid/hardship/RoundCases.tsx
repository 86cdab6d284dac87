import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useHolds } from '../../access/session.tsx';
import { useSpeech } from '../../app/language.tsx';
import { paths } from '../../app/paths.ts';
import { printCount, printDate, printMoment } from '../../app/print.ts';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { Section } from '../../ui/Page.tsx';
import { Mark, type Tone } from '../Mark.tsx';
import type { Change } from '../PaymentActs.tsx';
import { CaseActs } from './CaseActs.tsx';
import { ListRows } from './ListRows.tsx';
import { selectColumn } from './select-column.tsx';
import type { CaseChoice, HardshipCaseShown, RoundTold } from './told.ts';

const TONES: Readonly<Record<string, Tone>> = {
  filed: 'good',
  refused: 'bad',
  ended: 'plain',
  appealed: 'wait',
  noticed: 'wait',
};

type Properties = {
  readonly told: RoundTold;
  readonly items: readonly HardshipCaseShown[];
  readonly more: (() => void) | undefined;
  readonly choice: CaseChoice;
  readonly choose: (choice: CaseChoice) => void;
  readonly acting: Change;
};

function History({ one }: { readonly one: HardshipCaseShown }) {
  const { say, language } = useSpeech();
  return (
    <details className="case-history">
      <summary>{say('hard.history')}</summary>
      <ol>
        {one.taken.map(({ step, label, name, at, words }, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: steps are only ever added at the end
          <li key={`${step} ${i}`}>
            {label[language]} · {name} <span className="soft">{printMoment(at)}</span>
            {words && <div>{words}</div>}
          </li>
        ))}
      </ol>
    </details>
  );
}

/** The students of a round: those that wait for whoever looks, or any state; chosen ones are taken on together. */
export function RoundCases({ told, items, more, choice, choose, acting }: Properties) {
  const { say, language } = useSpeech();
  const holds = useHolds();
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  const [typed, setTyped] = useState(choice.name);
  const levelOf = (id: string | null) => told.levels.find((one) => one.id === id)?.label[language];
  const go = (next: CaseChoice) => {
    setChosen(new Set());
    choose(next);
  };
  const columns: Column<HardshipCaseShown>[] = [
    selectColumn({
      say,
      rows: items,
      keyOf: ({ caseId }) => caseId,
      nameOf: ({ name }) => name,
      chosen,
      choose: setChosen,
    }),
    {
      key: 'name',
      title: say('hard.student'),
      isTitle: true,
      render: ({ personId, name }) =>
        holds('child.read') ? <Link to={paths.person(personId)}>{name}</Link> : name,
    },
    { key: 'school', title: say('hard.school'), render: ({ school }) => school },
    {
      key: 'class',
      title: say('hard.class'),
      render: ({ grade, className }) => [grade, className].filter(Boolean).join(' '),
    },
    {
      key: 'lists',
      title: say('hard.lists'),
      render: (one) =>
        one.listRows.length === 0 && one.hasUndertaking ? (
          <span className="soft">{say('hard.undertaken')}</span>
        ) : (
          <ListRows rows={one.listRows} groups={told.groups} />
        ),
    },
    { key: 'level', title: say('hard.level'), render: ({ level }) => levelOf(level) ?? '' },
    {
      key: 'state',
      title: say('hard.state'),
      render: (one) => (
        <>
          <Mark tone={TONES[one.state] ?? 'plain'}>{one.stateLabel[language]}</Mark>
          {one.lineNo !== null && one.noticeEndsOn !== null && (
            <div className="soft">
              {say('hard.noticeOf', { no: one.lineNo, date: printDate(one.noticeEndsOn, language) })}
            </div>
          )}
          {one.openObjections > 0 && <div className="bad">{say('hard.objectionOpen')}</div>}
          {one.answerDueOn && (
            <div className="bad">{say('hard.answerDue', { date: printDate(one.answerDueOn, language) })}</div>
          )}
          <History one={one} />
        </>
      ),
    },
  ];
  const states = told.states.filter(({ id }) => (told.counts[id as 'filed'] ?? 0) > 0);
  return (
    <Section title={say('hard.cases')}>
      <search className="filters">
        <Select
          aria-label={say('hard.stateChoice')}
          className="filter-kind"
          value={choice.state}
          onChange={(state) => go({ ...choice, state })}
          options={[
            {
              value: 'waiting',
              label: say('hard.waitingForYou') + say('mark.aside', { text: printCount(told.waiting) }),
            },
            { value: 'all', label: say('hard.all') },
            ...states.map(({ id, label }) => ({
              value: id,
              label:
                label[language] + say('mark.aside', { text: printCount(told.counts[id as 'filed'] ?? 0) }),
            })),
          ]}
        />
        <Input
          aria-label={say('hard.findCase')}
          placeholder={say('hard.findCase')}
          className="filter-name"
          allowClear
          value={typed}
          maxLength={40}
          onChange={({ target }) => setTyped(target.value)}
          onPressEnter={() => go({ ...choice, name: typed.trim() })}
          onClear={() => go({ ...choice, name: '' })}
        />
      </search>
      {items.length === 0 ? (
        <p className="empty">{say(choice.state === 'waiting' ? 'hard.casesNone' : 'hard.casesNoneOf')}</p>
      ) : (
        <>
          <DataTable
            label={say('hard.cases')}
            columns={columns}
            rows={items}
            keyOf={({ caseId }) => caseId}
          />
          {more && (
            <p className="actions">
              <Button onClick={more}>{say('hard.more')}</Button>
            </p>
          )}
          <CaseActs
            told={told}
            cases={items.filter(({ caseId }) => chosen.has(caseId))}
            clear={() => setChosen(new Set())}
            acting={acting}
          />
        </>
      )}
    </Section>
  );
}
