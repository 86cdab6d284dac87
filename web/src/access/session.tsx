import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { ask, type Fault, send, useSignedOut } from '../app/api.ts';
import { type Change, change, get } from '../app/client.ts';
import { useSpeech } from '../app/language.tsx';
import type { Me, Right } from '../app/told.ts';
import { leaveDoors } from '../dropout/door/leave.ts';

/** Who is at the page: not known yet, nobody (and why), or somebody. */
type State =
  | { readonly state: 'unknown' }
  | { readonly state: 'out'; readonly message?: string; readonly isOffline?: boolean }
  | { readonly state: 'in'; readonly me: Me };

type Session = State & {
  /** Asks anew who is signed in. */
  readonly look: () => Promise<void>;
  readonly signOut: () => Promise<void>;
};

const Context = createContext<Session | undefined>(undefined);

/** Keeps who is signed in. */
export function SessionProvider({ children }: { readonly children: ReactNode }) {
  const { language, say } = useSpeech();
  const [state, setState] = useState<State>({ state: 'unknown' });
  const looks = useRef(0);
  const look = useCallback(() => {
    // what was asked before somebody left, or asked anew, says nothing about now
    const own = ++looks.current;
    const tell = (told: State) => own === looks.current && setState(told);
    return ask(get('/api/access/me'), language).then(
      (me) => void tell({ state: 'in', me }),
      ({ code, message }: Fault) =>
        void tell({
          ...{ state: 'out', isOffline: code === 'offline' },
          ...(code === 'sign-in-needed' ? {} : { message }),
        }),
    );
  }, [language]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once; a change of language changes nothing
  useEffect(() => void look(), []);
  useSignedOut((message) => setState({ state: 'out', message }));
  const me = state.state === 'in' ? state.me : undefined;
  const signOut = useCallback(async () => {
    // what the telephone keeps of children goes with the session; what was not sent yet would be lost: that is asked first
    if (me && !(await leaveDoors(me.name, (count) => confirm(say('door.leaveUnsent', { count }))))) return;
    if (me) await send(change('delete', '/api/access/session'), language, me.csrf).catch(() => {});
    looks.current++;
    setState({ state: 'out' });
  }, [me, language, say]);
  const session = useMemo(() => ({ ...state, look, signOut }), [state, look, signOut]);
  return <Context value={session}>{children}</Context>;
}

/** Who is at the page. */
export function useSession(): Session {
  const session = useContext(Context);
  if (session === undefined) throw new Error('outside of SessionProvider');
  return session;
}

/** The one who is signed in; only below the sign-in page. */
export function useMe(): Me {
  const session = useSession();
  if (session.state !== 'in') throw new Error('nobody is signed in');
  return session.me;
}

/** Whether the one who is signed in holds a right somewhere; the server decides, this only spares a dead link. */
export function useHolds(): (right: Right) => boolean {
  const me = useMe();
  return (right) => me.rights.includes(right);
}

/** Sends a change, which knows its body and its answer. */
type Send = <Body, T>(
  to: Change<Body, T>,
  ...body: undefined extends Body ? [body?: Body] : [body: Body]
) => Promise<T>;

/** Sends a change in the name of the one who is signed in. */
export function useSend(): Send {
  const { csrf } = useMe();
  const { language } = useSpeech();
  return (to, ...[body]) => send(to, language, csrf, body);
}
