import { Alert, Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useHolds } from '../../access/session.tsx';
import { get } from '../../app/client.ts';
import { useSpeech } from '../../app/language.tsx';
import { paths } from '../../app/paths.ts';
import { printDate } from '../../app/print.ts';
import type { AwayPupil } from '../../app/told.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { AbsenceDialog } from './AbsenceDialog.tsx';
import './attendance.css';
import { useNameColumn } from '../../ui/name-column.tsx';

type Kind = 'visit' | 'report';
type Open = { readonly kind: Kind; readonly pupil: AwayPupil };

/** The written report as a Word file: by the school that made it, or by whoever follows it up. */
function ReportPaper({ pupil }: { readonly pupil: AwayPupil }) {
  const { say } = useSpeech();
  const holds = useHolds();
  const of = { path: { personId: pupil.personId }, query: { since: pupil.clock.since } };
  const address = holds('attendance.write')
    ? get('/api/dropout/attendance/reports/{personId}/paper', of)
    : get('/api/dropout/attendance/away/{personId}/paper', of);
  const name = pupil.name ?? say('list.noName');
  return (
    <a href={address} download aria-label={say('away.paperOf', { name })}>
      {say('away.paper')}
    </a>
  );
}

/** When it was done and by whom; by when it is due where it was not. */
function Step({ pupil, kind }: { readonly pupil: AwayPupil; readonly kind: Kind }) {
  const { say, language } = useSpeech();
  const done = pupil[kind];
  if (done)
    return (
      <span>
        {printDate(done.on, language)} {done.by}{' '}
        {kind === 'report' && done.hasPaper && <ReportPaper pupil={pupil} />}
      </span>
    );
  const dueOn = kind === 'visit' ? pupil.clock.visitBy : pupil.clock.reportBy;
  return (
    <span>
      {say('away.by', { on: printDate(dueOn, language) })}{' '}
      {pupil.wants === kind && pupil.clock.isLate && (
        <span className="kind-mark waits">{say('away.late')}</span>
      )}
    </span>
  );
}

/** What the reader may record now; what is wanted and not open is shown shut, with its reason. */
function Acts({ pupil, open }: { readonly pupil: AwayPupil; readonly open: (one: Open) => void }) {
  const { say, language } = useSpeech();
  const holds = useHolds();
  const name = pupil.name ?? say('list.noName');
  if (pupil.report)
    return holds('cases.read') ? (
      <Link to={paths.case(pupil.personId)}>{say('away.toCase')}</Link>
    ) : (
      <span>{say('away.reported')}</span>
    );
  // whoever follows it up sees by whom it is done, once and not in every button
  if (!holds('attendance.write')) return <span className="soft">{say('away.bySchool')}</span>;
  return (
    <div className="away-acts">
      {pupil.next.map(({ kind, isOpen, grounds }) => (
        <div key={kind}>
          <Button
            size="small"
            type={isOpen && kind === pupil.wants ? 'primary' : 'default'}
            disabled={!isOpen}
            aria-label={say(`away.${kind}Of`, { name })}
            onClick={() => open({ kind, pupil })}
          >
            {say(`away.${kind}Act`)}
          </Button>
          {!isOpen && <small>{grounds.map((ground) => ground[language]).join(' ')}</small>}
        </div>
      ))}
    </div>
  );
}

type Properties = {
  readonly items: readonly AwayPupil[];
  readonly today: string;
  /** Asks for the list again after something was recorded. */
  readonly again: () => void;
};

/** Pupils whose clock runs: since when, what was done, and by when to visit and report. */
export function AwayList({ items, today, again }: Properties) {
  const { say, language } = useSpeech();
  const holds = useHolds();
  const nameColumn = useNameColumn(({ personId }) =>
    holds('child.read') ? paths.person(personId) : undefined,
  );
  const [open, setOpen] = useState<Open>();
  const [done, setDone] = useState<string>();
  const told = done && <Alert type="success" showIcon title={done} role="status" />;
  if (items.length === 0) return told || <p className="empty">{say('away.none')}</p>;
  const step = (kind: Kind) => ({
    ...{ key: kind, title: say(`away.${kind}By`) },
    render: (pupil: AwayPupil) => <Step {...{ pupil, kind }} />,
  });
  return (
    <>
      {told}
      <DataTable
        label={say('away.title')}
        rows={items}
        keyOf={({ personId }) => personId}
        columns={[
          nameColumn,
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
          step('visit'),
          step('report'),
          ...(holds('attendance.write') || holds('cases.read')
            ? [
                {
                  key: 'acts',
                  title: say('away.acts'),
                  render: (pupil: AwayPupil) => <Acts pupil={pupil} open={setOpen} />,
                },
              ]
            : []),
        ]}
      />
      {open && (
        <AbsenceDialog
          {...open}
          today={today}
          onClose={() => setOpen(undefined)}
          onDone={(sentence) => {
            setOpen(undefined);
            setDone(sentence);
            again();
          }}
        />
      )}
    </>
  );
}
