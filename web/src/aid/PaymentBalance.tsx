import { useSpeech } from '../app/language.tsx';
import { type Column, DataTable } from '../ui/DataTable.tsx';
import { Section } from '../ui/Page.tsx';
import { Mark } from './Mark.tsx';
import { yuan } from './money.ts';
import type { PaymentView } from './payment.ts';

type Row = Omit<PaymentView['balance'][number], 'source'> & { readonly source: string };

const PARTS = [
  ['entitledFen', 'pay.entitled'],
  ['heldFen', 'pay.heldSum'],
  ['batchFen', 'pay.inBatch'],
  ['bankPaidFen', 'pay.bankPaid'],
  ['bankFailedFen', 'pay.bankFailed'],
  ['treasuryPaidFen', 'pay.treasuryPaid'],
  ['treasuryReturnedFen', 'pay.treasuryReturned'],
] as const;

/** The same money as the awards, the batch, the bank and the treasury have it, for each source and in all. */
export function PaymentBalance({ view }: { readonly view: PaymentView }) {
  const { say, language } = useSpeech();
  const total = view.balance.reduce<Row | undefined>(
    (sum, one) =>
      Object.assign({}, one, {
        source: 'total',
        label: { zh: say('pay.total'), en: say('pay.total') },
        isBalanced: (sum?.isBalanced ?? true) && one.isBalanced,
        ...Object.fromEntries(PARTS.map(([part]) => [part, (sum?.[part] ?? 0) + one[part]])),
      }),
    undefined,
  );
  const columns: Column<Row>[] = [
    { key: 'source', title: say('pay.source'), isTitle: true, render: ({ label }) => label[language] },
    ...PARTS.map(([part, word]) => ({
      key: part,
      title: say(word),
      isNumber: true,
      render: (row: Row) => yuan(row[part]),
    })),
    {
      key: 'isBalanced',
      title: say('pay.isBalanced'),
      render: ({ isBalanced }) =>
        isBalanced ? (
          <Mark tone="good">{say('pay.balanced')}</Mark>
        ) : view.sums.open > 0 ? (
          <span className="soft">{say('pay.pending')}</span>
        ) : (
          <Mark tone="bad">{say('pay.unbalanced')}</Mark>
        ),
    },
  ];
  return (
    <Section title={say('pay.balance')} note={say('pay.balanceNote')}>
      <DataTable
        label={say('pay.balance')}
        columns={columns}
        rows={total ? [...view.balance, total] : []}
        keyOf={({ source }) => source}
      />
    </Section>
  );
}
