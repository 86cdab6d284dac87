import { useSpeech } from '../app/language.tsx';
import { printCount } from '../app/print.ts';
import { useRun } from '../app/run.tsx';
import { Page } from '../ui/Page.tsx';
import { percentOf, printShare } from './RunBar.tsx';

/** What stands where results will be: the stages of the import, or how to begin one. */
export function RunPanel() {
  const { run } = useRun();
  const { say } = useSpeech();
  if (run === undefined) return <p className="empty">{say('page.loading')}</p>;
  if (run.state !== 'running') {
    return (
      <Page title={say(run.state === 'failed' ? 'run.failed' : 'run.none')}>
        <p>{say(run.state === 'failed' ? 'run.failedNote' : 'run.noneNote')}</p>
      </Page>
    );
  }
  const at = run.stage === null ? -1 : run.stages.indexOf(run.stage);
  return (
    <Page title={say('run.title')} note={say('run.note')}>
      <progress className="run-progress" max={100} value={percentOf(run)} aria-label={say('run.title')} />
      <ol className="stages">
        {run.stages.map((stage, i) => (
          <li
            key={stage}
            className={i < at ? 'done' : i === at ? 'now' : ''}
            aria-current={i === at ? 'step' : undefined}
          >
            <span>{say(`stage.${stage}`)}</span>
            {i === at && (
              <span className="note">
                {printShare(run)} {run.rows ? say('run.rows', { rows: printCount(run.rows) }) : ''}{' '}
                {run.item ?? ''}
              </span>
            )}
          </li>
        ))}
      </ol>
    </Page>
  );
}
