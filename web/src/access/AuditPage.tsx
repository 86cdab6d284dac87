import { Button } from 'antd';
import { get } from '../app/client.ts';
import { type Say, useSpeech } from '../app/language.tsx';
import { type Pages, usePages } from '../app/pages.ts';
import { printCount } from '../app/print.ts';
import type { SpokenEvent, SpokenTrail } from '../app/told.ts';
import { Answered } from '../reports/Answered.tsx';
import { type Column, DataTable } from '../ui/DataTable.tsx';
import { Page } from '../ui/Page.tsx';
import { AuditFilters, useTrailFilter } from './AuditFilters.tsx';

function subjectOf({ subject, persons }: SpokenEvent, say: Say): string {
  const shown = persons > 1 ? say('audit.persons', { count: printCount(persons) }) : '';
  return [subject, shown].filter(Boolean).join(' · ');
}

const columnsOf = (say: Say, choose: (account: number) => void): Column<SpokenEvent>[] => [
  { key: 'time', title: say('audit.time'), className: 'digits', render: ({ time }) => time },
  {
    key: 'who',
    title: say('audit.who'),
    isTitle: true,
    render: ({ who, accountId }) =>
      accountId === null ? (
        who
      ) : (
        <Button
          type="link"
          size="small"
          className="who"
          title={say('audit.thisAccount')}
          onClick={() => choose(accountId)}
        >
          {who}
        </Button>
      ),
  },
  {
    key: 'action',
    title: say('audit.action'),
    className: 'reason',
    render: ({ done, detail }) => (
      <>
        {done}
        {detail !== '' && <span className="soft"> {detail}</span>}
      </>
    ),
  },
  { key: 'subject', title: say('audit.subject'), render: (event) => subjectOf(event, say) },
  { key: 'purpose', title: say('audit.purpose'), render: ({ purpose }) => purpose },
  {
    key: 'result',
    title: say('audit.result'),
    render: ({ isDone }) =>
      isDone ? say('audit.done') : <strong className="bad">{say('audit.refused')}</strong>,
  },
];

/** The whole trail, for the audit officer: who did what, when, to which child. */
export function AuditPage() {
  const { say } = useSpeech();
  const filter = useTrailFilter();
  const pages = usePages(get('/api/audit/events', { query: { limit: 50, ...filter.query } }), 0);
  const columns = columnsOf(say, (account) => filter.change('account', String(account)));
  return (
    <Page title={say('audit.title')} note={say('audit.note')}>
      <AuditFilters filter={filter} actions={pages.answer.data?.actions ?? []} />
      <Answered answer={pages.answer}>
        {() => (
          <>
            {pages.items.length === 0 ? (
              <p className="empty">{say(filter.isUsed ? 'list.empty' : 'list.none')}</p>
            ) : (
              <DataTable
                label={say('audit.title')}
                columns={columns}
                rows={pages.items}
                keyOf={({ eventId }) => eventId}
              />
            )}
            <TrailEnd pages={pages} />
          </>
        )}
      </Answered>
    </Page>
  );
}

function TrailEnd({ pages }: { readonly pages: Pages<SpokenEvent, SpokenTrail> }) {
  const { say } = useSpeech();
  return (
    <footer className="list-end">
      <span className="note">{say('audit.shown', { count: printCount(pages.items.length) })}</span>
      {pages.hasMore && (
        <Button onClick={pages.more} loading={pages.isFetching}>
          {say('list.more')}
        </Button>
      )}
      {pages.fault && <span className="bad">{pages.fault.message || say('page.offline')}</span>}
    </footer>
  );
}
