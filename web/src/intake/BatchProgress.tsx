import { useSpeech } from '../app/language.tsx';
import { printCount } from '../app/print.ts';
import type { BatchView } from '../app/told.ts';

const WORKING = ['uploaded', 'checking', 'dry-run-asked', 'dry-running'];

/** Whether the machine has the batch. */
export const isWorking = (state: string): boolean => WORKING.includes(state);

const STAGES = ['read', 'check', 'link', 'gaps', 'aid', 'write', 'load'] as const;
type Stage = (typeof STAGES)[number];
const isStage = (stage: string | null): stage is Stage => STAGES.includes(stage as Stage);

/** How far the work on a batch is. */
export function BatchProgress({ batch }: { readonly batch: BatchView }) {
  const { say } = useSpeech();
  if (!isWorking(batch.state)) return null;
  const { stage, done, total, item } = batch;
  const share = total ? (done ?? 0) / total : 0;
  const isRun = batch.state === 'dry-running';
  const at = isStage(stage) ? STAGES.indexOf(stage) : 0;
  const percent = isRun ? ((at + share) / STAGES.length) * 100 : share * 100;
  const waits = batch.state === 'uploaded' || batch.state === 'dry-run-asked';
  return (
    <div className="batch-progress" role="status">
      <p>
        <b>{say(waits ? 'import.waits' : isRun ? 'import.running' : 'import.checking')}</b>{' '}
        {!waits && isStage(stage) && say(`stage.${stage}`)}{' '}
        {!waits && total !== null && (
          <span>
            {printCount(done ?? 0)} / {printCount(total)}
          </span>
        )}{' '}
        <span className="note">{waits ? '' : (item ?? '')}</span>
      </p>
      <progress
        className="run-progress"
        max={100}
        value={Math.round(percent)}
        aria-label={say('import.progress')}
      />
    </div>
  );
}
