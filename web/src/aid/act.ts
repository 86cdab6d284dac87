import { useState } from 'react';
import type { Fault } from '../app/api.ts';

/** A change under way: what was refused is kept to be shown, and the page asks anew in either case. */
export function useAct(again: () => void) {
  const [fault, setFault] = useState<Fault>();
  const [told, setTold] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const act = async <T>(work: Promise<T>, tell?: (done: T) => string): Promise<T | undefined> => {
    setBusy(true);
    setFault(undefined);
    setTold(undefined);
    try {
      const done = await work;
      setTold(tell?.(done));
      return done;
    } catch (refused) {
      setFault(refused as Fault);
      return undefined;
    } finally {
      setBusy(false);
      again();
    }
  };
  return { act, fault, told, isBusy };
}
