import { useState } from 'react';
import { useSpeech } from '../../app/language.tsx';
import type { DoorField } from './asked.ts';

type Parts = {
  readonly field: DoorField;
  readonly value: unknown;
  /** The last day that a past day may be. */
  readonly latest: string;
  readonly onChange: (value: unknown) => void;
};

/** Above this many, what is chosen from comes as a list. */
const AS_BUTTONS = 4;
/** Longer texts get more lines. */
const ONE_LINE = 120;

/** The place of the device, taken once at a press. */
function Point({ field, value, onChange }: Parts) {
  const { say, language } = useSpeech();
  const [fault, setFault] = useState('');
  const [isBusy, setBusy] = useState(false);
  const point = value as { latitude: number; longitude: number; accuracy: number } | undefined;
  const take = () => {
    setBusy(true);
    setFault('');
    navigator.geolocation.getCurrentPosition(
      ({ coords, timestamp }) => {
        const { latitude, longitude, accuracy } = coords;
        onChange({ latitude, longitude, accuracy, at: new Date(timestamp).toISOString() });
        setBusy(false);
      },
      () => {
        setFault(say('door.noPlace'));
        setBusy(false);
      },
      { enableHighAccuracy: true, timeout: 20_000, maximumAge: 60_000 },
    );
  };
  return (
    <div className="door-field">
      <span>{field.label[language]}</span>
      <button type="button" className="door-small" disabled={isBusy} onClick={take}>
        {say(point ? 'door.placeAgain' : 'door.placeTake')}
      </button>
      {point && (
        <small>
          {point.latitude.toFixed(5)}, {point.longitude.toFixed(5)} (±{Math.round(point.accuracy)} m)
        </small>
      )}
      {fault && <small role="alert">{fault}</small>}
    </div>
  );
}

function Choices({ field, value, onChange }: Parts) {
  const { say, language } = useSpeech();
  if (field.choices.length > AS_BUTTONS)
    return (
      <select value={String(value ?? '')} onChange={(event) => onChange(event.target.value)} id={field.name}>
        <option value="">{say('door.choose')}</option>
        {field.choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label[language]}
          </option>
        ))}
      </select>
    );
  return (
    <div className="door-choices" role="radiogroup" aria-label={field.label[language]}>
      {field.choices.map((choice) => (
        <label key={choice.value} className={value === choice.value ? 'is-chosen' : ''}>
          <input
            type="radio"
            name={field.name}
            checked={value === choice.value}
            onChange={() => onChange(choice.value)}
          />
          {choice.label[language]}
        </label>
      ))}
    </div>
  );
}

/** One entry of a form, by the kind that the server named. */
export function Field(parts: Parts) {
  const { field, value, latest, onChange } = parts;
  const { language } = useSpeech();
  if (field.kind === 'point') return <Point {...parts} />;
  const text = String(value ?? '');
  const common = {
    id: field.name,
    value: text,
    onChange: (event: { target: { value: string } }) => onChange(event.target.value),
  };
  return (
    <div className="door-field">
      <label htmlFor={field.name}>
        {field.label[language]}
        {field.required && <b aria-hidden="true"> *</b>}
      </label>
      {field.kind === 'choice' && <Choices {...parts} />}
      {field.kind === 'date' && (
        <input type="date" {...common} max={field.when === 'past' ? latest : undefined} />
      )}
      {field.kind === 'text' &&
        ((field.longest ?? 0) > ONE_LINE ? (
          <textarea rows={3} maxLength={field.longest} {...common} />
        ) : (
          <input maxLength={field.longest} {...common} />
        ))}
    </div>
  );
}
