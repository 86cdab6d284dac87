import type { ReactNode } from 'react';
import { useSpeech } from '../app/language.tsx';
import type { Change } from '../app/told.ts';

/** What may become of a listing between two runs, in the order of the columns. */
export const CHANGES: readonly Change[] = ['new', 'gone', 'moved'];

/** The lists that are compared, and their words. */
export const COMPARED = { 'out-of-school': 'menu.outOfSchool', unaided: 'menu.unaided' } as const;

/** A list that is compared between two runs. */
export type Compared = keyof typeof COMPARED;

type Properties = {
  readonly label: string;
  readonly lists: readonly Compared[];
  readonly countOf: (list: Compared, change: Change) => number;
  /** A count that is not nothing, with what it opens. */
  readonly cell: (list: Compared, change: Change, count: number) => ReactNode;
};

/** What differs between two runs: lists down, kinds of change across. */
export function ChangeTable({ label, lists, countOf, cell }: Properties) {
  const { say } = useSpeech();
  return (
    <table className="crosstab small" aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{say('list.list')}</th>
          {CHANGES.map((change) => (
            <th key={change} scope="col" className="number">
              {say(`change.${change}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lists.map((list) => (
          <tr key={list}>
            <th scope="row">{say(COMPARED[list])}</th>
            {CHANGES.map((change) => {
              const count = countOf(list, change);
              return (
                <td key={change} className="number">
                  {count === 0 ? <span className="nil">0</span> : cell(list, change, count)}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
