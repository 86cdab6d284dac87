import { Link } from 'react-router';
import { type Answered, get } from '../../app/client.ts';
import { useSpeech } from '../../app/language.tsx';
import { paths } from '../../app/paths.ts';
import { printCount } from '../../app/print.ts';

/** What the start page asks for its card of what is to be found out. */
export const QUESTIONS_ASKED = get('/api/aid/questions');
export type QuestionsHome = Answered<typeof QUESTIONS_ASKED>;

/** The card of the start page: how many children wait for a fact, and which office knows most of them. */
export function QuestionsCard({ told }: { readonly told: QuestionsHome | undefined }) {
  const { say, language } = useSpeech();
  if (!told?.term) return null;
  const count = told.offices.reduce((sum, { questions }) => sum + questions.length, 0);
  const most = [...told.offices].sort((a, b) => weight(b) - weight(a))[0];
  return (
    <Link className="card" to={paths.questions()}>
      <span className="card-title">{say('menu.questions')}</span>
      <span className="card-count">
        {printCount(told.children)} <small>{say('ask.card')}</small>
      </span>
      <span className="note">
        {most ? say('ask.cardNote', { count, office: most.label[language] }) : say('ask.cardNone')}
      </span>
    </Link>
  );
}

const weight = ({ questions }: QuestionsHome['offices'][number]): number =>
  Math.max(...questions.map(({ children }) => children));
