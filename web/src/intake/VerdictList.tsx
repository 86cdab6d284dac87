import { Button } from 'antd';
import { useState } from 'react';
import { ask, type Fault } from '../app/api.ts';
import { useSpeech } from '../app/language.tsx';
import { printCount } from '../app/print.ts';
import { DataTable } from '../ui/DataTable.tsx';

type Verdict = {
  readonly number: number;
  readonly sheet: string;
  readonly row: number;
  readonly column: string;
  readonly severity: string;
  readonly message: { readonly zh: string; readonly en: string };
};

/** What was told of a file by row and column, fetched when it is opened and page by page. */
export function VerdictList({ path, total }: { readonly path: string; readonly total: number }) {
  const { say, language } = useSpeech();
  const [items, setItems] = useState<readonly Verdict[]>();
  const [next, setNext] = useState<number | null>(0);
  const [fault, setFault] = useState<Fault>();
  const more = (): void => {
    ask<{ items: readonly Verdict[]; next: number | null }>(`${path}?after=${next ?? 0}`, language).then(
      (page) => {
        setItems((before) => [...(before ?? []), ...page.items]);
        setNext(page.next);
        setFault(undefined);
      },
      (reason: Fault) => setFault(reason),
    );
  };
  return (
    <div className="verdict-list">
      {items && (
        <DataTable
          label={say('import.verdicts')}
          rows={items}
          keyOf={({ number }) => number}
          columns={[
            {
              key: 'row',
              title: say('import.row'),
              isTitle: true,
              render: ({ sheet, row }) =>
                [sheet, row === 0 ? say('import.wholeSheet') : say('place.row', { row })]
                  .filter(Boolean)
                  .join(' '),
            },
            { key: 'column', title: say('import.column'), render: ({ column }) => column },
            {
              key: 'message',
              title: say('import.problem'),
              render: ({ severity, message }) => <span className={severity}>{message[language]}</span>,
            },
          ]}
        />
      )}
      {fault && <p className="bad">{fault.message || say('page.offline')}</p>}
      {next !== null && (
        <Button size="small" onClick={more}>
          {items ? say('list.more') : say('import.showVerdicts', { count: printCount(total) })}
        </Button>
      )}
    </div>
  );
}
