import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useSend } from '../../access/session.tsx';
import { useAnswer } from '../../app/api.ts';
import { type Answered as AnswerOf, change, get } from '../../app/client.ts';
import { useSpeech } from '../../app/language.tsx';
import { paths } from '../../app/paths.ts';
import { printCount, printDate, printTerm } from '../../app/print.ts';
import { Answered } from '../../reports/Answered.tsx';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { DayInput } from '../../ui/DayInput.tsx';
import { Page, Section } from '../../ui/Page.tsx';
import { useAct } from '../act.ts';
import { Field } from '../Field.tsx';
import { Mark } from '../Mark.tsx';
import type { Change } from '../PaymentActs.tsx';
import { Told } from '../Told.tsx';

const ROUNDS = get('/api/aid/hardship/rounds');
type Home = AnswerOf<typeof ROUNDS>;
type Round = Home['rounds'][number];

/** What a round is called: its school year and, of changes, the term. */
export function useRoundName() {
  const { say, language } = useSpeech();
  return ({ schoolYear, kind, term }: Pick<Round, 'schoolYear' | 'kind' | 'term'>): string =>
    `${say('hard.year', { from: schoolYear, to: schoolYear + 1 })} · ${say(`hard.kind.${kind}`)}${term ? ` ${printTerm(term, language)}` : ''}`;
}

function OpenRound({ home, change: { act, isBusy } }: { readonly home: Home; readonly change: Change }) {
  const { say } = useSpeech();
  const send = useSend();
  const hasYearly = home.rounds.some((one) => one.kind === 'yearly' && one.schoolYear === home.schoolYear);
  const [kind, setKind] = useState<Round['kind']>();
  const [told, setTold] = useState('');
  const [closesOn, setClosesOn] = useState('');
  const chosen = kind ?? (hasYearly ? 'change' : 'yearly');
  const begin = () => {
    const { schoolYear, term } = home;
    const body = { schoolYear, kind: chosen, term: chosen === 'change' ? term : undefined, told, closesOn };
    return act(send(change('post', '/api/aid/hardship/rounds'), body), () => {
      setTold('');
      setKind(undefined);
      return say('hard.begun');
    });
  };
  return (
    <Section title={say('hard.open')} note={say('hard.openNote')}>
      <div className="act-fields">
        <Field label={say('hard.kind')}>
          {(id) => (
            <Select
              id={id}
              aria-label={say('hard.kind')}
              value={chosen}
              onChange={setKind}
              options={(['yearly', 'change'] as const).map((value) => ({
                value,
                label: say(`hard.kind.${value}`),
              }))}
            />
          )}
        </Field>
        <Field label={say('hard.closesOn')}>
          {(id) => <DayInput id={id} min={home.today} value={closesOn} onChange={setClosesOn} />}
        </Field>
      </div>
      <div className="act-fields">
        <Field label={say('hard.told')}>
          {(id) => (
            <Input.TextArea
              id={id}
              rows={3}
              className="wide-words"
              maxLength={2000}
              value={told}
              placeholder={say('hard.toldHint')}
              onChange={({ target }) => setTold(target.value)}
            />
          )}
        </Field>
        <Button
          type="primary"
          disabled={told.trim().length < 10 || closesOn === '' || isBusy}
          onClick={() => void begin()}
        >
          {say('hard.begin')}
        </Button>
      </div>
    </Section>
  );
}

/** Determination of hardship: the rounds, and how many of each wait for whoever looks. */
export function HardshipPage() {
  const { say, language } = useSpeech();
  const answer = useAnswer(ROUNDS);
  const acting = useAct(answer.again);
  const nameOf = useRoundName();
  const columns: Column<Round>[] = [
    {
      key: 'round',
      title: say('hard.round'),
      isTitle: true,
      render: (round) => <Link to={paths.hardshipRound(round.roundId)}>{nameOf(round)}</Link>,
    },
    { key: 'closes', title: say('hard.closesOn'), render: ({ closesOn }) => printDate(closesOn, language) },
    {
      key: 'waiting',
      title: say('hard.waitingForYou'),
      isNumber: true,
      render: ({ waiting }) => (waiting > 0 ? <Mark tone="wait">{printCount(waiting)}</Mark> : 0),
    },
    {
      key: 'filed',
      title: say('hard.filed'),
      isNumber: true,
      render: ({ counts }) => printCount(counts.filed ?? 0),
    },
    {
      key: 'all',
      title: say('hard.all'),
      isNumber: true,
      render: ({ counts }) => printCount(Object.values(counts).reduce((sum, n) => sum + n, 0)),
    },
    { key: 'told', title: say('hard.told'), className: 'reason', render: ({ told }) => told },
  ];
  return (
    <Answered answer={answer}>
      {(home) => (
        <Page title={say('hard.title')} note={say('hard.note')}>
          <Told fault={acting.fault} told={acting.told} />
          {home.rounds.length === 0 ? (
            <p className="empty">
              {say('hard.none')} {say(home.mayOpen ? 'hard.noneHint' : 'hard.noneWait')}
            </p>
          ) : (
            <DataTable
              label={say('hard.title')}
              columns={columns}
              rows={home.rounds}
              keyOf={({ roundId }) => roundId}
            />
          )}
          {home.mayOpen && <OpenRound home={home} change={acting} />}
        </Page>
      )}
    </Answered>
  );
}
