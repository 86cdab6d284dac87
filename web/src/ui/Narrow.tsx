import { Input, Select } from 'antd';
import { useEffect, useState } from 'react';
import { useSpeech } from '../app/language.tsx';

type Option = { readonly value: string; readonly label: string };
type ChoiceProperties = {
  readonly label: string;
  /** What is shown while nothing is chosen. */
  readonly all: string;
  readonly value: string | undefined;
  readonly options: readonly Option[];
  readonly onChange: (value: string | undefined) => void;
  /** Found by typing too, as places always are, which are many. */
  readonly isSearched?: boolean;
  readonly isPlace?: boolean;
};

/** One choice that narrows a list; nothing chosen is all. */
export const Choice = ({
  label,
  all,
  value,
  options,
  onChange,
  isPlace = false,
  isSearched = isPlace,
}: ChoiceProperties) => (
  <Select
    aria-label={label}
    placeholder={all}
    allowClear
    {...(isSearched ? { showSearch: { optionFilterProp: 'label' } } : {})}
    className={isPlace ? 'filter-place' : 'filter-kind'}
    value={value ?? null}
    options={[...options]}
    onChange={(chosen: string | null | undefined) => onChange(chosen ?? undefined)}
  />
);

type NameProperties = {
  readonly value: string | undefined;
  readonly onChange: (name: string | undefined) => void;
};

/** A name that narrows a list, asked when it is whole. */
export function NameChoice({ value, onChange }: NameProperties) {
  const { say } = useSpeech();
  const [name, setName] = useState(value ?? '');
  useEffect(() => setName(value ?? ''), [value]);
  return (
    <Input.Search
      aria-label={say('filter.name')}
      placeholder={say('filter.name')}
      allowClear
      maxLength={40}
      className="filter-name"
      value={name}
      onChange={(event) => setName(event.target.value)}
      onSearch={(text) => onChange(text.trim() === '' ? undefined : text.trim())}
    />
  );
}
