import { Alert, Button } from 'antd';
import { useSpeech } from '../app/language.tsx';
import { printCount } from '../app/print.ts';
import type { BatchView } from '../app/told.ts';
import { Changes } from '../reports/Changes.tsx';
import { Section } from '../ui/Page.tsx';

type Properties = {
  readonly batch: BatchView;
  readonly settle: (what: 'take' | 'leave') => Promise<void>;
  readonly tryAgain: () => Promise<void>;
};

const signed = (difference: number): string =>
  difference === 0 ? '±0' : `${difference > 0 ? '+' : '−'}${printCount(Math.abs(difference))}`;

/** What would change if the batch were taken in, and the choice. */
export function DryRun({ batch, settle, tryAgain }: Properties) {
  const { say } = useSpeech();
  const { counts, baseRunId, runId, isStale } = batch;
  return (
    <Section title={say('import.wouldChange')} note={say('import.wouldChangeNote')} className="dry-run">
      {counts && (
        <dl className="facts">
          {(['read', 'landed', 'refused', 'skipped'] as const).map((name) => (
            <div key={name}>
              <dt>{say(`source.${name}`)}</dt>
              <dd>
                {printCount(counts.after[name])}{' '}
                {counts.before && (
                  <span className="soft">{signed(counts.after[name] - counts.before[name])}</span>
                )}
              </dd>
            </div>
          ))}
        </dl>
      )}
      {isStale ? (
        <Alert
          type="warning"
          showIcon
          title={say('import.stale')}
          action={
            <Button size="small" onClick={() => void tryAgain()}>
              {say('import.dryRun')}
            </Button>
          }
        />
      ) : (
        baseRunId !== null && runId !== null && <Changes from={baseRunId} to={runId} isToCurrent={false} />
      )}
      <p className="actions">
        <Button type="primary" disabled={isStale} onClick={() => void settle('take')}>
          {say('import.take')}
        </Button>
        <Button onClick={() => void settle('leave')}>{say('import.leave')}</Button>
        <span className="note">{say('import.takeNote')}</span>
      </p>
    </Section>
  );
}
