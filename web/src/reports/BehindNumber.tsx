import type { ReactNode } from 'react';
import { useSpeech } from '../app/language.tsx';
import type { AnyPage, Pages } from '../app/pages.ts';
import { printCount } from '../app/print.ts';
import { type Column, DataTable } from '../ui/DataTable.tsx';
import { useNameColumn } from '../ui/name-column.tsx';
import { Page } from '../ui/Page.tsx';
import { Answered } from './Answered.tsx';
import { ListEnd } from './ListEnd.tsx';

type Child = {
  readonly personId: string;
  readonly name: string | null;
  readonly township: string | null;
  readonly village: string | null;
  readonly school: string | null;
};

type Properties<Row extends Child> = {
  readonly title: string;
  readonly note?: string;
  /** The way back to where the number stands. */
  readonly aside: ReactNode;
  readonly pages: Pages<Row, AnyPage<Row> & { readonly total: number }>;
  readonly childAt: (row: Row) => string | undefined;
  /** What this list tells beside name, place and school. */
  readonly columns: readonly Column<Row>[];
};

/** The children behind a number: how many, who, where. */
export function BehindNumber<Row extends Child>(properties: Properties<Row>) {
  const { title, note, aside, pages, childAt, columns } = properties;
  const { say } = useSpeech();
  const nameColumn = useNameColumn<Row>(childAt);
  return (
    <Answered answer={pages.answer}>
      {({ total }) => (
        <Page title={title} {...(note ? { note } : {})} aside={aside}>
          <output className="total">{say('list.count', { count: printCount(total) })}</output>
          {total > 0 && (
            <DataTable
              label={title}
              rows={pages.items}
              keyOf={({ personId }) => personId}
              columns={[
                nameColumn,
                ...columns,
                {
                  key: 'place',
                  title: say('list.place'),
                  render: ({ township, village }) => [township, village].filter(Boolean).join(' '),
                },
                { key: 'school', title: say('cases.school'), render: ({ school }) => school ?? '' },
              ]}
            />
          )}
          <ListEnd pages={pages} isNarrowed={true} />
        </Page>
      )}
    </Answered>
  );
}
