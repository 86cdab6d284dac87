import { Select } from 'antd';
import { useState } from 'react';
import { useAnswer } from '../app/api.ts';
import { get } from '../app/client.ts';
import { useSpeech } from '../app/language.tsx';

type Properties = {
  readonly level: 'township' | 'school' | 'class' | 'child' | 'household';
  readonly value?: number;
  readonly onChange?: (helperId: number) => void;
  readonly except?: number;
  readonly id?: string;
};

/** Chooses somebody whose post carries a duty; says who is at the limit. */
export function HelperSelect({ level, except, ...rest }: Properties) {
  const { say } = useSpeech();
  const [typed, setTyped] = useState('');
  const { data } = useAnswer(get('/api/pairing/helpers', { query: { level, typed, limit: 50 } }));
  const options = (data?.items ?? [])
    .filter(({ helperId }) => helperId !== except)
    .map((one) => {
      const isFull = level === 'child' && one.children >= one.most;
      const load = say('pairing.whoLoad', { unit: one.unitName, children: one.children, most: one.most });
      const full = isFull ? ` · ${say('pairing.full')}` : '';
      return {
        value: one.helperId,
        disabled: isFull,
        label: `${one.name}${say('mark.aside', { text: one.post })} ${load}${full}`,
      };
    });
  return (
    <Select
      showSearch={{ filterOption: false, onSearch: setTyped }}
      placeholder={say('pairing.whoHint')}
      options={options}
      {...rest}
    />
  );
}
