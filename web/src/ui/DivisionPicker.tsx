import { Select } from 'antd';
import { useEffect, useState } from 'react';
import { useAnswer } from '../app/api.ts';
import { get } from '../app/client.ts';
import { useSpeech } from '../app/language.tsx';

type Properties = {
  readonly id?: string;
  readonly value?: string;
  readonly onChange?: (code: string) => void;
  /** Offers only what lies below this division. */
  readonly parent?: string | undefined;
};

/** Chooses a division by a part of its name, its sound, first letters or code; by the keyboard alone as well. */
export function DivisionPicker({ id, value, onChange, parent }: Properties) {
  const { say } = useSpeech();
  const [typed, setTyped] = useState('');
  const [asked, setAsked] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setAsked(typed), 150);
    return () => clearTimeout(timer);
  }, [typed]);
  const { data } = useAnswer(
    asked === '' ? undefined : get('/api/divisions', { query: { typed: asked, parent } }),
  );
  const items = asked === '' ? [] : (data?.items ?? []);
  return (
    <Select
      {...(id === undefined ? {} : { id })}
      value={value ?? null}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      placeholder={say('division.hint')}
      notFoundContent={say(asked === '' ? 'division.hint' : 'division.none')}
      popupMatchSelectWidth={false}
      options={items.map(({ code, name, path }) => ({
        value: code,
        label: `${path.join(' ')} ${name} · ${code}`,
      }))}
      onChange={(code: string | null) => code !== null && onChange?.(code)}
    />
  );
}
