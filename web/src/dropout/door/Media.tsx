import { useState } from 'react';
import { useSpeech } from '../../app/language.tsx';
import type { DoorPack } from './asked.ts';
import { sha256Of, shrinkPhoto } from './photo.ts';
import { Signature } from './Signature.tsx';
import { Voice } from './Voice.tsx';

/** Something taken at the door. */
export type Taken = {
  readonly sha256: string;
  readonly medium: string;
  readonly paper: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly preview: string;
};

type Parts = {
  readonly pack: DoorPack;
  /** The chosen reply: its papers are offered first. */
  readonly reply: unknown;
  readonly media: readonly Taken[];
  readonly onChange: (media: readonly Taken[]) => void;
};

const PHOTO = 'visit-photo';

/** Photos, voice note and signature of a visit. */
export function Media({ pack, reply, media, onChange }: Parts) {
  const { say, language } = useSpeech();
  const [chosen, setPaper] = useState('');
  const [fault, setFault] = useState('');
  const wanted = (pack.papersOf[String(reply)] ?? []).flat();
  const paper = chosen || wanted[0] || PHOTO;
  const own = (medium: string) => media.filter((one) => one.medium === medium);
  const most = (medium: string) => pack.media.find(({ id }) => id === medium)?.most ?? 0;
  const add = async (medium: string, as: string, bytes: Uint8Array<ArrayBuffer>, preview = '') => {
    const limit = pack.media.find(({ id }) => id === medium)?.largestBytes ?? 0;
    if (bytes.length > limit)
      return setFault(say('door.tooLarge', { limit: `${Math.round(limit / 1024)} KB` }));
    const sha256 = await sha256Of(bytes);
    const others = media.filter((one) =>
      most(medium) === 1 ? one.medium !== medium : one.sha256 !== sha256,
    );
    setFault('');
    onChange([...others, { sha256, medium, paper: as, bytes, preview }]);
  };
  const remove = (sha256: string) => onChange(media.filter((one) => one.sha256 !== sha256));
  const photograph = async (file: File | undefined) => {
    if (!file) return;
    const taken = await shrinkPhoto(file).catch(() => undefined);
    if (taken) await add('photo', paper, taken.bytes, taken.preview);
    else setFault(say('door.noPicture'));
  };
  const papers = [...new Set([...wanted, PHOTO, ...pack.papers.map(({ id }) => id)])].filter(
    (id) => !['signature', 'visit-voice'].includes(id),
  );
  const labelOf = (id: string) => pack.papers.find((one) => one.id === id)?.label[language] ?? id;
  return (
    <fieldset>
      <legend>{say('door.media')}</legend>
      <div className="door-field">
        <label htmlFor="paper">{say('door.photoOf')}</label>
        <select id="paper" value={paper} onChange={(event) => setPaper(event.target.value)}>
          {papers.map((id) => (
            <option key={id} value={id}>
              {labelOf(id)}
            </option>
          ))}
        </select>
        {own('photo').length < most('photo') && (
          <label className="door-small door-file">
            {say('door.photoTake')}
            <input
              type="file"
              accept="image/*"
              capture="environment"
              onChange={(event) => {
                void photograph(event.target.files?.[0]);
                event.target.value = '';
              }}
            />
          </label>
        )}
      </div>
      <ul className="door-photos">
        {own('photo').map((one) => (
          <li key={one.sha256}>
            {one.preview && <img src={one.preview} alt={labelOf(one.paper)} />}
            <span>{labelOf(one.paper)}</span>
            <button type="button" className="door-link" onClick={() => remove(one.sha256)}>
              {say('door.remove')}
            </button>
          </li>
        ))}
      </ul>
      {fault && (
        <p className="door-note is-bad" role="alert">
          {fault}
        </p>
      )}
      <Voice
        isTaken={own('voice').length > 0}
        onTaken={(bytes) => void add('voice', 'visit-voice', bytes)}
        onRemove={() => onChange(media.filter(({ medium }) => medium !== 'voice'))}
      />
      <Signature
        isSigned={own('signature').length > 0}
        onSigned={(bytes) => void add('signature', 'signature', bytes)}
        onClear={() => onChange(media.filter(({ medium }) => medium !== 'signature'))}
      />
    </fieldset>
  );
}
