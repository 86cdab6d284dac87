import { Link } from 'react-router';
import { useAnswer } from '../app/api.ts';
import { get } from '../app/client.ts';
import { useSpeech } from '../app/language.tsx';
import { paths } from '../app/paths.ts';
import { printCount } from '../app/print.ts';
import { useRun } from '../app/run.tsx';

/** The card of the start page: children without a responsible person, with their list. */
export function PairingCard() {
  const { say } = useSpeech();
  const { version } = useRun();
  const { data } = useAnswer(get('/api/pairing/summary'), version);
  if (!data || data.places.length === 0) return null;
  const sum = (of: 'wanted' | 'without') => data.places.reduce((total, place) => total + place[of], 0);
  const without = sum('without');
  return (
    <Link className="card" to={paths.pairing(without === 0 ? {} : { state: 'without' })}>
      <span className="card-title">{say('pairing.without')}</span>
      <span className="card-count">
        {printCount(without)} <small>{say('pairing.people')}</small>
      </span>
      <span className="note">
        {say('pairing.wanted')} {printCount(sum('wanted'))} {say('pairing.people')}
      </span>
    </Link>
  );
}
