import { Link } from 'react-router';
import { useSpeech } from '../app/language.tsx';
import { paths } from '../app/paths.ts';
import { printCount, printDate } from '../app/print.ts';
import type { ReckonedRun } from '../app/told.ts';
import { DataTable } from '../ui/DataTable.tsx';
import { Section } from '../ui/Page.tsx';

/** What became of the children of each run that was judged: hits and misses, each number with its list. */
export function Outcomes({ runs }: { readonly runs: readonly ReckonedRun[] }) {
  const { say, language } = useSpeech();
  const listed = (run: ReckonedRun, count: number, warned: '0' | '1') => {
    if (!run.isTold) return '';
    return count === 0 ? 0 : <Link to={paths.warningRun(run.runId, warned)}>{printCount(count)}</Link>;
  };
  return (
    <Section title={say('warning.outcomes')}>
      <p className="note">{say('warning.outcomesNote')}</p>
      {runs.length === 0 ? (
        <p className="empty">{say('warning.outcomesNone')}</p>
      ) : (
        <DataTable
          label={say('warning.outcomes')}
          rows={runs}
          keyOf={({ runId }) => runId}
          columns={[
            {
              key: 'run',
              title: say('warning.run'),
              isTitle: true,
              render: ({ on }) => printDate(on, language),
            },
            {
              key: 'warned',
              title: say('warning.runWarned'),
              isNumber: true,
              render: ({ warned, judged }) => `${printCount(warned)} / ${printCount(judged)}`,
            },
            {
              key: 'hits',
              title: say('warning.hits'),
              isNumber: true,
              render: (run) =>
                run.isTold ? (
                  listed(run, run.hits, '1')
                ) : (
                  <span className="nil">{say('warning.notTold')}</span>
                ),
            },
            {
              key: 'others',
              title: say('warning.others'),
              isNumber: true,
              render: ({ isTold, warned, hits }) => (isTold ? printCount(warned - hits) : ''),
            },
            {
              key: 'misses',
              title: say('warning.misses'),
              isNumber: true,
              render: (run) => listed(run, run.misses, '0'),
            },
            {
              key: 'precision',
              title: say('warning.precision'),
              isNumber: true,
              render: ({ isTold, precision }) => (isTold ? precision : ''),
            },
            {
              key: 'recall',
              title: say('warning.recall'),
              isNumber: true,
              render: ({ isTold, recall }) => (isTold ? recall : ''),
            },
          ]}
        />
      )}
    </Section>
  );
}
