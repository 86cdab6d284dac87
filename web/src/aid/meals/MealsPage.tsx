import { Button, Input, InputNumber } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useHolds, useSend } from '../../access/session.tsx';
import { useAnswer } from '../../app/api.ts';
import { change } from '../../app/client.ts';
import { useSpeech } from '../../app/language.tsx';
import { paths } from '../../app/paths.ts';
import { printCount, printMonth, printTerm } from '../../app/print.ts';
import { Answered } from '../../reports/Answered.tsx';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { DayInput } from '../../ui/DayInput.tsx';
import { Page, Section } from '../../ui/Page.tsx';
import { useAct } from '../act.ts';
import { Field } from '../Field.tsx';
import { Mark, type Tone } from '../Mark.tsx';
import { yuan } from '../money.ts';
import { Told } from '../Told.tsx';
import { ClaimForm } from './ClaimForm.tsx';
import { askMeals, type MealsHome } from './told.ts';

type Claim = MealsHome['claims'][number];

const TONES: Readonly<Record<Claim['state'], Tone>> = {
  proposed: 'wait',
  approved: 'wait',
  'in-payment': 'wait',
  paid: 'good',
  failed: 'bad',
  withdrawn: 'plain',
};

/** 53,675 × 22 × 4.00 = 4,723,400.00 */
const arithmetic = ({ students, days, rateFen, amountFen }: Claim): string =>
  `${printCount(students)} × ${days} × ${yuan(rateFen)} = ${yuan(amountFen)}`;

function Claims({ home }: { readonly home: MealsHome }) {
  const { say, language } = useSpeech();
  const holds = useHolds();
  const unitOf = (id: number) => home.units.find(({ unitId }) => unitId === id);
  const columns: Column<Claim>[] = [
    {
      key: 'unit',
      title: say('meals.unit'),
      isTitle: true,
      render: ({ unitId }) => unitOf(unitId)?.name ?? unitId,
    },
    { key: 'month', title: say('meals.month'), render: ({ month }) => printMonth(month, language) },
    {
      key: 'sum',
      title: say('meals.arithmetic'),
      isNumber: true,
      render: (claim) => <span className="digits">{arithmetic(claim)}</span>,
    },
    {
      key: 'entitled',
      title: say('meals.entitled'),
      isNumber: true,
      render: ({ unitId, students }) => {
        const unit = unitOf(unitId);
        if (unit?.kind !== 'canteen') return '—';
        return students > unit.entitled ? (
          <Mark tone="bad">{say('meals.tooMany', { count: printCount(students - unit.entitled) })}</Mark>
        ) : (
          printCount(unit.entitled)
        );
      },
    },
    {
      key: 'state',
      title: say('meals.state'),
      render: ({ state, batchId }) => (
        <>
          <Mark tone={TONES[state]}>{say(`meals.state.${state}`)}</Mark>{' '}
          {batchId !== null && holds('payment.read') && (
            <Link to={paths.payment(batchId)}>{say('pay.batchNo', { no: batchId })}</Link>
          )}
        </>
      ),
    },
  ];
  const standing = home.claims.filter(({ state }) => state !== 'withdrawn');
  const sum = (what: (claim: Claim) => number): number =>
    standing.reduce((total, claim) => total + what(claim), 0);
  if (home.claims.length === 0) return <p className="empty">{say('meals.noClaims')}</p>;
  return (
    <>
      <p>
        {say('meals.sum', {
          units: new Set(standing.map(({ unitId }) => unitId)).size,
          meals: printCount(sum(({ students, days }) => students * days)),
          yuan: yuan(sum(({ amountFen }) => amountFen)),
        })}
      </p>
      <DataTable
        label={say('meals.claims')}
        columns={columns}
        rows={home.claims}
        keyOf={({ claimId }) => claimId}
      />
    </>
  );
}

/** Adds units: all schools that feed pupils at once, or a supplier by name. */
function UnitForms({
  home,
  acting,
}: {
  readonly home: MealsHome;
  readonly acting: ReturnType<typeof useAct>;
}) {
  const { say } = useSpeech();
  const send = useSend();
  const [supplier, setSupplier] = useState('');
  const add = (body: { supplier?: string }) =>
    acting.act(send(change('post', '/api/aid/meals/units'), body), ({ added }) => {
      setSupplier('');
      return say('meals.added', { count: added });
    });
  return (
    <div className="act-fields">
      {home.without.length > 0 && (
        <Button disabled={acting.isBusy} onClick={() => void add({})}>
          {say('meals.addSchools', { count: home.without.length })}
        </Button>
      )}
      <Field label={say('meals.supplier')}>
        {(id) => (
          <Input
            id={id}
            value={supplier}
            maxLength={120}
            onChange={({ target }) => setSupplier(target.value)}
          />
        )}
      </Field>
      <Button disabled={supplier.trim().length < 2 || acting.isBusy} onClick={() => void add({ supplier })}>
        {say('meals.addSupplier')}
      </Button>
    </div>
  );
}

