import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import { useHolds } from '../access/session.tsx';
import { get } from '../app/client.ts';
import { asked, asQuery, useFilter } from '../app/filter.ts';
import { useSpeech } from '../app/language.tsx';
import { usePages } from '../app/pages.ts';
import { paths } from '../app/paths.ts';
import { useRun } from '../app/run.tsx';
import type { ReviewItem } from '../app/told.ts';
import { Page } from '../ui/Page.tsx';
import { Answered } from './Answered.tsx';
import { AssignBar } from './AssignBar.tsx';
import { AssignmentCell } from './AssignmentCell.tsx';
import { DecisionBar } from './DecisionBar.tsx';
import { Filters } from './Filters.tsx';
import { ListEnd } from './ListEnd.tsx';
import { PairView } from './PairView.tsx';
import { useReviewQueue } from './review-queue.ts';
import { Tick } from './select-column.tsx';
import { type Selection, useSelection } from './selection.ts';

type CardProperties = {
  readonly item: ReviewItem;
  readonly isCurrent: boolean;
  readonly onFocus: () => void;
  readonly children: React.ReactNode;
};

/** A pair of the queue; the current one is marked and scrolled into sight. */
function Card({ item, isCurrent, onFocus, children }: CardProperties) {
  const place = useRef<HTMLDivElement>(null);
  const wasCurrent = useRef(isCurrent);
  useEffect(() => {
    if (isCurrent && !wasCurrent.current)
      place.current?.scrollIntoView({ block: 'center', behavior: 'smooth' });
    wasCurrent.current = isCurrent;
  }, [isCurrent]);
  return (
    <div
      ref={place}
      className={`queue-card ${isCurrent ? 'current' : ''} ${item.state}`}
      aria-current={isCurrent || undefined}
      onFocusCapture={onFocus}
    >
      <PairView pair={item.pair} />
      {children}
    </div>
  );
}

type QueueProperties = { readonly items: readonly ReviewItem[]; readonly selection: Selection };

function Queue({ items, selection }: QueueProperties) {
  const { say } = useSpeech();
  const queue = useReviewQueue(items);
  const holds = useHolds();
  return items.map((item, i) => {
    const key = item.pair.key ?? '';
    const local = queue.localOf(key);
    const shown = queue.standing(item, local);
    return (
      <Card
        key={item.number}
        item={shown}
        isCurrent={i === queue.current}
        onFocus={() => queue.setCurrent(i)}
      >
        <p className="card-assignment">
          {holds('lists.assign') && (
            <Tick
              selection={selection}
              id={key}
              name={[shown.pair.left.name, shown.pair.right.name].filter(Boolean).join(' – ')}
            />
          )}{' '}
          <span className="soft">{say('assign.column')}</span>{' '}
          <AssignmentCell assignment={shown.assignment} />
        </p>
        {holds('review.decide') && (
          <DecisionBar
            item={shown}
            {...local}
            onDraft={(draft) => queue.put(key, { draft })}
            onDecide={(answer) => void queue.decide(key, answer)}
            onWithdraw={() => void queue.withdraw(key)}
          />
        )}
      </Card>
    );
  });
}

/** Pairs that a person must decide, those that hold up a list first. */
export function ReviewPage() {
  const { say } = useSpeech();
  const { version } = useRun();
  const { filter, isUsed, change, clear } = useFilter();
  const holds = useHolds();
  const selection = useSelection(asQuery(filter, 10));
  const pages = usePages(get('/api/review', asked(filter, 10)), version);
  return (
    <Answered answer={pages.answer}>
      {({ total }) => (
        <Page
          title={say('review.title')}
          note={say('review.note')}
          aside={holds('review.decide') && <Link to={paths.blind()}>{say('blind.title')}</Link>}
        >
          <Filters
            {...{ filter, isUsed, change, clear, total }}
            kinds={[
              { value: 'blocking', label: say('filter.blocking') },
              { value: 'decided', label: say('filter.decided') },
            ]}
            kindLabels={[say('filter.blocking'), say('filter.allPairs')]}
            isAssignable
          />
          <AssignBar list="review" {...{ filter, selection, total }} onMade={pages.answer.again} />
          <Queue items={pages.items} selection={selection} />
          <ListEnd pages={pages} isNarrowed={isUsed} />
        </Page>
      )}
    </Answered>
  );
}
