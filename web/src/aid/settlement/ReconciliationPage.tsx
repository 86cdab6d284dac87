import { Button } from 'antd';
import { useState } from 'react';
import { useHolds } from '../../access/session.tsx';
import { useAnswer } from '../../app/api.ts';
import { useSpeech } from '../../app/language.tsx';
import { printCount, printTerm } from '../../app/print.ts';
import { Answered } from '../../reports/Answered.tsx';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { Page } from '../../ui/Page.tsx';
import { yuan } from '../money.ts';
import { SettledList } from './SettledList.tsx';
import { SourceBalances } from './SourceBalances.tsx';
import { type OpenList, RECONCILIATION, type ReconciliationHome } from './told.ts';
import { UntitledList } from './UntitledList.tsx';

const KINDS = ['ours', 'others', 'both', 'differs', 'neither', 'untitled'] as const;
type Count = ReconciliationHome['counts'][number];
type Row = { readonly programme: string | null; readonly counts: readonly Count[] };
type Open =
  | ({ readonly is: 'settled' } & OpenList)
  | { readonly is: 'untitled'; readonly what: string; readonly programme: string };

/** Entitlements against payments by us and by others, and the same money as four ledgers have it. */
export function ReconciliationPage() {
  const { say, language } = useSpeech();
  const holds = useHolds();
  const [open, setOpen] = useState<Open>();
  const answer = useAnswer(RECONCILIATION);
  return (
    <Answered answer={answer}>
      {({ term, counts, programmes, balances, sources }) => {
        const labelOf = (id: string | null): string =>
          id === null
            ? say('recon.unnamed')
            : (programmes.find(({ programme }) => programme === id)?.label[language] ?? id);
        const rows: Row[] = [...new Set(counts.map(({ programme }) => programme))].map((programme) => ({
          programme,
          counts: counts.filter((one) => one.programme === programme),
        }));
        const cell = ({ programme, counts: own }: Row, kind: (typeof KINDS)[number]) => {
          const found = own.find((one) => one.kind === kind);
          if (!found) return <span className="nil">0</span>;
          const what = `${labelOf(programme)} · ${say(`recon.kind.${kind}`)}`;
          const go = (): void =>
            setOpen(
              kind === 'untitled'
                ? { is: 'untitled', what, programme: programme ?? '' }
                : { is: 'settled', what, filter: { programme: programme ?? '', kind } },
            );
          return (
            <>
              {holds('aid.read') ? (
                <Button
                  type="link"
                  size="small"
                  aria-label={`${what} ${printCount(found.people)}`}
                  onClick={go}
                >
                  {printCount(found.people)}
                </Button>
              ) : (
                printCount(found.people)
              )}
              <div className="soft digits">
                {yuan(kind === 'neither' ? found.dueFen : found.oursFen + found.othersFen)}
              </div>
            </>
          );
        };
        const columns: Column<Row>[] = [
          {
            key: 'programme',
            title: say('settle.programme'),
            isTitle: true,
            render: ({ programme }) => labelOf(programme),
          },
          {
            key: 'due',
            title: say('settle.entitled'),
            isNumber: true,
            render: ({ counts: own }) => {
              const due = own.filter(({ kind }) => kind !== 'untitled');
              return (
                <>
                  {printCount(due.reduce((all, one) => all + one.people, 0))}
                  <div className="soft digits">{yuan(due.reduce((all, one) => all + one.dueFen, 0))}</div>
                </>
              );
            },
          },
          ...KINDS.map((kind) => ({
            key: kind,
            title: say(`recon.kind.${kind}`),
            isNumber: true,
            render: (row: Row) => cell(row, kind),
          })),
        ];
        return (
          <Page
            title={say('recon.title')}
            note={term ? say('recon.note', { term: printTerm(term, language) }) : undefined}
          >
            {rows.length === 0 ? (
              <p className="empty">{say('recon.none')}</p>
            ) : (
              <DataTable
                label={say('recon.title')}
                columns={columns}
                rows={rows}
                keyOf={({ programme }) => programme ?? ''}
              />
            )}
            {open?.is === 'settled' && (
              <SettledList
                open={open}
                close={() => setOpen(undefined)}
                labelOf={labelOf}
                version={0}
                acting={undefined}
              />
            )}
            {open?.is === 'untitled' && (
              <UntitledList
                key={open.programme}
                what={open.what}
                programme={open.programme}
                close={() => setOpen(undefined)}
              />
            )}
            <SourceBalances balances={balances} sources={sources} labelOf={labelOf} />
          </Page>
        );
      }}
    </Answered>
  );
}
