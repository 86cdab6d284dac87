import { Alert, Button } from 'antd';
import { useEffect, useState } from 'react';
import { Link, useParams } from 'react-router';
import { useSend } from '../access/session.tsx';
import { type Fault, useAnswer } from '../app/api.ts';
import { change, get } from '../app/client.ts';
import { useSpeech } from '../app/language.tsx';
import { paths } from '../app/paths.ts';
import { printMoment } from '../app/print.ts';
import { useRun } from '../app/run.tsx';
import type { BatchView } from '../app/told.ts';
import { Answered } from '../reports/Answered.tsx';
import { Page } from '../ui/Page.tsx';
import { BatchProgress, isWorking } from './BatchProgress.tsx';
import { DropZone } from './DropZone.tsx';
import { DryRun } from './DryRun.tsx';
import { FileCard } from './FileCard.tsx';
import { useUpload } from './upload.ts';

const CHANGEABLE = ['open', 'checked', 'ready', 'failed'];

/** Asks anew every second while the machine works on the batch, and never otherwise. */
function useFollowing(state: string | undefined, again: () => void): void {
  useEffect(() => {
    if (state === undefined || !isWorking(state)) return;
    const timer = setInterval(again, 1000);
    return () => clearInterval(timer);
  }, [state, again]);
}

type Choices = Readonly<Record<number, string | null>>;

function Steps({ batch }: { readonly batch: BatchView }) {
  const { say } = useSpeech();
  const at = ['open', 'uploaded', 'checking'].includes(batch.state)
    ? 0
    : batch.state === 'ready' || batch.settledAt
      ? 2
      : 1;
  return (
    <ol className="batch-steps" aria-label={say('import.steps')}>
      {(['check', 'dryRun', 'take'] as const).map((step, i) => (
        <li
          key={step}
          className={i < at ? 'done' : i === at ? 'now' : ''}
          aria-current={i === at ? 'step' : undefined}
        >
          {say(`import.step.${step}`)}
        </li>
      ))}
    </ol>
  );
}

function Settled({ batch }: { readonly batch: BatchView }) {
  const { say } = useSpeech();
  if (!batch.settledAt) return null;
  const told = (name: string | null, at: string) => ({ name: name ?? '', at: printMoment(at) });
  return (
    <Alert
      type={batch.state === 'taken' ? 'success' : 'info'}
      showIcon
      title={say(
        `import.told.${batch.state === 'left' ? 'left' : 'taken'}`,
        told(batch.settledName, batch.settledAt),
      )}
      description={batch.undoneAt && say('import.told.undone', told(batch.undoneName, batch.undoneAt))}
    />
  );
}

function Failed({ batch }: { readonly batch: BatchView }) {
  const { say } = useSpeech();
  if (batch.state !== 'failed' || !batch.failure) return null;
  const { message, reference } = batch.failure;
  return <Alert type="error" showIcon title={message || say('import.failed', { reference })} />;
}

/** A batch of files: checked, tried, taken in or left. */
export function BatchPage() {
  const { say } = useSpeech();
  const batchId = Number(useParams().batchId);
  const { version, changed } = useRun();
  const answer = useAnswer(get('/api/intake/batches/{batchId}', { path: { batchId } }), version);
  const home = useAnswer(get('/api/intake/batches'), version);
  const send = useSend();
  const { files, upload, isSending } = useUpload(home.data?.limits);
  const [fault, setFault] = useState<Fault>();
  const [choices, setChoices] = useState<Choices>({});
  useFollowing(answer.data?.state, answer.again);
  const act = async (work: Promise<unknown>) => {
    await work.then(
      () => setFault(undefined),
      (refusal: Fault) => setFault(refusal),
    );
    answer.again();
  };
  const post = (what: 'check' | 'take' | 'leave' | 'undo') =>
    act(send(change('post', `/api/intake/batches/{batchId}/${what}`, { path: { batchId } })));
  const settle = async (what: 'take' | 'leave' | 'undo') => {
    await post(what);
    changed();
  };
  const present = home.data?.present ?? [];
  return (
    <Answered answer={answer}>
      {(batch) => {
        const isChangeable = CHANGEABLE.includes(batch.state);
        const replacedBy = (file: BatchView['files'][number]): string | null =>
          file.fileNo in choices ? choices[file.fileNo]! : file.replaces;
        const tryOut = () =>
          act(
            send(change('post', '/api/intake/batches/{batchId}/dry-run', { path: { batchId } }), {
              choices: batch.files.map((file) => ({ fileNo: file.fileNo, replaces: replacedBy(file) })),
            }),
          );
        const isRecognised = batch.files.some(({ report }) =>
          report?.sheets.some(({ format }) => format !== null),
        );
        return (
          <Page
            title={say('import.batchNo', { no: batch.batchId })}
            aside={<Link to={paths.imports()}>{say('import.toAll')}</Link>}
            note={say('import.begun', { name: batch.begunName, at: printMoment(batch.begunAt) })}
          >
            <Steps batch={batch} />
            {fault && (
              <Alert type="error" showIcon title={fault.message || say('page.offline')} role="alert" />
            )}
            <Failed batch={batch} />
            <Settled batch={batch} />
            <BatchProgress batch={batch} />
            {batch.state === 'ready' && <DryRun batch={batch} settle={settle} tryAgain={tryOut} />}
            {batch.canUndo && (
              <p>
                <Button danger onClick={() => void settle('undo')}>
                  {say('import.undo')}
                </Button>
              </p>
            )}
            {batch.files.map((file) => (
              <FileCard
                key={file.fileNo}
                {...{ batchId: batch.batchId, file, present, isChangeable }}
                replaces={replacedBy(file)}
                choose={(replaces) => setChoices({ ...choices, [file.fileNo]: replaces })}
                remove={() =>
                  void act(
                    send(
                      change('delete', '/api/intake/batches/{batchId}/files/{fileNo}', {
                        path: { batchId, fileNo: file.fileNo },
                      }),
                    ),
                  )
                }
              />
            ))}
            {isChangeable && (
              <>
                {batch.state !== 'ready' && (
                  <p className="actions">
                    {batch.files.some(({ report }) => report === null) ? (
                      <Button type="primary" onClick={() => void post('check')}>
                        {say('import.check')}
                      </Button>
                    ) : (
                      <Button type="primary" disabled={!isRecognised} onClick={() => void tryOut()}>
                        {say('import.dryRun')}
                      </Button>
                    )}
                    <Button onClick={() => void settle('leave')}>{say('import.leave')}</Button>
                    <span className="note">
                      {say(isRecognised ? 'import.dryRunNote' : 'import.nothingKnown')}
                    </span>
                  </p>
                )}
                <DropZone
                  note={say('import.dropMore')}
                  isBusy={isSending}
                  files={files}
                  onFiles={(chosen) => void act(upload(chosen, batch.batchId))}
                />
              </>
            )}
          </Page>
        );
      }}
    </Answered>
  );
}
