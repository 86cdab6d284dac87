import { Link, useParams } from 'react-router';
import { useHolds } from '../access/session.tsx';
import { useAnswer } from '../app/api.ts';
import { type Answered as AnswerOf, get } from '../app/client.ts';
import { useSpeech } from '../app/language.tsx';
import { paths } from '../app/paths.ts';
import { printDate } from '../app/print.ts';
import { useWord } from '../app/words.tsx';
import { NumberTrail } from '../registry/NumberTrail.tsx';
import { Answered } from '../reports/Answered.tsx';
import { Facts } from '../ui/Facts.tsx';
import { Page, Section } from '../ui/Page.tsx';
import { ChainLinks, SevenHeads } from './ChainSection.tsx';
import { ContactForm } from './ContactForm.tsx';
import './pairing.css';

const QUESTION = get('/api/pairing/children/{personId}', { path: { personId: '' } });
type Told = AnswerOf<typeof QUESTION>;

const TEXTS = ['place', 'whom', 'content', 'familyChange', 'needs', 'measures', 'effect'] as const;

function Photo(props: { readonly personId: string; readonly contactId: number; readonly no: number }) {
  const { personId, contactId, no } = props;
  const { say } = useSpeech();
  const address = `/api/pairing/children/${encodeURIComponent(personId)}/contacts/${contactId}/photos/${no}`;
  return (
    <a href={address} target="_blank" rel="noreferrer">
      <img src={address} alt={say('pairing.photoNo', { no })} loading="lazy" />
    </a>
  );
}

function Contacts({ told }: { readonly told: Told }) {
  const { say, language } = useSpeech();
  const label = (way: string) => told.words.ways.find(({ id }) => id === way)?.label[language] ?? way;
  if (told.contacts.length === 0) return <p className="empty">{say('pairing.contactsNone')}</p>;
  return told.contacts.map((one) => (
    <article key={one.contactId} className="contact">
      <h3>
        {printDate(one.on, language)} {label(one.way)}
      </h3>
      <p className="note">
        {[
          say('pairing.by', { author: one.authorName }),
          one.source === 'case' && say('pairing.ofCase'),
          one.hasPoint && say('pairing.withPoint'),
          one.photos > 0 && say('pairing.withPhotos', { count: one.photos }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {one.source === 'handbook' && one.photos > 0 && (
        <p className="contact-photos">
          {Array.from({ length: one.photos }, (_, i) => i + 1).map((no) => (
            <Photo key={no} {...{ personId: told.child.personId, contactId: one.contactId, no }} />
          ))}
        </p>
      )}
      <dl>
        {TEXTS.filter((key) => one[key]).map((key) => (
          <div key={key} style={{ display: 'contents' }}>
            <dt>{say(`pairing.${key}`)}</dt>
            <dd>{one[key]}</dd>
          </div>
        ))}
      </dl>
    </article>
  ));
}

function History({ history }: Pick<Told, 'history'>) {
  const { say, language } = useSpeech();
  if (history.length === 0) return <p className="empty">{say('pairing.historyNone')}</p>;
  return (
    <ul>
      {history.map((one) => (
        <li key={`${one.on} ${one.from} ${one.to} ${one.reason}`}>
          {printDate(one.on, language)}{' '}
          {say('pairing.historyLine', { from: one.from ?? '—', to: one.to ?? say('pairing.nobody') })}{' '}
          <span className="note">
            {one.reason} {one.by}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Head({ told }: { readonly told: Told }) {
  const { say, language } = useSpeech();
  const word = useWord();
  const { child, words } = told;
  const groups = child.groups.map(
    (group) => words.groups.find(({ id }) => id === group)?.label[language] ?? group,
  );
  return (
    <Facts
      facts={[
        [say('person.sex'), word('value', child.sex)],
        [say('person.birth'), printDate(child.birthDate, language)],
        [say('pairing.group'), groups.join(say('mark.list'))],
        [say('case.home'), [child.township, child.village].filter(Boolean).join(' ')],
        [say('case.guardian'), child.guardian ?? ''],
        [say('pairing.school'), [child.school, child.class].filter(Boolean).join(' ')],
      ]}
    />
  );
}

/** A child with who answers for it, what was done, and its handbook. */
export function ChildPage() {
  const { say, language } = useSpeech();
  const { personId = '' } = useParams();
  const holds = useHolds();
  const answer = useAnswer(get('/api/pairing/children/{personId}', { path: { personId } }));
  return (
    <Answered answer={answer}>
      {(told) => (
        <Page
          title={told.child.name ?? say('list.noName')}
          aside={
            <nav className="ways" aria-label={say('pairing.open')}>
              <a
                href={`${get('/api/pairing/children/{personId}/handbook', { path: { personId } })}?lang=${language}`}
                download
              >
                {say('pairing.handbook')}
              </a>
              {told.child.groups.includes('out-of-school') && holds('cases.read') && (
                <Link to={paths.case(personId)}>{say('pairing.toCase')}</Link>
              )}
              <Link to={paths.pairing()}>{say('pairing.toList')}</Link>
            </nav>
          }
        >
          <NumberTrail numbers={told.numbers} to={paths.pairedChild} />
          <Head told={told} />
          <Section title={say('pairing.chain')}>
            <ChainLinks chain={told.chain} />
            <SevenHeads heads={told.heads} />
          </Section>
          {told.canWrite ? (
            <Section title={say('pairing.write')}>
              <ContactForm personId={personId} ways={told.ways} onSaved={answer.again} />
            </Section>
          ) : (
            told.whyNot && <p className="note">{told.whyNot[language]}</p>
          )}
          <Section title={say('pairing.contacts')}>
            <Contacts told={told} />
          </Section>
          <Section title={say('pairing.history')}>
            <History history={told.history} />
          </Section>
        </Page>
      )}
    </Answered>
  );
}
