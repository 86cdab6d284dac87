import { useSpeech } from '../app/language.tsx';
import type { WarnedChild } from '../app/told.ts';

/** What was found of a child: each factor in its sentence, with its points. */
export function Factors({ factors }: Pick<WarnedChild, 'factors'>) {
  const { say, language } = useSpeech();
  return (
    <ul className="warned-why">
      {factors.map(({ factor, says, points }) => (
        <li key={factor}>
          {says[language]} <small>{say('warning.points', { points: `${points}` })}</small>
        </li>
      ))}
    </ul>
  );
}
