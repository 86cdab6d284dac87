import { useCallback, useEffect, useState } from 'react';
import { useSession } from '../../access/session.tsx';
import { ask } from '../../app/api.ts';
import { useSpeech } from '../../app/language.tsx';
import { paths } from '../../app/paths.ts';
import type { Me } from '../../app/told.ts';
import { type DoorChild, packFor } from './asked.ts';
import { ChildCard } from './ChildCard.tsx';
import type { KeptPack } from './kept-pack.ts';
import { Outbox } from './Outbox.tsx';
import { type OutItem, readOutbox, unsent } from './outbox.ts';
import { sendAll } from './sender.ts';
import { VisitForm } from './VisitForm.tsx';
import type { Vault } from './vault.ts';

type Parts = {
  readonly vault: Vault;
  readonly kept: KeptPack | undefined;
  readonly me: Me | undefined;
  readonly isOffline: boolean;
  readonly onSignIn: () => void;
};

/** How long until what could not be sent is tried again. */
const AGAIN = 20_000;

/** The list: from the server where there is a network, else what the telephone holds. */
function usePack({ vault, kept, me }: Parts) {
  const { language } = useSpeech();
  const [pack, setPack] = useState(kept);
  const [fault, setFault] = useState('');
  const canVisit = me?.rights.includes('cases.visit') === true;
  const fetchPack = useCallback(async () => {
    if (!canVisit) return;
    try {
      const fresh: KeptPack = {
        ...(await ask(packFor(vault.owner.device), language)),
        fetchedAt: new Date().toISOString(),
      };
      await vault.write({ put: { pack: fresh } });
      setPack(fresh);
      setFault('');
    } catch (reason) {
      setFault(String((reason as { message?: string }).message ?? ''));
    }
  }, [vault, language, canVisit]);
  useEffect(() => void fetchPack(), [fetchPack]);
  return { pack, fault, fetchPack };
}

/** What was saved, sent by itself whenever there is a network. */
function useOutbox({ vault, me }: Parts, partBytes: number, onArrived: () => void) {
  const { language } = useSpeech();
  const { look } = useSession();
  const [items, setItems] = useState<readonly OutItem[]>([]);
  const csrf = me?.csrf;
  const read = useCallback(() => readOutbox(vault).then(setItems), [vault]);
  const send = useCallback(async () => {
    if (csrf === undefined || !navigator.onLine) return;
    const before = unsent(await readOutbox(vault)).filter(({ state }) => state === 'waiting').length;
    if (before === 0) return;
    const ended = await sendAll({ vault, csrf, language, partBytes, onChange: () => void read() });
    if (ended === 'signed-out') await look();
    const after = unsent(await readOutbox(vault)).filter(({ state }) => state === 'waiting').length;
    if (after < before) onArrived();
  }, [vault, csrf, language, partBytes, read, look, onArrived]);
  useEffect(() => void read().then(send), [read, send]);
  useEffect(() => {
    const clock = setInterval(() => void send(), AGAIN);
    return () => clearInterval(clock);
  }, [send]);
  return { items, read, send };
}

/** The visit page: whose home is to be gone to today, what was done there, and what of it has arrived. */
export function VisitsPage(parts: Parts) {
  const { vault, me, isOffline, onSignIn } = parts;
  const { say } = useSpeech();
  const { signOut } = useSession();
  const { pack, fault, fetchPack } = usePack(parts);
  const { items, read, send } = useOutbox(parts, pack?.partBytes ?? 65_536, fetchPack);
  const [open, setOpen] = useState<{ child: DoorChild; mended?: OutItem }>();
  const saved = async () => {
    setOpen(undefined);
    scrollTo(0, 0);
    await read();
    await send();
  };
  if (open && pack)
    return (
      <main className="door" id="main">
        <VisitForm
          {...{ vault, pack, items, child: open.child, mended: open.mended, me }}
          onSaved={saved}
          onBack={() => setOpen(undefined)}
        />
      </main>
    );
  const mend = (item: OutItem) => {
    const child = pack?.children.find(({ personId }) => personId === item.submission.personId);
    if (child) setOpen({ child, mended: item });
  };
  return (
    <main className="door" id="main">
      <header className="door-head">
        <h1>{say('door.title')}</h1>
        <span>{me?.fullName ?? vault.owner.fullName}</span>
        {me && (
          <nav>
            <a href={paths.overview()}>{say('door.home')}</a>
            <button type="button" className="door-link" onClick={() => void signOut()}>
              {say('signIn.leave')}
            </button>
          </nav>
        )}
      </header>
      {!me && (
        <p className="door-note" role="status">
          {say(isOffline ? 'door.offline' : 'door.signedOut')}
          {!isOffline && (
            <button type="button" onClick={onSignIn}>
              {say('door.signInAgain')}
            </button>
          )}
        </p>
      )}
      {me && !me.rights.includes('cases.visit') && <p className="door-note">{say('door.noRight')}</p>}
      {fault && <p className="door-note is-bad">{fault}</p>}
      <Outbox {...{ vault, items, pack }} onMend={mend} onChange={read} />
      <Children {...{ pack, items }} onOpen={(child) => setOpen({ child })} csrf={me?.csrf} />
    </main>
  );
}

function Children({
  pack,
  items,
  csrf,
  onOpen,
}: {
  readonly pack: KeptPack | undefined;
  readonly items: readonly OutItem[];
  readonly csrf: string | undefined;
  readonly onOpen: (child: DoorChild) => void;
}) {
  const { say, language } = useSpeech();
  const [typed, setTyped] = useState('');
  if (!pack) return <p className="door-empty">{say('door.noPack')}</p>;
  const shown = pack.children.filter(({ name, village }) => `${name}${village}`.includes(typed.trim()));
  const at = new Date(pack.fetchedAt).toLocaleString(language === 'zh' ? 'zh-CN' : 'en-GB', {
    timeZone: 'Asia/Shanghai',
    dateStyle: 'medium',
    timeStyle: 'short',
  });
  return (
    <section aria-label={say('door.children')}>
      <h2>
        {say('door.children')} <small>{pack.children.length}</small>
      </h2>
      <p className="door-soft">
        {say('door.fetchedAt', { at, days: pack.offlineDays })}
        {pack.total > pack.children.length && say('door.more', { count: pack.total - pack.children.length })}
      </p>
      {pack.children.length > 8 && (
        <input
          className="door-find"
          type="search"
          value={typed}
          placeholder={say('door.find')}
          aria-label={say('door.find')}
          onChange={(event) => setTyped(event.target.value)}
        />
      )}
      {pack.children.length === 0 && <p className="door-empty">{say('door.noChildren')}</p>}
      {pack.children.length > 0 && shown.length === 0 && (
        <p className="door-empty">{say('door.noneFound')}</p>
      )}
      <ul className="door-list">
        {shown.map((child) => (
          <ChildCard
            key={child.personId}
            {...{ child, items, csrf, servedAt: pack.servedAt }}
            onOpen={() => onOpen(child)}
          />
        ))}
      </ul>
    </section>
  );
}
