import { useSpeech } from '../app/language.tsx';
import type { ScreenRow } from '../app/told.ts';
import { useWord } from '../app/words.tsx';
import { Facts } from '../ui/Facts.tsx';
import { useCell } from './PairView.tsx';
import { Place } from './Place.tsx';

/** A row of a file that tells of the person: where it stands, what it says, what is wrong in it. */
export function JoinedRow({ row }: { readonly row: ScreenRow }) {
  const { say, language } = useSpeech();
  const word = useWord();
  const cell = useCell();
  return (
    <section className="row-card" aria-label={`${word('register', row.register)} ${row.file}`}>
      <header>
        <span className="register">{word('register', row.register)}</span>
        {row.isEvidence && <span className="evidence-mark">{say('person.evidence')}</span>}
        <Place file={row.file} sheet={row.sheet} row={row.row} />
      </header>
      <Facts
        facts={row.cells.map(
          ({ field, value }) => [word('field', field), cell(field, value), field] as const,
        )}
      />
      {row.faults.length > 0 && (
        <ul className="faults" aria-label={say('person.faults')}>
          {row.faults.map(({ column, message }) => (
            <li key={`${column} ${message.zh}`}>
              {column !== '' && <b>{column}</b>} {message[language]}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
