import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useHolds, useSend } from '../../access/session.tsx';
import { change, get } from '../../app/client.ts';
import { useSpeech } from '../../app/language.tsx';
import { usePages } from '../../app/pages.ts';
import { paths } from '../../app/paths.ts';
import { printCount } from '../../app/print.ts';
import { Answered } from '../../reports/Answered.tsx';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { Section } from '../../ui/Page.tsx';
import { Mark, type Tone } from '../Mark.tsx';
import { yuan } from '../money.ts';
import type { Change } from '../PaymentActs.tsx';
import { askList, type OpenList, type Settled } from './told.ts';
import { WaiveForm } from './WaiveForm.tsx';

const TONES: Readonly<Record<Settled['state'], Tone>> = {
  paid: 'good',
  'under-way': 'wait',
  refused: 'bad',
  waived: 'plain',
  'left-over': 'bad',
};

type Properties = {
  readonly open: OpenList;
  readonly close: () => void;
  readonly labelOf: (programme: string) => string;
  readonly version: number;
  readonly acting: Change | undefined;
};

/** The children behind a number, each with the arithmetic of what was due and paid. */
export function SettledList({ open, close, labelOf, version, acting }: Properties) {
  const { say } = useSpeech();
  const holds = useHolds();
  const send = useSend();
  const [waiving, setWaiving] = useState<Settled>();
  const pages = usePages(askList(open.filter), version);
  const mayWaive = acting !== undefined && holds('hardship.collect');
  const end = (waiverId: number) =>
    acting?.act(
      send(change('post', '/api/aid/waivers/{id}/end', { path: { id: waiverId } }), {
        words: say('settle.endWords'),
      }),
      () => say('settle.ended'),
    );
  const columns: Column<Settled>[] = [
    {
      key: 'student',
      title: say('settle.student'),
      isTitle: true,
      render: ({ personId, name }) =>
        holds('child.read') ? <Link to={paths.person(personId)}>{name ?? personId}</Link> : name,
    },
    { key: 'school', title: say('settle.school'), render: ({ school }) => school ?? '' },
    { key: 'programme', title: say('settle.programme'), render: ({ programme }) => labelOf(programme) },
    {
      key: 'sum',
      title: say('recon.arithmetic'),
      render: ({ amountFen, oursFen, othersFen }) => (
        <span className="digits">
          {say('recon.sum', {
            due: yuan(amountFen ?? 0),
            ours: yuan(oursFen),
            others: yuan(othersFen),
            left: yuan((amountFen ?? 0) - oursFen - othersFen),
          })}
        </span>
      ),
    },
    {
      key: 'state',
      title: say('settle.state'),
      render: (one) => (
        <>
          <Mark tone={TONES[one.state]}>{say(`settle.state.${one.state}`)}</Mark>
          {one.cause && <div>{say(`settle.cause.${one.cause}`)}</div>}
          {one.reason && <div className="soft">{one.reason}</div>}
          {one.batchId !== null && holds('payment.read') && (
            <div>
              <Link to={paths.payment(one.batchId)}>{say('pay.batchNo', { no: one.batchId })}</Link>
            </div>
          )}
          {one.waiverId !== null && (
            <div className="actions">
              <a href={get('/api/aid/waivers/{id}/proof', { path: { id: one.waiverId } })}>
                {say('settle.proof')}
              </a>
              {mayWaive && (
                <Button size="small" disabled={acting.isBusy} onClick={() => void end(one.waiverId ?? 0)}>
                  {say('settle.end')}
                </Button>
              )}
            </div>
          )}
          {mayWaive && one.state === 'left-over' && (
            <div>
              <Button size="small" onClick={() => setWaiving(one)}>
                {say('settle.waive')}
              </Button>
            </div>
          )}
        </>
      ),
    },
  ];
  return (
    <Answered answer={pages.answer}>
      {({ total }) => (
        <Section title={say('settle.listOf', { what: open.what, count: printCount(total) })}>
          <p className="actions">
            <Button onClick={close}>{say('settle.close')}</Button>
          </p>
          {waiving && acting && (
            <WaiveForm
              key={`${waiving.personId} ${waiving.programme}`}
              one={waiving}
              done={() => setWaiving(undefined)}
              acting={acting}
            />
          )}
          <DataTable
            label={say('settle.list')}
            columns={columns}
            rows={pages.items}
            keyOf={({ personId, programme }) => `${personId} ${programme}`}
          />
          {pages.hasMore && (
            <p className="actions">
              <Button onClick={pages.more} loading={pages.isFetching}>
                {say('settle.more')}
              </Button>
            </p>
          )}
        </Section>
      )}
    </Answered>
  );
}
