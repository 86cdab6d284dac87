import { useSpeech } from '../app/language.tsx';
import { printWeight } from '../app/print.ts';
import type { ScreenRow } from '../app/told.ts';
import { useWord } from '../app/words.tsx';
import { useShown } from '../ui/shown.tsx';
import { Place } from './Place.tsx';

/** How firmly each row is joined to the person: the weight of its link as a bar, beside the rule that joined it. */
export function RowWeights({ rows }: { readonly rows: readonly ScreenRow[] }) {
  const { say } = useSpeech();
  const word = useWord();
  const most = rows.reduce((top, { weight }) => Math.max(top, weight), 1);
  const { shown, more } = useShown(rows, say('person.joined'));
  return (
    <>
      <table className="waterfall weights" aria-label={say('person.joined')}>
        <thead>
          <tr>
            <th scope="col">{say('unplaced.register')}</th>
            <th scope="col">{say('person.joined')}</th>
            <th scope="col" className="number">
              {say('waterfall.weight')}
            </th>
            <td />
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <tr key={`${row.file}#${row.sheet}!${row.row}`}>
              <th scope="row">
                {word('register', row.register)} <Place file={row.file} sheet={row.sheet} row={row.row} />
              </th>
              <td>{word('rule', row.rule)}</td>
              <td className="number">{row.weight === 0 ? '' : printWeight(row.weight)}</td>
              <td>
                {row.weight > 0 && (
                  <svg
                    className="bar"
                    viewBox="0 0 100 10"
                    preserveAspectRatio="none"
                    role="img"
                    aria-label={`${word('register', row.register)}: ${printWeight(row.weight)}`}
                  >
                    <rect x="0" y="1.5" width={(row.weight / most) * 100} height="7" className="total" />
                  </svg>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {more}
    </>
  );
}
