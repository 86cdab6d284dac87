import { Button } from 'antd';
import { Link } from 'react-router';
import { useHolds } from '../../access/session.tsx';
import { useSpeech } from '../../app/language.tsx';
import { usePages } from '../../app/pages.ts';
import { paths } from '../../app/paths.ts';
import { printCount } from '../../app/print.ts';
import { Answered } from '../../reports/Answered.tsx';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { Section } from '../../ui/Page.tsx';
import { yuan } from '../money.ts';
import { askUntitled, type Untitled } from './told.ts';

type Properties = { readonly what: string; readonly programme: string; readonly close: () => void };

/** Rows of other offices' sheets that pay somebody whom nothing entitles to it. */
export function UntitledList({ what, programme, close }: Properties) {
  const { say } = useSpeech();
  const holds = useHolds();
  const pages = usePages(askUntitled(programme), 0);
  const columns: Column<Untitled>[] = [
    {
      key: 'student',
      title: say('settle.student'),
      isTitle: true,
      render: ({ personId, name }) =>
        holds('child.read') ? <Link to={paths.person(personId)}>{name ?? personId}</Link> : name,
    },
    { key: 'school', title: say('settle.school'), render: ({ school }) => school ?? '' },
    {
      key: 'amount',
      title: say('recon.amount'),
      isNumber: true,
      render: ({ amountFen }) => (amountFen === null ? '' : yuan(amountFen)),
    },
    {
      key: 'row',
      title: say('recon.row'),
      render: ({ file, sheet, row, programmeText }) => (
        <>
          {programmeText && <span className="kind-mark">{programmeText}</span>}{' '}
          <span className="soft">{`${file}${sheet ? `#${sheet}` : ''}!${row}`}</span>
        </>
      ),
    },
  ];
  return (
    <Answered answer={pages.answer}>
      {({ total }) => (
        <Section title={say('settle.listOf', { what, count: printCount(total) })}>
          <p className="actions">
            <Button onClick={close}>{say('settle.close')}</Button>
          </p>
          <DataTable
            label={say('settle.list')}
            columns={columns}
            rows={pages.items}
            keyOf={({ file, sheet, row, programme }) => `${file} ${sheet} ${row} ${programme}`}
          />
          {pages.hasMore && (
            <p className="actions">
              <Button onClick={pages.more} loading={pages.isFetching}>
                {say('settle.more')}
              </Button>
            </p>
          )}
        </Section>
      )}
    </Answered>
  );
}
