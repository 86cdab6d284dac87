import { Link } from 'react-router';
import { useAnswer } from '../../app/api.ts';
import { get } from '../../app/client.ts';
import { useSpeech } from '../../app/language.tsx';
import { paths } from '../../app/paths.ts';
import { useRun } from '../../app/run.tsx';
import { Answered } from '../../reports/Answered.tsx';
import { Page } from '../../ui/Page.tsx';
import { AwayList } from './AwayList.tsx';

/** Whose clock runs, of all schools of one's places. */
export function AwayPage() {
  const { say } = useSpeech();
  const { version } = useRun();
  const answer = useAnswer(get('/api/dropout/attendance/away'), version);
  return (
    <Answered answer={answer}>
      {({ items }) => (
        <Page
          title={say('away.title')}
          note={say('away.note')}
          aside={<Link to={paths.dropout()}>{say('dropout.toLedgers')}</Link>}
        >
          <AwayList items={items} />
        </Page>
      )}
    </Answered>
  );
}
