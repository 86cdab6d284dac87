import { Link } from 'react-router';
import { useHolds } from '../../access/session.tsx';
import { useSpeech } from '../../app/language.tsx';
import { paths } from '../../app/paths.ts';
import { printDate } from '../../app/print.ts';
import type { AwayPupil } from '../../app/told.ts';
import { DataTable } from '../../ui/DataTable.tsx';

/** Pupils whose clock runs: since when, and by when to visit and report. */
export function AwayList({ items }: { readonly items: readonly AwayPupil[] }) {
  const { say, language } = useSpeech();
  const holds = useHolds();
  if (items.length === 0) return <p className="empty">{say('away.none')}</p>;
  return (
    <DataTable
      label={say('away.title')}
      rows={items}
      keyOf={({ personId }) => personId}
      columns={[
        {
          key: 'name',
          title: say('list.name'),
          isTitle: true,
          className: 'name',
          render: ({ personId, name }) =>
            holds('child.read') ? (
              <Link to={paths.person(personId)}>{name || say('list.noName')}</Link>
            ) : (
              name || say('list.noName')
            ),
        },
        {
          key: 'class',
          title: say('away.class'),
          render: ({ school, class: of }) => `${school} ${of}`,
        },
        {
          key: 'since',
          title: say('away.since'),
          render: ({ clock }) => printDate(clock.since, language),
        },
        { key: 'days', title: say('away.days'), isNumber: true, render: ({ clock }) => clock.days },
        { key: 'reason', title: say('away.reason'), render: ({ reason }) => reason[language] },
        {
          key: 'visit',
          title: say('away.visitBy'),
          render: ({ clock }) => printDate(clock.visitBy, language),
        },
        {
          key: 'report',
          title: say('away.reportBy'),
          render: ({ clock }) => (
            <>
              {printDate(clock.reportBy, language)}{' '}
              {clock.isLate && <span className="kind-mark waits">{say('away.late')}</span>}
            </>
          ),
        },
      ]}
    />
  );
}
