import { Link, useParams, useSearchParams } from 'react-router';
import { useHolds } from '../access/session.tsx';
import { useAnswer } from '../app/api.ts';
import { get } from '../app/client.ts';
import { useSpeech } from '../app/language.tsx';
import { usePages } from '../app/pages.ts';
import { paths } from '../app/paths.ts';
import { BehindNumber } from '../reports/BehindNumber.tsx';
import { sayPlace } from '../reports/Filters.tsx';
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
  const place = search.get('place');
  const placeName = place === null ? search.get('township') : say(...sayPlace(place));
  const label = labels.data?.rates.find(({ id }) => id === rateId)?.label[language] ?? '';
  const stepOf = (step: string | null): string =>
    steps.data?.steps.find(({ id }) => id === step)?.label[language] ?? '';
  return (
    <BehindNumber
      title={`${label} · ${say(`rates.part.${partWord}`)}`}
      note={[placeName, search.get('poor') && say('cases.choice.poor')].filter(Boolean).join(' · ')}
      aside={<Link to={paths.rates()}>{say('rates.title')}</Link>}
      pages={usePages(get('/api/dropout/rates/{rateId}/children', { path: { rateId }, query }), 0)}
      childAt={({ personId, step }) => {
        if (step !== null && holds('cases.read')) return paths.case(personId);
        return holds('child.read') ? paths.person(personId) : undefined;
      }}
      columns={[{ key: 'step', title: say('dropout.step'), render: ({ step }) => stepOf(step) }]}
    />
  );
}
