import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { useSearchParams } from 'react-router';
import { ask, type Fault, useAnswer } from '../app/api.ts';
import { get } from '../app/client.ts';
import { useSpeech } from '../app/language.tsx';
import { printCount, printTerm } from '../app/print.ts';
import type { Change, ChangedEntry } from '../app/told.ts';
import { useWord } from '../app/words.tsx';
import { type Column, DataTable } from '../ui/DataTable.tsx';
import { Answered } from './Answered.tsx';
import { CHANGES, ChangeTable, COMPARED, type Compared } from './ChangeTable.tsx';
import { ChildLink } from './ChildLink.tsx';

type Two = {
  readonly from: number;
  readonly to: number;
  /** Children of the current run have a page. */
  readonly isToCurrent: boolean;
};
type Part = { readonly list: Compared; readonly change: Change };

const LISTS = Object.keys(COMPARED) as Compared[];

/** The listings behind one number. */
function ChangedList({ from, to, isToCurrent, list, change }: Two & Part) {
  const { say, language } = useSpeech();
  const word = useWord();
  const [pages, setPages] = useState<readonly ChangedEntry[]>();
  const [next, setNext] = useState<number | null>(0);
  const [fault, setFault] = useState<Fault>();
  const fetchAfter = (after: number, before: readonly ChangedEntry[]) =>
    ask(get('/api/runs/changes', { query: { from, to, list, change, after } }), language).then(
      (page) => {
        setPages([...before, ...page.items]);
        setNext(page.next);
      },
      (reason: Fault) => setFault(reason),
    );
  // biome-ignore lint/correctness/useExhaustiveDependencies: fetched anew when another number is opened
  useEffect(() => void fetchAfter(0, []), [from, to, list, change]);
  const kindOf = (kind: string, isWaiting: boolean): string =>
    `${word('kind', kind)}${isWaiting ? say('mark.aside', { text: say('menu.waiting') }) : ''}`;
  const columns: Column<ChangedEntry>[] = [
    {
      key: 'name',
      title: say('list.name'),
      isTitle: true,
      className: 'name',
      render: ({ personId, name }) =>
        change === 'gone' || !isToCurrent ? (
          <span>
            {name ?? say('list.noName')} <span className="soft">{personId}</span>
          </span>
        ) : (
          <ChildLink personId={personId}>{name ?? say('list.noName')}</ChildLink>
        ),
    },
    { key: 'id', title: say('list.id'), render: ({ idMasked }) => idMasked },
    {
      key: 'place',
      title: say('list.place'),
      render: ({ township, village }) => [township, village].filter(Boolean).join(' '),
    },
    {
      key: 'kind',
      title: say('list.kind'),
      render: ({ kind, isWaiting, before }) => (
        <>
          {before.length > 0 && (
            <span className="soft">
              {before.map((one) => kindOf(one.kind, one.isWaiting)).join(say('mark.list'))} →{' '}
            </span>
          )}
          {kindOf(kind, isWaiting)}
        </>
      ),
    },
    ...(list === 'unaided'
      ? [
          {
            key: 'programme',
            title: say('list.programme'),
            render: ({ programme, term }: ChangedEntry) =>
              [programme?.[language], printTerm(term, language)].filter(Boolean).join(' '),
          },
        ]
      : []),
    {
      key: 'reason',
      title: say('list.reason'),
      className: 'reason',
      render: ({ reason }) => reason[language],
    },
  ];
  if (fault) return <p className="bad">{fault.message || say('page.offline')}</p>;
  if (!pages) return <p className="empty">{say('page.loading')}</p>;
  return (
    <>
      <DataTable
        label={say(`change.${change}`)}
        columns={columns}
        rows={pages}
        keyOf={(row) =>
          `${row.personId} ${row.kind} ${JSON.stringify(row.programme)} ${row.term} ${row.isWaiting}`
        }
      />
      {next !== null && next > 0 && (
        <Button size="small" onClick={() => void fetchAfter(next, pages)}>
          {say('list.more')}
        </Button>
      )}
    </>
  );
}

/** The number that the address opens, if it names one. */
function partOf(search: URLSearchParams): Part | undefined {
  const list = LISTS.find((one) => one === search.get('list'));
  const change = CHANGES.find((one) => one === search.get('change'));
  return list && change && { list, change };
}

/** How two runs differ: new, gone and moved by list, each number leading to the children behind it. */
export function Changes({ from, to, isToCurrent }: Two) {
  const { say } = useSpeech();
  const answer = useAnswer(get('/api/runs/compare', { query: { from, to } }));
  const [search] = useSearchParams();
  const [open, setOpen] = useState<Part | undefined>(() => partOf(search));
  const isOpen = ({ list, change }: Part): boolean => open?.list === list && open.change === change;
  return (
    <Answered answer={answer}>
      {({ counts, pairs }) => {
        const countOf = (list: Compared, change: Change): number =>
          counts.find((one) => one.list === list && one.change === change)?.count ?? 0;
        return (
          <div className="changes">
            <div className="wide">
              <ChangeTable
                label={say('change.table')}
                lists={LISTS}
                countOf={countOf}
                cell={(list, change, count) => (
                  <button
                    type="button"
                    className={`count-link ${change}`}
                    aria-expanded={isOpen({ list, change })}
                    aria-label={say('change.open', {
                      list: say(COMPARED[list]),
                      change: say(`change.${change}`),
                      count: printCount(count),
                    })}
                    onClick={() => setOpen(isOpen({ list, change }) ? undefined : { list, change })}
                  >
                    {printCount(count)}
                  </button>
                )}
              />
            </div>
            <p className="note">
              {say('change.note')}{' '}
              {say('change.pairs', { before: printCount(pairs.before), after: printCount(pairs.after) })}
            </p>
            {open && (
              <ChangedList key={`${open.list} ${open.change}`} {...{ from, to, isToCurrent }} {...open} />
            )}
          </div>
        );
      }}
    </Answered>
  );
}
