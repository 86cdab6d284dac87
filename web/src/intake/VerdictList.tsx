import { Button } from 'antd';
import { useState } from 'react';
import { ask, type Fault } from '../app/api.ts';
import { get } from '../app/client.ts';
import { useSpeech } from '../app/language.tsx';
import { printCount } from '../app/print.ts';
import type { ShownVerdict } from '../app/told.ts';
import { DataTable } from '../ui/DataTable.tsx';

type Properties = {
  readonly at: { readonly batchId: number; readonly fileNo: number };
  readonly total: number;
};

/** What was told of a file by row and column, fetched when it is opened and page by page. */
export function VerdictList({ at, total }: Properties) {
  const { say, language } = useSpeech();
  const [items, setItems] = useState<readonly ShownVerdict[]>();
  const [next, setNext] = useState<number | null>(0);
  const [fault, setFault] = useState<Fault>();
  const more = (): void => {
    ask(
      get('/api/intake/batches/{batchId}/files/{fileNo}/verdicts', {
        path: at,
        query: { after: next ?? 0 },
      }),
      language,
    ).then(
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
