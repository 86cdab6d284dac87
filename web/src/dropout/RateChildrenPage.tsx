import { Link, useParams, useSearchParams } from 'react-router';
import { useHolds } from '../access/session.tsx';
import { useAnswer } from '../app/api.ts';
import { get } from '../app/client.ts';
import { useSpeech } from '../app/language.tsx';
import { usePages } from '../app/pages.ts';
import { paths } from '../app/paths.ts';
import { printCount } from '../app/print.ts';
import { Answered } from '../reports/Answered.tsx';
import { sayPlace } from '../reports/Filters.tsx';
import { ListEnd } from '../reports/ListEnd.tsx';
import { DataTable } from '../ui/DataTable.tsx';
import { Page } from '../ui/Page.tsx';
import { askedBy, LEDGERS, type MembersAsked, RATES } from './asked.ts';
import './dropout.css';

/** The children behind a number of a rate. */
export function RateChildrenPage() {
  const { say, language } = useSpeech();
  const { rateId = '' } = useParams();
  const [search] = useSearchParams();
  const holds = useHolds();
  const part = search.get('part');
  const partWord = part === 'numerator' || part === 'rest' ? part : 'denominator';
  const labels = useAnswer(RATES);
  const steps = useAnswer(LEDGERS);
  const query = { ...askedBy<MembersAsked>(search), part: partWord, limit: 50 } as const;
  const pages = usePages(get('/api/dropout/rates/{rateId}/children', { path: { rateId }, query }), 0);
  const place = search.get('place');
  const placeName = place === null ? search.get('township') : say(...sayPlace(place));
  const title = labels.data?.rates.find(({ id }) => id === rateId)?.label[language] ?? '';
  const stepOf = (step: string | null): string =>
    steps.data?.steps.find(({ id }) => id === step)?.label[language] ?? '';
  return (
    <Answered answer={pages.answer}>
      {({ total }) => (
        <Page
          title={`${title} · ${say(`rates.part.${partWord}`)}`}
          note={[placeName, search.get('poor') && say('cases.choice.poor')].filter(Boolean).join(' · ')}
          aside={<Link to={paths.rates()}>{say('rates.title')}</Link>}
        >
          <output className="total">{say('list.count', { count: printCount(total) })}</output>
          {total > 0 && (
            <DataTable
              label={title}
              rows={pages.items}
              keyOf={({ personId }) => personId}
              columns={[
                {
                  key: 'name',
                  title: say('list.name'),
                  isTitle: true,
                  className: 'name',
                  render: ({ personId, name, step }) =>
                    step !== null && holds('cases.read') ? (
                      <Link to={paths.case(personId)}>{name}</Link>
                    ) : holds('child.read') ? (
                      <Link to={paths.person(personId)}>{name}</Link>
                    ) : (
                      name
                    ),
                },
                { key: 'step', title: say('dropout.step'), render: ({ step }) => stepOf(step) },
                {
                  key: 'place',
                  title: say('list.place'),
                  render: ({ township, village }) => [township, village].filter(Boolean).join(' '),
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
