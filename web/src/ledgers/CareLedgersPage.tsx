import { Link } from 'react-router';
import { useHolds } from '../access/session.tsx';
import { useAnswer } from '../app/api.ts';
import { get } from '../app/client.ts';
import { useSpeech } from '../app/language.tsx';
import { paths } from '../app/paths.ts';
import { printCount } from '../app/print.ts';
import { useRun } from '../app/run.tsx';
import type { LedgerHead } from '../app/told.ts';
import { Answered } from '../reports/Answered.tsx';
import { Page } from '../ui/Page.tsx';
import './care.css';

/** What the rows of a ledger want: each number opens its list. */
function Duties({ head }: { readonly head: LedgerHead }) {
  const { language } = useSpeech();
  return (
    <ul className="care-duties">
      {head.duties.map(({ id, label, count }) => (
        <li key={id}>
          <Link to={paths.careLedger(head.id, { duty: id })}>
            {label[language]} <strong className={count > 0 ? 'bad' : ''}>{printCount(count)}</strong>
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** The definitions under which children stand in a ledger, each with its number; they are never added up. */
export function Kinds({ head }: { readonly head: LedgerHead }) {
  const { say, language } = useSpeech();
  return (
    <>
      <dl className="care-kinds">
        {head.kinds.map(({ id, label, count, definition, cite }) => (
          <div key={id}>
            <dt>
              <Link to={paths.careLedger(head.id, { kind: id })}>
                {label[language]} {printCount(count)}
              </Link>
            </dt>
            <dd>
              {definition[language]} <small>{say('care.cite', { cite: cite[language] })}</small>
            </dd>
          </div>
        ))}
      </dl>
      {head.shared > 0 && <p className="note">{say('care.shared', { count: printCount(head.shared) })}</p>}
    </>
  );
}

function Ledger({ head }: { readonly head: LedgerHead }) {
  const { say, language } = useSpeech();
  const holds = useHolds();
  return (
    <section className="care-ledger" aria-label={head.label[language]}>
      <h2>
        <Link to={paths.careLedger(head.id)}>{head.label[language]}</Link>
        <small>
          {say('care.total', { count: printCount(head.total) })}
          {head.total > 0 &&
            ` · ${say('care.inSchool', { count: printCount(head.inSchool), share: head.share })}`}
        </small>
      </h2>
      <p className="note">{head.about[language]}</p>
      {head.total === 0 ? <p className="note">{say('care.none')}</p> : <Duties head={head} />}
      <Kinds head={head} />
      {head.id === 'disabled' && holds('lists.read') && (
        <p>
          <Link to={paths.rates()}>{say('care.rates')}</Link>
        </p>
      )}
    </section>
  );
}

/** All ledgers of children who need more: how many, under which definition, and what is wanted. */
export function CareLedgersPage() {
  const { say } = useSpeech();
  const holds = useHolds();
  const { version } = useRun();
  const answer = useAnswer(get('/api/ledgers'), version);
  return (
    <Answered answer={answer}>
      {({ items }) => (
        <Page
          title={say('care.title')}
          note={say('care.note')}
          {...(holds('ledgers.count')
            ? { aside: <Link to={paths.carePlaces()}>{say('carePlaces.title')}</Link> }
            : {})}
        >
          <div className="care-grid">
            {items.map((head) => (
              <Ledger key={head.id} head={head} />
            ))}
          </div>
        </Page>
      )}
    </Answered>
  );
}
