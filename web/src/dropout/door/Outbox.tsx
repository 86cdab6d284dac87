import { useSpeech } from '../../app/language.tsx';
import type { KeptPack } from './kept-pack.ts';
import { blobKey, type OutItem } from './outbox.ts';
import type { Vault } from './vault.ts';

type Parts = {
  readonly vault: Vault;
  readonly items: readonly OutItem[];
  readonly pack: KeptPack | undefined;
  readonly onMend: (item: OutItem) => void;
  readonly onChange: () => Promise<void>;
};

/** What was saved at doors and how far it has come. */
export function Outbox({ vault, items, pack, onMend, onChange }: Parts) {
  const { say } = useSpeech();
  if (items.length === 0) return null;
  const leave = async (item: OutItem) => {
    if (!confirm(say('door.leaveItem'))) return;
    const blobs = item.submission.attached.map(({ sha256 }) => blobKey(sha256));
    await vault.write({ remove: [item.key, ...blobs] });
    await onChange();
  };
  return (
    <section aria-label={say('door.outbox')}>
      <h2>{say('door.outbox')}</h2>
      <ul className="door-list">
        {items.toReversed().map((item) => (
          <Item
            key={item.key}
            item={item}
            canMend={pack?.children.some(({ personId }) => personId === item.submission.personId) === true}
            onMend={() => onMend(item)}
            onLeave={() => void leave(item)}
          />
        ))}
      </ul>
    </section>
  );
}

function Item({
  item,
  canMend,
  onMend,
  onLeave,
}: {
  readonly item: OutItem;
  readonly canMend: boolean;
  readonly onMend: () => void;
  readonly onLeave: () => void;
}) {
  const { say, language } = useSpeech();
  const { state, answer, fault } = item;
  return (
    <li className={`door-out is-${state}`}>
      <span>
        {item.childName} · {item.label[language]}
      </span>
      <b role="status">{say(`door.state.${state}`)}</b>
      {answer?.state === 'late' && <p>{say('door.cameLate')}</p>}
      {(answer?.clashes.length ?? 0) > 0 && <p>{say('door.clashed')}</p>}
      {answer?.isClockOff && <p>{say('door.clockOff', { minutes: Math.round(answer.skewSeconds / 60) })}</p>}
      {state === 'attention' && (
        <>
          {(answer?.grounds ?? []).map((ground) => (
            <p key={ground.code + ground.zh}>{ground[language]}</p>
          ))}
          {fault && <p>{fault}</p>}
          <div className="door-row">
            {canMend && (
              <button type="button" className="door-small" onClick={onMend}>
                {say('door.mend')}
              </button>
            )}
            <button type="button" className="door-link" onClick={onLeave}>
              {say('door.discard')}
            </button>
          </div>
        </>
      )}
    </li>
  );
}
