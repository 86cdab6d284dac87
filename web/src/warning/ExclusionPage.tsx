import { Link, useParams, useSearchParams } from 'react-router';
import { useHolds } from '../access/session.tsx';
import { useAnswer } from '../app/api.ts';
import { get } from '../app/client.ts';
import { useSpeech } from '../app/language.tsx';
import { usePages } from '../app/pages.ts';
import { paths } from '../app/paths.ts';
import { BehindNumber } from '../reports/BehindNumber.tsx';

const STATES = ['at-school', 'out', 'excused', 'unclear'] as const;
type State = (typeof STATES)[number];
const isState = (text: string): text is State => (STATES as readonly string[]).includes(text);

/** The children behind a number of the five dimensions. */
export function ExclusionPage() {
  const { say, language } = useSpeech();
  const { dimension = '' } = useParams();
  const [search] = useSearchParams();
  const holds = useHolds();
  const asked = search.get('part');
  const part = asked === 'numerator' || asked === 'unclear' ? asked : 'denominator';
  const township = search.get('township') ?? undefined;
  const question = get('/api/warning/exclusion/{dimension}/children', {
    path: { dimension },
    query: { part, township, limit: 50 },
  });
  const labels = useAnswer(get('/api/warning/exclusion'));
  const label = labels.data?.dimensions.find(({ id }) => id === dimension)?.label[language] ?? '';
  return (
    <BehindNumber
      title={`${label} · ${say(`exclusion.part.${part}`)}`}
      {...(township === undefined ? {} : { note: township || say('overview.noPlace') })}
      aside={<Link to={paths.rates()}>{say('exclusion.toRates')}</Link>}
      pages={usePages(question, 0)}
      childAt={({ personId }) => (holds('child.read') ? paths.person(personId) : undefined)}
      columns={[
        { key: 'age', title: say('exclusion.age'), isNumber: true, render: ({ age }) => age },
        {
          key: 'state',
          title: say('exclusion.state'),
          render: ({ state }) => (isState(state) ? say(`exclusion.state.${state}`) : state),
        },
      ]}
    />
  );
}
