import { Button } from 'antd';
import { useHolds, useSend } from '../access/session.tsx';
import { useAnswer } from '../app/api.ts';
import { change } from '../app/client.ts';
import { useSpeech } from '../app/language.tsx';
import { printCount, printTerm } from '../app/print.ts';
import { Answered } from '../reports/Answered.tsx';
import { type Column, DataTable } from '../ui/DataTable.tsx';
import { Page } from '../ui/Page.tsx';
import { useAct } from './act.ts';
import { yuan } from './money.ts';
import { AWARDS, type AwardGroup } from './payment.ts';
import { Told } from './Told.tsx';

const PROPOSE = change('post', '/api/aid/awards');
const APPROVE = change('post', '/api/aid/awards/approve');
const COUNTS = ['proposed', 'approved', 'ready', 'without', 'inPayment', 'paid'] as const;

/** Awards by programme and term, and their approval by another person than their maker. */
export function AwardsPage() {
  const { say, language } = useSpeech();
  const send = useSend();
  const holds = useHolds();
  const answer = useAnswer(AWARDS);
  const { act, fault, told, isBusy } = useAct(answer.again);
  const propose = () =>
    act(send(PROPOSE), ({ proposed }) =>
      proposed > 0 ? say('award.proposedNow', { count: proposed }) : say('award.nothingProposed'),
    );
  const approve = ({ programme, term }: AwardGroup) =>
    act(
      send(APPROVE, { programme, term }),
      (done) => `${say('award.told', done)}${done.own > 0 ? say('award.own', done) : ''}`,
    );
  const columns: Column<AwardGroup>[] = [
    {
      key: 'group',
      title: say('award.group'),
      isTitle: true,
      render: (group) => `${group.programmeLabel[language]} · ${printTerm(group.term, language)}`,
    },
    ...COUNTS.map((count) => ({
      key: count,
      title: say(`award.${count}`),
      isNumber: true,
      render: (group: AwardGroup) => printCount(count === 'without' ? group.withoutAccount : group[count]),
    })),
    {
      key: 'amount',
      title: say('award.amount'),
      isNumber: true,
      render: ({ amountFen }) => yuan(amountFen),
    },
    ...(holds('awards.approve')
      ? [
          {
            key: 'approve',
            title: say('account.actions'),
            render: (group: AwardGroup) =>
              group.proposed > 0 && (
                <Button type="primary" size="small" disabled={isBusy} onClick={() => void approve(group)}>
                  {say('award.approve', { count: printCount(group.proposed) })}
                </Button>
              ),
          },
        ]
      : []),
  ];
  return (
    <Answered answer={answer}>
      {({ groups }) => (
        <Page title={say('award.title')} note={say('award.note')}>
          <Told fault={fault} told={told} />
          {holds('awards.propose') && (
            <p className="actions">
              <Button disabled={isBusy} onClick={() => void propose()}>
                {say('award.propose')}
              </Button>
              <span className="note">{say('award.proposeNote')}</span>
            </p>
          )}
          {groups.length === 0 ? (
            <p className="empty">{say('award.none')}</p>
          ) : (
            <DataTable
              label={say('award.title')}
              columns={columns}
              rows={groups}
              keyOf={({ programme, term }) => `${programme} ${term}`}
            />
          )}
        </Page>
      )}
    </Answered>
  );
}
