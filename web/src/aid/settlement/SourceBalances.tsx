import { Link } from 'react-router';
import { useHolds } from '../../access/session.tsx';
import { useSpeech } from '../../app/language.tsx';
import { paths } from '../../app/paths.ts';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { Section } from '../../ui/Page.tsx';
import { Mark } from '../Mark.tsx';
import { yuan } from '../money.ts';
import type { ReconciliationHome } from './told.ts';

type Balance = ReconciliationHome['balances'][number];

const PARTS = [
  ['awardedFen', 'recon.awarded', 'awards'],
  ['batchFen', 'recon.inBatch', 'payments'],
  ['bankPaidFen', 'recon.bankPaid', 'payments'],
  ['bankFailedFen', 'recon.bankFailed', 'payments'],
  ['treasuryPaidFen', 'recon.treasuryPaid', 'funds'],
  ['treasuryReturnedFen', 'recon.treasuryReturned', 'funds'],
] as const;
const RIGHTS = { awards: 'awards.read', payments: 'payment.read', funds: 'funds.read' } as const;

type Properties = Pick<ReconciliationHome, 'balances' | 'sources'> & {
  readonly labelOf: (programme: string) => string;
};

/** The same money as awards, batches, the bank and the treasury have it, for each programme and source. */
export function SourceBalances({ balances, sources, labelOf }: Properties) {
  const { say, language } = useSpeech();
  const holds = useHolds();
  const columns: Column<Balance>[] = [
    {
      key: 'programme',
      title: say('settle.programme'),
      isTitle: true,
      render: ({ programme }) => labelOf(programme),
    },
    {
      key: 'source',
      title: say('recon.source'),
      render: ({ source }) => sources.find(({ id }) => id === source)?.label[language] ?? source,
    },
    ...PARTS.map(([part, word, to]) => ({
      key: part,
      title: say(word),
      isNumber: true,
      render: (row: Balance) =>
        row[part] !== 0 && holds(RIGHTS[to]) ? (
          <Link to={paths[to]()} className="digits">
            {yuan(row[part])}
          </Link>
        ) : (
          yuan(row[part])
        ),
    })),
    {
      key: 'equal',
      title: say('recon.isEqual'),
      render: (row) => {
        if (row.bankPaidFen !== row.treasuryPaidFen || row.bankFailedFen !== row.treasuryReturnedFen)
          return <Mark tone="bad">{say('recon.unequal')}</Mark>;
        const unanswered = row.batchFen - row.bankPaidFen;
        return unanswered > 0 ? (
          <Mark tone="wait">{say('recon.open', { yuan: yuan(unanswered) })}</Mark>
        ) : (
          <Mark tone="good">{say('recon.equal')}</Mark>
        );
      },
    },
  ];
  return (
    <Section title={say('recon.sources')} note={say('recon.sourcesNote')}>
      {balances.length === 0 ? (
        <p className="empty">{say('recon.sourcesNone')}</p>
      ) : (
        <DataTable
          label={say('recon.sources')}
          columns={columns}
          rows={balances}
          keyOf={({ programme, source }) => `${programme} ${source}`}
        />
      )}
    </Section>
  );
}
