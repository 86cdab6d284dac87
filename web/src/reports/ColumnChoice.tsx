import { Button, Checkbox } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useMe } from '../access/session.tsx';
import { useSpeech } from '../app/language.tsx';
import type { Column } from '../ui/DataTable.tsx';

const isTextList = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string');

function readKept(key: string): string[] | undefined {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
    return isTextList(kept) ? kept : undefined;
  } catch {
    return undefined;
  }
}

/** A column that may be left out; `isExtra`: it is shown only when chosen. */
export type ChoosableColumn<T> = Column<T> & { readonly isExtra?: boolean };

/** Which columns of a list an account wants to see on this computer; the title stays. */
export function useColumnChoice<T>(list: string, columns: readonly ChoosableColumn<T>[]) {
  const { name } = useMe();
  const key = `fuzhi.columns.${name}.${list}`;
  const [kept, setKept] = useState(() => readKept(key));
  useEffect(() => setKept(readKept(key)), [key]);
  const usual = columns.filter(({ isExtra }) => !isExtra).map((column) => column.key);
  const chosen = kept ?? usual;
  const keep = (next: readonly string[] | undefined) => {
    if (next) localStorage.setItem(key, JSON.stringify(next));
    else localStorage.removeItem(key);
    setKept(next && [...next]);
  };
  return {
    shown: columns.filter(({ key: one, isTitle }) => isTitle || chosen.includes(one)),
    choice: {
      columns: columns.filter(({ isTitle }) => !isTitle).map(({ key: one, title }) => ({ key: one, title })),
      chosen,
      isUsual: kept === undefined,
      keep,
    },
  };
}

type Properties = { readonly choice: ReturnType<typeof useColumnChoice>['choice'] };

/** The choice of columns, opened and used by keyboard alone as well; Escape closes it. */
export function ColumnChoice({ choice: { columns, chosen, isUsual, keep } }: Properties) {
  const { say } = useSpeech();
  const box = useRef<HTMLDetailsElement>(null);
  const close = () => {
    if (!box.current?.open) return;
    box.current.open = false;
    box.current.querySelector('summary')?.focus();
  };
  useEffect(() => {
    const hear = ({ target }: PointerEvent) => {
      if (box.current?.open && target instanceof Node && !box.current.contains(target))
        box.current.open = false;
    };
    addEventListener('pointerdown', hear);
    return () => removeEventListener('pointerdown', hear);
  }, []);
  const toggle = (key: string) =>
    keep(
      columns
        .map((column) => column.key)
        .filter((one) => (one === key ? !chosen.includes(one) : chosen.includes(one))),
    );
  return (
    <details ref={box} className="column-choice" onKeyDown={({ key }) => key === 'Escape' && close()}>
      <summary>{say('columns.choose')}</summary>
      <fieldset>
        <legend className="unseen">{say('columns.choose')}</legend>
        {columns.map(({ key, title }) => (
          <Checkbox key={key} checked={chosen.includes(key)} onChange={() => toggle(key)}>
            {title}
          </Checkbox>
        ))}
        <p className="note">{say('columns.note')}</p>
        <Button size="small" disabled={isUsual} onClick={() => keep(undefined)}>
          {say('columns.reset')}
        </Button>
      </fieldset>
    </details>
  );
}
