import { Button, Select } from 'antd';
import { useState } from 'react';
import { useAnswer } from '../app/api.ts';
import { type Answered as AnswerOf, get } from '../app/client.ts';
import { useSpeech } from '../app/language.tsx';
import { printCount, printTerm } from '../app/print.ts';
import { Answered } from '../reports/Answered.tsx';
import { type Column, DataTable } from '../ui/DataTable.tsx';
import { Section } from '../ui/Page.tsx';
import { Field } from './Field.tsx';
import { yuan } from './money.ts';

const FIRST = 20;
const LEVELS = ['all', 'county', 'township'] as const;
type Level = (typeof LEVELS)[number];
const askFor = (level: Level) => get('/api/aid/performance', { query: { level } });
type Row = AnswerOf<ReturnType<typeof askFor>>['items'][number];

/** How aid performed: how many of those approved were paid, how long it took, what is not paid. */
export function FundPerformance({ labelOf }: { readonly labelOf: (programme: string) => string }) {
  const { say, language } = useSpeech();
  const [level, setLevel] = useState<Level>('all');
  const [shown, setShown] = useState(FIRST);
  const answer = useAnswer(askFor(level));
  const columns: Column<Row>[] = [
    {
      key: 'programme',
      title: say('settle.programme'),
      isTitle: true,
      render: ({ programme, term }) => `${labelOf(programme)} · ${printTerm(term, language)}`,
    },
    ...(level === 'all'
      ? []
      : [{ key: 'place', title: say('perf.place'), render: ({ place }: Row) => place ?? '—' }]),
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
      <div className="act-fields">
        <Field label={say('perf.level')}>
          {(id) => (
            <Select<Level>
              id={id}
              value={level}
              popupMatchSelectWidth={false}
              options={LEVELS.map((value) => ({ value, label: say(`perf.level.${value}`) }))}
              onChange={(chosen) => {
                setLevel(chosen);
                setShown(FIRST);
              }}
            />
          )}
        </Field>
      </div>
      <Answered answer={answer}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="empty">{say('perf.none')}</p>
          ) : (
            <>
              <DataTable
                label={say('perf.title')}
                columns={columns}
                rows={items.slice(0, shown)}
                keyOf={({ programme, term, division }) => `${programme} ${term} ${division}`}
              />
              {items.length > shown && (
                <Button onClick={() => setShown(shown + FIRST)}>
                  {say('fund.all', { count: items.length - shown })}
                </Button>
              )}
            </>
          )
        }
      </Answered>
    </Section>
  );
}