/** What so many students on so many days cost, shown before anything is entered. */
function Trial({ rateFen }: { readonly rateFen: number }) {
  const { say } = useSpeech();
  const [students, setStudents] = useState(53_675);
  const [days, setDays] = useState(22);
  return (
    <Section title={say('meals.trial')} note={say('meals.trialNote')}>
      <div className="act-fields">
        <Field label={say('meals.students')}>
          {(id) => (
            <InputNumber
              id={id}
              min={1}
              max={1_000_000}
              value={students}
              onChange={(one) => setStudents(one ?? 1)}
            />
          )}
        </Field>
        <Field label={say('meals.days')}>
          {(id) => (
            <InputNumber id={id} min={1} max={31} value={days} onChange={(one) => setDays(one ?? 1)} />
          )}
        </Field>
        <output className="digits">
          {printCount(students)} × {days} × {yuan(rateFen)} = {yuan(students * days * rateFen)}
        </output>
      </div>
    </Section>
  );
}

/** Meals by accounting units: days, students, money, from the claim to the closed batch; never cash for a child. */
export function MealsPage() {
  const { say, language } = useSpeech();
  const [month, setMonth] = useState<string>();
  const [version, setVersion] = useState(0);
  const answer = useAnswer(askMeals(month), version);
  const acting = useAct(() => setVersion((count) => count + 1));
  return (
    <Answered answer={answer}>
      {(home) => (
        <Page
          title={say('meals.title')}
          note={
            home.rate
              ? say('meals.note', {
                  term: printTerm(home.term as `${number}-autumn`, language),
                  rate: yuan(home.rate.rateFen),
                  days: home.rate.plannedDays,
                  cite: home.rate.cite[language],
                })
              : say('meals.noRate', { term: printTerm(home.term as `${number}-autumn`, language) })
          }
          aside={<Link to={paths.awards()}>{say('menu.awards')}</Link>}
        >
          <p className="note">{say('meals.never', { rule: home.rule[language] })}</p>
          <Told fault={acting.fault} told={acting.told} />
          <div className="act-fields">
            <Field label={say('meals.month')}>
              {(id) => (
                <DayInput id={id} unit="month" value={home.month} isClearable={false} onChange={setMonth} />
              )}
            </Field>
          </div>
          {home.mayClaim && home.rate && home.units.length > 0 && (
            <ClaimForm key={home.month} home={home} rateFen={home.rate.rateFen} acting={acting} />
          )}
          <Section title={say('meals.claims')}>
            <Claims home={home} />
          </Section>
          <Section
            title={say('meals.units', { count: home.units.length })}
            note={say('meals.without', { count: home.without.length })}
          >
            {home.mayClaim && <UnitForms home={home} acting={acting} />}
            {home.units.length === 0 ? (
              <p className="empty">{say('meals.noUnits')}</p>
            ) : (
              <DataTable
                label={say('meals.unit')}
                columns={[
                  {
                    key: 'name',
                    title: say('meals.unit'),
                    isTitle: true,
                    render: ({ name }) => name,
                  },
                  { key: 'kind', title: say('meals.kind'), render: ({ kind }) => say(`meals.kind.${kind}`) },
                  {
                    key: 'entitled',
                    title: say('meals.entitled'),
                    isNumber: true,
                    render: ({ kind, entitled }) => (kind === 'canteen' ? printCount(entitled) : '—'),
                  },
                  {
                    key: 'account',
                    title: say('meals.account'),
                    render: ({ hasAccount }) => (
                      <Mark tone={hasAccount ? 'good' : 'bad'}>
                        {say(hasAccount ? 'meals.hasAccount' : 'meals.noAccount')}
                      </Mark>
                    ),
                  },
                ]}
                rows={home.units}
                keyOf={({ unitId }) => unitId}
              />
            )}
          </Section>
          {home.rate && <Trial rateFen={home.rate.rateFen} />}
        </Page>
      )}
    </Answered>
  );
}
