import type { ReactNode } from 'react';

/** A column: `isNumber` aligns to the right, `isTitle` heads the card that a row becomes on a narrow screen. */
export type Column<T> = {
  readonly key: string;
  readonly title: ReactNode;
  readonly isNumber?: boolean;
  readonly isTitle?: boolean;
  readonly className?: string;
  readonly render: (row: T) => ReactNode;
};

type Properties<T> = {
  readonly label: string;
  readonly columns: readonly Column<T>[];
  readonly rows: readonly T[];
  readonly keyOf: (row: T) => string | number;
};

const classOf = <T,>({ isNumber, isTitle, className }: Column<T>): string =>
  [isNumber && 'number', isTitle && 'title', className].filter(Boolean).join(' ');

/** A table on a wide screen, one card a row on a narrow one. */
export function DataTable<T>({ label, columns, rows, keyOf }: Properties<T>) {
  return (
    <table className="data" aria-label={label}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.key} scope="col" className={classOf(column)}>
              {column.title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={keyOf(row)}>
            {columns.map((column) => (
              <td
                key={column.key}
                className={classOf(column)}
                data-title={typeof column.title === 'string' ? column.title : undefined}
              >
                <div className="value">{column.render(row)}</div>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
