import { Link } from 'react-router';
import { useAnswer } from '../../app/api.ts';
import { get } from '../../app/client.ts';
import { useSpeech } from '../../app/language.tsx';
import { paths } from '../../app/paths.ts';
import { printCount } from '../../app/print.ts';
import { useRun } from '../../app/run.tsx';
import type { AwayPupil } from '../../app/told.ts';
import { Answered } from '../../reports/Answered.tsx';
import { Page } from '../../ui/Page.tsx';
import { AwayList } from './AwayList.tsx';

/** How many run, and whose visit or report is overdue. */
function Late({ items }: { readonly items: readonly AwayPupil[] }) {
  const { say } = useSpeech();
  if (items.length === 0) return null;
  const late = (kind: string): string =>
    printCount(items.filter(({ wants, clock }) => clock.isLate && wants === kind).length);
  const told = { count: printCount(items.length), visit: late('visit'), report: late('report') };
  return <p>{say('away.counts', told)}</p>;
}

/** Whose clock runs, of all schools of one's places. */
export function AwayPage() {
  const { say } = useSpeech();
  const { version } = useRun();
  const answer = useAnswer(get('/api/dropout/attendance/away'), version);
  return (
    <Answered answer={answer}>
      {({ on, items }) => (
        <Page
          title={say('away.title')}
          note={say('away.note')}
          aside={<Link to={paths.dropout()}>{say('dropout.toLedgers')}</Link>}
        >
          <Late items={items} />
          <AwayList items={items} today={on} again={answer.again} />
        </Page>
      )}
    </Answered>
  );
}
