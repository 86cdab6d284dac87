import { useSpeech } from '../../app/language.tsx';
import type { HardshipCaseShown, RoundTold } from './told.ts';

type Rows = HardshipCaseShown['listRows'];

/** The rows of departments' lists that name a child, each with the group it puts the family in and its place. */
export function ListRows({ rows, groups }: { readonly rows: Rows; readonly groups: RoundTold['groups'] }) {
  const { say, language } = useSpeech();
  if (rows.length === 0) return <span className="soft">{say('hard.noLists')}</span>;
  return (
    <ul className="list-rows">
      {rows.map(({ group, label, file, sheet, row }) => (
        <li key={`${group} ${file} ${sheet} ${row}`}>
          <span className="kind-mark">{groups.find(({ id }) => id === group)?.label[language] ?? group}</span>{' '}
          {label} <span className="soft">{`${file}${sheet ? `#${sheet}` : ''}!${row}`}</span>
        </li>
      ))}
    </ul>
  );
}
