import { Link, useParams, useSearchParams } from 'react-router';
import { useHolds } from '../access/session.tsx';
import { get } from '../app/client.ts';
import { useSpeech } from '../app/language.tsx';
import { usePages } from '../app/pages.ts';
import { paths } from '../app/paths.ts';
import { printCount, printDate } from '../app/print.ts';
import { Answered } from '../reports/Answered.tsx';
import { ListEnd } from '../reports/ListEnd.tsx';
import { DataTable } from '../ui/DataTable.tsx';
import { useNameColumn } from '../ui/name-column.tsx';
import { Page } from '../ui/Page.tsx';

/** Hits or misses of a run that was judged: who is out of school now. */
export function OutcomesPage() {
  const { say, language } = useSpeech();
  const { runId = '' } = useParams();
  const [search] = useSearchParams();
  const holds = useHolds();
  const nameColumn = useNameColumn(({ personId }) =>
    holds('cases.read') ? paths.case(personId) : undefined,
  );
  const warned = search.get('warned') === '0' ? '0' : '1';
  const question = get('/api/warning/runs/{runId}/children', {
    path: { runId: Number(runId) },
    query: { warned, limit: 50 },
  });
  const pages = usePages(question, 0);
  const title = say(`warning.outcome.${warned}`);
  return (
    <Answered answer={pages.answer}>
      {({ total }) => (
        <Page title={title} aside={<Link to={paths.warning()}>{say('warning.toList')}</Link>}>
          <output className="total">{say('list.count', { count: printCount(total) })}</output>
          {total > 0 && (
            <DataTable
              label={title}
              rows={pages.items}
              keyOf={({ personId }) => personId}
              columns={[
                nameColumn,
                {
                  key: 'seen',
                  title: say('warning.seenOn'),
                  render: ({ seenOn }) => printDate(seenOn, language),
                },
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
