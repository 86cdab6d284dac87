import { Button, InputNumber } from 'antd';
import { useState } from 'react';
import { useSend } from '../../access/session.tsx';
import { change } from '../../app/client.ts';
import { useSpeech } from '../../app/language.tsx';
import { printCount, printMonth } from '../../app/print.ts';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { Section } from '../../ui/Page.tsx';
import { Field } from '../Field.tsx';
import { yuan } from '../money.ts';
import type { Change } from '../PaymentActs.tsx';
import type { MealsHome } from './told.ts';

type Unit = MealsHome['units'][number];
type Properties = { readonly home: MealsHome; readonly rateFen: number; readonly acting: Change };

/** The meals of a month: days for all, students for each unit (those entitled, unless others ate), the sum beside them. */
export function ClaimForm({ home, rateFen, acting }: Properties) {
  const { say, language } = useSpeech();
  const send = useSend();
  const { month } = home;
  const heading = say('meals.enter', { month: printMonth(month, language) });
  const claimed = new Set(
    home.claims.filter((one) => one.month === month && one.state !== 'withdrawn').map(({ unitId }) => unitId),
  );
  const open = home.units.filter(({ unitId }) => !claimed.has(unitId));
  const [days, setDays] = useState(22);
  const [students, setStudents] = useState<Readonly<Record<number, number>>>({});
  const countOf = ({ unitId, entitled }: Unit): number => students[unitId] ?? entitled;
  const claims = open
    .filter((unit) => countOf(unit) > 0)
    .map((unit) => ({ unitId: unit.unitId, students: countOf(unit), days }));
  const total = claims.reduce((sum, one) => sum + one.students, 0);
  const columns: Column<Unit>[] = [
    { key: 'unit', title: say('meals.unit'), isTitle: true, render: ({ name }) => name },
    {
      key: 'students',
      title: say('meals.students'),
      isNumber: true,
      render: (unit) => (
        <InputNumber
          aria-label={say('meals.studentsOf', { unit: unit.name })}
          min={0}
          max={1_000_000}
          value={countOf(unit)}
          onChange={(count) => setStudents({ ...students, [unit.unitId]: count ?? 0 })}
        />
      ),
    },
    {
      key: 'sum',
      title: say('meals.arithmetic'),
      isNumber: true,
      render: (unit) => (
        <span className="digits">
          {printCount(countOf(unit))} × {days} × {yuan(rateFen)} = {yuan(countOf(unit) * days * rateFen)}
        </span>
      ),
    },
  ];
  const claim = () =>
    acting.act(
      send(change('post', '/api/aid/meals/claims'), { month, claims }),
      ({ claimed: count, amountFen }) => say('meals.claimed', { count, yuan: yuan(amountFen) }),
    );
  return (
    <Section title={heading} note={say('meals.enterNote')}>
      {open.length === 0 ? (
        <p className="empty">{say('meals.allClaimed', { month: printMonth(month, language) })}</p>
      ) : (
        <>
          <div className="act-fields">
            <Field label={say('meals.days')}>
              {(id) => (
                <InputNumber id={id} min={1} max={31} value={days} onChange={(one) => setDays(one ?? 1)} />
              )}
            </Field>
            <Button
              type="primary"
              disabled={claims.length === 0 || acting.isBusy}
              onClick={() => void claim()}
            >
              {say('meals.claim', { count: claims.length, yuan: yuan(total * days * rateFen) })}
            </Button>
          </div>
          <DataTable label={heading} columns={columns} rows={open} keyOf={({ unitId }) => unitId} />
        </>
      )}
    </Section>
  );
}
