import { Link } from 'react-router';
import { type Answered, get } from '../app/client.ts';
import { useSpeech } from '../app/language.tsx';
import { paths } from '../app/paths.ts';
import { printCount } from '../app/print.ts';

/** What the start page asks for its card of responsible persons. */
export const PAIRING_ASKED = get('/api/pairing/summary');
type Told = Answered<typeof PAIRING_ASKED>;

/** The card of the start page: children without a responsible person, with their list. */
export function PairingCard({ told }: { readonly told: Told | undefined }) {
  const { say } = useSpeech();
  if (!told || told.places.length === 0) return null;
  const sum = (of: 'wanted' | 'without') => told.places.reduce((total, place) => total + place[of], 0);
  const without = sum('without');
  return (
    <Link className="card" to={paths.pairing(without === 0 ? {} : { state: 'without' })}>
      <span className="card-title">{say('pairing.without')}</span>
      <span className="card-count">
        {printCount(without)} <small>{say('pairing.people', { count: printCount(without) })}</small>
      </span>
      <span className="note">
        {say('pairing.wanted')} {printCount(sum('wanted'))}{' '}
        {say('pairing.people', { count: printCount(sum('wanted')) })}
      </span>
    </Link>
  );
}
