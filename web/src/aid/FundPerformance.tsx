import { useAnswer } from '../app/api.ts';
import { type Answered as AnswerOf, get } from '../app/client.ts';
import { useSpeech } from '../app/language.tsx';
import { printCount, printTerm } from '../app/print.ts';
import { Answered } from '../reports/Answered.tsx';
import { type Column, DataTable } from '../ui/DataTable.tsx';
import { Section } from '../ui/Page.tsx';
import { yuan } from './money.ts';

const PERFORMANCE = get('/api/aid/performance');
type Row = AnswerOf<typeof PERFORMANCE>['items'][number];

/** How aid performed: how many of those approved were paid, how long it took, what is not paid. */
export function FundPerformance({ labelOf }: { readonly labelOf: (programme: string) => string }) {
  const { say, language } = useSpeech();
  const answer = useAnswer(PERFORMANCE);
  const columns: Column<Row>[] = [
    {
      key: 'programme',
      title: say('settle.programme'),
      isTitle: true,
      render: ({ programme, term }) => `${labelOf(programme)} · ${printTerm(term, language)}`,
    },
    {
      key: 'approved',
      title: say('perf.approved'),
      isNumber: true,
      render: ({ approved }) => printCount(approved),
    },
    { key: 'paid', title: say('perf.paid'), isNumber: true, render: ({ paid }) => printCount(paid) },
    {
      key: 'coverage',
      title: say('perf.coverage'),
      isNumber: true,
      render: ({ paid, approved }) =>
        `${paid} ÷ ${approved} = ${((100 * paid) / Math.max(1, approved)).toFixed(1)}%`,
    },
    {
      key: 'middle',
      title: say('perf.middle'),
      isNumber: true,
      render: ({ middleDays }) => middleDays ?? '—',
    },
    { key: 'most', title: say('perf.most'), isNumber: true, render: ({ mostDays }) => mostDays ?? '—' },
    {
      key: 'left',
      title: say('perf.left'),
      isNumber: true,
      render: ({ approvedFen, paidFen }) => yuan(approvedFen - paidFen),
    },
  ];
  return (
    <Section title={say('perf.title')} note={say('perf.note')}>
      <Answered answer={answer}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="empty">{say('perf.none')}</p>
          ) : (
            <DataTable
              label={say('perf.title')}
              columns={columns}
              rows={items}
              keyOf={({ programme, term }) => `${programme} ${term}`}
            />
          )
        }
      </Answered>
    </Section>
  );
}
