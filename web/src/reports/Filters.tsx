import { Button } from 'antd';
import { useSpeech } from '../app/language.tsx';
import type { ListQuery } from '../app/paths.ts';
import { printCount } from '../app/print.ts';
import { Choice, NameChoice } from '../ui/Narrow.tsx';

type Option = { readonly value: string; readonly label: string };

type Properties = {
  readonly filter: ListQuery;
  readonly isUsed: boolean;
  readonly change: (part: ListQuery) => void;
  readonly clear: () => void;
  /** Absent where the list has no such choice. */
  readonly townships?: readonly Option[];
  readonly kinds?: readonly Option[];
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
  return (
    <search className="filters">
      {townships && (
        <Choice
          isPlace
          label={say('filter.township')}
          all={say('filter.allTownships')}
          value={filter.township}
          options={townships}
          onChange={(township) => change({ township })}
        />
      )}
      {kinds && (
        <Choice
          label={kindLabels[0]}
          all={kindLabels[1]}
          value={filter.kind}
          options={kinds}
          onChange={(kind) => change({ kind })}
        />
      )}
      {isAssignable && (
        <Choice
          label={say('filter.assigned')}
          all={say('filter.assigned')}
          value={filter.assigned}
          options={ASSIGNED.map((value) => ({ value, label: say(`assigned.${value}`) }))}
          onChange={(assigned) => change({ assigned })}
        />
      )}
      <NameChoice value={filter.name} onChange={(name) => change({ name })} />
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
