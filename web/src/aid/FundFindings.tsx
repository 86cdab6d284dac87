import { Link } from 'react-router';
import type { FundFinding } from '../../../src/aid/index.ts';
import { useHolds } from '../access/session.tsx';
import { useAnswer } from '../app/api.ts';
import { useSpeech } from '../app/language.tsx';
import { paths } from '../app/paths.ts';
import { printDate } from '../app/print.ts';
import { Answered } from '../reports/Answered.tsx';
import { Section } from '../ui/Page.tsx';
import { yuan } from './money.ts';

/** What the accounts and awards give to ask about: the arithmetic, and the people. */
export function FundFindings() {
  const { say, language } = useSpeech();
  const holds = useHolds();
  const answer = useAnswer<{ items: readonly FundFinding[] }>('/api/aid/fund-findings');
  const told = ({ kind, count, threshold, what, on }: FundFinding): string =>
    kind === 'over-cap'
      ? say('finds.over-cap', { what, yuan: yuan(count), cap: yuan(threshold) })
      : say(`finds.${kind}`, { count, threshold, what, on: printDate(on, language) });
  return (
    <Section title={say('finds.title')} note={say('finds.note')}>
      <Answered answer={answer}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="empty">{say('finds.none')}</p>
          ) : (
            <ul className="objections">
              {items.map((finding) => (
                <li key={`${finding.kind} ${finding.what} ${finding.people[0]?.personId ?? finding.on}`}>
                  <span className="bad">{told(finding)}</span>
                  {finding.people.length > 0 && (
                    <div>
                      {say('finds.people')}：
                      {finding.people.map(({ personId, name }) => (
                        <span key={personId}>
                          {holds('child.read') ? <Link to={paths.person(personId)}>{name}</Link> : name}{' '}
                        </span>
                      ))}
                    </div>
                  )}
                </li>
              ))}
            </ul>
          )
        }
      </Answered>
    </Section>
  );
}
