import { Button } from 'antd';
import { get } from '../app/client.ts';
import { useSpeech } from '../app/language.tsx';
import { usePages } from '../app/pages.ts';
import { printMoment } from '../app/print.ts';
import { Answered } from '../reports/Answered.tsx';
import { type Column, DataTable } from '../ui/DataTable.tsx';
import { Section } from '../ui/Page.tsx';
import { yuan } from './money.ts';
import type { FundEntry } from './payment.ts';

const ENTRIES = get('/api/aid/fund-entries');

/** What was entered into the account of funds, the newest first, part by part. */
export function FundEntries({ labelOf }: { readonly labelOf: (programme: string) => string }) {
  const { say } = useSpeech();
  const pages = usePages(ENTRIES, 0);
  const columns: Column<FundEntry>[] = [
    { key: 'at', title: say('fund.when'), isTitle: true, render: ({ at }) => printMoment(at) },
    { key: 'who', title: say('fund.who'), render: ({ name }) => name },
    {
      key: 'kind',
      title: say('fund.kind'),
      render: ({ kind, batchId, document }) =>
        `${say(`fund.kind.${kind}`)}${batchId === null ? '' : ` · ${say('pay.batchNo', { no: batchId })}`}${document ? ` · ${document}` : ''}`,
    },
    { key: 'programme', title: say('fund.programme'), render: ({ programme }) => labelOf(programme) },
    { key: 'yuan', title: say('fund.amount'), isNumber: true, render: ({ amountFen }) => yuan(amountFen) },
  ];
  return (
    <Section title={say('fund.entries')}>
      <Answered answer={pages.answer}>
        {() =>
          pages.items.length === 0 ? (
            <p className="empty">{say('fund.noEntries')}</p>
          ) : (
            <>
              <DataTable
                label={say('fund.entries')}
                columns={columns}
                rows={pages.items}
                keyOf={({ entryId }) => entryId}
              />
              {pages.hasMore && (
                <Button onClick={pages.more} loading={pages.isFetching}>
                  {say('list.more')}
                </Button>
              )}
              {pages.fault && <span className="bad">{pages.fault.message || say('page.offline')}</span>}
            </>
          )
        }
      </Answered>
    </Section>
  );
}
