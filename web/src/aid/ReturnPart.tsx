import { Button, Input } from 'antd';
import { useState } from 'react';
import { useMe, useSend } from '../access/session.tsx';
import { change as changeOf } from '../app/client.ts';
import { putFile } from '../app/files.ts';
import { type Say, useSpeech } from '../app/language.tsx';
import { printMoment } from '../app/print.ts';
import { DropZone } from '../intake/DropZone.tsx';
import { type Column, DataTable } from '../ui/DataTable.tsx';
import { Section } from '../ui/Page.tsx';
import { yuan } from './money.ts';
import type { Change } from './PaymentActs.tsx';
import type { PaymentView, ShownFinding } from './payment.ts';

type Properties = { readonly view: PaymentView; readonly change: Change };

const returnOf = (id: number) => changeOf('put', '/api/aid/payments/{id}/returns', { path: { id } });
const answerTo = (id: number) => changeOf('post', '/api/aid/findings/{id}/answer', { path: { id } });

/** What exactly differs, in words. */
function detailOf({ kind, detail }: ShownFinding, say: Say): string {
  if (kind === 'changed-amount')
    return say('find.detail.changed-amount', {
      sent: yuan(Number(detail.sentFen)),
      said: yuan(Number(detail.saidFen)),
    });
  if (kind === 'wrong-account')
    return say('find.detail.wrong-account', { sent: detail.sentTail ?? '', said: detail.saidTail ?? '' });
  if (kind === 'wrong-name')
    return say('find.detail.wrong-name', { sent: detail.sent ?? '', said: detail.said ?? '' });
  if ('amountFen' in detail) return say('find.detail.amount', { said: yuan(Number(detail.amountFen)) });
  return 'said' in detail ? say('find.detail.said', { said: detail.said ?? '' }) : '';
}

function Explain({ finding, change }: { readonly finding: ShownFinding; readonly change: Change }) {
  const { say } = useSpeech();
  const send = useSend();
  const [words, setWords] = useState('');
  const answer = () => change.act(send(answerTo(finding.findingId), { words }), () => say('pay.done'));
  return (
    <span className="actions">
      <Input
        size="small"
        aria-label={say('pay.answer')}
        value={words}
        onChange={({ target }) => setWords(target.value)}
      />
      <Button size="small" disabled={words.trim().length < 2 || change.isBusy} onClick={() => void answer()}>
        {say('pay.answerDo')}
      </Button>
    </span>
  );
}

function Findings({ view, change }: Properties) {
  const { say } = useSpeech();
  const columns: Column<ShownFinding>[] = [
    {
      key: 'kind',
      title: say('pay.finding'),
      isTitle: true,
      render: ({ kind }) => <span className="bad">{say(`find.${kind}`)}</span>,
    },
    { key: 'row', title: say('pay.row'), isNumber: true, render: ({ rowNo }) => rowNo ?? '—' },
    {
      key: 'line',
      title: say('pay.line'),
      render: ({ lineNo, name }) => (lineNo === null ? '—' : `${lineNo} ${name ?? ''}`),
    },
    { key: 'detail', title: say('pay.detail'), render: (finding) => detailOf(finding, say) },
    {
      key: 'answer',
      title: say('pay.answer'),
      render: (finding) =>
        finding.answer ? (
          `${finding.answer.madeName}${say('mark.colon')}${finding.answer.words}`
        ) : finding.isSettled ? (
          say('pay.settled')
        ) : view.mayPay && view.state === 'sent' ? (
          <Explain finding={finding} change={change} />
        ) : null,
    },
  ];
  return (
    <Section title={say('pay.findings')} note={say('pay.findingsNote')}>
      <DataTable
        label={say('pay.findings')}
        columns={columns}
        rows={view.findings}
        keyOf={({ findingId }) => findingId}
      />
    </Section>
  );
}

/** Returns of the bank: bring one in, see what was read and where it differs. */
export function ReturnPart({ view, change }: Properties) {
  const { say, language } = useSpeech();
  const { csrf } = useMe();
  const bring = ([file]: readonly File[]) =>
    file &&
    void change.act(
      putFile(returnOf(view.batchId), file, csrf, language),
      ({ rows, paid, failed, findings }) => say('pay.returnRead', { rows, paid, failed, findings }),
    );
  return (
    <>
      <Section title={say('pay.returns')}>
        {view.returns.length === 0 && <p className="empty">{say('pay.returnNone')}</p>}
        <ul className="plain">
          {view.returns.map(({ returnId, file, rows, paid, failed, name, at, sha256 }) => (
            <li key={returnId}>
              {say('pay.returnLine', { file, rows, paid, failed })}{' '}
              <span className="soft">
                {name} {printMoment(at)}
              </span>{' '}
              <span className="soft hash">{say('pay.sum', { sha256 })}</span>
            </li>
          ))}
        </ul>
        {view.mayPay && view.state === 'sent' && (
          <DropZone note={say('pay.returnDrop')} isBusy={change.isBusy} files={[]} onFiles={bring} />
        )}
      </Section>
      {view.findings.length > 0 && <Findings view={view} change={change} />}
    </>
  );
}
