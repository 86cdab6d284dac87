import { Button } from 'antd';
import type { Answered } from '../app/client.ts';
import { change } from '../app/client.ts';
import { useSpeech } from '../app/language.tsx';
import { printTerm } from '../app/print.ts';

const ASKED = change('post', '/api/families/aids');
export type FamilyAnswer = Answered<(typeof ASKED)['path']>;
type Aid = FamilyAnswer['aids'][number];

function AidCard({ aid }: { readonly aid: Aid }) {
  const { say, language } = useSpeech();
  return (
    <li className="family-aid">
      <h3>{aid.label[language]}</h3>
      <p>{aid.plain[language]}</p>
      <dl>
        <dt>{say('families.amount')}</dt>
        <dd className="amount">{aid.rate[language]}</dd>
        {aid.ifs.length > 0 && (
          <>
            <dt>{say('families.if')}</dt>
            <dd>
              <ul>
                {aid.ifs.map(({ text, asked }) => (
                  <li key={text.zh}>
                    {text[language]}
                    <span className="soft">
                      {language === 'zh' ? '，' : ', '}
                      {say('families.asked', { who: asked[language] })}
                    </span>
                  </li>
                ))}
              </ul>
            </dd>
          </>
        )}
        <dt>{say('families.ask')}</dt>
        <dd>{aid.ask[language]}</dd>
        <dt>{say('families.cite')}</dt>
        <dd className="soft">{aid.cite[language]}</dd>
      </dl>
    </li>
  );
}

function Group({ title, aids }: { readonly title: string; readonly aids: readonly Aid[] }) {
  if (aids.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <ul className="family-aids">
        {aids.map((aid) => (
          <AidCard key={aid.programme} aid={aid} />
        ))}
      </ul>
    </section>
  );
}

/** What a family can have: a list on the screen, a leaflet on paper. */
export function FamilyAids({ answer, chosen }: { readonly answer: FamilyAnswer; readonly chosen: string }) {
  const { say, language } = useSpeech();
  const { aids, term } = answer;
  return (
    <div className="family-answer" aria-live="polite">
      <p className="family-chosen">{chosen}</p>
      <p className="soft">{say('families.term', { term: printTerm(term, language) })}</p>
      {aids.length === 0 && <p>{say('families.none')}</p>}
      <Group title={say('families.sure')} aids={aids.filter((aid) => aid.isSure)} />
      <Group title={say('families.maybe')} aids={aids.filter((aid) => !aid.isSure)} />
      <p className="soft">{say('families.foot')}</p>
      <Button className="no-print" size="large" block onClick={() => print()}>
        {say('families.print')}
      </Button>
    </div>
  );
}
