import './aid-law.css';
import { Alert } from 'antd';
import { Link, useParams } from 'react-router';
import { useHolds } from '../access/session.tsx';
import { useAnswer } from '../app/api.ts';
import { get, type Shapes } from '../app/client.ts';
import { useSpeech } from '../app/language.tsx';
import { paths } from '../app/paths.ts';
import { printMoment, printTerm } from '../app/print.ts';
import { Answered } from '../reports/Answered.tsx';
import { Page, Section } from '../ui/Page.tsx';
import { yuan } from './money.ts';

type Computed = NonNullable<Shapes['AwardAgain']['former']>;

/** What came out, with every ground. */
function Outcome({ computed }: { readonly computed: Computed }) {
  const { say, language } = useSpeech();
  const colon = say('mark.colon');
  return (
    <div className={`aid-decision ${computed.outcome}`}>
      <h3>
        <span className={`outcome ${computed.outcome}`}>{say(`decisions.${computed.outcome}`)}</span>
        {computed.amountFen !== null && (
          <span className="amount"> {say('again.yuan', { yuan: yuan(computed.amountFen) })}</span>
        )}
      </h3>
      <ul>
        {computed.grounds.map(({ state, text, facts, cite }) => (
          <li key={`${text.zh} ${cite.zh}`} className={`ground ${state}`}>
            <span className="ground-mark">{say(`decisions.${state}`)}</span> {text[language]}
            <small className="soft">
              {facts.map(({ label, value }) => (
                <span key={label.zh} className="fact-told">
                  {label[language]}
                  {colon}
                  {value[language]}
                </span>
              ))}
              {cite[language]}
            </small>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** One award: computed again by what was frozen with it, and what the law of now would give on the same facts. */
export function AwardPage() {
  const { say, language } = useSpeech();
  const holds = useHolds();
  const id = Number(useParams().awardId);
  const answer = useAnswer(get('/api/aid/awards/{id}', { path: { id } }));
  return (
    <Answered answer={answer}>
      {(award) => (
        <Page
          title={`${award.name} · ${award.programmeLabel[language]}`}
          note={say('again.note', {
            term: printTerm(award.term, language),
            yuan: yuan(award.amountFen),
            name: award.madeName,
            at: printMoment(award.madeAt),
            hash: award.ruleSet.slice(0, 12),
          })}
          aside={
            holds('child.read') && award.personId.startsWith('P') ? (
              <Link to={paths.person(award.personId)}>{say('again.toChild')}</Link>
            ) : undefined
          }
        >
          {award.isAltered ? (
            <Alert type="error" showIcon role="alert" title={say('again.altered')} />
          ) : award.isKept ? (
            <Alert
              type={award.isSame ? 'success' : 'error'}
              showIcon
              role="status"
              title={say(award.isSame ? 'again.same' : 'again.differs', {
                yuan: yuan(award.former?.amountFen ?? 0),
                awarded: yuan(award.amountFen),
              })}
            />
          ) : (
            <Alert type="info" showIcon role="status" title={say('again.notKept')} />
          )}
          {award.former && (
            <Section title={say('again.then')}>
              <Outcome computed={award.former} />
            </Section>
          )}
          {award.present && award.nowRuleSet === award.ruleSet && (
            <p className="note">{say('again.sameLaw')}</p>
          )}
          {award.present && award.nowRuleSet !== award.ruleSet && (
            <Section title={say('again.now')} note={award.nowRuleSet.slice(0, 12)}>
              <Outcome computed={award.present} />
            </Section>
          )}
        </Page>
      )}
    </Answered>
  );
}
