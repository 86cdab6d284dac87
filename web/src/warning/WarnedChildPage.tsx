import { Link, useParams } from 'react-router';
import { useHolds } from '../access/session.tsx';
import { useAnswer } from '../app/api.ts';
import { get } from '../app/client.ts';
import { useSpeech } from '../app/language.tsx';
import { paths } from '../app/paths.ts';
import { printDate } from '../app/print.ts';
import { useRun } from '../app/run.tsx';
import { NumberTrail } from '../registry/NumberTrail.tsx';
import { Answered } from '../reports/Answered.tsx';
import { DataTable } from '../ui/DataTable.tsx';
import { Page, Section } from '../ui/Page.tsx';
import './warning.css';

/** Why one child is warned of: factor by factor, and how it was judged before. */
export function WarnedChildPage() {
  const { personId = '' } = useParams();
  const { say, language } = useSpeech();
  const { version } = useRun();
  const holds = useHolds();
  const answer = useAnswer(get('/api/warning/children/{personId}', { path: { personId } }), version);
  const result = (isWarned: boolean): string => say(isWarned ? 'warning.isWarned' : 'warning.isBelow');
  return (
    <Answered answer={answer}>
      {(child) => (
        <Page
          title={say('warning.child', { name: child.name ?? say('list.noName') })}
          note={[child.school, child.class, child.township, child.village].filter(Boolean).join(' · ')}
          aside={<Link to={paths.warning()}>{say('warning.toList')}</Link>}
        >
          <NumberTrail numbers={child.numbers} to={paths.warnedChild} />
          <p className="warned-total">
            <strong className={child.isWarned ? 'bad' : ''}>
              {say('warning.total', { score: `${child.score}`, warnAt: `${child.warnAt}` })}
            </strong>
            <span>{result(child.isWarned)}</span>
            <span className="note">{say('warning.childNote')}</span>
          </p>
          <DataTable
            label={say('warning.why')}
            rows={child.factors}
            keyOf={({ factor }) => factor}
            columns={[
              {
                key: 'says',
                title: say('warning.why'),
                isTitle: true,
                render: ({ says }) => says[language],
              },
              {
                key: 'points',
                title: say('warning.bandPoints'),
                isNumber: true,
                render: ({ points }) => points,
              },
            ]}
          />
          <nav className="ways" aria-label={say('warning.title')}>
            {holds('child.read') && <Link to={paths.person(personId)}>{say('warning.toChild')}</Link>}
          </nav>
          <Section title={say('warning.history')}>
            <DataTable
              label={say('warning.history')}
              rows={child.judgements.map((judgement, i) => ({ ...judgement, i }))}
              keyOf={({ i }) => i}
              columns={[
                {
                  key: 'on',
                  title: say('warning.on'),
                  isTitle: true,
                  render: ({ on }) => printDate(on, language),
                },
                { key: 'score', title: say('warning.score'), isNumber: true, render: ({ score }) => score },
                { key: 'state', title: say('warning.state'), render: ({ isWarned }) => result(isWarned) },
                { key: 'model', title: say('warning.version'), render: ({ model }) => model },
              ]}
            />
          </Section>
        </Page>
      )}
    </Answered>
  );
}
