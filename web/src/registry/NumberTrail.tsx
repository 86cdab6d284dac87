import { Link } from 'react-router';
import { useSpeech } from '../app/language.tsx';
import { printDate } from '../app/print.ts';
import type { PersonNumbers } from '../app/told.ts';
import { Section } from '../ui/Page.tsx';

type Properties = {
  readonly numbers: PersonNumbers | null;
  /** The address of the same page by another number of a child. */
  readonly to: (personId: string) => string;
  /** Addresses of records of the same child that stand aside for this one. */
  readonly joined?: readonly string[];
  /** The record that goes on in place of this one. */
  readonly joinedTo?: string | undefined;
};

/** What became of a child's number, so that everything written under the one of before is found. Nothing where nothing changed. */
export function NumberTrail({ numbers, to, joined = [], joinedTo }: Properties) {
  const { say, language } = useSpeech();
  const changes = numbers?.changes ?? [];
  if (changes.length === 0 && joined.length === 0 && joinedTo === undefined) return null;
  const known = new Set([numbers?.now, ...(numbers?.former ?? [])]);
  const others = new Set(changes.flatMap(({ personId, otherId }) => [personId, otherId]));
  return (
    <Section title={say('numbers.title')}>
      {joinedTo !== undefined && (
        <p role="status">
          {say('numbers.joinedTo')}{' '}
          <Link to={joinedTo}>{say('numbers.open', { person: numbers?.now ?? '' })}</Link>
        </p>
      )}
      {changes.length > 0 && (
        <ul>
          {changes.map(({ change, personId, otherId, on }) => (
            <li key={`${change} ${personId} ${otherId} ${on}`}>
              {say(`numbers.${change}`, { date: printDate(on, language), person: personId, other: otherId })}
            </li>
          ))}
        </ul>
      )}
      {[...others].some((one) => !known.has(one)) && (
        <p className="actions">
          {[...others]
            .filter((one) => !known.has(one))
            .map((one) => (
              <Link key={one} to={to(one)}>
                {say('numbers.open', { person: one })}
              </Link>
            ))}
        </p>
      )}
      {joined.length > 0 && (
        <p>
          {say('numbers.joined')}{' '}
          {joined.map((address, i) => (
            <Link key={address} to={address}>
              {i + 1}
            </Link>
          ))}
        </p>
      )}
    </Section>
  );
}
