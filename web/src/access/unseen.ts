import { useEffect } from 'react';
import { useLocation } from 'react-router';
import { useAnswer } from '../app/api.ts';
import { get } from '../app/client.ts';
import { useHolds } from './session.tsx';

const CHANGED = 'fuzhi:emergencies';

/** Says that emergencies were seen or ended here. */
export const tellEmergencies = (): void => void dispatchEvent(new Event(CHANGED));

/**
 * How many emergencies the security officer has not seen: asked with every page that is opened, never by a clock, which would
 * keep a session alive that nobody works in.
 */
export function useUnseen(): number {
  const holds = useHolds();
  const { pathname } = useLocation();
  const { data, again } = useAnswer(holds('emergency.watch') ? get('/api/access/emergencies') : undefined);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page asks for the same thing anew
  useEffect(again, [pathname, again]);
  useEffect(() => {
    addEventListener(CHANGED, again);
    return () => removeEventListener(CHANGED, again);
  }, [again]);
  return data?.unseen ?? 0;
}
