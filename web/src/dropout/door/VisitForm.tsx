import { useEffect, useState } from 'react';
import { useSpeech } from '../../app/language.tsx';
import type { Me } from '../../app/told.ts';
import type { DoorChild, DoorPack } from './asked.ts';
import { Contact } from './Contact.tsx';
import { Field } from './Field.tsx';
import { Media, type Taken } from './Media.tsx';
import { missingOf, neededPapers, todayBy } from './needed.ts';
import { blobKey, contactOf, keepItem, type OutItem } from './outbox.ts';
import type { Vault } from './vault.ts';

type Parts = {
  readonly vault: Vault;
  readonly pack: DoorPack & { readonly fetchedAt: string };
  readonly items: readonly OutItem[];
  readonly child: DoorChild;
  readonly mended: OutItem | undefined;
  readonly me: Me | undefined;
  readonly onSaved: () => Promise<void>;
  readonly onBack: () => void;
};

type Draft = { readonly kind: string | null; readonly data: Record<string, unknown> };
const draftKey = (personId: string): string => `draft:${personId}`;

/** What is being entered; kept as it grows, so that a closed page loses nothing typed. */
function useDraft({ vault, pack, child, mended, me }: Parts) {
  const firstOpen = child.acts.find(({ isOpen }) => isOpen)?.kind ?? null;
  const fresh: Draft = {
    kind: mended ? (mended.submission.act?.kind ?? null) : firstOpen,
    data: mended?.submission.act?.data ?? {
      metOn: todayBy(pack),
      visitors: me?.fullName ?? vault.owner.fullName,
    },
  };
  const [draft, setDraft] = useState<Draft>(fresh);
  // biome-ignore lint/correctness/useExhaustiveDependencies: read once when the form opens
  useEffect(() => {
    if (mended) return;
    void vault.get<Draft>(draftKey(child.personId)).then((kept) => kept && setDraft(kept));
  }, []);
  const change = (part: Partial<Draft>) => {
    const next = { ...draft, ...part };
    setDraft(next);
    if (!mended) void vault.write({ put: { [draftKey(child.personId)]: next } });
  };
  return { draft, change };
}

/** Only what the form of this act asks for, and nothing empty. */
function dataFor(pack: DoorPack, { kind, data }: Draft): Record<string, unknown> {
  const fields = pack.forms.find((form) => form.kind === kind)?.fields ?? [];
  const used = fields.map(({ name }) => [name, data[name]] as const);
  return Object.fromEntries(
    used.filter(([, value]) => value !== undefined && value !== null && value !== ''),
  );
}

/** Attachments of something that is mended: what the telephone still holds of them. */
async function keptMedia(vault: Vault, mended: OutItem | undefined): Promise<Taken[]> {
  const all = (mended?.submission.attached ?? []).map(async (one) => {
    const bytes = await vault.getBytes(blobKey(one.sha256));
    return bytes ? [{ ...one, bytes, preview: '' }] : [];
  });
  return (await Promise.all(all)).flat();
}

/** The form for one visit, by kind of act; saved on the telephone first, whatever the network. */
export function VisitForm(parts: Parts) {
  const { vault, pack, items, child, mended, onSaved, onBack } = parts;
  const { say, language } = useSpeech();
  const { draft, change } = useDraft(parts);
  const [edits, setEdits] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries((mended?.submission.edits ?? []).map(({ field, value }) => [field, value])),
  );
  const [media, setMedia] = useState<readonly Taken[]>([]);
  const [told, setTold] = useState<readonly string[]>([]);
  const [isBusy, setBusy] = useState(false);
  useEffect(() => void keptMedia(vault, mended).then(setMedia), [vault, mended]);
  const form = pack.forms.find(({ kind }) => kind === draft.kind);
  const closed = child.acts.find(({ kind, isOpen }) => kind === draft.kind && !isOpen);
  const needed = neededPapers(pack, draft.data);
  const save = async () => {
    const missing = missingOf(
      pack,
      draft,
      media.map(({ paper }) => paper),
    );
    const words = missing.map((one) =>
      'field' in one
        ? say('door.fill', { field: one.field[language] })
        : say('door.bring', { papers: one.papers[language] }),
    );
    if (!draft.kind && Object.keys(edits).length === 0) words.push(say('door.nothing'));
    setTold(words);
    if (words.length > 0) return;
    setBusy(true);
    try {
      await keep();
      await onSaved();
    } catch {
      setTold([say('door.notKept')]);
    } finally {
      setBusy(false);
    }
  };
  const keep = () => {
    const attached = media.map(({ sha256, medium, paper }) => ({ sha256, medium, paper }));
    const submission = {
      ...{ id: crypto.randomUUID(), device: vault.owner.device, personId: child.personId, attached },
      act: draft.kind ? { kind: draft.kind, data: dataFor(pack, draft) } : null,
      edits: Object.entries(edits).map(([field, value]) => ({
        ...{ field, value: value.trim() },
        base:
          mended?.submission.edits.find((one) => one.field === field)?.base ??
          contactOf(child, field, items, pack.servedAt).base,
      })),
      madeAt: new Date().toISOString(),
    };
    const label = form?.label ?? { zh: '联系信息', en: 'contact' };
    const bytes = Object.fromEntries(media.map((one) => [one.sha256, one.bytes]));
    const remove = [draftKey(child.personId), ...(mended ? [mended.key] : [])];
    const item = { submission, childName: child.name ?? child.personId, label, state: 'waiting' as const };
    return keepItem(vault, item, bytes, remove);
  };
  return (
    <form
      className="door-form"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <button type="button" className="door-link" onClick={onBack}>
        {say('door.back')}
      </button>
      <h1>
        {child.name} <small>{child.village}</small>
      </h1>
      <p className="door-soft">{child.reason[language]}</p>
      <div className="door-tabs" role="radiogroup" aria-label={say('door.whatWasDone')}>
        {pack.forms.map(({ kind, label }) => (
          <label key={kind} className={draft.kind === kind ? 'is-chosen' : ''}>
            <input type="radio" name="kind" checked={draft.kind === kind} onChange={() => change({ kind })} />
            {label[language]}
          </label>
        ))}
        <label className={draft.kind === null ? 'is-chosen' : ''}>
          <input
            type="radio"
            name="kind"
            checked={draft.kind === null}
            onChange={() => change({ kind: null })}
          />
          {say('door.contactOnly')}
        </label>
      </div>
      {closed && (
        <div className="door-note">
          {closed.grounds.map((ground) => (
            <p key={ground.zh}>{ground[language]}</p>
          ))}
        </div>
      )}
      {form?.fields.map((field) => (
        <Field
          key={`${form.kind} ${field.name}`}
          field={field}
          value={draft.data[field.name]}
          latest={todayBy(pack)}
          onChange={(value) => change({ data: { ...draft.data, [field.name]: value } })}
        />
      ))}
      {needed && draft.kind === 'verify' && (
        <p className="door-note">{say('door.bring', { papers: needed[language] })}</p>
      )}
      <Media
        pack={pack}
        reply={draft.kind === 'verify' ? draft.data.reply : undefined}
        media={media}
        onChange={setMedia}
      />
      <Contact {...{ pack, child, items, edits }} onChange={setEdits} />
      {told.length > 0 && (
        <div className="door-note is-bad" role="alert">
          {told.map((text) => (
            <p key={text}>{text}</p>
          ))}
        </div>
      )}
      <button type="submit" className="door-main" disabled={isBusy}>
        {say('door.save')}
      </button>
      <p className="door-soft">{say('door.saveNote')}</p>
    </form>
  );
}
