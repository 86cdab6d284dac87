import { useSpeech } from '../app/language.tsx';
import { printDate, printTerm, printWeight } from '../app/print.ts';
import type { BlindPair, ScreenPair, ScreenSide } from '../app/told.ts';
import { useWord } from '../app/words.tsx';
import { Waterfall } from '../ui/Waterfall.tsx';
import { ChildLink } from './ChildLink.tsx';
import { Place } from './Place.tsx';

/** A cell's value as people read it: codes by their words, dates by the language. */
export function useCell(): (field: string, value: string | null) => string {
  const { language } = useSpeech();
  const word = useWord();
  return (field, value) => {
    if (value === null) return '';
    if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return printDate(value, language);
    return field === 'term' ? printTerm(value, language) : word('value', value);
  };
}

function SideHead({ side }: { readonly side: ScreenSide }) {
  const { say } = useSpeech();
  const word = useWord();
  return (
    <>
      <ChildLink personId={side.personId} className="side-name">
        {side.name ?? say('list.noName')}
      </ChildLink>
      <span className="register">{word('register', side.register)}</span>
      <Place file={side.file} sheet={side.sheet} row={side.row} />
    </>
  );
}

/** The steps of a pair's weight as a waterfall. */
export function PairWaterfall({ pair }: { readonly pair: ScreenPair }) {
  const { say } = useSpeech();
  const word = useWord();
  if (pair.parts.length === 0) return <p className="note">{say('waterfall.none')}</p>;
  return (
    <Waterfall
      label={say('review.why')}
      total={pair.weight}
      steps={pair.parts.map(({ comparison, level, weight }) => ({
        code: comparison,
        name: word('comparison', comparison),
        level: word('level', level),
        weight,
      }))}
      print={printWeight}
      words={{
        comparison: say('waterfall.comparison'),
        level: say('waterfall.level'),
        weight: say('waterfall.weight'),
        total: say('waterfall.total'),
        bar: (name, from, to) => say('waterfall.bar', { name, from, to }),
      }}
    />
  );
}

/** Two rows side by side, what differs marked. */
export function PairSides({ pair }: { readonly pair: BlindPair }) {
  const { say } = useSpeech();
  const word = useWord();
  const cell = useCell();
  return (
    <table className="sides" aria-label={labelOf(pair)}>
      <thead>
        <tr>
          <th scope="col">{say('review.field')}</th>
          <th scope="col">
            <SideHead side={pair.left} />
          </th>
          <th scope="col">
            <SideHead side={pair.right} />
          </th>
        </tr>
      </thead>
      <tbody>
        {pair.differences.map(({ field, left, right, state }) => (
          <tr key={field} className={state}>
            <th scope="row">{word('field', field)}</th>
            <td>{cell(field, left)}</td>
            <td>
              {cell(field, right)}
              {state === 'different' && <span className="unseen"> ({say('review.different')})</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const labelOf = ({ left, right }: BlindPair): string => `${left.name ?? ''} – ${right.name ?? ''}`;

/** A pair side by side, and where its weight comes from. */
export function PairView({ pair }: { readonly pair: ScreenPair }) {
  const { say } = useSpeech();
  const word = useWord();
  return (
    <section className="pair" aria-label={labelOf(pair)}>
      <PairSides pair={pair} />
      <div className="why">
        <h3>{say('review.why')}</h3>
        <PairWaterfall pair={pair} />
        {pair.holdsUp.length > 0 && (
          <p className="holds-up">
            {say('review.holdsUp')}{' '}
            {pair.holdsUp.map(({ personId, list, kind }) => (
              <ChildLink key={`${personId} ${list} ${kind}`} personId={personId}>
                {word('list', list)} · {word('kind', kind)}
              </ChildLink>
            ))}
          </p>
        )}
      </div>
    </section>
  );
}
