import { Checkbox } from 'antd';
import type { useSpeech } from '../../app/language.tsx';
import type { Column } from '../../ui/DataTable.tsx';

type Selecting<T, K> = {
  readonly say: ReturnType<typeof useSpeech>['say'];
  readonly rows: readonly T[];
  readonly keyOf: (row: T) => K;
  readonly nameOf: (row: T) => string;
  readonly chosen: ReadonlySet<K>;
  readonly choose: (chosen: ReadonlySet<K>) => void;
};

/** A column that chooses rows, and in its head all of them. */
export function selectColumn<T, K>({ say, rows, keyOf, nameOf, chosen, choose }: Selecting<T, K>): Column<T> {
  const change = (keys: readonly K[], isChosen: boolean): void => {
    const next = new Set(chosen);
    for (const key of keys) isChosen ? next.add(key) : next.delete(key);
    choose(next);
  };
  const keys = rows.map(keyOf);
  const isAll = keys.length > 0 && keys.every((key) => chosen.has(key));
  return {
    key: 'select',
    className: 'select',
    title: (
      <Checkbox
        aria-label={say('hard.selectAll')}
        checked={isAll}
        onChange={({ target }) => change(keys, target.checked)}
      />
    ),
    render: (row) => (
      <Checkbox
        aria-label={say('hard.select', { name: nameOf(row) })}
        checked={chosen.has(keyOf(row))}
        onChange={({ target }) => change([keyOf(row)], target.checked)}
      />
    ),
  };
}
