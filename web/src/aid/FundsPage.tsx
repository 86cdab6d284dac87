import { useHolds } from '../access/session.tsx';
import { useAnswer } from '../app/api.ts';
import { useSpeech } from '../app/language.tsx';
import { printMoment } from '../app/print.ts';
import { Answered } from '../reports/Answered.tsx';
import { type Column, DataTable } from '../ui/DataTable.tsx';
import { Page, Section } from '../ui/Page.tsx';
import { AllotForm } from './AllotForm.tsx';
import { useAct } from './act.ts';
import { ClawBacks } from './ClawBacks.tsx';
import { FundFindings } from './FundFindings.tsx';
import { FundPerformance } from './FundPerformance.tsx';
import { yuan } from './money.ts';
import { FUNDS, type FundAccount, type FundEntry, type FundRow } from './payment.ts';
import { Told } from './Told.tsx';

type Line = {
  readonly key: string;
  readonly programme: string;
  readonly source: string;
  readonly at: Readonly<Record<FundAccount, number>>;
};

const NONE: Line['at'] = {
  granted: 0,
  allotted: 0,
  'to-pay': 0,
  'at-bank': 0,
  paid: 0,
  returned: 0,
  'clawed-back': 0,
};

const COLUMNS = [
  ['allotted', 'fund.left'],
  ['to-pay', 'fund.toPay'],
  ['at-bank', 'fund.atBank'],
  ['paid', 'fund.paid'],
  ['returned', 'fund.returned'],
  ['clawed-back', 'fund.clawed'],
] as const;

/** One line a programme and source, and their sum. */
function linesOf(rows: readonly FundRow[], sum: string): Line[] {
  const lines = new Map<string, Line>();
  for (const { programme, source, account, amountFen } of rows)
    for (const [key, names] of [
      [`${programme} ${source}`, { programme, source }],
      ['~', { programme: sum, source: '' }],
    ] as const) {
      const line = lines.get(key) ?? { key, ...names, at: NONE };
      lines.set(key, { ...line, at: { ...line.at, [account]: line.at[account] + amountFen } });
    }
  return [...lines.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
}

function Entries({
  entries,
  label,
}: {
  readonly entries: readonly FundEntry[];
  readonly label: (programme: string) => string;
}) {
  const { say } = useSpeech();
  const columns: Column<FundEntry>[] = [
    { key: 'at', title: say('fund.when'), isTitle: true, render: ({ at }) => printMoment(at) },
    { key: 'who', title: say('fund.who'), render: ({ name }) => name },
    {
      key: 'kind',
      title: say('fund.kind'),
      render: ({ kind, batchId, document }) =>
        `${say(`fund.kind.${kind}`)}${batchId === null ? '' : ` · ${say('pay.batchNo', { no: batchId })}`}${document ? ` · ${document}` : ''}`,
    },
    { key: 'programme', title: say('fund.programme'), render: ({ programme }) => label(programme) },
    { key: 'yuan', title: say('fund.amount'), isNumber: true, render: ({ amountFen }) => yuan(amountFen) },
  ];
  if (entries.length === 0) return <p className="empty">{say('fund.noEntries')}</p>;
  return (
    <DataTable
      label={say('fund.entries')}
      columns={columns}
      rows={entries}
      keyOf={({ entryId }) => entryId}
    />
  );
}

/** The ledger of funds: received, left, to pay, at the bank, paid, returned, clawed back. */
export function FundsPage() {
  const { say, language } = useSpeech();
  const answer = useAnswer(FUNDS);
  const change = useAct(answer.again);
  const holds = useHolds();
  return (
    <Answered answer={answer}>
      {(home) => {
        const label = (programme: string): string =>
          home.programmes.find((one) => one.programme === programme)?.label[language] ?? programme;
        const sourceOf = (id: string): string =>
          home.sources.find((one) => one.id === id)?.label[language] ?? '';
        const columns: Column<Line>[] = [
          {
            key: 'programme',
            title: say('fund.programme'),
            isTitle: true,
            render: ({ programme }) => label(programme),
          },
          { key: 'source', title: say('fund.source'), render: ({ source }) => sourceOf(source) },
          {
            key: 'received',
            title: say('fund.received'),
            isNumber: true,
            render: ({ at }) => yuan(0 - at.granted),
          },
          ...COLUMNS.map(([account, word]) => ({
            key: account,
            title: say(word),
            isNumber: true,
            render: ({ at }: Line) => yuan(at[account]),
          })),
        ];
        return (
          <Page title={say('fund.title')} note={say('fund.note')}>
            <Told fault={change.fault} told={change.told} />
            {home.mayAllot && <AllotForm home={home} change={change} />}
            {home.rows.length === 0 ? (
              <p className="empty">{say('fund.none')}</p>
            ) : (
              <>
                <DataTable
                  label={say('fund.title')}
                  columns={columns}
                  rows={linesOf(home.rows, say('fund.sum'))}
                  keyOf={({ key }) => key}
                />
                <p className="note">
                  {say('fund.zero', {
                    yuan: yuan(home.rows.reduce((sum, { amountFen }) => sum + amountFen, 0)),
                  })}
                </p>
              </>
            )}
            {holds('payment.read') && <FundPerformance labelOf={label} />}
            {holds('payment.read') && <FundFindings labelOf={label} />}
            <Section title={say('fund.entries')}>
              <Entries entries={home.entries} label={label} />
            </Section>
            <Section title={say('fund.clawBacks')}>
              <ClawBacks home={home} change={change} />
            </Section>
          </Page>
        );
      }}
    </Answered>
  );
}
