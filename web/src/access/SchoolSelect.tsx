import { Select } from 'antd';
import { useEffect, useState } from 'react';
import { useAnswer } from '../app/api.ts';
import { get } from '../app/client.ts';
import { useSpeech } from '../app/language.tsx';

type Properties = {
  readonly id?: string;
  readonly value?: string;
  readonly onChange?: (scope: string) => void;
};

/** Chooses a school of the current run by a part of its name. */
export function SchoolSelect({ id, value, onChange }: Properties) {
  const { say } = useSpeech();
  const [typed, setTyped] = useState('');
  const [asked, setAsked] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setAsked(typed), 150);
    return () => clearTimeout(timer);
  }, [typed]);
  const { data } = useAnswer(get('/api/schools', { query: { typed: asked } }));
  return (
    <Select
      {...(id === undefined ? {} : { id })}
      value={value ?? null}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      placeholder={say('grant.schoolHint')}
      notFoundContent={say('grant.noSchool')}
      options={(data?.items ?? []).map(({ scope, name }) => ({ value: scope, label: name }))}
      onChange={(scope: string | null) => scope !== null && onChange?.(scope)}
    />
  );
}
