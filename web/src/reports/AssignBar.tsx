import { Button, Tooltip } from 'antd';
import { useState } from 'react';
import { useHolds } from '../access/session.tsx';
import { useSpeech } from '../app/language.tsx';
import type { ListQuery } from '../app/paths.ts';
import { printCount } from '../app/print.ts';
import type { Assignable, Made } from '../app/told.ts';
import { AssignDialog } from './AssignDialog.tsx';
import type { Selection } from './selection.ts';

type Properties = {
  readonly list: Assignable;
  readonly filter: ListQuery;
  readonly selection: Selection;
  readonly total: number;
  readonly onMade: () => void;
};

/** What may be done with the rows that were ticked, or with all that the filter leaves. */
export function AssignBar({ list, filter, selection, total, onMade }: Properties) {
  const { say } = useSpeech();
  const holds = useHolds();
  const [open, setOpen] = useState<'give' | 'back'>();
  const [told, setTold] = useState('');
  if (!holds('lists.assign')) return null;
  const count = selection.isAll ? total : selection.ids.size;
  const made = ({ assigned, unfit }: Made) => {
    const done = say(open === 'back' ? 'assign.doneBack' : 'assign.done', { count: printCount(assigned) });
    setTold(
      unfit.length === 0 ? done : `${done} ${say('assign.left', { unfit: unfit.join(say('mark.clause')) })}`,
    );
    setOpen(undefined);
    selection.clear();
    onMade();
  };
  const button = (what: 'give' | 'back', words: string) => (
    <Tooltip title={count === 0 ? say('assign.noneWhy') : ''}>
      <Button
        size="small"
        type={what === 'give' ? 'primary' : 'default'}
        disabled={count === 0}
        onClick={() => setOpen(what)}
      >
        {words}
      </Button>
    </Tooltip>
  );
  return (
    <section className="assign-bar" aria-label={say('assign.give')}>
      <span aria-live="polite">
        {count === 0
          ? say('assign.none')
          : say(selection.isAll ? 'assign.chosenAll' : 'assign.chosen', { count: printCount(count) })}
      </span>
      {!selection.isAll && total > 0 && (
        <Button size="small" type="link" onClick={selection.takeAll}>
          {say('assign.takeAll', { count: printCount(total) })}
        </Button>
      )}
      {count > 0 && (
        <Button size="small" type="link" onClick={selection.clear}>
          {say('assign.clear')}
        </Button>
      )}
      {button('give', say('assign.give'))}
      {button('back', say('assign.takeBack'))}
      <output className="told-done">{told}</output>
      {open && (
        <AssignDialog
          list={list}
          isBack={open === 'back'}
          count={count}
          chosen={selection.isAll ? { filter, expected: total } : { ids: [...selection.ids] }}
          onMade={made}
          onClose={() => setOpen(undefined)}
        />
      )}
    </section>
  );
}
