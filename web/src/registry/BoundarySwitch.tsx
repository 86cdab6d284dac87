import { Radio, Select } from 'antd';
import { Link, useSearchParams } from 'react-router';
import { useHolds } from '../access/session.tsx';
import { useAnswer } from '../app/api.ts';
import { type Answered, get } from '../app/client.ts';
import { useSpeech } from '../app/language.tsx';
import { paths } from '../app/paths.ts';
import { officeDay, printCount, printDate } from '../app/print.ts';
import { useRun } from '../app/run.tsx';
import './divisions.css';
import { DayInput } from '../ui/DayInput.tsx';

const DAYS = get('/api/desk/boundaries');
type Days = Answered<typeof DAYS>['items'];
type Choose = (day: string | undefined) => void;
type Boundaries = { readonly days: Days; readonly day: string | undefined; readonly choose: Choose };

/** The day by whose boundaries the tables of a page are told; the address keeps it. Undefined: those of today. */
export function useBoundaries(): Boundaries {
  const { version } = useRun();
  const holds = useHolds();
  const { data } = useAnswer(holds('state.read') ? DAYS : undefined, version);
  const [search, setSearch] = useSearchParams();
  const choose: Choose = (next) => {
    const parts = new URLSearchParams(search);
    if (next === undefined) parts.delete('boundaries');
    else parts.set('boundaries', next);
    setSearch(parts, { replace: true, preventScrollReset: true });
  };
  return { days: data?.items ?? [], day: search.get('boundaries') ?? undefined, choose };
}

/** What a table by the boundaries of another day is to be read with: the same total, and what nobody can tell apart. */
export function BoundaryNote(properties: {
  readonly day: string;
  readonly total: number | undefined;
  readonly unsure: number;
}) {
  const { day, total, unsure } = properties;
  const { say, language } = useSpeech();
  return (
    <p className="note">
      {say('boundary.note', { date: printDate(day, language) })}{' '}
      {total !== undefined && say('boundary.total', { count: printCount(total) })}{' '}
      {unsure > 0 && say('boundary.unsure', { count: printCount(unsure) })}
    </p>
  );
}

/** The boundaries by which a table is told: those of today, or of any other day. */
export function BoundarySwitch({ days, day, choose }: Boundaries) {
  const { say, language } = useSpeech();
  if (days.length === 0 && day === undefined) return null;
  // a change that is yet to come tells nothing of the past
  const today = officeDay();
  const latest = days.find(({ on }) => on <= today) ?? days[0];
  const names = (places: Days[number]['from']) => places.map(({ name }) => name).join(say('mark.list'));
  const options = days.map(({ on, dayBefore, kind, from, to }) => {
    const gone = from.filter(({ code, name }) => !to.some((one) => one.code === code && one.name === name));
    const what = say(`boundary.what.${kind as 'merge'}`, {
      from: names(gone.length > 0 ? gone : from),
      to: names(to),
    });
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
          <DayInput
            isSmall
            aria-label={say('boundary.day')}
            value={day}
            isClearable={false}
            onChange={choose}
          />
        </>
      )}
      <Link to={paths.divisions()}>{say('division.changes')}</Link>
    </div>
  );
}
