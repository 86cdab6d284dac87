import { Checkbox } from 'antd';
import type { ReactNode } from 'react';
import { useSpeech } from '../app/language.tsx';
import type { Column } from '../ui/DataTable.tsx';
import type { Selection } from './selection.ts';

type Named<T> = { readonly idOf: (row: T) => string; readonly nameOf: (row: T) => string };

/** A tick that says whom it chooses. */
export function Tick({
  selection,
  id,
  name,
}: {
  readonly selection: Selection;
  readonly id: string;
  readonly name: string;
}): ReactNode {
  const { say } = useSpeech();
  return (
    <Checkbox
      className="tick"
      aria-label={say('assign.select', { name })}
      checked={selection.isAll || selection.ids.has(id)}
      onChange={() => selection.toggle(id)}
    />
  );
}

/** The column in which rows are ticked; its heading ticks all that are shown. */
export function useSelectColumn<T>(
  selection: Selection,
  rows: readonly T[],
  { idOf, nameOf }: Named<T>,
): Column<T> {
  const { say } = useSpeech();
  const ids = rows.map(idOf);
  const isFull = selection.isAll || (ids.length > 0 && ids.every((id) => selection.ids.has(id)));
  return {
    key: 'select',
    className: 'select',
    title: (
      <Checkbox
        className="tick"
        aria-label={say('assign.selectAll')}
        checked={isFull}
        indeterminate={!isFull && ids.some((id) => selection.ids.has(id))}
        onChange={() => selection.put(ids, !isFull)}
      />
    ),
    render: (row) => <Tick selection={selection} id={idOf(row)} name={nameOf(row)} />,
  };
}
