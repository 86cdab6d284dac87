import { Link, useSearchParams } from 'react-router';
import { useHolds } from '../access/session.tsx';
import { useAnswer } from '../app/api.ts';
import { type Answered as AnsweredOf, get } from '../app/client.ts';
import { useSpeech } from '../app/language.tsx';
import { paths } from '../app/paths.ts';
import { printCount, printDate } from '../app/print.ts';
import { useRun } from '../app/run.tsx';
import { Answered } from '../reports/Answered.tsx';
import { NothingYet } from '../reports/NothingYet.tsx';
import { type Column, DataTable } from '../ui/DataTable.tsx';
import { Choice } from '../ui/Narrow.tsx';
import { Page } from '../ui/Page.tsx';
import './care.css';

const questionOf = (under: string | undefined) => get('/api/ledgers/places', { query: { under } });
type Told = AnsweredOf<ReturnType<typeof questionOf>>;
type Ledger = Told['ledgers'][number];
type InPlace = Ledger['all'];

/** A number that leads to its list where the reader may see names, and is a number alone where not. */
function Counted({ count, to }: { readonly count: number; readonly to: string | undefined }) {
  if (count === 0) return <span className="nil">0</span>;
  return to ? <Link to={to}>{printCount(count)}</Link> : <span>{printCount(count)}</span>;
}

function useColumns(told: Told, ledger: Ledger): Column<InPlace>[] {
  const { say, language } = useSpeech();
  const isOpen = useHolds()('ledgers.read');
  const to = ({ place }: InPlace, more: object = {}): string | undefined =>
    isOpen ? paths.careLedger(ledger.id, { ...(place === '' ? {} : { place }), ...more }) : undefined;
  return [
    {
      key: 'place',
      title: say('carePlaces.place'),
      isTitle: true,
      render: ({ place, name }) => {
        if (place === '') return <strong>{say('carePlaces.all')}</strong>;
        const label = name || say('overview.noPlace');
        return told.isOpen && name ? (
          <Link to={paths.carePlaces({ under: place, ledger: ledger.id })}>{label}</Link>
        ) : (
          label
        );
      },
    },
    {
      key: 'total',
      title: say('carePlaces.total'),
      isNumber: true,
      render: (row) => <Counted count={row.total} to={to(row)} />,
    },
    {
      key: 'school',
      title: say('carePlaces.inSchool'),
      isNumber: true,
      render: (row) => (
        <>
          <Counted count={row.inSchool} to={to(row, { school: '1' })} /> <small>{row.share}</small>
        </>
      ),
    },
    ...ledger.all.duties.map(({ id, label }) => ({
      key: id,
      title: label[language],
      isNumber: true,
      render: (row: InPlace) => {
        const duty = row.duties.find((one) => one.id === id)!;
        return (
          <>
            <Counted count={duty.late} to={to(row, { duty: id })} />{' '}
            <small>{say('carePlaces.done', { share: duty.share })}</small>
          </>
        );
      },
    })),
  ];
}

function Table({ told, ledger }: { readonly told: Told; readonly ledger: Ledger }) {
  const { say, language } = useSpeech();
  const columns = useColumns(told, ledger);
  if (ledger.all.total === 0) return <NothingYet>{say('carePlaces.none')}</NothingYet>;
  return (
    <DataTable
      label={ledger.label[language]}
      columns={columns}
      rows={[ledger.all, ...ledger.places]}
      keyOf={({ place }) => place}
    />
  );
}

/** The ledgers of children who need more, place by place: counts and rates for whoever supervises, names for nobody. */
export function CarePlacesPage() {
  const { say, language } = useSpeech();
  const { version } = useRun();
  const holds = useHolds();
  const [search, setSearch] = useSearchParams();
  const under = search.get('under') ?? undefined;
  const answer = useAnswer(questionOf(under), version);
  return (
    <Answered answer={answer}>
      {(told) => {
        const ledger = told.ledgers.find(({ id }) => id === search.get('ledger')) ?? told.ledgers[0]!;
        return (
          <Page
            title={told.name ? `${say('carePlaces.title')} · ${told.name}` : say('carePlaces.title')}
            note={say(holds('ledgers.read') ? 'carePlaces.noteOpen' : 'carePlaces.note', {
              on: printDate(told.on, language),
            })}
            aside={
              <nav className="ways" aria-label={say('carePlaces.title')}>
                {under && <Link to={paths.carePlaces({ ledger: ledger.id })}>{say('carePlaces.up')}</Link>}
                {holds('ledgers.read') && <Link to={paths.careLedgers()}>{say('care.title')}</Link>}
              </nav>
            }
          >
            <search className="filters">
              <Choice
                label={say('carePlaces.ledger')}
                all={say('carePlaces.ledger')}
                value={ledger.id}
                options={told.ledgers.map(({ id, label, all }) => ({
                  value: id,
                  label: label[language] + say('mark.aside', { text: printCount(all.total) }),
                }))}
                onChange={(id) =>
                  setSearch({ ...(under ? { under } : {}), ...(id === undefined ? {} : { ledger: id }) })
                }
              />
            </search>
            <Table told={told} ledger={ledger} />
          </Page>
        );
      }}
    </Answered>
  );
}
