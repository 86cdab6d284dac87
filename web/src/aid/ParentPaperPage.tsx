import './parent-paper.css';
import { Button } from 'antd';
import { Link, useParams } from 'react-router';
import { useAnswer } from '../app/api.ts';
import { type Answered as AnswerOf, get } from '../app/client.ts';
import { useSpeech } from '../app/language.tsx';
import { paths } from '../app/paths.ts';
import { printTerm } from '../app/print.ts';
import { Answered } from '../reports/Answered.tsx';

const question = (personId: string) => get('/api/aid/decisions/{personId}/paper', { path: { personId } });
type Paper = NonNullable<AnswerOf<ReturnType<typeof question>>['paper']>;

function Has({ has }: Pick<Paper, 'has'>) {
  const { say, language } = useSpeech();
  if (has.length === 0) return <p>{say('paper.hasNone')}</p>;
  return (
    <ul>
      {has.map(({ label, rate, why, ask, cite }) => (
        <li key={label.zh}>
          <b>{label[language]}</b>
          {say('mark.colon')}
          {rate[language]}
          <div>{say('paper.why', { why: why[language] })}</div>
          <div className="soft">{say('paper.ask', { ask: ask[language], cite: cite[language] })}</div>
        </li>
      ))}
    </ul>
  );
}

function Open({ open }: Pick<Paper, 'open'>) {
  const { say, language } = useSpeech();
  return (
    <section>
      <h2>{say('paper.open')}</h2>
      <ul>
        {open.map(({ text, asked, of }) => (
          <li key={text.zh}>
            <b>{text[language]}</b>
            {say('mark.aside', { text: say('paper.asked', { who: asked[language] }) })}
            <div className="soft">
              {say('paper.of', { of: of.map((one) => one[language]).join(say('mark.list')) })}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Not({ not }: Pick<Paper, 'not'>) {
  const { say, language } = useSpeech();
  return (
    <section>
      <h2>{say('paper.not')}</h2>
      <ul>
        {not.map(({ label, why }) => (
          <li key={label.zh}>
            {label[language]}
            {say('mark.colon')}
            {why[language]}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What was decided of one child, on one page of paper for its parents. */
export function ParentPaperPage() {
  const { say, language } = useSpeech();
  const personId = useParams().personId ?? '';
  const answer = useAnswer(question(personId));
  return (
    <Answered answer={answer}>
      {({ name, school, term, ruleSet, paper }) => (
        <article className="parent-paper">
          <p className="actions no-print">
            <Button type="primary" disabled={!paper} onClick={() => window.print()}>
              {say('paper.print')}
            </Button>
            <Link to={paths.person(personId)}>{say('again.toChild')}</Link>
          </p>
          <h1>{say('paper.title')}</h1>
          <p>
            {say('paper.head', {
              name: name ?? '',
              school: school ?? '—',
              term: printTerm(term, language),
            })}
          </p>
          {!paper && <p>{say('decisions.none')}</p>}
          {paper && (
            <>
              <section>
                <h2>{say('paper.has')}</h2>
                <Has has={paper.has} />
              </section>
              {paper.open.length > 0 && <Open open={paper.open} />}
              {paper.not.length > 0 && <Not not={paper.not} />}
              <footer>
                <p>{say('paper.appeal')}</p>
                <p className="soft">{say('paper.basis', { hash: ruleSet.slice(0, 12) })}</p>
              </footer>
            </>
          )}
        </article>
      )}
    </Answered>
  );
}
