import { useSend } from '../../access/session.tsx';
import { useAnswer } from '../../app/api.ts';
import { change, get } from '../../app/client.ts';
import { useSpeech } from '../../app/language.tsx';
import { Answered } from '../../reports/Answered.tsx';
import { ObjectionForm, Objections } from '../Objections.tsx';
import type { Change } from '../PaymentActs.tsx';
import type { RoundTold } from './told.ts';

const askFor = (id: number) => get('/api/aid/hardship/notices/{id}/objections', { path: { id } });

type Properties = {
  readonly notice: RoundTold['notices'][number];
  readonly may: RoundTold['may'];
  readonly acting: Change;
};

/** Objections to a notice: recorded while it runs, each answered with a day. */
export function NoticeObjections({ notice, may, acting }: Properties) {
  const { say } = useSpeech();
  const send = useSend();
  const answer = useAnswer(askFor(notice.noticeId), notice.objections * 1000 + notice.openObjections);
  const act = <T,>(work: Promise<T>) => acting.act(work, () => say('pay.done'));
  return (
    <Answered answer={answer}>
      {({ objections }) => (
        <>
          <Objections
            objections={objections}
            answering={
              may.answer
                ? {
                    words: { dismiss: say('notice.dismissed'), uphold: say('notice.upheld') },
                    isBusy: acting.isBusy,
                    answer: (id, given) =>
                      void act(
                        send(
                          change('post', '/api/aid/hardship/objections/{id}/answer', { path: { id } }),
                          given,
                        ),
                      ),
                  }
                : undefined
            }
          />
          {notice.state === 'running' && may.object && (
            <ObjectionForm
              isBusy={acting.isBusy}
              record={async (objection) =>
                (await act(
                  send(
                    change('post', '/api/aid/hardship/notices/{id}/objections', {
                      path: { id: notice.noticeId },
                    }),
                    objection,
                  ),
                )) !== undefined
              }
            />
          )}
        </>
      )}
    </Answered>
  );
}
