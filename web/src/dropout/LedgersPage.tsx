import { Link } from 'react-router';
import { useHolds } from '../access/session.tsx';
import { useAnswer } from '../app/api.ts';
import { get } from '../app/client.ts';
import { useSpeech } from '../app/language.tsx';
import { paths } from '../app/paths.ts';
import { bySound, printCount, printDate, printMoment } from '../app/print.ts';
import { useRun } from '../app/run.tsx';
import { BoundaryNote, BoundarySwitch, useBoundaries } from '../registry/BoundarySwitch.tsx';
import { Answered } from '../reports/Answered.tsx';
import { NothingYet } from '../reports/NothingYet.tsx';
import { type Column, DataTable } from '../ui/DataTable.tsx';
import { Page, Section } from '../ui/Page.tsx';
import { type LedgerCount, type Ledgers, ledgersBy, type LedgerStep as Step } from './asked.ts';
import './dropout.css';

type Ledger = 'suspected' | 'dropped-out' | 'ended';
const LEDGERS: readonly Ledger[] = ['suspected', 'dropped-out', 'ended'];

const isOf = (step: Step, ledger: Ledger): boolean =>
  ledger === 'ended' ? step.isEnd : step.ledger === ledger;

const countOf = (place: LedgerCount, steps: readonly Step[], ledger: Ledger): number =>
  steps.filter((step) => isOf(step, ledger)).reduce((sum, { id }) => sum + (place.steps[id] ?? 0), 0);

type At = { readonly township: string } | { readonly place: string };
const atOf = ({ place, township }: LedgerCount): At => (place === undefined ? { township } : { place });

const sum = (places: readonly LedgerCount[], of: (place: LedgerCount) => number): number =>
  places.reduce((total, place) => total + of(place), 0);

/** A number that leads to its list where the reader may see it. */
function Counted({ count, to }: { readonly count: number; readonly to: string | undefined }) {
  if (count === 0) return <span className="nil">0</span>;
  return to ? <Link to={to}>{printCount(count)}</Link> : <span>{printCount(count)}</span>;
}

function LedgerCards({ ledgers, steps }: { readonly ledgers: Ledgers; readonly steps: readonly Step[] }) {
  const { say } = useSpeech();
  const isOpen = useHolds()('cases.read');
  const total = (ledger: Ledger) => sum(ledgers.places, (place) => countOf(place, steps, ledger));
  const overdue = sum(ledgers.places, (place) => place.overdue);
  const card = (title: string, count: number, note: string, to: string | undefined, tone = '') => {
    const body = (
      <>
        <span className="card-title">{title}</span>
        <span className="card-count">
          {printCount(count)} <small>{say('dropout.people', { count: printCount(count) })}</small>
        </span>
        <span className="note">{note}</span>
      </>
    );
    return to ? (
      <Link className={`card ${tone}`} to={to} key={title}>
        {body}
      </Link>
    ) : (
      <div className={`card still ${tone}`} key={title}>
        {body}
      </div>
    );
  };
  const ofAge = sum(ledgers.places, (place) => place.ofAge);
  const inSchool = sum(ledgers.places, (place) => place.inSchool);
  const late =
    overdue === 0 ? say('dropout.noOverdue') : say('dropout.overdue', { count: printCount(overdue) });
  return (
    <div className="cards">
      {card(
        say('dropout.ledger.of-age'),
        ofAge,
        say('dropout.inSchool', { count: printCount(inSchool) }),
        paths.ofAge(),
      )}
      {LEDGERS.map((ledger) =>
        card(
          say(`dropout.ledger.${ledger}`),
          total(ledger),
          ledger === 'suspected' ? late : '',
          isOpen ? paths.cases({ ledger }) : undefined,
          ledger === 'dropped-out' ? 'first' : ledger === 'suspected' ? 'second' : '',
        ),
      )}
    </div>
  );
}

