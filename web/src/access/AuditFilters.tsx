import { Button } from 'antd';
import type { Asked } from '../app/client.ts';
import { useNarrowing } from '../app/filter.ts';
import { useSpeech } from '../app/language.tsx';
import type { SpokenTrail } from '../app/told.ts';
import { DayInput } from '../ui/DayInput.tsx';
import { Choice, TypedChoice } from '../ui/Narrow.tsx';

const KEYS = ['account', 'action', 'person', 'from', 'to'] as const;
type Key = (typeof KEYS)[number];

/** As it stands in the address; the server says what of it is none. */
type TrailQuery = NonNullable<Asked<'get', '/api/audit/events'>['query']>;

/** What narrows the trail, kept in the address. */
export function useTrailFilter() {
  const { search, change, clear } = useNarrowing();
  const used = KEYS.filter((key) => search.has(key));
  return {
    value: (key: Key): string | null => search.get(key),
    isUsed: used.length > 0,
    query: Object.fromEntries(used.map((key) => [key, search.get(key)!])) as TrailQuery,
    change: (key: Key, value: string | null | undefined): void => change({ [key]: value || undefined }),
    clear,
  };
}

type Properties = {
  readonly filter: ReturnType<typeof useTrailFilter>;
  readonly actions: SpokenTrail['actions'];
};

/** Action, person, days; the account is chosen in the table. */
export function AuditFilters({ filter, actions }: Properties) {
  const { say } = useSpeech();
  const account = filter.value('account');
  return (
    <search className="filters">
      <Choice
        isSearched
        label={say('audit.action')}
        all={say('audit.allActions')}
        value={filter.value('action') ?? undefined}
        options={actions.map(({ action, text }) => ({ value: action, label: text }))}
        onChange={(action) => filter.change('action', action)}
      />
      <TypedChoice
        label={say('audit.person')}
        most={31}
        value={filter.value('person') ?? undefined}
        onChange={(id) => filter.change('person', id?.toUpperCase())}
      />
      {(['from', 'to'] as const).map((key) => (
        <span key={key} className="filter-day">
          <label htmlFor={`audit-${key}`}>{say(`audit.${key}`)}</label>
          <DayInput
            id={`audit-${key}`}
            value={filter.value(key) ?? ''}
            onChange={(day) => filter.change(key, day)}
          />
        </span>
      ))}
      {account !== null && (
        <Button size="small" onClick={() => filter.change('account', null)}>
          {say('audit.onlyAccount', { id: account })} ×
        </Button>
      )}
      {filter.isUsed && (
        <Button type="link" onClick={filter.clear}>
          {say('filter.clear')}
        </Button>
      )}
    </search>
  );
}
