import { Link } from 'react-router';
import { useSpeech } from '../app/language.tsx';
import type { Column } from './DataTable.tsx';

type Named = { readonly personId: string; readonly name: string | null };

/** The column of names that heads a list of children: each leads to where the reader may go, or stands plain. */
export function useNameColumn<Row extends Named = Named>(to: (row: Row) => string | undefined): Column<Row> {
  const { say } = useSpeech();
  return {
    key: 'name',
    title: say('list.name'),
    isTitle: true,
    className: 'name',
    render: (row) => {
      const name = row.name || say('list.noName');
      const address = to(row);
      return address === undefined ? name : <Link to={address}>{name}</Link>;
    },
  };
}
