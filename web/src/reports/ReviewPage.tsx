import type { ScreenPair } from '../../../src/reports/index.ts';
import { asQuery, useFilter } from '../app/filter.ts';
import { useSpeech } from '../app/language.tsx';
import { usePages } from '../app/pages.ts';
import { useRun } from '../app/run.tsx';
import { Page } from '../ui/Page.tsx';
import { Answered } from './Answered.tsx';
import { Filters } from './Filters.tsx';
import { ListEnd } from './ListEnd.tsx';
import { PairView } from './PairView.tsx';

/** Pairs that a person must decide, those that hold up a list first. */
export function ReviewPage() {
  const { say } = useSpeech();
  const { version } = useRun();
  const { filter, isUsed, change, clear } = useFilter();
  const pages = usePages<{ number: string; pair: ScreenPair }>(`/api/review?${asQuery(filter, 10)}`, version);
  return (
    <Answered answer={pages.answer}>
      {({ total }) => (
        <Page title={say('review.title')} note={say('review.note')}>
          <Filters
            {...{ filter, isUsed, change, clear, total }}
            kinds={[{ value: 'blocking', label: say('filter.blocking') }]}
            kindLabels={[say('filter.blocking'), say('filter.allPairs')]}
          />
          {pages.items.map(({ number, pair }) => (
            <PairView key={number} pair={pair} />
          ))}
          <ListEnd pages={pages} isNarrowed={isUsed} />
        </Page>
      )}
    </Answered>
  );
}
