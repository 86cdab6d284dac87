import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useSpeech } from '../../app/language.tsx';
import { usePages } from '../../app/pages.ts';
import { paths } from '../../app/paths.ts';
import { officeDay, printCount, printDate } from '../../app/print.ts';
import { Answered } from '../../reports/Answered.tsx';
import { Page } from '../../ui/Page.tsx';
import { useAct } from '../act.ts';
import { Told } from '../Told.tsx';
import { Candidates } from './Candidates.tsx';
import { useRoundName } from './HardshipPage.tsx';
import { Meetings } from './Meetings.tsx';
import { RoundCases } from './RoundCases.tsx';
import { RoundNotices } from './RoundNotices.tsx';
import { askRound, type CaseChoice, type RoundTold } from './told.ts';
import './hardship.css';

/** The five steps, and the states that count under each. */
const STRIP = [
  ['apply', ['applied', 'class-reviewed', 'refused', 'appealed']],
  ['review', ['school-reviewed', 'collected', 'joint-reviewed']],
  ['publish', ['noticed']],
  ['file', ['filed', 'ended']],
] as const;

function Strip({ told }: { readonly told: RoundTold }) {
  const { say, language } = useSpeech();
  const { round, counts } = told;
  return (
    <ol className="five-steps" aria-label={say('hard.strip')}>
      <li>
        <b>{say('hard.step.tell')}</b>
        <span className="soft">{printDate(round.closesOn, language)}</span>
      </li>
      {STRIP.map(([step, states]) => (
        <li key={step}>
          <b>{say(`hard.step.${step}`)}</b>
          <span>{printCount(states.reduce((sum, state) => sum + (counts[state] ?? 0), 0))}</span>
        </li>
      ))}
    </ol>
  );
}

/** One round: applications, minutes, cases, notices; each office sees what is its own. */
export function RoundPage() {
  const { roundId = '' } = useParams();
  const { say, language } = useSpeech();
  const [choice, setChoice] = useState<CaseChoice>({ state: 'waiting', name: '' });
  const [version, setVersion] = useState(0);
  const nameOf = useRoundName();
  const pages = usePages(askRound(Number(roundId), choice), version);
  const acting = useAct(() => setVersion((count) => count + 1));
  return (
    <Answered answer={pages.answer}>
      {(told) => (
        <Page
          title={nameOf(told.round)}
          note={told.round.told}
          aside={<Link to={paths.hardship()}>{say('hard.toAll')}</Link>}
        >
          <Strip told={told} />
          <p className="note">
            {say(told.round.closesOn >= officeDay() ? 'hard.closing' : 'hard.closed', {
              date: printDate(told.round.closesOn, language),
            })}
          </p>
          <Told fault={acting.fault} told={acting.told} />
          <RoundCases
            told={told}
            items={pages.items}
            more={pages.hasMore ? pages.more : undefined}
            choice={choice}
            choose={setChoice}
            acting={acting}
          />
          {told.may.collect && <Candidates roundId={told.round.roundId} version={version} acting={acting} />}
          {(told.may.meet || told.meetings.length > 0) && <Meetings told={told} acting={acting} />}
          <RoundNotices told={told} acting={acting} />
        </Page>
      )}
    </Answered>
  );
}
