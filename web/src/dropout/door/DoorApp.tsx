import { useEffect, useState } from 'react';
import { SignInPage } from '../../access/SignInPage.tsx';
import { useSession } from '../../access/session.tsx';
import { useSpeech } from '../../app/language.tsx';
import './door.css';
import type { KeptPack } from './kept-pack.ts';
import { VisitsPage } from './VisitsPage.tsx';
import { keptAccounts, openVault, type Vault } from './vault.ts';

const DAY = 86_400_000;

/** The list that the telephone holds, unless it is older than may be kept: then it goes. */
async function readKept(vault: Vault): Promise<KeptPack | undefined> {
  const kept = await vault.get<KeptPack>('pack');
  if (!kept || Date.now() - Date.parse(kept.fetchedAt) <= kept.offlineDays * DAY) return kept;
  await vault.write({ remove: ['pack'] });
  return undefined;
}

/** Serves the page without a network from now on. */
function useWorker(isIn: boolean): void {
  useEffect(() => {
    if (!isIn || !('serviceWorker' in navigator)) return;
    void navigator.serviceWorker
      .register('/visits-worker.js', { scope: '/visits' })
      .then(() => navigator.serviceWorker.ready)
      .then(({ active }) => active?.postMessage('refresh'))
      .catch(() => {});
  }, [isIn]);
}

/** The visit page for whoever is signed in, or was when the network went. */
export function DoorApp() {
  const session = useSession();
  const { say } = useSpeech();
  const me = session.state === 'in' ? session.me : undefined;
  const account = me?.name ?? (session.state === 'out' ? keptAccounts().at(-1) : undefined);
  const fullName = me?.fullName ?? '';
  const [held, setHeld] = useState<{ vault: Vault; pack: KeptPack | undefined }>();
  const [isSigningIn, setSigningIn] = useState(false);
  useWorker(me !== undefined);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the name is only written when the store is made
  useEffect(() => {
    if (account === undefined) return setHeld(undefined);
    let isLeft = false;
    let open: Vault | undefined;
    void openVault(account, fullName).then(async (vault) => {
      open = vault;
      const pack = await readKept(vault);
      if (isLeft) vault.close();
      else setHeld({ vault, pack });
    });
    return () => {
      isLeft = true;
      open?.close();
    };
  }, [account]);
  // the network is back: who is signed in may have changed
  const { look } = session;
  useEffect(() => {
    const hear = () => void look();
    addEventListener('online', hear);
    return () => removeEventListener('online', hear);
  }, [look]);
  useEffect(() => {
    if (me) setSigningIn(false);
  }, [me]);
  if (session.state === 'unknown') return <p className="empty">{say('page.loading')}</p>;
  if (session.state === 'out' && (account === undefined || isSigningIn)) return <SignInPage />;
  if (!held || held.vault.owner.account !== account) return <p className="empty">{say('page.loading')}</p>;
  return (
    <VisitsPage
      key={account}
      vault={held.vault}
      kept={held.pack}
      me={me}
      isOffline={session.state === 'out' && session.isOffline === true}
      onSignIn={() => setSigningIn(true)}
    />
  );
}
