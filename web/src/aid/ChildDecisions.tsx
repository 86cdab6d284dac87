import './aid-law.css';
import { useState } from 'react';
import { Link } from 'react-router';
import { useHolds } from '../access/session.tsx';
import { useAnswer } from '../app/api.ts';
import { type Answered, get } from '../app/client.ts';
import { useSpeech } from '../app/language.tsx';
import { paths } from '../app/paths.ts';
import { printTerm } from '../app/print.ts';
import { useRun } from '../app/run.tsx';
import { Place } from '../reports/Place.tsx';
import { Section } from '../ui/Page.tsx';

const question = (personId: string) => get('/api/aid/decisions/{personId}', { path: { personId } });
type Decision = Answered<ReturnType<typeof question>>['decisions'][number];

type Fact = Decision['grounds'][number]['facts'][number];

/** A fact and the rows that state it; registers that contradict each other stand side by side, each with its word. */
function FactTold({ fact }: { readonly fact: Fact }) {
  const { say, language } = useSpeech();
  const colon = say('mark.colon');
  return (
    <span className={fact.sources.length > 0 ? 'fact-told' : undefined}>
      {fact.label[language]}
      {colon}
      {fact.value[language]}
      {fact.sources.map(({ register, says, file, sheet, row }) => (
        <span key={`${file} ${sheet} ${row}`} className="fact-source">
          {register[language]}
          {says && `${colon}${says[language]}`} <Place file={file} sheet={sheet} row={row} />
        </span>
      ))}
      {fact.isContradicted && <strong> {say('decisions.contradicted')}</strong>}
      {fact.sources.length === 0 && say('mark.clause')}
    </span>
  );
}

function Ground({ ground }: { readonly ground: Decision['grounds'][number] }) {
  const { say, language } = useSpeech();
  return (
    <li className={`ground ${ground.state}`}>
      <span className="ground-mark">{say(`decisions.${ground.state}`)}</span> {ground.text[language]}
      {ground.asked && <strong> {say('decisions.asked', { who: ground.asked[language] })}</strong>}
      <small className="soft">
        {ground.facts.map((fact) => (
          <FactTold key={fact.label.zh} fact={fact} />
        ))}
        {ground.cite[language]}
      </small>
    </li>
  );
}

function DecisionCard({ decision }: { readonly decision: Decision }) {
  const { say, language } = useSpeech();
  return (
    <li className={`aid-decision ${decision.outcome}`}>
      <h3>
        {decision.label[language]}{' '}
        <span className={`outcome ${decision.outcome}`}>{say(`decisions.${decision.outcome}`)}</span>
        {decision.amountFen !== null && decision.amountFen > 0 && (
          <span className="amount"> {say('decisions.yuan', { yuan: decision.amountFen / 100 })}</span>
        )}
      </h3>
      <ul>
        {decision.grounds.map((ground) => (
          <Ground key={`${ground.group} ${ground.text.zh}`} ground={ground} />
        ))}
      </ul>
    </li>
  );
}

/** What the law of the term gives this child, programme by programme, with every ground. */
export function ChildDecisions({ personId }: { readonly personId: string }) {
  const { say, language } = useSpeech();
  const holds = useHolds();
  const { version } = useRun();
  const [isAll, setAll] = useState(false);
  const { data } = useAnswer(holds('child.read') ? question(personId) : undefined, version);
  if (!data) return null;
  const refused = data.decisions.filter(({ outcome }) => outcome === 'refused');
  const shown = isAll ? data.decisions : data.decisions.filter(({ outcome }) => outcome !== 'refused');
  return (
    <Section
      title={say('decisions.title')}
      note={
        data.isKnown
          ? say('decisions.note', { term: printTerm(data.term, language), hash: data.ruleSet.slice(0, 12) })
          : undefined
      }
    >
      {!data.isKnown && <p className="note">{say('decisions.none')}</p>}
      {data.isKnown && (
        <p>
          <Link to={paths.parentPaper(personId)}>{say('paper.link')}</Link>
        </p>
      )}
      <ul className="aid-decisions">
        {shown.map((decision) => (
          <DecisionCard key={decision.programme} decision={decision} />
        ))}
      </ul>
      {!isAll && refused.length > 0 && (
        <button type="button" className="show-refused" onClick={() => setAll(true)}>
          {say('decisions.showRefused', { count: refused.length })}
        </button>
      )}
    </Section>
  );
}
