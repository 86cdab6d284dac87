import { Button } from 'antd';
import { Link, useNavigate, useParams } from 'react-router';
import { useSend } from '../access/session.tsx';
import { useAnswer } from '../app/api.ts';
import { change as changeOf, get } from '../app/client.ts';
import { useSpeech } from '../app/language.tsx';
import { paths } from '../app/paths.ts';
import { printCount, printMoment, printTerm } from '../app/print.ts';
import { Answered } from '../reports/Answered.tsx';
import { Page, Section } from '../ui/Page.tsx';
import { useAct } from './act.ts';
import { Mark, STATE_TONES } from './Mark.tsx';
import { yuan } from './money.ts';
import { NoticePart } from './NoticePart.tsx';
import { PaymentActs } from './PaymentActs.tsx';
import { PaymentBalance } from './PaymentBalance.tsx';
import { PaymentFiles } from './PaymentFiles.tsx';
import { PaymentLines } from './PaymentLines.tsx';
import type { PaymentView } from './payment.ts';
import { ReturnPart } from './ReturnPart.tsx';
import { Told } from './Told.tsx';

const sumOf = (amounts: Readonly<Partial<Record<string, number>>>): number =>
  Object.values(amounts).reduce<number>((sum, fen) => sum + (fen ?? 0), 0);

function StepsTaken({ view }: { readonly view: PaymentView }) {
  const { say, language } = useSpeech();
  return (
    <Section title={say('pay.steps')}>
      <ol className="steps-taken">
        {view.steps.map((step) => (
          <li key={step.at + step.step}>
            <b>{step.label[language]}</b> {step.name} <span className="soft">{printMoment(step.at)}</span>
            {step.note && <span className="note"> {step.note}</span>}
          </li>
        ))}
      </ol>
    </Section>
  );
}

/** One payment batch: where it stands, what may be done next and why not, its money, notice, returns and lines. */
export function PaymentPage() {
  const { say, language } = useSpeech();
  const id = Number(useParams().batchId);
  const send = useSend();
  const navigate = useNavigate();
  const answer = useAnswer(get('/api/aid/payments/{id}', { path: { id } }));
  const change = useAct(answer.again);
  const reissue = async () => {
    const done = await change.act(send(changeOf('post', '/api/aid/payments/{id}/reissue', { path: { id } })));
    if (done) navigate(paths.payment(done.batchId));
  };
  return (
    <Answered answer={answer}>
      {(view) => (
        <Page
          title={
            <>
              {say('pay.batchNo', { no: view.batchId })}{' '}
              <Mark tone={STATE_TONES[view.state] ?? 'plain'}>{view.stateLabel[language]}</Mark>
            </>
          }
          note={
            <>
              {view.programmeLabel[language]} · {printTerm(view.term, language)} · {say('pay.people')}{' '}
              {printCount(view.sums.lines)} · {say('pay.yuan')} {yuan(sumOf(view.sums.due.lines))}
              {view.kind === 'reissue' && (
                <>
                  {' · '}
                  <Link to={paths.payment(view.ofBatchId!)}>
                    {say('pay.reissueOf', { no: view.ofBatchId! })}
                  </Link>
                </>
              )}
            </>
          }
          aside={<Link to={paths.payments()}>{say('pay.toAll')}</Link>}
        >
          <Told fault={change.fault} told={change.told} />
          <PaymentActs view={view} change={change} />
          <StepsTaken view={view} />
          <PaymentBalance view={view} />
          {view.notice && <NoticePart notice={view.notice} batchId={view.batchId} change={change} />}
          {['approved', 'sent', 'closed'].includes(view.state) && (
            <PaymentFiles view={view} change={change} />
          )}
          {['sent', 'closed'].includes(view.state) && <ReturnPart view={view} change={change} />}
          <Section
            title={say('pay.lines')}
            note={
              view.mayMake && view.sums.failed > 0 ? (
                <Button size="small" disabled={change.isBusy} onClick={() => void reissue()}>
                  {say('pay.reissue')}
                </Button>
              ) : undefined
            }
          >
            <PaymentLines key={`${view.state} ${view.returns.length}`} view={view} change={change} />
          </Section>
        </Page>
      )}
    </Answered>
  );
}
