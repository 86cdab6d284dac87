import { Button, Input, Select } from 'antd';
import { useEffect, useState } from 'react';
import type { Asked } from '../app/client.ts';
import { useNarrowing } from '../app/filter.ts';
import { useSpeech } from '../app/language.tsx';
import type { SpokenTrail } from '../app/told.ts';

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
  const [person, setPerson] = useState(filter.value('person') ?? '');
  const asked = filter.value('person') ?? '';
  useEffect(() => setPerson(asked), [asked]);
  const account = filter.value('account');
  return (
    <search className="filters">
      <Select
        aria-label={say('audit.action')}
        placeholder={say('audit.allActions')}
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        className="filter-kind"
        value={filter.value('action')}
        options={actions.map(({ action, text }) => ({ value: action, label: text }))}
        onChange={(action: string | null | undefined) => filter.change('action', action)}
      />
      <Input.Search
        aria-label={say('audit.person')}
        placeholder={say('audit.person')}
        allowClear
        maxLength={31}
        className="filter-name"
        value={person}
        onChange={(event) => setPerson(event.target.value)}
        onSearch={(text) => filter.change('person', text.trim().toUpperCase())}
      />
      {(['from', 'to'] as const).map((key) => (
        <span key={key} className="filter-day">
          <label htmlFor={`audit-${key}`}>{say(`audit.${key}`)}</label>
          <Input
            id={`audit-${key}`}
            type="date"
            value={filter.value(key) ?? ''}
            onChange={(event) => filter.change(key, event.target.value)}
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
