import { Badge, Button } from 'antd';
import { useAnswer } from '../app/api.ts';
import { change, get } from '../app/client.ts';
import { useSpeech } from '../app/language.tsx';
import { printMoment } from '../app/print.ts';
import type { Emergency } from '../app/told.ts';
import { DataTable } from '../ui/DataTable.tsx';
import { Section } from '../ui/Page.tsx';
import { useHolds, useSend } from './session.tsx';
import { tellEmergencies } from './unseen.ts';

const stateOf = ({ isStanding, endedAt }: Emergency) =>
  isStanding ? 'emergency.standing' : endedAt === null ? 'emergency.over' : 'emergency.ended';

/** Looks in an emergency, for the security officer: who, why, until when; each can be ended. */
export function Emergencies() {
  const { say } = useSpeech();
  const holds = useHolds();
  const send = useSend();
  const answer = useAnswer(holds('emergency.watch') ? get('/api/access/emergencies') : undefined);
  if (!answer.data) return null;
  const { items, unseen } = answer.data;
  const told = (): void => {
    answer.again();
    tellEmergencies();
  };
  const run = (work: Promise<unknown>) => void work.then(told, told);
  return (
    <Section
      title={
        <>
          {say('emergency.list')} <Badge count={unseen} title={say('emergency.unseen', { count: unseen })} />
        </>
      }
    >
      {items.length === 0 && <p className="note">{say('emergency.none')}</p>}
      {unseen > 0 && (
        <p>
          {say('emergency.unseen', { count: unseen })}{' '}
          <Button
            size="small"
            onClick={() =>
              run(send(change('post', '/api/access/emergencies/seen'), { upTo: items[0]!.emergencyId }))
            }
          >
            {say('emergency.see')}
          </Button>
        </p>
      )}
      {items.length > 0 && (
        <DataTable
          label={say('emergency.list')}
          rows={items}
          keyOf={({ emergencyId }) => emergencyId}
          columns={[
            {
              key: 'who',
              title: say('emergency.who'),
              isTitle: true,
              render: ({ fullName, accountName }) => fullName + say('mark.aside', { text: accountName }),
            },
            { key: 'person', title: say('emergency.person'), render: ({ personId }) => personId },
            {
              key: 'reason',
              title: say('emergency.reason'),
              className: 'reason',
              render: ({ reason }) => reason,
            },
            { key: 'time', title: say('emergency.time'), render: ({ openedAt }) => printMoment(openedAt) },
            {
              key: 'until',
              title: say('emergency.until'),
              render: ({ expiresAt }) => printMoment(expiresAt),
            },
            { key: 'state', title: say('emergency.state'), render: (one) => say(stateOf(one)) },
            {
              key: 'end',
              title: say('account.actions'),
              render: ({ emergencyId, isStanding }) =>
                isStanding && (
                  <Button
                    size="small"
                    danger
                    onClick={() =>
                      run(
                        send(
                          change('post', '/api/access/emergencies/{id}/end', { path: { id: emergencyId } }),
                        ),
                      )
                    }
                  >
                    {say('emergency.end')}
                  </Button>
                ),
            },
          ]}
        />
      )}
    </Section>
  );
}
