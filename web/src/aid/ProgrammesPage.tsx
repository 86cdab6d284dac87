import './aid-law.css';
import { Input } from 'antd';
import { useState } from 'react';
import { useAnswer } from '../app/api.ts';
import { get } from '../app/client.ts';
import { useSpeech } from '../app/language.tsx';
import { printTerm } from '../app/print.ts';
import { Answered } from '../reports/Answered.tsx';
import { Page } from '../ui/Page.tsx';
import { type Programme, ProgrammeDetail } from './ProgrammeDetail.tsx';

const QUESTION = get('/api/aid/programmes');

function Programmes({ items }: { readonly items: readonly Programme[] }) {
  const { say, language } = useSpeech();
  if (items.length === 0) return <p className="empty">{say('programmes.none')}</p>;
  return (
    <ul className="programmes">
      {items.map((one) => (
        <li key={one.id}>
          <details>
            <summary>
              <span className="programme-name">{one.label[language]}</span>
              <span className="programme-marks">
                <span className={`outcome ${one.state}`}>{say(`programmes.state.${one.state}`)}</span>
                <span className="soft">
                  {say(`programmes.level.${one.level}`)}
                  {one.division && ` · ${one.division[language]}`}
                </span>
                {!one.isSourced && <span className="unsourced">{say('programmes.unsourced')}</span>}
              </span>
              <span className="programme-rate">{one.rate?.[language]}</span>
            </summary>
            <ProgrammeDetail programme={one} />
          </details>
        </li>
      ))}
    </ul>
  );
}

/** The law of aid as data: every programme with its conditions, rates, history and sources. */
export function ProgrammesPage() {
  const { say, language } = useSpeech();
  const [wanted, setWanted] = useState('');
  const answer = useAnswer(QUESTION);
  return (
    <Answered answer={answer}>
      {({ items, term, ruleSet }) => (
        <Page
          title={say('programmes.title')}
          note={say('programmes.note', {
            term: printTerm(term, language),
            count: items.length,
            hash: ruleSet.slice(0, 12),
          })}
        >
          <Input.Search
            allowClear
            className="programme-find"
            aria-label={say('programmes.find')}
            placeholder={say('programmes.find')}
            onChange={(event) => setWanted(event.target.value.trim().toLowerCase())}
          />
          <Programmes
            items={items.filter(({ label, id }) =>
              `${label.zh} ${label.en} ${id}`.toLowerCase().includes(wanted),
            )}
          />
        </Page>
      )}
    </Answered>
  );
}
