import { Link, useParams, useSearchParams } from 'react-router';
import { useHolds } from '../access/session.tsx';
import { get } from '../app/client.ts';
import { useSpeech } from '../app/language.tsx';
import { usePages } from '../app/pages.ts';
import { paths } from '../app/paths.ts';
import { printDate } from '../app/print.ts';
import { BehindNumber } from '../reports/BehindNumber.tsx';

/** Hits or misses of a run that was judged: who is out of school now. */
export function OutcomesPage() {
  const { say, language } = useSpeech();
  const { runId = '' } = useParams();
  const [search] = useSearchParams();
  const holds = useHolds();
  const warned = search.get('warned') === '0' ? '0' : '1';
  const question = get('/api/warning/runs/{runId}/children', {
    path: { runId: Number(runId) },
    query: { warned, limit: 50 },
  });
  return (
    <BehindNumber
      title={say(`warning.outcome.${warned}`)}
      aside={<Link to={paths.warning()}>{say('warning.toList')}</Link>}
      pages={usePages(question, 0)}
      childAt={({ personId }) => (holds('cases.read') ? paths.case(personId) : undefined)}
      columns={[
        {
          key: 'seen',
          title: say('warning.seenOn'),
          render: ({ seenOn }) => printDate(seenOn, language),
        },
      ]}
    />
  );
}
