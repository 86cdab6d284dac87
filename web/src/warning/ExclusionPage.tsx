import { Link, useParams, useSearchParams } from 'react-router';
import { useHolds } from '../access/session.tsx';
import { useAnswer } from '../app/api.ts';
import { get } from '../app/client.ts';
import { useSpeech } from '../app/language.tsx';
import { usePages } from '../app/pages.ts';
import { paths } from '../app/paths.ts';
import { printCount } from '../app/print.ts';
import { Answered } from '../reports/Answered.tsx';
import { ListEnd } from '../reports/ListEnd.tsx';
import { DataTable } from '../ui/DataTable.tsx';
import { useNameColumn } from '../ui/name-column.tsx';
import { Page } from '../ui/Page.tsx';

const STATES = ['at-school', 'out', 'excused', 'unclear'] as const;
type State = (typeof STATES)[number];
const isState = (text: string): text is State => (STATES as readonly string[]).includes(text);

/** The children behind a number of the five dimensions. */
export function ExclusionPage() {
  const { say, language } = useSpeech();
  const { dimension = '' } = useParams();
  const [search] = useSearchParams();
  const holds = useHolds();
  const nameColumn = useNameColumn(({ personId }) =>
    holds('child.read') ? paths.person(personId) : undefined,
  );
  const asked = search.get('part');
  const part = asked === 'numerator' || asked === 'unclear' ? asked : 'denominator';
  const township = search.get('township') ?? undefined;
  const question = get('/api/warning/exclusion/{dimension}/children', {
    path: { dimension },
    query: { part, township, limit: 50 },
  });
  const pages = usePages(question, 0);
  const labels = useAnswer(get('/api/warning/exclusion'));
  const label = labels.data?.dimensions.find(({ id }) => id === dimension)?.label[language] ?? '';
  return (
    <Answered answer={pages.answer}>
      {({ total }) => (
        <Page
          title={`${label} · ${say(`exclusion.part.${part}`)}`}
          {...(township === undefined ? {} : { note: township || say('overview.noPlace') })}
          aside={<Link to={paths.rates()}>{say('exclusion.toRates')}</Link>}
        >
          <output className="total">{say('list.count', { count: printCount(total) })}</output>
          {total > 0 && (
            <DataTable
              label={label}
              rows={pages.items}
              keyOf={({ personId }) => personId}
              columns={[
                nameColumn,
                { key: 'age', title: say('exclusion.age'), isNumber: true, render: ({ age }) => age },
                {
                  key: 'state',
                  title: say('exclusion.state'),
                  render: ({ state }) => (isState(state) ? say(`exclusion.state.${state}`) : state),
                },
                {
                  key: 'place',
                  title: say('list.place'),
                  render: (row) => [row.township, row.village].filter(Boolean).join(' '),
                },
                { key: 'school', title: say('cases.school'), render: ({ school }) => school ?? '' },
              ]}
            />
          )}
          <ListEnd pages={pages} isNarrowed={true} />
        </Page>
      )}
    </Answered>
  );
}
