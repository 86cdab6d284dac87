import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { ask, type Fault, useAnswer } from '../app/api.ts';
import { get } from '../app/client.ts';
import { useSpeech } from '../app/language.tsx';
import { paths } from '../app/paths.ts';
import { printCount, printTerm } from '../app/print.ts';
import type { Change, ChangedEntry } from '../app/told.ts';
import { useWord } from '../app/words.tsx';
import { type Column, DataTable } from '../ui/DataTable.tsx';
import { Answered } from './Answered.tsx';

type Two = {
  readonly from: number;
  readonly to: number;
  /** Children of the current run have a page. */
  readonly isToCurrent: boolean;
};
type Part = { readonly list: (typeof LISTS)[number]; readonly change: Change };

const CHANGES: readonly Change[] = ['new', 'gone', 'moved'];
const LISTS = ['out-of-school', 'unaided'] as const;
const MENU = { 'out-of-school': 'menu.outOfSchool', unaided: 'menu.unaided' } as const;

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
    `${word('kind', kind)}${isWaiting ? `（${say('menu.waiting')}）` : ''}`;
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
          <Link to={paths.person(personId)}>{name ?? say('list.noName')}</Link>
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
            <span className="soft">{before.map((one) => kindOf(one.kind, one.isWaiting)).join('、')} → </span>
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
        const countOf = (part: Part) => counts.find((c) => c.list === part.list && c.change === part.change);
        return (
          <div className="changes">
            <div className="wide">
              <table className="crosstab small">
                <thead>
                  <tr>
                    <th scope="col">{say('list.list')}</th>
                    {CHANGES.map((change) => (
                      <th key={change} scope="col" className="number">
                        {say(`change.${change}`)}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {LISTS.map((list) => (
                    <tr key={list}>
                      <th scope="row">{say(MENU[list])}</th>
                      {CHANGES.map((change) => {
                        const count = countOf({ list, change });
                        return (
                          <td key={change} className="number">
                            {count ? (
                              <button
                                type="button"
                                className={`count-link ${change}`}
                                aria-expanded={isOpen({ list, change })}
                                aria-label={say('change.open', {
                                  list: say(MENU[list]),
                                  change: say(`change.${change}`),
                                  count: printCount(count.count),
                                })}
                                onClick={() =>
                                  setOpen(isOpen({ list, change }) ? undefined : { list, change })
                                }
                              >
                                {printCount(count.count)}
                              </button>
                            ) : (
                              <span className="nil">0</span>
                            )}
                          </td>
                        );
                      })}
                    </tr>
                  ))}
                </tbody>
              </table>
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
