import { Button } from 'antd';
import { useState } from 'react';
import { useSpeech } from '../app/language.tsx';
import { type Column, DataTable } from '../ui/DataTable.tsx';
import { yuan } from './money.ts';
import type { FundAccount, FundRow, FundsHome } from './payment.ts';

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

/** So many lines at first: a county has some programmes, each from several sources. */
const FIRST = 12;

/** The sum, and one line a programme and source. */
function linesOf(rows: readonly FundRow[], sum: string): Line[] {
  const lines = new Map<string, Line>();
  for (const { programme, source, account, amountFen } of rows)
    for (const [key, names] of [
      [' ', { programme: sum, source: '' }],
      [`${programme} ${source}`, { programme, source }],
    ] as const) {
      const line = lines.get(key) ?? { key, ...names, at: NONE };
      lines.set(key, { ...line, at: { ...line.at, [account]: line.at[account] + amountFen } });
    }
  return [...lines.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** A card on a telephone leaves out where nothing stands. */
const sumOf = (fen: number) => (fen === 0 ? <span className="nil">{yuan(fen)}</span> : yuan(fen));

/** Where the funds stand: received, left, to pay, at the bank, paid, returned, clawed back. */
export function FundLedger({
  home,
  labelOf,
}: {
  readonly home: FundsHome;
  readonly labelOf: (programme: string) => string;
}) {
  const { say, language } = useSpeech();
  const [shown, setShown] = useState(FIRST);
  if (home.rows.length === 0) return <p className="empty">{say('fund.none')}</p>;
  const sourceOf = (id: string): string => home.sources.find((one) => one.id === id)?.label[language] ?? '';
  const columns: Column<Line>[] = [
    {
      key: 'programme',
      title: say('fund.programme'),
      isTitle: true,
      render: ({ programme }) => labelOf(programme),
    },
    {
      key: 'source',
      title: say('fund.source'),
      render: ({ source }) => sourceOf(source) || <span className="nil">—</span>,
    },
    {
      key: 'received',
      title: say('fund.received'),
      isNumber: true,
      render: ({ at }) => sumOf(0 - at.granted),
    },
    ...COLUMNS.map(([account, word]) => ({
      key: account,
      title: say(word),
      isNumber: true,
      render: ({ at }: Line) => sumOf(at[account]),
    })),
  ];
  const lines = linesOf(home.rows, say('fund.sum'));
  // a button for one line more would be as long as the line
  const isCut = lines.length > shown + 3;
  return (
    <>
      <DataTable
        label={say('fund.title')}
        columns={columns}
        rows={isCut ? lines.slice(0, shown) : lines}
        keyOf={({ key }) => key}
      />
      {isCut && (
        <Button onClick={() => setShown(lines.length)}>
          {say('fund.all', { count: lines.length - shown })}
        </Button>
      )}
      <p className="note">
        {say('fund.zero', { yuan: yuan(home.rows.reduce((sum, { amountFen }) => sum + amountFen, 0)) })}
      </p>
    </>
  );
}
