import { useSpeech } from '../app/language.tsx';
import { printDate } from '../app/print.ts';
import type { ScreenAssignment } from '../app/told.ts';

/** To whom and until when; what is overdue is told in words. */
export function AssignmentCell({ assignment }: { readonly assignment: ScreenAssignment | null | undefined }) {
  const { say, language } = useSpeech();
  if (!assignment) return <span className="soft">{say('assign.nobody')}</span>;
  const { to, dueOn, isOverdue, note, by } = assignment;
  return (
    <span className="assignment">
      <span className="whole">{to}</span>{' '}
      {dueOn && <span className="soft whole">{say('assign.due', { date: printDate(dueOn, language) })}</span>}{' '}
      {isOverdue && <strong className="overdue">{say('assign.overdue')}</strong>}{' '}
      <span className="soft block">
        {say('assign.by', { by })}
        {note && ` · ${note}`}
      </span>
    </span>
  );
}
