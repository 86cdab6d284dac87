import { Link, useParams } from 'react-router';
import { useHolds, useSend } from '../access/session.tsx';
import { useAnswer } from '../app/api.ts';
import { change, get } from '../app/client.ts';
import { useSpeech } from '../app/language.tsx';
import { paths } from '../app/paths.ts';
import { printDate } from '../app/print.ts';
import type { LedgerAct, LedgerShownRow } from '../app/told.ts';
import { useWord } from '../app/words.tsx';
import { NumberTrail } from '../registry/NumberTrail.tsx';
import { Answered } from '../reports/Answered.tsx';
import { Place } from '../reports/Place.tsx';
import { ActList } from '../ui/ActList.tsx';
import { Facts } from '../ui/Facts.tsx';
import { OpenActs } from '../ui/OpenActs.tsx';
import { Page, Section } from '../ui/Page.tsx';
import { EntryForm } from './EntryForm.tsx';
import './care.css';

type Shown = { readonly shown: LedgerShownRow };

function Head({ shown }: Shown) {
  const { say, language } = useSpeech();
  const word = useWord();
  const where =
    shown.isInSchool === null ? 'care.unknown' : shown.isInSchool ? 'care.atSchool' : 'care.notAtSchool';
  const since = printDate(shown.openedOn, language);
  return (
    <>
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
          [say('care.where'), [say(where), shown.school].filter(Boolean).join(' · ')],
          ...shown.facts.map(
            ({ label, value }) =>
              [
                label[language],
                value === null ? (
                  <span key={label.zh} className="soft">
                    {say('care.kept')}
                  </span>
                ) : (
                  value[language]
                ),
              ] as const,
          ),
        ]}
      />
      <p className="note">
        {!shown.openedBy && `${say(`care.origin.${shown.origin}`)} `}
        {shown.openedBy
          ? say('care.openedBy', { name: shown.openedBy, date: since })
          : say('care.openedOn', { date: since })}
        {shown.isEnded && <span className="kind-mark waits">{say('care.ended')}</span>}
        {!shown.isTold && shown.origin === 'run' && (
          <span className="kind-mark waits">{say('care.notTold')}</span>
        )}
        {shown.evidence.length > 0 && ` ${say('care.evidence')} `}
        {shown.evidence.map((row, i) => (
          <span key={`${row.file}#${row.sheet}!${row.row}`}>
            {i > 0 && say('mark.clause')}
            <Place {...row} />
          </span>
        ))}
      </p>
    </>
  );
}

/** Duties with the clause that wants each. */
function Duties({ duties }: Pick<LedgerShownRow, 'duties'>) {
  const { say, language } = useSpeech();
  return (
    <ul className="care-wanted">
      {duties.map(({ id, label, dueOn, isLate, cite }) => (
        <li key={id}>
          <strong className={isLate ? 'bad' : ''}>{label[language]}</strong>{' '}
          <span className={isLate ? 'bad' : 'soft'}>
            {say(isLate ? 'care.lateSince' : 'care.dueOn', { date: printDate(dueOn, language) })}
          </span>{' '}
          <small className="note">{say('care.cite', { cite: cite[language] })}</small>
        </li>
      ))}
    </ul>
  );
}

/** What the row wants, what is late first, each with the clause that wants it. */
function Wanted({ shown }: Shown) {
  const { say, language } = useSpeech();
  const { hours } = shown;
  const later = shown.duties.filter(({ isLate }) => !isLate);
  return (
    <Section title={say('care.wanted')}>
      {later.length === shown.duties.length && <p className="note">{say('care.wantedNone')}</p>}
      <Duties duties={shown.duties.filter(({ isLate }) => isLate)} />
      {later.length > 0 && (
        <>
          <h3>{say('care.later')}</h3>
          <Duties duties={later} />
        </>
      )}
      {hours && (
        <p className="care-hours">
          <strong>{say('care.hours')}</strong>
          <progress
            aria-label={say('care.hours')}
            value={Math.min(hours.done, hours.wanted)}
            max={hours.wanted}
          />
          <span>
            {say('care.hoursTold', {
              done: hours.done,
              wanted: hours.wanted,
              from: printDate(hours.from, language),
              to: printDate(hours.to, language),
            })}
          </span>
          <small className="note">{say('care.cite', { cite: hours.cite[language] })}</small>
        </p>
      )}
    </Section>
  );
}

type ActProperties = Shown & { readonly again: () => void };

/** What can be recorded on the row now. */
function Acts({ shown, again }: ActProperties) {
  const { say, language } = useSpeech();
  const send = useSend();
  const writeAs = ({ kind, path: way }: LedgerAct) => {
    const path = { ledger: shown.ledger, row: shown.rowKey, kind };
    return (data: Readonly<Record<string, unknown>>): Promise<unknown> =>
      way === 'decisions'
        ? send(change('post', '/api/ledgers/{ledger}/rows/{row}/decisions/{kind}', { path }), { data })
        : send(change('post', '/api/ledgers/{ledger}/rows/{row}/entries/{kind}', { path }), { data });
  };
  return (
    <Section title={say('care.write')}>
      <OpenActs
        acts={shown.acts}
        doneTold={(entry) => say('care.written', { entry })}
        shutTold={(count) => say('care.notOpen', { count })}
        form={(act, close, done) => (
          <EntryForm
            key={`${act.kind} ${shown.entries.length}`}
            label={act.label[language]}
            fields={act.fields}
            send={writeAs(act)}
            close={close}
            done={() => {
              done();
              again();
            }}
          />
        )}
      />
    </Section>
  );
}

/** What was done for the child, with the papers of each entry. */
function History({ shown }: Shown) {
  const { say } = useSpeech();
  return (
    <Section title={say('care.history')} note={say('care.historyNote')} className="care-history">
      {shown.entries.length === 0 && <p className="note">{say('care.historyNone')}</p>}
      <ActList
        acts={shown.entries}
        byRun={say('care.byRun')}
        aside={say('care.aside')}
        kept={say('care.kept')}
        papers={({ no, isPrinted }) =>
          isPrinted && (
            <a
              href={get('/api/ledgers/{ledger}/rows/{row}/papers/{entry}', {
                path: { ledger: shown.ledger, row: shown.rowKey, entry: no },
              })}
              download
            >
              {say('care.print')}
            </a>
          )
        }
      />
    </Section>
  );
}

/** One child of a ledger: who, what is wanted, what can be recorded, what was done. */
export function CareRowPage() {
  const { say } = useSpeech();
  const { ledger = '', row = '' } = useParams();
  const holds = useHolds();
  const answer = useAnswer(get('/api/ledgers/{ledger}/rows/{row}', { path: { ledger, row } }));
  return (
    <Answered answer={answer}>
      {(shown) => (
        <Page
          title={shown.name || say('list.noName')}
          aside={
            <>
              <Link to={paths.careLedger(ledger)}>{say('care.toLedger')}</Link>
              {shown.personId && holds('child.read') && (
                <Link to={paths.person(shown.personId)}>{say('case.toChild')}</Link>
              )}
            </>
          }
        >
          <NumberTrail
            numbers={shown.numbers}
            to={paths.person}
            joined={shown.joined.map((key) => paths.careRow(ledger, key))}
            joinedTo={shown.joinedTo === null ? undefined : paths.careRow(ledger, shown.joinedTo)}
          />
          <Head shown={shown} />
          <Wanted shown={shown} />
          <Acts shown={shown} again={answer.again} />
          <History shown={shown} />
        </Page>
      )}
    </Answered>
  );
}
