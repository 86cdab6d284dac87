import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useSend } from '../access/session.tsx';
import { type Fault, useAnswer } from '../app/api.ts';
import { change, get } from '../app/client.ts';
import { useSpeech } from '../app/language.tsx';
import { printCount } from '../app/print.ts';
import { Page } from '../ui/Page.tsx';
import { Answered } from './Answered.tsx';
import { type Answer, CHOICES } from './DecisionBar.tsx';
import { PairSides } from './PairView.tsx';

/** One pair after the other without weights and without others' answers: to measure, not to decide. */
export function BlindPage() {
  const { say } = useSpeech();
  const sendChange = useSend();
  const answer = useAnswer(get('/api/review/blind'));
  const [fault, setFault] = useState<Fault>();
  const judge = (key: string, said: Answer) =>
    sendChange(change('post', '/api/review/{pairKey}/decision', { path: { pairKey: key } }), {
      answer: said,
      isBlind: true,
    }).then(
      () => answer.again(),
      (refusal: Fault) => setFault(refusal),
    );
  return (
    <Answered answer={answer}>
      {({ items: [pair], judged, total, agreement }) => (
        <Page
          title={say('blind.title')}
          note={say('blind.note')}
          aside={say('blind.progress', { judged: printCount(judged), total: printCount(total) })}
        >
          {fault && <Alert type="error" showIcon title={fault.message} role="alert" />}
          {pair ? (
            <div className="queue-card">
              <section className="pair">
                <PairSides pair={pair} />
              </section>
              <div className="decision choices">
                {CHOICES.map(([said, , word]) => (
                  <Button key={said} onClick={() => void judge(pair.key ?? '', said)}>
                    {say(word)}
                  </Button>
                ))}
              </div>
            </div>
          ) : (
            <p className="empty">{say('blind.done')}</p>
          )}
          {agreement.judgedTwice > 0 && (
            <p className="note">
              {say('blind.agreement', {
                twice: printCount(agreement.judgedTwice),
                agreed: printCount(agreement.agreed),
              })}
            </p>
          )}
        </Page>
      )}
    </Answered>
  );
}
