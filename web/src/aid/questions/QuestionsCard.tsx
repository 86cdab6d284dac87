import { Link } from 'react-router';
import { type Answered, get } from '../../app/client.ts';
import { useSpeech } from '../../app/language.tsx';
import { paths } from '../../app/paths.ts';
import { printCount } from '../../app/print.ts';

/** What the start page asks for its card of what is to be found out. */
export const QUESTIONS_ASKED = get('/api/aid/questions');
export type QuestionsHome = Answered<typeof QUESTIONS_ASKED>;

/** The card of the start page: how many children wait for a fact, and how many facts those are. */
export function QuestionsCard({ told }: { readonly told: QuestionsHome | undefined }) {
  const { say } = useSpeech();
  if (!told?.term) return null;
  const count = told.offices.reduce((sum, { questions }) => sum + questions.length, 0);
  return (
    <Link className="card" to={paths.questions()}>
      <span className="card-title">{say('menu.questions')}</span>
      <span className="card-count">
        {printCount(told.children)} <small>{say('ask.card', { count: told.children })}</small>
      </span>
      <span className="note">{count > 0 ? say('ask.cardNote', { count }) : say('ask.cardNone')}</span>
    </Link>
  );
}
