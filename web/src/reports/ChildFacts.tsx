import { Link } from 'react-router';
import { useSpeech } from '../app/language.tsx';
import { paths } from '../app/paths.ts';
import { printDate, printTerm } from '../app/print.ts';
import type { ScreenRow, ServedStory } from '../app/told.ts';
import { useWord } from '../app/words.tsx';
import { Section } from '../ui/Page.tsx';
import { useShown } from '../ui/shown.tsx';
import { useCell } from './PairView.tsx';
import { Place } from './Place.tsx';
import { timelineOf } from './timeline.ts';

/** Where a value comes from, said in small beside it. */
export function ToldBy({ story, field }: { readonly story: ServedStory; readonly field: string }) {
  const word = useWord();
  const told = story.told.find((one) => one.field === field);
  const row = told && story.rows[told.row];
  if (!row) return null;
  return (
    <small className="soft told" title={`${row.file} ${row.row}`}>
      {word('register', row.register)}
    </small>
  );
}

/** Where the child has learnt, as the registers tell it, in the order of time. */
export function Schooling({ rows }: { readonly rows: readonly ScreenRow[] }) {
  const { say, language } = useSpeech();
  const word = useWord();
  const cell = useCell();
  const steps = timelineOf(rows);
  const { shown, more } = useShown(steps, say('person.schooling'));
  if (steps.length === 0) return null;
  return (
    <Section title={say('person.schooling')}>
      <ol className="timeline">
        {shown.map(({ when, row, school, detail }) => (
          <li key={`${when} ${school} ${row.file}#${row.sheet}!${row.row}`}>
            <span className="when">
              {when === '' ? say('person.noTime') : printDate(printTerm(when, language), language)}
            </span>
            <span className="register">{word('register', row.register)}</span> <b>{school}</b>{' '}
            {detail
              .map(({ field, value }) => cell(field, value))
              .map((value, i) => (
                <span key={detail[i]!.field}>
                  {i > 0 && ' · '}
                  {value}
                </span>
              ))}{' '}
            <Place file={row.file} sheet={row.sheet} row={row.row} />
          </li>
        ))}
      </ol>
      {more}
    </Section>
  );
}

/** Aid that the registers tell of. */
export function Aids({ rows }: { readonly rows: readonly ScreenRow[] }) {
  const { say, language } = useSpeech();
  const aids = rows.flatMap((row) =>
    row.aids.map((aid, i) => ({ aid, row, key: `${row.file}#${row.sheet}!${row.row} ${i}` })),
  );
  const { shown, more } = useShown(aids, say('person.aid'));
  if (aids.length === 0) return null;
  const yuan = new Intl.NumberFormat(language === 'zh' ? 'zh-CN' : 'en', {
    style: 'currency',
    currency: 'CNY',
  });
  return (
    <Section title={say('person.aid')}>
      <ul className="timeline">
        {shown.map(({ aid, row, key }) => (
          <li key={key}>
            <span className="when">{printTerm(aid.term, language) || aid.year || say('person.noTime')}</span>
            <b>{aid.programme[language]}</b>
            {aid.amountFen !== null && <span> {yuan.format(aid.amountFen / 100)}</span>}{' '}
            <Place file={row.file} sheet={row.sheet} row={row.row} />
          </li>
        ))}
      </ul>
      {more}
    </Section>
  );
}

/** The other children of the household, each with a way to its page. */
export function Household({ members }: { readonly members: ServedStory['household'] }) {
  const { say, language } = useSpeech();
  const word = useWord();
  if (members.length === 0) return null;
  return (
    <Section title={say('person.household')}>
      <ul className="timeline">
        {members.map(({ personId, name, sex, birthDate, school }) => (
          <li key={personId}>
            <Link to={paths.person(personId)}>{name ?? say('list.noName')}</Link>{' '}
            {[word('value', sex), printDate(birthDate, language), school].filter(Boolean).join(' · ')}
          </li>
        ))}
      </ul>
    </Section>
  );
}
