import { Select } from 'antd';
import { useEffect, useState } from 'react';
import { useAnswer } from '../app/api.ts';
import { get } from '../app/client.ts';
import { useSpeech } from '../app/language.tsx';
import type { Assignable } from '../app/told.ts';

type Properties = {
  readonly list: Assignable;
  readonly id?: string;
  readonly value?: number;
  readonly onChange?: (accountId: number) => void;
};

/** Chooses somebody by name among those to whom the list may be given. */
export function PersonSelect({ list, id, value, onChange }: Properties) {
  const { say } = useSpeech();
  const [typed, setTyped] = useState('');
  const [asked, setAsked] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setAsked(typed), 200);
    return () => clearTimeout(timer);
  }, [typed]);
  const { data } = useAnswer(get('/api/assignments/people', { query: { list, typed: asked } }));
  return (
    <Select
      {...(id === undefined ? {} : { id })}
      value={value ?? null}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      placeholder={say('assign.personHint')}
      notFoundContent={data ? say('assign.personNone') : say('page.loading')}
      options={(data?.items ?? []).map(({ accountId, fullName, roles }) => ({
        value: accountId,
        label: `${fullName} · ${roles.join(say('mark.list'))}`,
      }))}
      onChange={(chosen: number | null) => chosen !== null && onChange?.(chosen)}
    />
  );
}
