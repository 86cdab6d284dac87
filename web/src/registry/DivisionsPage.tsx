import { Alert, Button, Tooltip } from 'antd';
import { useSend } from '../access/session.tsx';
import { useAct } from '../aid/act.ts';
import { useAnswer } from '../app/api.ts';
import { change, get } from '../app/client.ts';
import { useSpeech } from '../app/language.tsx';
import { officeDay, printDate, printMoment } from '../app/print.ts';
import type { DivisionChange } from '../app/told.ts';
import { Answered } from '../reports/Answered.tsx';
import { DataTable } from '../ui/DataTable.tsx';
import { Page, Section } from '../ui/Page.tsx';
import { ChangeForm } from './ChangeForm.tsx';
import './divisions.css';
import { Places, Villages } from './Places.tsx';

type Act = DivisionChange['acts'][number]['act'];

/** Where a change stands, and who did what. */
function State({ one }: { readonly one: DivisionChange }) {
  const { say, language } = useSpeech();
  const isComing = one.state === 'approve' && one.on > officeDay();
  return (
    <div className="change-facts">
      <strong className={`change-state ${one.state}`}>
        {isComing
          ? say('division.state.comes', { date: printDate(one.on, language) })
          : say(`division.state.${one.state}`)}
      </strong>
      <span className="note one-line">
        {one.changeId === null ? say('division.shipped') : one.isMadeUp ? say('division.madeUp') : ''}
      </span>
      {one.proposed && (
        <span className="note one-line">
          {say('division.by', { name: one.proposed.name })} {printMoment(one.proposed.at)}
        </span>
      )}
      {one.done.map(({ act, name, at, reason }) => (
        <span key={at + act} className="note one-line">
          {say(`division.did.${act}`, { name })} {printMoment(at)} {reason}
        </span>
      ))}
    </div>
  );
}

/** What may be done with a change; what may not is shown with its reason. */
function Acts({ one, act }: { readonly one: DivisionChange; readonly act: (act: Act) => void }) {
  const { say, language } = useSpeech();
  return (
    <div className="acts">
      {one.acts.map(({ act: name, isAllowed, why }) => (
        <Tooltip key={name} title={why?.[language]}>
          <Button
            size="small"
            type={name === 'approve' ? 'primary' : 'default'}
            danger={name === 'revoke'}
            disabled={!isAllowed}
            onClick={() => act(name)}
          >
            {say(`division.act.${name}`)}
          </Button>
        </Tooltip>
      ))}
      {one.acts.some(({ isAllowed }) => !isAllowed) && (
        <span className="note">{one.acts.find(({ isAllowed }) => !isAllowed)?.why?.[language]}</span>
      )}
    </div>
  );
}

/** Mergers, renames, splits and moves as dated events: recorded by one person, in force when another has approved. */
export function DivisionsPage() {
  const { say, language } = useSpeech();
  const send = useSend();
  const answer = useAnswer(get('/api/divisions/changes'));
  const { act, fault, told } = useAct(answer.again);
  const decide = (changeId: number, name: Act) =>
    void act(
      send(change('post', '/api/divisions/changes/{changeId}/acts', { path: { changeId } }), {
        act: name,
        reason: '',
      }),
      () => say('division.acted', { act: say(`division.act.${name}`) }),
    );
  return (
    <Answered answer={answer}>
      {({ listDay, county, items }) => (
        <Page
          title={say('division.changes')}
          note={say('division.changesNote')}
          aside={say('division.officialDay', { date: printDate(listDay, language) })}
        >
          {fault && <Alert type="error" showIcon title={fault.message} role="alert" />}
          {told && <Alert type="success" showIcon title={told} role="status" />}
          {items.length === 0 && <p className="empty">{say('division.none')}</p>}
          {items.length > 0 && (
            <DataTable
              label={say('division.changes')}
              rows={items}
              keyOf={(one) => one.changeId ?? `${one.on} ${one.from[0]?.code}`}
              columns={[
                {
                  key: 'on',
                  title: say('division.on'),
                  isTitle: true,
                  className: 'kind',
                  render: (one) => (
                    <>
                      {printDate(one.on, language)}
                      <span className="note one-line">{say(`division.kind.${one.kind}`)}</span>
                    </>
                  ),
                },
                { key: 'from', title: say('division.from'), render: (one) => <Places places={one.from} /> },
                {
                  key: 'to',
                  title: say('division.to'),
                  render: (one) => (
                    <>
                      <Places places={one.to} />
                      <Villages steps={one.below} />
                    </>
                  ),
                },
                { key: 'source', title: say('division.source'), render: (one) => one.source[language] },
                { key: 'state', title: say('division.state'), render: (one) => <State one={one} /> },
                ...(items.some(({ acts }) => acts.length > 0)
                  ? [
                      {
                        key: 'act',
                        title: say('division.act'),
                        render: (one: DivisionChange) => (
                          <Acts
                            one={one}
                            act={(name) => one.changeId !== null && decide(one.changeId, name)}
                          />
                        ),
                      },
                    ]
                  : []),
              ]}
            />
          )}
          {county && (
            <Section title={say('division.new')} note={say('division.newNote')}>
              <ChangeForm county={county.code} listDay={listDay} onProposed={answer.again} />
            </Section>
          )}
        </Page>
      )}
    </Answered>
  );
}
