import { Button, Input, Select } from 'antd';
import { useEffect, useState } from 'react';
import { useSpeech } from '../app/language.tsx';
import type { ListQuery } from '../app/paths.ts';
import { printCount } from '../app/print.ts';

type Choice = { readonly value: string; readonly label: string };

type Properties = {
  readonly filter: ListQuery;
  readonly isUsed: boolean;
  readonly change: (part: ListQuery) => void;
  readonly clear: () => void;
  /** Absent where the list has no such choice. */
  readonly townships?: readonly Choice[];
  readonly kinds?: readonly Choice[];
  readonly kindLabels: readonly [label: string, all: string];
  /** Whether the list can be narrowed by assignment. */
  readonly isAssignable?: boolean;
  readonly total: number | undefined;
};

/** Choices by assignment, as the server knows them. */
const ASSIGNED = ['mine', 'me', 'overdue', 'mine-overdue', 'some', 'none'] as const;

/** A place as the address gives it, maybe by the boundaries of a day. */
export const sayPlace = (place: string): Parameters<ReturnType<typeof useSpeech>['say']> => {
  const [code = '', date] = place.split('@');
  return date === undefined ? ['filter.place', { name: code }] : ['filter.placeThen', { name: code, date }];
};

/** What narrows a list: township, kind, name. Works at once; the address keeps it. */
export function Filters(properties: Properties) {
  const { filter, isUsed, change, clear, townships, kinds, kindLabels, isAssignable, total } = properties;
  const { say } = useSpeech();
  const [name, setName] = useState(filter.name ?? '');
  useEffect(() => setName(filter.name ?? ''), [filter.name]);
  return (
    <search className="filters">
      {townships && (
        <Select
          aria-label={say('filter.township')}
          placeholder={say('filter.allTownships')}
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          className="filter-place"
          value={filter.township ?? null}
          options={[...townships]}
          onChange={(township: string | null | undefined) => change({ township: township ?? undefined })}
        />
      )}
      {kinds && (
        <Select
          aria-label={kindLabels[0]}
          placeholder={kindLabels[1]}
          allowClear
          className="filter-kind"
          value={filter.kind ?? null}
          options={[...kinds]}
          onChange={(kind: string | null | undefined) => change({ kind: kind ?? undefined })}
        />
      )}
      {isAssignable && (
        <Select
          aria-label={say('filter.assigned')}
          placeholder={say('filter.assigned')}
          allowClear
          className="filter-kind"
          value={filter.assigned ?? null}
          options={ASSIGNED.map((value) => ({ value, label: say(`assigned.${value}`) }))}
          onChange={(assigned: string | null | undefined) => change({ assigned: assigned ?? undefined })}
        />
      )}
      <Input.Search
        aria-label={say('filter.name')}
        placeholder={say('filter.name')}
        allowClear
        maxLength={40}
        className="filter-name"
        value={name}
        onChange={(event) => setName(event.target.value)}
        onSearch={(text) => change({ name: text.trim() === '' ? undefined : text.trim() })}
      />
      {filter.village !== undefined && (
        <span className="chip">
          {say('filter.village', { name: filter.village || say('desk.noVillage') })}
        </span>
      )}
      {filter.place !== undefined && <span className="chip">{say(...sayPlace(filter.place))}</span>}
      {isUsed && (
        <Button type="link" onClick={clear}>
          {say('filter.clear')}
        </Button>
      )}
      {total !== undefined && (
        <output className="total">{say('list.count', { count: printCount(total) })}</output>
      )}
    </search>
  );
}
