import { Button } from 'antd';
import { Link, useNavigate } from 'react-router';
import { useSend } from '../access/session.tsx';
import { useAnswer } from '../app/api.ts';
import { change } from '../app/client.ts';
import { useSpeech } from '../app/language.tsx';
import { paths } from '../app/paths.ts';
import { printCount, printDate, printMoment, printTerm } from '../app/print.ts';
import { Answered } from '../reports/Answered.tsx';
import { type Column, DataTable } from '../ui/DataTable.tsx';
import { Page, Section } from '../ui/Page.tsx';
import { useAct } from './act.ts';
import { Mark, STATE_TONES } from './Mark.tsx';
import { yuan } from './money.ts';
import { type AwardGroup, PAYMENTS, type PaymentsHome } from './payment.ts';
import { Told } from './Told.tsx';

const DRAFT = change('post', '/api/aid/payments');

/** What can be drafted now, by programme and term. */
function ToDraft({ groups, again }: { readonly groups: readonly AwardGroup[]; readonly again: () => void }) {
  const { say, language } = useSpeech();
  const send = useSend();
  const navigate = useNavigate();
  const { act, fault, told, isBusy } = useAct(again);
  const draft = async ({ programme, term }: AwardGroup) => {
    const done = await act(send(DRAFT, { programme, term }));
    if (done) navigate(paths.payment(done.batchId));
  };
  const ready = groups.filter((group) => group.ready > 0);
  return (
    <Section title={say('pay.toDraft')} note={say('pay.toDraftNote')}>
      <Told fault={fault} told={told} />
      {ready.length === 0 && <p className="empty">{say('pay.nothingToDraft')}</p>}
      <ul className="plain">
        {ready.map((group) => (
          <li key={`${group.programme} ${group.term}`} className="actions">
            <span>
              {group.programmeLabel[language]} · {printTerm(group.term, language)}
            </span>
            <Button type="primary" disabled={isBusy} onClick={() => void draft(group)}>
              {say('pay.draft', { count: printCount(group.ready), yuan: yuan(group.readyFen) })}
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** The queue of payment batches: what stands where, and what can be drafted. */
export function PaymentsPage() {
  const { say, language } = useSpeech();
  const answer = useAnswer(PAYMENTS);
  const columns: Column<PaymentsHome['batches'][number]>[] = [
    {
      key: 'batch',
      title: say('pay.batch'),
      isTitle: true,
      render: ({ batchId, kind, ofBatchId }) => (
        <>
          <Link to={paths.payment(batchId)} className="one-line">
            {say('pay.batchNo', { no: batchId })}
          </Link>
          {kind === 'reissue' && <div className="soft">{say('pay.reissueOf', { no: ofBatchId ?? 0 })}</div>}
        </>
      ),
    },
    { key: 'programme', title: say('pay.programme'), render: (row) => row.programmeLabel[language] },
    { key: 'term', title: say('pay.term'), render: ({ term }) => printTerm(term, language) },
    { key: 'lines', title: say('pay.people'), isNumber: true, render: ({ lines }) => printCount(lines) },
    { key: 'yuan', title: say('pay.yuan'), isNumber: true, render: ({ amountFen }) => yuan(amountFen) },
    {
      key: 'state',
      title: say('pay.state'),
      render: (row) => (
        <>
          <Mark tone={STATE_TONES[row.state] ?? 'plain'}>{row.stateLabel[language]}</Mark>
          {row.state === 'noticed' && row.noticeEndsOn && (
            <div className="soft">
              {say('pay.noticeEnds', { date: printDate(row.noticeEndsOn, language) })}
            </div>
          )}
        </>
      ),
    },
    {
      key: 'result',
      title: say('pay.result'),
      render: ({ paid, failed, held }) =>
        paid + failed + held > 0 &&
        `${say('pay.resultText', { paid, failed })}${held > 0 ? say('pay.held', { held }) : ''}`,
    },
    {
      key: 'last',
      title: say('pay.last'),
      render: ({ lastName, lastAt }) => `${lastName} ${printMoment(lastAt)}`,
    },
  ];
  return (
    <Answered answer={answer}>
      {({ batches, groups, mayDraft }) => (
        <Page
          title={say('pay.title')}
          note={say('pay.note')}
          aside={<Link to={paths.payAccounts()}>{say('pay.accounts')}</Link>}
        >
          {mayDraft && <ToDraft groups={groups} again={answer.again} />}
          <Section title={say('pay.queue')}>
            {batches.length === 0 ? (
              <p className="empty">{say('pay.noBatches')}</p>
            ) : (
              <DataTable
                label={say('pay.queue')}
                columns={columns}
                rows={batches}
                keyOf={({ batchId }) => batchId}
              />
            )}
          </Section>
        </Page>
      )}
    </Answered>
  );
}
