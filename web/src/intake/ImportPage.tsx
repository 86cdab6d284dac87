import { Alert, Button } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useSend } from '../access/session.tsx';
import { type Fault, useAnswer } from '../app/api.ts';
import { change, get } from '../app/client.ts';
import { type Say, useSpeech } from '../app/language.tsx';
import { paths } from '../app/paths.ts';
import { printCount, printMoment } from '../app/print.ts';
import { useRun } from '../app/run.tsx';
import type { PastBatch } from '../app/told.ts';
import { Answered } from '../reports/Answered.tsx';
import { type Column, DataTable } from '../ui/DataTable.tsx';
import { Page, Section } from '../ui/Page.tsx';
import { DropZone } from './DropZone.tsx';
import { megabytes, useUpload } from './upload.ts';

/** Who did what with a batch last. */
const lastOf = (batch: PastBatch, say: Say): string => {
  if (batch.undoneAt) return `${batch.undoneName} ${printMoment(batch.undoneAt)}`;
  if (batch.settledAt) return `${batch.settledName} ${printMoment(batch.settledAt)}`;
  return say('import.unsettled');
};

function History({ batches, again }: { readonly batches: readonly PastBatch[]; readonly again: () => void }) {
  const { say } = useSpeech();
  const send = useSend();
  const { changed } = useRun();
  const [fault, setFault] = useState<Fault>();
  const undo = (batchId: number) =>
    send(change('post', '/api/intake/batches/{batchId}/undo', { path: { batchId } })).then(
      () => {
        setFault(undefined);
        changed();
        again();
      },
      (refusal: Fault) => setFault(refusal),
    );
  const columns: Column<PastBatch>[] = [
    {
      key: 'batch',
      title: say('import.batch'),
      isTitle: true,
      render: ({ batchId, begunAt }) => (
        <Link to={paths.batch(batchId)} className="one-line">
          {say('import.batchNo', { no: batchId })} · {printMoment(begunAt)}
        </Link>
      ),
    },
    { key: 'by', title: say('import.by'), render: ({ begunName }) => begunName },
    {
      key: 'files',
      title: say('import.files'),
      render: ({ files }) => (
        <ul className="plain">
          {files.slice(0, 5).map(({ name, bytes, sha256 }) => (
            <li key={name}>
              {name}{' '}
              <span className="soft">
                {megabytes(bytes)} · {sha256}
              </span>
            </li>
          ))}
          {files.length > 5 && (
            <li className="soft">{say('import.moreFiles', { count: files.length - 5 })}</li>
          )}
        </ul>
      ),
    },
    { key: 'state', title: say('import.state'), render: ({ state }) => say(`import.state.${state}`) },
    { key: 'last', title: say('import.settled'), render: (batch) => lastOf(batch, say) },
    {
      key: 'undo',
      title: say('account.actions'),
      render: ({ batchId, canUndo }) =>
        canUndo && (
          <Button size="small" danger onClick={() => void undo(batchId)}>
            {say('import.undo')}
          </Button>
        ),
    },
  ];
  if (batches.length === 0) return <p className="empty">{say('import.noBatches')}</p>;
  return (
    <>
      {fault && <Alert type="error" showIcon title={fault.message} role="alert" />}
      <DataTable
        label={say('import.history')}
        columns={columns}
        rows={batches}
        keyOf={({ batchId }) => batchId}
      />
    </>
  );
}

/** Where files are brought in: drop them, see what was brought in before, undo the last. */
export function ImportPage() {
  const { say } = useSpeech();
  const navigate = useNavigate();
  const { version } = useRun();
  const answer = useAnswer(get('/api/intake/batches'), version);
  const { files, upload, isSending } = useUpload(answer.data?.limits);
  const bring = async (chosen: readonly File[]) => {
    const batchId = await upload(chosen);
    if (batchId !== undefined) navigate(paths.batch(batchId));
  };
  return (
    <Answered answer={answer}>
      {({ limits, present, batches }) => (
        <Page title={say('import.title')} note={say('import.note')}>
          <DropZone
            note={say('import.dropNote', {
              each: megabytes(limits.fileBytes),
              all: megabytes(limits.batchBytes),
              files: printCount(limits.files),
            })}
            isBusy={isSending}
            files={files}
            onFiles={(chosen) => void bring(chosen)}
          />
          <Section title={say('import.history')} note={say('import.historyNote')}>
            <History batches={batches} again={answer.again} />
          </Section>
          <Section
            title={say('import.present')}
            note={say('import.presentNote', { count: printCount(present.length) })}
          >
            <ul className="present">
              {present.map(({ name, bytes }) => (
                <li key={name}>
                  {name} <span className="soft">{megabytes(bytes)}</span>
                </li>
              ))}
            </ul>
          </Section>
        </Page>
      )}
    </Answered>
  );
}
