import { useSpeech } from '../app/language.tsx';
import { printCount } from '../app/print.ts';
import type { DivisionChange } from '../app/told.ts';

/** Divisions by name and code, one a line. */
export const Places = ({ places }: { readonly places: DivisionChange['from'] }) => (
  <>
    {places.map(({ code, name }) => (
      <span key={code} className="one-line">
        {name} <span className="place">{code}</span>
      </span>
    ))}
  </>
);

/** What becomes of each village, opened when somebody asks. */
export function Villages({ steps }: { readonly steps: DivisionChange['below'] }) {
  const { say } = useSpeech();
  if (steps.length === 0) return null;
  return (
    <details>
      <summary>{say('division.below', { count: printCount(steps.length) })}</summary>
      <ul className="plain">
        {steps.map(({ from, to }) => (
          <li key={from.code}>
            {to.name} <span className="place">{from.code}</span> → <span className="place">{to.code}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
