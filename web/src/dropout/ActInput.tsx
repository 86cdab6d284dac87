import { Button, Checkbox, Input, InputNumber, Select } from 'antd';
import { useState } from 'react';
import { useSpeech } from '../app/language.tsx';
import { DayInput } from '../ui/DayInput.tsx';
import type { ShownField } from './asked.ts';

type Properties = {
  readonly field: ShownField;
  readonly id: string;
  readonly value: unknown;
  readonly change: (value: unknown) => void;
};

const LONG = 120;

function Place({ id, value, change }: Omit<Properties, 'field'>) {
  const { say } = useSpeech();
  const [isRefused, setRefused] = useState(false);
  const accuracy = (value as { accuracy?: number } | undefined)?.accuracy;
  const take = () =>
    navigator.geolocation.getCurrentPosition(
      ({ coords, timestamp }) => {
        setRefused(false);
        const { latitude, longitude } = coords;
        change({ latitude, longitude, accuracy: coords.accuracy, at: new Date(timestamp).toISOString() });
      },
      () => setRefused(true),
      { enableHighAccuracy: true, timeout: 15_000 },
    );
  return (
    <span className="act-place">
      <Button id={id} size="small" onClick={take}>
        {say('case.usePlace')}
      </Button>{' '}
      <output className="note">
        {accuracy !== undefined && say('case.placeTaken', { metres: Math.round(accuracy) })}
        {isRefused && say('case.placeRefused')}
      </output>
    </span>
  );
}

/** The input of one entry of a form, by its kind. What may be entered is the server's word. */
export function ActInput({ field, id, value, change }: Properties) {
  const { say, language } = useSpeech();
  const options = field.choices.map((choice) => ({ value: choice.value, label: choice.label[language] }));
  switch (field.kind) {
    case 'choice':
    case 'school':
      return (
        <Select
          id={id}
          aria-label={field.label[language]}
          showSearch={{ optionFilterProp: 'label' }}
          allowClear
          placeholder={say('case.choose')}
          value={(value as string | undefined) ?? null}
          options={options}
          onChange={(chosen) => change(chosen ?? undefined)}
        />
      );
    case 'choices':
      return (
        <Select
          id={id}
          aria-label={field.label[language]}
          mode="multiple"
          showSearch={{ optionFilterProp: 'label' }}
          placeholder={say('case.choose')}
          value={(value as string[] | undefined) ?? []}
          options={options}
          onChange={change}
        />
      );
    case 'date':
      return (
        <DayInput id={id} value={value as string | undefined} onChange={(day) => change(day || undefined)} />
      );
    case 'whole':
      return (
        <InputNumber
          id={id}
          min={0}
          max={field.most ?? 1_000_000}
          precision={0}
          value={(value as number | undefined) ?? null}
          onChange={(number) => change(number ?? undefined)}
        />
      );
    case 'flag':
      return (
        <Checkbox id={id} checked={value === true} onChange={(event) => change(event.target.checked)}>
          {field.label[language]}
        </Checkbox>
      );
    case 'point':
      return <Place id={id} value={value} change={change} />;
    default:
      return (field.longest ?? LONG) > LONG ? (
        <Input.TextArea
          id={id}
          autoSize={{ minRows: 2 }}
          maxLength={field.longest ?? 400}
          value={(value as string | undefined) ?? ''}
          onChange={(event) => change(event.target.value)}
        />
      ) : (
        <Input
          id={id}
          maxLength={field.longest ?? LONG}
          value={(value as string | undefined) ?? ''}
          onChange={(event) => change(event.target.value)}
        />
      );
  }
}
