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

type TypedProperties = {
  readonly value: string | undefined;
  readonly onChange: (text: string | undefined) => void;
};

/** Something typed that narrows a list, asked when it is whole. */
export function TypedChoice({
  label,
  most = 40,
  value,
  onChange,
}: TypedProperties & { readonly label: string; readonly most?: number }) {
  const [typed, setTyped] = useState(value ?? '');
  useEffect(() => setTyped(value ?? ''), [value]);
  return (
    <Input.Search
      aria-label={label}
      placeholder={label}
      allowClear
      maxLength={most}
      className="filter-name"
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      onSearch={(text) => onChange(text.trim() === '' ? undefined : text.trim())}
    />
  );
}

/** A name that narrows a list. */
export function NameChoice(properties: TypedProperties) {
  const { say } = useSpeech();
  return <TypedChoice label={say('filter.name')} {...properties} />;
}
