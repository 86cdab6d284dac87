import { Alert } from 'antd';
import { type Say, useSpeech } from '../app/language.tsx';
import { printCount } from '../app/print.ts';
import { useRun } from '../app/run.tsx';
import type { RunState } from '../app/told.ts';

/** `3 / 12` where the whole is known. */
export const printShare = ({ done, total }: RunState): string =>
  total === null ? '' : `${printCount(done)} / ${printCount(total)}`;

const stageOf = (run: RunState, say: Say): string =>
  run.stage === null ? say('run.begun') : say(`stage.${run.stage}`);

/** How much of an import is done, in percent: stages count alike, the running one by its share. */
export function percentOf({ stages, stage, done, total }: RunState): number {
  if (stage === null || stages.length === 0) return 0;
  const share = total === null || total === 0 ? 0 : Math.min(done / total, 1);
  return Math.round(((stages.indexOf(stage) + share) / stages.length) * 100);
}

/** A thin line under the frame while an import runs; a notice when it failed. */
export function RunBar() {
  const { run } = useRun();
  const { say } = useSpeech();
  if (run?.state === 'failed') return <Alert banner type="error" title={say('run.failed')} />;
  if (run?.state !== 'running') return null;
  return (
    <div className="run-bar" role="status">
      <progress max={100} value={percentOf(run)} aria-label={say('run.title')} />
      <span>{say('run.bar', { stage: stageOf(run, say), share: printShare(run) })}</span>
    </div>
  );
}
