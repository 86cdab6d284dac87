import { lazy, Suspense } from 'react';
import { useAnswer } from '../app/api.ts';
import { get } from '../app/client.ts';
import { useSpeech } from '../app/language.tsx';
import { useRun } from '../app/run.tsx';
import type { Desk } from '../app/told.ts';
import { BoundaryNote, BoundarySwitch, useBoundaries } from '../registry/BoundarySwitch.tsx';
import { Section } from '../ui/Page.tsx';
import { Answered } from './Answered.tsx';
import { PlaceTable } from './PlaceTable.tsx';

const PlaceChart = lazy(() => import('./PlaceChart.tsx'));

/** The counts by the boundaries of another day, with what nobody can tell apart. */
function PlacesThen({ day }: { readonly day: string }) {
  const { version } = useRun();
  const answer = useAnswer(get('/api/desk/places', { query: { on: day } }), version);
  return (
    <Answered answer={answer}>
      {(told) => {
        const listed = told.places.filter(({ kind, isWaiting }) => kind !== '' && !isWaiting);
        const count = listed.reduce((sum, one) => sum + one.count, 0);
        return (
          <>
            <BoundaryNote day={told.on} total={count} unsure={told.unsure} />
            <PlaceTable places={told.places} below={told.below} on={told.on} />
            <Suspense fallback={null}>
              <PlaceChart places={told.places} below={told.below} on={told.on} />
            </Suspense>
          </>
        );
      }}
    </Answered>
  );
}

/** The lists by the places below the reader's own, by the boundaries of today or of another day; the address keeps which. */
export function PlaceSection({ desk }: { readonly desk: Desk }) {
  const { say } = useSpeech();
  const boundaries = useBoundaries();
  const { day } = boundaries;
  return (
    <Section title={say(`desk.by.${desk.below}`)} note={say('overview.byPlaceNote')}>
      <BoundarySwitch {...boundaries} />
      {day === undefined ? (
        <>
          <PlaceTable {...desk} />
          <Suspense fallback={null}>
            <PlaceChart {...desk} />
          </Suspense>
        </>
      ) : (
        <PlacesThen day={day} />
      )}
    </Section>
  );
}
