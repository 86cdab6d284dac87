import { useHolds, useSend } from '../access/session.tsx';
import { change as changeOf } from '../app/client.ts';
import { useSpeech } from '../app/language.tsx';
import { paths } from '../app/paths.ts';
import { printDate } from '../app/print.ts';
import { Section } from '../ui/Page.tsx';
import { Mark } from './Mark.tsx';
import { ObjectionForm, Objections } from './Objections.tsx';
import type { Change } from './PaymentActs.tsx';
import type { OfficeNotice } from './payment.ts';

type Properties = { readonly notice: OfficeNotice; readonly batchId: number; readonly change: Change };

const answerTo = (id: number) => changeOf('post', '/api/aid/objections/{id}/answer', { path: { id } });
const recordAt = (id: number) => changeOf('post', '/api/aid/payments/{id}/objections', { path: { id } });

const TONES = { coming: 'plain', running: 'wait', ended: 'good', withdrawn: 'bad' } as const;

/** The notice of a batch: when it runs, what was objected and answered. */
export function NoticePart({ notice, batchId, change }: Properties) {
  const { say, language } = useSpeech();
  const holds = useHolds();
  const send = useSend();
  const act = (work: Promise<unknown>) => change.act(work, () => say('pay.done'));
  const date = (iso: string): string => printDate(iso, language);
  return (
    <Section
      title={say('notice.part')}
      note={say('notice.period', {
        from: date(notice.beginsOn),
        to: date(notice.endsOn),
        days: notice.workingDays,
      })}
    >
      <p>
        <Mark tone={TONES[notice.state]}>{say(`notice.state.${notice.state}`)}</Mark>
        {notice.state === 'running' && (
          <a href={paths.notice(notice.noticeId)} target="_blank" rel="noreferrer">
            {say('notice.open')}
          </a>
        )}{' '}
        <span className="soft hash">{say('notice.hash', { sha256: notice.sha256 })}</span>
      </p>
      <Objections
        objections={notice.objections}
        nameOf={(no) => notice.lines.find(({ lineNo }) => lineNo === no)?.cells[0]}
        answering={
          holds('payment.review')
            ? {
                words: { dismiss: say('notice.dismiss'), uphold: say('notice.uphold') },
                isBusy: change.isBusy,
                answer: (id, answer) => void act(send(answerTo(id), answer)),
              }
            : undefined
        }
      />
      {notice.state === 'running' && holds('payment.make') && (
        <ObjectionForm
          most={notice.lines.length}
          isBusy={change.isBusy}
          record={async (objection) => (await act(send(recordAt(batchId), objection))) !== undefined}
        />
      )}
    </Section>
  );
}
