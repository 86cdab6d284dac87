import { Link } from 'react-router';
import { useSpeech } from '../app/language.tsx';
import { paths } from '../app/paths.ts';
import { printCount } from '../app/print.ts';
import type { WarningModel } from '../app/told.ts';
import { type Column, DataTable } from '../ui/DataTable.tsx';
import { Section } from '../ui/Page.tsx';

type Row = WarningModel['factors'][number]['bands'][number] & {
  readonly factor: string;
  readonly label: string;
  readonly count: number | null;
  readonly key: string;
};

/** A condition with its number in it: what the sentence says of a child from there on. */
const conditionOf = (says: string, { atLeast, days }: { atLeast: number; days: number }): string =>
  says
    .replace('{n}', `≥${atLeast}`)
    .replace('{days}', String(days))
    .replace(/[：（(:]\s*\{word\}[）)]?/, '');

/** The model as data: each factor, its conditions with points, and where they are from. */
export function Model({ model, isOpen }: { readonly model: WarningModel; readonly isOpen: boolean }) {
  const { say, language } = useSpeech();
  const rows = model.factors.flatMap(({ id, label, count, bands }) =>
    bands.map(
      (band, i): Row => ({
        ...band,
        ...{
          factor: id,
          key: `${id} ${i}`,
          label: i === 0 ? label[language] : '',
          count: i === 0 ? count : null,
        },
      }),
    ),
  );
  const columns: Column<Row>[] = [
    { key: 'factor', title: say('warning.factor'), isTitle: true, render: ({ label }) => label },
    {
      key: 'band',
      title: say('warning.band'),
      render: ({ says, atLeast }) => conditionOf(says[language], { atLeast, days: model.absenceDays }),
    },
    { key: 'points', title: say('warning.bandPoints'), isNumber: true, render: ({ points }) => points },
    { key: 'cite', title: say('warning.bandCite'), render: ({ cite }) => cite[language] },
  ];
  const counted: Column<Row> = {
    key: 'count',
    title: say('warning.factorCount'),
    isNumber: true,
    render: ({ factor, count }) =>
      count === null ? '' : count === 0 ? 0 : <Link to={paths.warning({ factor })}>{printCount(count)}</Link>,
  };
  return (
    <Section title={say('warning.model')}>
      <p className="note">
        {say('warning.modelNote', {
          points: `${model.warnAt}`,
          version: model.version,
          cite: model.cite[language],
        })}
      </p>
      <details>
        <summary>{say('warning.modelBands')}</summary>
        <DataTable
          label={say('warning.model')}
          columns={isOpen ? [...columns, counted] : columns}
          rows={rows}
          keyOf={({ key }) => key}
        />
      </details>
    </Section>
  );
}
