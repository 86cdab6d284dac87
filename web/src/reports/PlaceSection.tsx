import { Input, Radio, Select } from 'antd';
import { lazy, Suspense } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useAnswer } from '../app/api.ts';
import { type Answered as AnsweredBy, get } from '../app/client.ts';
import { useSpeech } from '../app/language.tsx';
import { paths } from '../app/paths.ts';
import { printCount, printDate } from '../app/print.ts';
import { useRun } from '../app/run.tsx';
import type { Desk } from '../app/told.ts';
import { Section } from '../ui/Page.tsx';
import { Answered } from './Answered.tsx';
import '../registry/divisions.css';
import { PlaceTable } from './PlaceTable.tsx';

const PlaceChart = lazy(() => import('./PlaceChart.tsx'));
const DAYS = get('/api/desk/boundaries');
type Boundaries = AnsweredBy<typeof DAYS>['items'];
type Choose = (day: string | undefined) => void;

/** The boundaries by which a table is told: those of today, or of any other day. */
function BoundarySwitch(properties: {
  readonly days: Boundaries;
  readonly day: string | undefined;
  readonly choose: Choose;
}) {
  const { days, day, choose } = properties;
  const { say, language } = useSpeech();
  // a change that is yet to come tells nothing of the past
  const today = new Date().toISOString().slice(0, 10);
  const latest = days.find(({ on }) => on <= today) ?? days[0];
  const names = (places: Boundaries[number]['from']) =>
    places.map(({ name }) => name).join(language === 'zh' ? '、' : ', ');
  const options = days.map(({ on, dayBefore, kind, from, to }) => {
    const gone = from.filter(({ code, name }) => !to.some((one) => one.code === code && one.name === name));
    const what = say(`boundary.what.${kind as 'merge'}`, { from: names(gone), to: names(to) });
    return { value: dayBefore, label: say('boundary.before', { date: printDate(on, language), what }) };
  });
  return (
    <div className="boundaries">
      <Radio.Group
        size="small"
        optionType="button"
        aria-label={say('boundary.choose')}
        value={day === undefined ? 'now' : 'then'}
        options={[
          { value: 'now', label: say('boundary.now') },
          { value: 'then', label: say('boundary.then') },
        ]}
        onChange={({ target }) => choose(target.value === 'now' ? undefined : latest?.dayBefore)}
      />
      {day !== undefined && (
        <>
          <Select
            size="small"
            aria-label={say('division.changes')}
            popupMatchSelectWidth={false}
            className="boundary-day"
            value={options.some(({ value }) => value === day) ? day : null}
            placeholder={say('division.changes')}
            options={options}
            onChange={choose}
          />
          <Input
            size="small"
            type="date"
            aria-label={say('boundary.day')}
            value={day}
            onChange={({ target }) => target.value !== '' && choose(target.value)}
          />
        </>
      )}
      <Link to={paths.divisions()}>{say('division.changes')}</Link>
    </div>
  );
}

/** The counts by the boundaries of another day, with what nobody can tell apart. */
function PlacesThen({ day }: { readonly day: string }) {
  const { say, language } = useSpeech();
  const { version } = useRun();
  const answer = useAnswer(get('/api/desk/places', { query: { on: day } }), version);
  return (
    <Answered answer={answer}>
      {(told) => {
        const listed = told.places.filter(({ kind, isWaiting }) => kind !== '' && !isWaiting);
        const count = listed.reduce((sum, one) => sum + one.count, 0);
        return (
          <>
            <p className="note">
              {say('boundary.note', { date: printDate(told.on, language) })}{' '}
              {say('boundary.total', { count: printCount(count) })}{' '}
              {told.unsure > 0 && say('boundary.unsure', { count: printCount(told.unsure) })}
            </p>
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
  const { version } = useRun();
  const { data } = useAnswer(DAYS, version);
  const [search, setSearch] = useSearchParams();
  const day = search.get('boundaries') ?? undefined;
  const choose: Choose = (next) => {
    const parts = new URLSearchParams(search);
    if (next === undefined) parts.delete('boundaries');
    else parts.set('boundaries', next);
    setSearch(parts, { replace: true, preventScrollReset: true });
  };
  const days = data?.items ?? [];
  return (
    <Section title={say(`desk.by.${desk.below}`)} note={say('overview.byPlaceNote')}>
      {(days.length > 0 || day !== undefined) && <BoundarySwitch {...{ days, day, choose }} />}
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
