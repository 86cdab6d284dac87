import { Link, useParams } from 'react-router';
import { useHolds } from '../access/session.tsx';
import { useAnswer } from '../app/api.ts';
import { get } from '../app/client.ts';
import { useSpeech } from '../app/language.tsx';
import { paths } from '../app/paths.ts';
import { printDate } from '../app/print.ts';
import { useWord } from '../app/words.tsx';
import { ChainSection } from '../pairing/ChainSection.tsx';
import { NumberTrail } from '../registry/NumberTrail.tsx';
import { Answered } from '../reports/Answered.tsx';
import { Place } from '../reports/Place.tsx';
import { Facts } from '../ui/Facts.tsx';
import { OpenActs } from '../ui/OpenActs.tsx';
import { Page, Section } from '../ui/Page.tsx';
import { ActForm } from './ActForm.tsx';
import type { ShownCase } from './asked.ts';
import { Papers } from './Papers.tsx';
import { Timeline } from './Timeline.tsx';
import './dropout.css';

function Head({ shown }: { readonly shown: ShownCase }) {
  const { say, language } = useSpeech();
  const word = useWord();
  const due = shown.dueOn && (
    <span className={shown.isOverdue ? 'bad' : ''}>
      {printDate(shown.dueOn, language)} {shown.isOverdue && say('cases.late')}
    </span>
  );
  return (
    <Facts
      facts={[
        [say('person.sex'), word('value', shown.sex)],
        [say('person.birth'), printDate(shown.birthDate, language)],
        [
          say('case.idMasked'),
          <span key="id" className="digits">
            {shown.idMasked}
          </span>,
        ],
        [say('case.home'), [shown.township, shown.village].filter(Boolean).join(' ')],
        [say('case.guardian'), shown.guardian ?? ''],
        [
          say('case.phone'),
          <span key="phone" className="digits">
            {shown.phoneMasked}
          </span>,
        ],
        [say('cases.school'), shown.school ?? ''],
        [say('case.since'), printDate(shown.since, language)],
        [say('case.due'), due || say('cases.noDue')],
      ]}
    />
  );
}

function WhyListed({ shown }: { readonly shown: ShownCase }) {
  const { say, language } = useSpeech();
  const word = useWord();
  return (
    <Section title={say('case.why')} className="why-listed">
      <p>
        <span className={`kind-mark ${shown.kind}`}>{word('kind', shown.kind)}</span>{' '}
        {!shown.isListed && <span className="kind-mark waits">{say('cases.unlisted')}</span>}{' '}
        {shown.reason[language]}
      </p>
      <p className="note">
        {shown.evidence.length === 0 ? say('case.evidenceRolls') : say('case.evidence')}{' '}
        {shown.evidence.map((row, i) => (
          <span key={`${row.file}#${row.sheet}!${row.row}`}>
            {i > 0 && say('mark.clause')}
            <Place {...row} />
          </span>
        ))}
      </p>
    </Section>
  );
}

type NextProperties = { readonly shown: ShownCase; readonly again: () => void };

/** What can be done with the case now. */
function Next({ shown, again }: NextProperties) {
  const { say } = useSpeech();
  if (shown.next.length === 0) return <p className="note">{say('case.ended')}</p>;
  return (
    <OpenActs
      acts={shown.next}
      nothingOpen={say('case.nothingOpen')}
      doneTold={(act) => say('case.done', { act })}
      shutTold={(count) => say('case.notOpen', { count })}
      form={(act, close, done) => (
        <ActForm
          key={`${act.kind} ${shown.acts.length}`}
          {...{ shown, act, close, added: again }}
          done={() => {
            done();
            again();
          }}
        />
      )}
    />
  );
}

function Standing({ shown }: { readonly shown: ShownCase }) {
  const { say, language } = useSpeech();
  const { attendance, signatures, legal } = shown;
  return (
    <>
      {attendance && (
        <Section title={say('case.attendance')}>
          <p>
            {say('case.attended', {
              school: attendance.schoolDays,
              present: attendance.presentDays,
              days: attendance.wantedDays,
              percent: attendance.wantedPercent,
            })}
          </p>
        </Section>
      )}
      {signatures.length > 0 && (
        <Section title={say('case.signatures')}>
          <ol className="chain">
            {signatures.map(({ label, by, on }) => (
              <li key={label.zh} className={by ? 'signed' : ''}>
                <strong>{label[language]}</strong>{' '}
                {by ? `${by} ${printDate(on, language)}` : say('case.unsigned')}
              </li>
            ))}
          </ol>
        </Section>
      )}
      <Section title={say('case.legal')}>
        <ol className="chain">
          {legal.map(({ label, isDone }) => (
            <li key={label.zh} className={isDone ? 'signed' : ''}>
              <strong>{label[language]}</strong> {say(isDone ? 'case.legalDone' : 'case.legalOpen')}
            </li>
          ))}
        </ol>
      </Section>
    </>
  );
}

/** One case: the child, why it is listed, what can be done now and why not, what was done. */
export function CasePage() {
  const { say, language } = useSpeech();
  const { personId = '' } = useParams();
  const holds = useHolds();
  const answer = useAnswer(get('/api/dropout/cases/{personId}', { path: { personId } }));
  return (
    <Answered answer={answer}>
      {(shown) => (
        <Page
          title={
            <>
              {shown.name ?? say('list.noName')}{' '}
              <span className={`step-mark ${shown.step}`}>{shown.stepLabel[language]}</span>
            </>
          }
          aside={
            <>
              {holds('child.read') && <Link to={paths.person(shown.personId)}>{say('case.toChild')}</Link>}{' '}
              <Link to={paths.cases({ choice: 'mine' })}>{say('case.back')}</Link>
            </>
          }
        >
          <NumberTrail
            numbers={shown.numbers}
            to={paths.case}
            joined={shown.joined.map((one) => paths.case(one))}
            joinedTo={shown.step === 'joined' ? paths.case(shown.numbers.now) : undefined}
          />
          <Head shown={shown} />
          <WhyListed shown={shown} />
          {holds('pairing.read') && <ChainSection personId={shown.personId} />}
          <Section title={say('case.next')}>
            <Next shown={shown} again={answer.again} />
          </Section>
          <Standing shown={shown} />
          <Section title={say('case.papers')}>
            <Papers shown={shown} added={answer.again} />
          </Section>
          <Section title={say('case.timeline')}>
            <Timeline shown={shown} />
          </Section>
        </Page>
      )}
    </Answered>
  );
}
