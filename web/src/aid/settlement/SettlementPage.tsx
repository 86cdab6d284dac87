import { Button } from 'antd';
import { useState } from 'react';
import { useAnswer } from '../../app/api.ts';
import { useSpeech } from '../../app/language.tsx';
import { printCount, printTerm } from '../../app/print.ts';
import { Answered } from '../../reports/Answered.tsx';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { Page, Section } from '../../ui/Page.tsx';
import { useAct } from '../act.ts';
import { yuan } from '../money.ts';
import { Told } from '../Told.tsx';
import { SettledList } from './SettledList.tsx';
import { type OpenList, SETTLEMENT, type SettlementHome } from './told.ts';

const STATES = ['paid', 'under-way', 'refused', 'waived', 'left-over'] as const;
type Count = SettlementHome['counts'][number];
type Row = { readonly programme: string; readonly counts: readonly Count[] };

const sum = (counts: readonly Count[], what: 'people' | 'amountFen'): number =>
  counts.reduce((all, one) => all + one[what], 0);

/** What became of every entitlement of the term, and the work that is left, by cause. */
export function SettlementPage() {
  const { say, language } = useSpeech();
  const [open, setOpen] = useState<OpenList>();
  const [version, setVersion] = useState(0);
  const answer = useAnswer(SETTLEMENT, version);
  const acting = useAct(() => setVersion((count) => count + 1));
  return (
    <Answered answer={answer}>
      {({ term, counts, programmes, mayWaive }) => {
        const labelOf = (id: string): string =>
          programmes.find(({ programme }) => programme === id)?.label[language] ?? id;
        const opener = (people: number, list: OpenList) =>
          people === 0 ? (
            <span className="nil">0</span>
          ) : (
            <Button
              type="link"
              size="small"
              aria-label={`${list.what} ${printCount(people)}`}
              onClick={() => setOpen(list)}
            >
              {printCount(people)}
            </Button>
          );
        const rows: Row[] = [...new Set(counts.map(({ programme }) => programme))].map((programme) => ({
          programme,
          counts: counts.filter((one) => one.programme === programme),
        }));
        const columns: Column<Row>[] = [
          {
            key: 'programme',
            title: say('settle.programme'),
            isTitle: true,
            render: ({ programme }) => labelOf(programme),
          },
          {
            key: 'entitled',
            title: say('settle.entitled'),
            isNumber: true,
            render: (row) =>
              opener(sum(row.counts, 'people'), {
                what: `${labelOf(row.programme)} · ${say('settle.entitled')}`,
                filter: { programme: row.programme },
              }),
          },
          ...STATES.map((state) => ({
            key: state,
            title: say(`settle.state.${state}`),
            isNumber: true,
            render: (row: Row) =>
              opener(
                sum(
                  row.counts.filter((one) => one.state === state),
                  'people',
                ),
                {
                  what: `${labelOf(row.programme)} · ${say(`settle.state.${state}`)}`,
                  filter: { programme: row.programme, state },
                },
              ),
          })),
          {
            key: 'yuan',
            title: say('settle.yuan'),
            isNumber: true,
            render: (row) => yuan(sum(row.counts, 'amountFen')),
          },
        ];
        const left = counts.filter((one) => one.state === 'left-over');
        const work: Column<Count>[] = [
          {
            key: 'cause',
            title: say('settle.cause'),
            isTitle: true,
            render: ({ cause }) => (cause ? say(`settle.cause.${cause}`) : ''),
          },
          {
            key: 'programme',
            title: say('settle.programme'),
            render: ({ programme }) => labelOf(programme),
          },
          {
            key: 'people',
            title: say('settle.people'),
            isNumber: true,
            render: ({ programme, cause, people }) =>
              opener(people, {
                what: `${labelOf(programme)} · ${cause ? say(`settle.cause.${cause}`) : ''}`,
                filter: { programme, state: 'left-over', ...(cause ? { cause } : {}) },
              }),
          },
          {
            key: 'yuan',
            title: say('settle.yuan'),
            isNumber: true,
            render: ({ amountFen }) => yuan(amountFen),
          },
          {
            key: 'next',
            title: say('settle.next'),
            render: ({ cause }) => (cause ? say(`settle.next.${cause}`) : ''),
          },
        ];
        return (
          <Page
            title={say('settle.title')}
            note={term ? say('settle.note', { term: printTerm(term, language) }) : undefined}
          >
            <Told fault={acting.fault} told={acting.told} />
            {rows.length === 0 ? (
              <p className="empty">{say('settle.none')}</p>
            ) : (
              <>
                <DataTable
                  label={say('settle.title')}
                  columns={columns}
                  rows={rows}
                  keyOf={({ programme }) => programme}
                />
                {open && (
                  <SettledList
                    open={open}
                    close={() => setOpen(undefined)}
                    labelOf={labelOf}
                    version={version}
                    acting={mayWaive ? acting : undefined}
                  />
                )}
                <Section title={say('settle.work')} note={say('settle.workNote')}>
                  {left.length === 0 ? (
                    <p className="empty">{say('settle.workNone')}</p>
                  ) : (
                    <DataTable
                      label={say('settle.work')}
                      columns={work}
                      rows={left}
                      keyOf={({ programme, cause }) => `${programme} ${cause}`}
                    />
                  )}
                </Section>
              </>
            )}
          </Page>
        );
      }}
    </Answered>
  );
}
