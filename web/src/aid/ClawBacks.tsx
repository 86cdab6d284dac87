import { Button, Input } from 'antd';
import { useState } from 'react';
import { useSend } from '../access/session.tsx';
import { change as changeOf } from '../app/client.ts';
import { useSpeech } from '../app/language.tsx';
import { type Column, DataTable } from '../ui/DataTable.tsx';
import { yuan } from './money.ts';
import type { Change } from './PaymentActs.tsx';
import type { FundsHome, ShownClawBack } from './payment.ts';

type Properties = { readonly home: FundsHome; readonly change: Change };

const receiptOf = (id: number) => changeOf('post', '/api/aid/claw-backs/{id}/receipts', { path: { id } });

function Receive({ claim, change }: { readonly claim: ShownClawBack; readonly change: Change }) {
  const { say } = useSpeech();
  const send = useSend();
  const [typed, setTyped] = useState('');
  const receive = () => change.act(send(receiptOf(claim.clawBackId), { yuan: typed }), () => say('pay.done'));
  return (
    <span className="actions">
      <Input
        size="small"
        aria-label={say('fund.amount')}
        placeholder={say('fund.amount')}
        inputMode="decimal"
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
      />
      <Button size="small" disabled={typed.trim() === '' || change.isBusy} onClick={() => void receive()}>
        {say('claw.receive')}
      </Button>
    </span>
  );
}

/** What is to come back, and what of it did. */
export function ClawBacks({ home, change }: Properties) {
  const { say } = useSpeech();
  const columns: Column<ShownClawBack>[] = [
    { key: 'name', title: say('pay.student'), isTitle: true, render: ({ name }) => name },
    { key: 'batch', title: say('pay.batch'), render: ({ batchId }) => say('pay.batchNo', { no: batchId }) },
    { key: 'reason', title: say('fund.reason'), render: ({ reason }) => reason },
    {
      key: 'claimed',
      title: say('fund.claimed'),
      isNumber: true,
      render: ({ amountFen }) => yuan(amountFen),
    },
    {
      key: 'got',
      title: say('fund.gotBack'),
      isNumber: true,
      render: ({ receivedFen }) => yuan(receivedFen),
    },
    {
      key: 'receive',
      title: say('account.actions'),
      render: (claim) =>
        home.mayAllot && claim.receivedFen < claim.amountFen && <Receive claim={claim} change={change} />,
    },
  ];
  if (home.clawBacks.length === 0) return <p className="empty">{say('fund.noClawBacks')}</p>;
  return (
    <DataTable
      label={say('fund.clawBacks')}
      columns={columns}
      rows={home.clawBacks}
      keyOf={({ clawBackId }) => clawBackId}
    />
  );
}
