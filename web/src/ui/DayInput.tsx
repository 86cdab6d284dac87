import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import { type FormEvent, useState } from 'react';
import { useSpeech } from '../app/language.tsx';

/** As it is shown, and in what other shapes it may be typed. */
const SHAPES = {
  date: ['YYYY-MM-DD', 'YYYYMMDD', 'YYYY-M-D', 'YYYY/M/D', 'YYYY.M.D', 'YYYY年M月D日'],
  month: ['YYYY-MM', 'YYYYMM', 'YYYY-M', 'YYYY/M', 'YYYY.M', 'YYYY年M月'],
};

type Properties = {
  readonly id?: string;
  /** ISO text, as the server takes it; empty while there is none. */
  readonly value?: string | undefined;
  readonly onChange?: (iso: string) => void;
  readonly unit?: keyof typeof SHAPES;
  readonly min?: string | undefined;
  readonly max?: string | undefined;
  readonly isClearable?: boolean;
  readonly isSmall?: boolean;
  readonly 'aria-label'?: string;
  readonly 'aria-required'?: boolean | 'true' | 'false';
};

/**
 * A day or month, typed or picked. The browser's own field writes days in the order of the browser's language, which a page
 * cannot choose: the same day stood as 11/02/2026 on one desk and 2026/11/02 on the next.
 */
export function DayInput({
  value = '',
  onChange,
  unit = 'date',
  min,
  max,
  isClearable = true,
  isSmall = false,
  ...rest
}: Properties) {
  const { say } = useSpeech();
  const [shown = ''] = SHAPES[unit];
  const [isOpen, setOpen] = useState(false);
  // typed whole it counts at once: whoever goes on to press a button need not leave the field first, and no calendar covers it
  const take = (event: FormEvent<HTMLElement>) => {
    const typed = (event.target as HTMLInputElement).value.trim();
    if (dayjs(typed).format(shown) !== typed || (min && typed < min) || (max && typed > max)) return;
    onChange?.(typed);
    setOpen(false);
  };
  return (
    <span className="day-field" onInput={take}>
      <DatePicker
        {...rest}
        className="day-input"
        open={isOpen}
        onOpenChange={setOpen}
        picker={unit}
        format={SHAPES[unit]}
        placeholder={say(`mark.${unit}`)}
        value={value === '' ? null : dayjs(value)}
        allowClear={isClearable}
        {...(isSmall ? { size: 'small' as const } : {})}
        {...(min ? { minDate: dayjs(min) } : {})}
        {...(max ? { maxDate: dayjs(max) } : {})}
        onChange={(day) => onChange?.(day?.format(shown) ?? '')}
      />
    </span>
  );
}
