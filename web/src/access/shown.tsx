import { Button } from 'antd';
import { useState } from 'react';
import { useSpeech } from '../app/language.tsx';
import { printCount } from '../app/print.ts';
import { TypedChoice } from '../ui/Narrow.tsx';

/** Rows laid on the page at a time: a county has thousands of accounts. */
const AT_A_TIME = 100;

/** The rows that fit what was typed, part by part: the field to type in, the rows to show, the button for more. */
export function useShown<T>(rows: readonly T[], textOf: (row: T) => string) {
  const { say } = useSpeech();
  const [typed, setTyped] = useState<string>();
  const [most, setMost] = useState(AT_A_TIME);
  const sought = typed?.toLowerCase();
  const fitting =
    sought === undefined ? rows : rows.filter((row) => textOf(row).toLowerCase().includes(sought));
  const narrow = (text: string | undefined) => {
    setTyped(text);
    setMost(AT_A_TIME);
  };
  return {
    shown: fitting.slice(0, most),
    field: (
      <search className="filters">
        <TypedChoice label={say('account.find')} value={typed} onChange={narrow} />
        <span className="note">{say('list.count', { count: printCount(fitting.length) })}</span>
      </search>
    ),
    more: fitting.length > most && (
      <Button onClick={() => setMost(most + AT_A_TIME)}>{say('list.more')}</Button>
    ),
  };
}
