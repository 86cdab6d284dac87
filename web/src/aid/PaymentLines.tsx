import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useHolds, useSend } from '../access/session.tsx';
import { change as changeOf, get } from '../app/client.ts';
import { useSpeech } from '../app/language.tsx';
import { usePages } from '../app/pages.ts';
import { paths } from '../app/paths.ts';
import { Answered } from '../reports/Answered.tsx';
import { ChildLink } from '../reports/ChildLink.tsx';
import { type Column, DataTable } from '../ui/DataTable.tsx';
import { Mark, type Tone } from './Mark.tsx';
import { yuan } from './money.ts';
import type { Change } from './PaymentActs.tsx';
import type { ListedLine as Line, PaymentView } from './payment.ts';

const CLAIM = changeOf('post', '/api/aid/claw-backs');

const PLACES = ['all', 'open', 'paid', 'failed', 'held'] as const;
const TONES: Readonly<Record<Line['place'], Tone>> = {
  open: 'plain',
  paid: 'good',
  failed: 'bad',
  held: 'wait',
};

type Properties = { readonly view: PaymentView; readonly change: Change };

function ClawBack({ line, change }: { readonly line: Line; readonly change: Change }) {
  const { say } = useSpeech();
  const send = useSend();
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  if (line.clawedFen !== null)
    return <span className="soft">{say('pay.clawed', { yuan: yuan(line.clawedFen) })}</span>;
  if (!isOpen)
    return (
      <Button size="small" onClick={() => setOpen(true)}>
        {say('claw.do')}
      </Button>
    );
  const claim = () =>
    change.act(
      send(CLAIM, {
        lineId: line.lineId,
        yuan: String(line.amountFen / 100),
        reason,
      }),
      () => say('pay.done'),
    );
  return (
    <span className="actions">
      <Input
        size="small"
        aria-label={say('claw.reason')}
        placeholder={say('claw.reason')}
        value={reason}
        onChange={({ target }) => setReason(target.value)}
      />
      <Button
        size="small"
        danger
        disabled={reason.trim().length < 2 || change.isBusy}
        onClick={() => void claim()}
      >
        {say('claw.do')}
      </Button>
    </span>
  );
}

/** The lines of a batch by where they stand; accounts by their last four digits. */
export function PaymentLines({ view, change }: Properties) {
  const { say, language } = useSpeech();
  const holds = useHolds();
  const [place, setPlace] = useState<(typeof PLACES)[number]>('all');
  const pages = usePages(
    get('/api/aid/payments/{id}/lines', { path: { id: view.batchId }, query: { place } }),
    view.sums.open,
  );
  const columns: Column<Line>[] = [
    { key: 'no', title: say('pay.no'), isNumber: true, render: ({ lineNo }) => lineNo },
    {
      key: 'student',
      title: say('pay.student'),
      isTitle: true,
      render: ({ name, personId }) => <ChildLink personId={personId}>{name}</ChildLink>,
    },
    { key: 'school', title: say('pay.school'), render: ({ school }) => school },
    { key: 'holder', title: say('pay.holder'), render: ({ holder }) => holder },
    {
      key: 'account',
      title: say('pay.account'),
      render: ({ tail, bank }) => (
        <>
          <span className="digits">{tail}</span> <span className="soft">{bank}</span>
        </>
      ),
    },
    {
      key: 'yuan',
      title: say('pay.yuan'),
      isNumber: true,
      render: ({ amountFen, awardId }) =>
        holds('awards.read') ? <Link to={paths.award(awardId)}>{yuan(amountFen)}</Link> : yuan(amountFen),
    },
    {
      key: 'place',
      title: say('pay.result'),
      render: (line) => (
        <>
          <Mark tone={TONES[line.place]}>{say(`pay.place.${line.place}`)}</Mark>
          {line.failure && (
            <div className="soft">
              {line.failure[language]}
              {' · '}
              {say(line.hasNewAccount ? 'pay.newAccount' : 'pay.needAccount')}
            </div>
          )}
        </>
      ),
    },
    ...(view.mayMake && view.sums.paid > 0
      ? [
          {
            key: 'claw',
            title: say('account.actions'),
            render: (line: Line) => line.place === 'paid' && <ClawBack line={line} change={change} />,
          },
        ]
      : []),
  ];
  return (
    <Answered answer={pages.answer}>
      {() => (
        <>
          <p className="actions">
            <Select
              aria-label={say('pay.result')}
              value={place}
              popupMatchSelectWidth={false}
              options={PLACES.map((value) => ({ value, label: say(`pay.place.${value}`) }))}
              onChange={setPlace}
            />
          </p>
          {pages.items.length === 0 ? (
            <p className="empty">{say('pay.noLines')}</p>
          ) : (
            <DataTable
              label={say('pay.lines')}
              columns={columns}
              rows={pages.items}
              keyOf={({ lineId }) => lineId}
            />
          )}
          {pages.hasMore && (
            <p className="list-end">
              <Button disabled={pages.isFetching} onClick={pages.more}>
                {say('pay.more')}
              </Button>
            </p>
          )}
        </>
      )}
    </Answered>
  );
}
