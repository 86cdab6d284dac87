import { useState } from 'react';
import { useAnswer } from '../app/api.ts';
import { get } from '../app/client.ts';
import { useSpeech } from '../app/language.tsx';

function Below(props: {
  readonly label: string;
  readonly under: string | undefined;
  readonly value: string;
  readonly onChange: (code: string) => void;
}) {
  const { say } = useSpeech();
  const { under } = props;
  const { data } = useAnswer(
    under === undefined ? undefined : get('/api/families/places', { query: { under } }),
  );
  const places = under === undefined ? [] : (data?.items ?? []);
  return (
    <label className="family-field">
      <span>{props.label}</span>
      <select
        value={props.value}
        disabled={under === undefined}
        onChange={(event) => props.onChange(event.target.value)}
      >
        <option value="">{say('families.gradeUnknown')}</option>
        {places.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Province, city, county: one after the other; tells the county, or nothing. */
export function PlaceChoice({ onChange }: { readonly onChange: (county: string | undefined) => void }) {
  const { say } = useSpeech();
  const [code, setCode] = useState('');
  const choose = (chosen: string) => {
    setCode(chosen);
    onChange(chosen.length === 6 ? chosen : undefined);
  };
  const at = (length: number) => (code.length >= length ? code.slice(0, length) : '');
  return (
    <fieldset className="family-place">
      <legend>{say('families.place')}</legend>
      <p className="note">{say('families.placeNote')}</p>
      <Below label={say('families.province')} under="" value={at(2)} onChange={choose} />
      <Below
        label={say('families.city')}
        under={at(2) || undefined}
        value={at(4)}
        onChange={(chosen) => choose(chosen || at(2))}
      />
      <Below
        label={say('families.county')}
        under={at(4) || undefined}
        value={at(6)}
        onChange={(chosen) => choose(chosen || at(4))}
      />
    </fieldset>
  );
}
