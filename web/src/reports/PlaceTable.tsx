import { Link } from 'react-router';
import { useHolds } from '../access/session.tsx';
import { useSpeech } from '../app/language.tsx';
import { paths } from '../app/paths.ts';
import { bySound, printCount } from '../app/print.ts';
import type { ScreenCount } from '../app/told.ts';
import { useKinds, useWord } from '../app/words.tsx';

type Properties = { readonly counts: readonly ScreenCount[] };

/** Townships down, kinds of both lists across; each number leads to the list behind it. */
export function PlaceTable({ counts }: Properties) {
  const { say } = useSpeech();
  const word = useWord();
  const holds = useHolds();
  const seen: Readonly<Record<string, boolean>> = {
    'out-of-school': holds('lists.read'),
    unaided: holds('aid.read'),
  };
  const lists = Object.entries(useKinds()).filter(([list]) => seen[list]);
  const listed = counts.filter((count) => !count.isWaiting);
  const townships = [...new Set(listed.map(({ township }) => township))].sort(bySound);
  const add = (list: string, kind?: string, township?: string): number =>
    listed
      .filter(
        (c) => c.list === list && (kind ?? c.kind) === c.kind && (township ?? c.township) === c.township,
      )
      .reduce((total, { count }) => total + count, 0);
  const cell = (list: string, kind?: string, township?: string) => {
    const count = add(list, kind, township);
    return (
      <td key={`${list} ${kind}`} className={kind === undefined ? 'number sum' : 'number'}>
        {count === 0 ? (
          <span className="nil">0</span>
        ) : (
          <Link to={paths.list(list, { township, kind })}>{printCount(count)}</Link>
        )}
      </td>
    );
  };
  const line = (township?: string) =>
    lists.flatMap(([list, kinds]) => [
      ...kinds.map((kind) => cell(list, kind, township)),
      cell(list, undefined, township),
    ]);
  if (listed.length === 0) {
    return <p className="empty">{say('overview.nobody')}</p>;
  }
  return (
    <div className="wide">
      <table className="crosstab" aria-label={say('overview.byPlace')}>
        <thead>
          <tr>
            <th rowSpan={2} scope="col">
              {say('filter.township')}
            </th>
            {lists.map(([list, kinds]) => (
              <th key={list} colSpan={kinds.length + 1} scope="colgroup" className={`group ${list}`}>
                {word('list', list)}
              </th>
            ))}
          </tr>
          <tr>
            {lists.flatMap(([list, kinds]) => [
              ...kinds.map((kind) => (
                <th key={kind} scope="col" className="number">
                  {word('kind', kind)}
                </th>
              )),
              <th key={`${list} sum`} scope="col" className="number sum">
                {say('overview.total')}
              </th>,
            ])}
          </tr>
        </thead>
        <tbody>
          {townships.map((township) => (
            <tr key={township}>
              <th scope="row">{township || say('overview.noPlace')}</th>
              {line(township)}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{say('overview.allPlaces')}</th>
            {line()}
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
