import { Select, Tag } from 'antd';
import { Link, useSearchParams } from 'react-router';
import { useHolds } from '../access/session.tsx';
import { useAnswer } from '../app/api.ts';
import { get } from '../app/client.ts';
import { useSpeech } from '../app/language.tsx';
import { paths } from '../app/paths.ts';
import { printCount, printDate, printMoment, printTerm } from '../app/print.ts';
import { useRun } from '../app/run.tsx';
import type { KeptRun } from '../app/told.ts';
import { type Column, DataTable } from '../ui/DataTable.tsx';
import { Page, Section } from '../ui/Page.tsx';
import { Answered } from './Answered.tsx';
import { Changes } from './Changes.tsx';

/** Which two runs are compared, kept in the address; at first the current one with the one before it. */
function useTwo(runs: readonly KeptRun[]) {
  const [search, setSearch] = useSearchParams();
  const has = (id: number): boolean => runs.some(({ runId }) => runId === id);
  const chosen = (key: string): number | undefined => {
    const id = Number(search.get(key));
    return has(id) ? id : undefined;
  };
  const to = chosen('to') ?? runs.find(({ isCurrent }) => isCurrent)?.runId;
  const from =
    chosen('from') ?? runs.find(({ runId, isTrial }) => !isTrial && to !== undefined && runId < to)?.runId;
  const choose = (key: string, id: number): void => {
    const next = new URLSearchParams(search);
    next.set(key, String(id));
    setSearch(next, { replace: true });
  };
  return { from, to, choose };
}

function Kept({ runs }: { readonly runs: readonly KeptRun[] }) {
  const { say, language } = useSpeech();
  const holds = useHolds();
  const personsOf = (list: string) => (run: KeptRun) =>
    printCount(run.lists.find((one) => one.list === list)?.persons ?? 0);
  const columns: Column<KeptRun>[] = [
    {
      key: 'run',
      title: say('runs.run'),
      isTitle: true,
      render: (run) => (
        <span className="one-line">
          {say('runs.no', { no: run.runId })} · {printMoment(run.loadedAt)}{' '}
          {run.isCurrent && <Tag color="blue">{say('runs.current')}</Tag>}
          {run.isTrial && <Tag>{say('runs.trial')}</Tag>}
          {run.isUndone && <Tag>{say('runs.undone')}</Tag>}
        </span>
      ),
    },
    { key: 'on', title: say('runs.on'), render: ({ on }) => printDate(on, language) },
    { key: 'term', title: say('runs.term'), render: ({ term }) => printTerm(term, language) },
    {
      key: 'from',
      title: say('runs.from'),
      render: ({ batchId, by }) =>
        batchId === null ? (
          say('runs.fromFolder')
        ) : holds('intake.import') ? (
          <Link to={paths.batch(batchId)}>
            {say('import.batchNo', { no: batchId })} {by}
          </Link>
        ) : (
          `${say('import.batchNo', { no: batchId })} ${by ?? ''}`
        ),
    },
    ...(holds('lists.read')
      ? [{ key: 'out', title: say('menu.outOfSchool'), isNumber: true, render: personsOf('out-of-school') }]
      : []),
    ...(holds('aid.read')
      ? [{ key: 'aid', title: say('menu.unaided'), isNumber: true, render: personsOf('unaided') }]
      : []),
  ];
  return <DataTable label={say('runs.title')} columns={columns} rows={runs} keyOf={({ runId }) => runId} />;
}

/** The runs that are kept, and how two of them differ. */
export function RunsPage() {
  const { say } = useSpeech();
  const { version } = useRun();
  const answer = useAnswer(get('/api/runs'), version);
  return (
    <Answered answer={answer}>{({ items }) => <Runs title={say('runs.title')} runs={items} />}</Answered>
  );
}

function Runs({ title, runs }: { readonly title: string; readonly runs: readonly KeptRun[] }) {
  const { say } = useSpeech();
  const { from, to, choose } = useTwo(runs);
  const options = runs.map(({ runId, loadedAt }) => ({
    value: runId,
    label: `${say('runs.no', { no: runId })} · ${printMoment(loadedAt)}`,
  }));
  return (
    <Page title={title} note={say('runs.note')}>
      <Kept runs={runs} />
      <Section title={say('runs.compare')}>
        {runs.length < 2 ? (
          <p className="empty">{say('runs.onlyOne')}</p>
        ) : (
          <>
            <div className="actions">
              {(['from', 'to'] as const).map((key) => (
                <span key={key}>
                  {say(`runs.${key === 'from' ? 'earlier' : 'later'}`)}{' '}
                  <Select
                    aria-label={say(`runs.${key === 'from' ? 'earlier' : 'later'}`)}
                    options={options}
                    value={(key === 'from' ? from : to) ?? null}
                    popupMatchSelectWidth={false}
                    onChange={(id: number) => choose(key, id)}
                  />
                </span>
              ))}
            </div>
            {from !== undefined && to !== undefined && (
              <Changes
                key={`${from} ${to}`}
                {...{ from, to }}
                isToCurrent={runs.some(({ runId, isCurrent }) => isCurrent && runId === to)}
              />
            )}
          </>
        )}
      </Section>
    </Page>
  );
}
