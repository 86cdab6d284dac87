import type { ReactNode } from 'react';
import type { Shapes } from '../app/client.ts';
import { useSpeech } from '../app/language.tsx';
import { printTerm } from '../app/print.ts';

/** A programme as the server shows it. */
export type Programme = Shapes['AidProgramme'];

type Cited = Programme['valid'];

function Cite({ cite }: { readonly cite: Cited }) {
  const { language } = useSpeech();
  return <small className={cite.isSourced ? 'soft' : 'unsourced'}>{cite.text[language]}</small>;
}

function Since({ from, until }: { readonly from: string; readonly until: string | null }) {
  const { say, language } = useSpeech();
  const printed = { from: printTerm(from, language), until: printTerm(until, language) };
  return <span className="since">{say(until ? 'programmes.between' : 'programmes.since', printed)}</span>;
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section>
      <h3>{title}</h3>
      <ul>{children}</ul>
    </section>
  );
}

function Conditions({ programme }: { readonly programme: Programme }) {
  const { say, language } = useSpeech();
  const { conditions } = programme;
  return (
    <Part title={say('programmes.conditions')}>
      {conditions.map((one, at) => {
        const isChoice = conditions.filter(({ group }) => group === one.group).length > 1;
        const isFirst = isChoice && conditions[at - 1]?.group !== one.group;
        return (
          <li key={`${one.group} ${one.text.zh} ${one.from}`} className={isChoice ? 'choice' : ''}>
            {isFirst && <span className="soft">{say('programmes.orElse')} </span>}
            {one.text[language]} <Since {...one} /> <Cite cite={one.cite} />
          </li>
        );
      })}
    </Part>
  );
}

/** One programme whole: conditions, rates with their history, exclusions, payers, worked cases. */
export function ProgrammeDetail({ programme }: { readonly programme: Programme }) {
  const { say, language } = useSpeech();
  const others = (key: 'excludes' | 'stacks') =>
    programme[key].length > 0 && (
      <Part title={say(`programmes.${key}`)}>
        {programme[key].map(({ programme: other, cite }) => (
          <li key={other.zh}>
            {other[language]} <Cite cite={cite} />
          </li>
        ))}
      </Part>
    );
  return (
    <div className="programme-detail">
      <p>
        {programme.plain[language]} <Since {...programme} /> <Cite cite={programme.valid} />
      </p>
      <Conditions programme={programme} />
      <Part title={say('programmes.amounts')}>
        {programme.amounts.map((one) => (
          <li key={`${one.name.zh} ${one.from}`}>
            <Since {...one} /> {one.name[language]}: <strong>{one.text[language]}</strong>{' '}
            <Cite cite={one.cite} />
          </li>
        ))}
      </Part>
      {others('excludes')}
      {others('stacks')}
      {programme.payers.length > 0 && (
        <Part title={say('programmes.payers')}>
          {programme.payers.map(({ text, cite }) => (
            <li key={text.zh}>
              {text[language]} <Cite cite={cite} />
            </li>
          ))}
        </Part>
      )}
      <Part title={say('programmes.cases')}>
        {programme.cases.map((name) => (
          <li key={name.en}>{name[language]}</li>
        ))}
      </Part>
    </div>
  );
}