function useColumns(steps: readonly Step[], isOpen: boolean): Column<LedgerCount>[] {
  const { say } = useSpeech();
  const number = (
    key: string,
    title: string,
    of: (place: LedgerCount) => number,
    to: (at: At) => string,
  ) => ({
    key,
    title,
    isNumber: true,
    render: (place: LedgerCount) => <Counted count={of(place)} to={isOpen ? to(atOf(place)) : undefined} />,
  });
  return [
    {
      key: 'township',
      title: say('dropout.township'),
      isTitle: true,
      render: ({ township }) => township || say('overview.noPlace'),
    },
    {
      ...number(
        'of-age',
        say('dropout.ledger.of-age'),
        (place) => place.ofAge,
        () => '',
      ),
      render: (place) => <Counted count={place.ofAge} to={paths.ofAge(atOf(place))} />,
    },
    ...LEDGERS.map((ledger) =>
      number(
        ledger,
        say(`dropout.ledger.${ledger}`),
        (place) => countOf(place, steps, ledger),
        (at) => paths.cases({ ledger, ...at }),
      ),
    ),
    number(
      'overdue',
      say('dropout.overdueHead'),
      (place) => place.overdue,
      (at) => paths.cases({ choice: 'overdue', ...at }),
    ),
  ];
}

function StepTable({ ledgers, steps }: { readonly ledgers: Ledgers; readonly steps: readonly Step[] }) {
  const { say, language } = useSpeech();
  const isOpen = useHolds()('cases.read');
  const rows = steps
    .map((step) => ({ ...step, count: sum(ledgers.places, (place) => place.steps[step.id] ?? 0) }))
    .filter(({ id }) => id !== 'joined');
  return (
    <DataTable
      label={say('dropout.byStep')}
      keyOf={({ id }) => id}
      rows={rows}
      columns={[
        { key: 'step', title: say('dropout.step'), isTitle: true, render: ({ label }) => label[language] },
        {
          key: 'count',
          title: say('dropout.count'),
          isNumber: true,
          render: ({ id, count }) => (
            <Counted count={count} to={isOpen ? paths.cases({ step: id }) : undefined} />
          ),
        },
      ]}
    />
  );
}

/** Who is away without leave, with how many are overdue as soon as that is known. */
function AwayLink() {
  const { say } = useSpeech();
  const { data } = useAnswer(get('/api/dropout/attendance/away/count'));
  const late = data ? data.visitLate + data.reportLate : 0;
  return (
    <Link to={paths.away()} className={late > 0 ? 'bad' : ''}>
      {data && data.running > 0
        ? say('away.countsLink', { count: printCount(data.running), late: printCount(late) })
        : say('away.title')}
    </Link>
  );
}

/** The ways on from the ledgers that the reader may take. */
function Ways() {
  const { say } = useSpeech();
  const holds = useHolds();
  return (
    <nav className="ways" aria-label={say('menu.dropout')}>
      {holds('cases.read') && <Link to={paths.cases({ choice: 'mine' })}>{say('dropout.toCases')}</Link>}
      <AwayLink />
      <Link to={paths.warning()}>{say('warning.title')}</Link>
      <Link to={paths.rates()}>{say('rates.title')}</Link>
      <Link to={paths.filedReports()}>{say('filed.title')}</Link>
      {holds('cases.paper') && <Link to={paths.templates()}>{say('templates.title')}</Link>}
    </nav>
  );
}

/** The three ledgers: what each township has, and how far its cases are. */
export function LedgersPage() {
  const { say, language } = useSpeech();
  const { version } = useRun();
  const isOpen = useHolds()('cases.read');
  const boundaries = useBoundaries();
  const { day } = boundaries;
  const answer = useAnswer(ledgersBy(day), version);
  const columns = useColumns(answer.data?.steps ?? [], isOpen);
  return (
    <Answered answer={answer}>
      {({ ledgers, steps }) =>
        ledgers === null ? (
          <Page title={say('dropout.title')}>
            <NothingYet>{say('dropout.none')}</NothingYet>
          </Page>
        ) : (
          <Page
            title={say('dropout.title')}
            note={say('dropout.note', {
              on: printDate(ledgers.on, language),
              at: printMoment(String(ledgers.inStepAt)),
            })}
            aside={<Ways />}
          >
            <LedgerCards ledgers={ledgers} steps={steps} />
            <Section title={say('dropout.byTownship')} note={say('dropout.byTownshipNote')}>
              <BoundarySwitch {...boundaries} />
              {day !== undefined && (
                <BoundaryNote
                  day={day}
                  total={sum(ledgers.places, ({ ofAge }) => ofAge)}
                  unsure={ledgers.unsure}
                />
              )}
              <DataTable
                label={say('dropout.byTownship')}
                columns={columns}
                rows={ledgers.places.toSorted((a, b) => bySound(a.township, b.township))}
                keyOf={({ township, place }) => place ?? township}
              />
            </Section>
            <Section title={say('dropout.byStep')} className="narrow-table">
              <StepTable ledgers={ledgers} steps={steps} />
            </Section>
          </Page>
        )
      }
    </Answered>
  );
}
