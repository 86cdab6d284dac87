import { Link } from 'react-router';
import { useHolds } from '../access/session.tsx';
import { useSpeech } from '../app/language.tsx';
import { type ListQuery, paths } from '../app/paths.ts';
import { bySound, printCount } from '../app/print.ts';
import type { Desk } from '../app/told.ts';
import { useKinds, useWord } from '../app/words.tsx';

/** `on`: the counts are by the boundaries of that day, each place by its code. */
type Properties = Pick<Desk, 'places' | 'below'> & { readonly on?: string };

/** A row of the table: a place, and what narrows a list to it. */
type Line = { readonly key: string; readonly name: string; readonly where: ListQuery };

/** The places below the reader's own, in the order of their sounds; what no register places comes last. */
export function linesOf({ places, below, on }: Properties): Line[] {
  const lines = new Map<string, Line>();
  for (const { code, name } of places) {
    const key = keyOf({ below, on }, { code, name });
    const where =
      on !== undefined
        ? { place: `${code}@${on}` }
        : below === 'county'
          ? { place: code }
          : { [below]: name };
    lines.set(key, { key, name, where });
  }
  return [...lines.values()].sort((a, b) => bySound(a.name, b.name));
}

type By = Pick<Properties, 'below' | 'on'>;
type Named = Pick<Properties['places'][number], 'code' | 'name'>;
const keyOf = ({ below, on }: { [K in keyof By]: By[K] | undefined }, { code, name }: Named): string =>
  below === 'county' || on !== undefined ? code : name;

/** Whether a count is of the line. */
export const isOf = (by: By, line: Line, place: Named): boolean => keyOf(by, place) === line.key;

/** What a place without a name is called. */
export const NOWHERE = {
  county: 'overview.noPlace',
  township: 'overview.noPlace',
  village: 'desk.noVillage',
} as const;

/** Lists that the reader may see, with their kinds, in the server's order. */
export function useSeenKinds(): [list: string, kinds: readonly string[]][] {
  const holds = useHolds();
  const seen: Readonly<Record<string, boolean>> = {
    'out-of-school': holds('lists.read'),
    unaided: holds('aid.read'),
  };
  return Object.entries(useKinds()).filter(([list]) => seen[list]);
}

/** Places down, kinds of both lists across; each number leads to the list behind it. */
export function PlaceTable({ places, below, on }: Properties) {
  const by = { below, ...(on === undefined ? {} : { on }) };
  const { say } = useSpeech();
  const word = useWord();
  const lists = useSeenKinds();
  const listed = places.filter((place) => !place.isWaiting && place.kind !== '');
  const lines = linesOf({ places: listed, ...by });
  const add = (list: string, kind?: string, of?: Line): number =>
    listed
      .filter((c) => c.list === list && (kind ?? c.kind) === c.kind && (of === undefined || isOf(by, of, c)))
      .reduce((total, { count }) => total + count, 0);
  const cell = (list: string, kind?: string, of?: Line) => {
    const count = add(list, kind, of);
    return (
      <td key={`${list} ${kind}`} className={kind === undefined ? 'number sum' : 'number'}>
        {count === 0 ? (
          <span className="nil">0</span>
        ) : (
          <Link to={paths.list(list, { ...of?.where, kind })}>{printCount(count)}</Link>
        )}
      </td>
    );
  };
  const row = (of?: Line) =>
    lists.flatMap(([list, kinds]) => [
      ...kinds.map((kind) => cell(list, kind, of)),
      cell(list, undefined, of),
    ]);
  if (listed.length === 0) return <p className="empty">{say('overview.nobody')}</p>;
  return (
    <div className="wide">
      <table className="crosstab" aria-label={say(`desk.by.${below}`)}>
        <thead>
          <tr>
            <th rowSpan={2} scope="col">
              {say(`desk.${below}`)}
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
          {lines.map((of) => (
            <tr key={of.key}>
              <th scope="row">{of.name || say(NOWHERE[below])}</th>
              {row(of)}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{say('overview.allPlaces')}</th>
            {row()}
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
