import { useSpeech } from '../../app/language.tsx';
import type { DoorChild, DoorPack } from './asked.ts';
import { contactOf, type OutItem } from './outbox.ts';

type Edits = Readonly<Record<string, string>>;

/** What changed in how the family is reached: field by field, and only what was touched is sent. */
export function Contact({
  pack,
  child,
  items,
  edits,
  onChange,
}: {
  readonly pack: DoorPack;
  readonly child: DoorChild;
  readonly items: readonly OutItem[];
  readonly edits: Edits;
  readonly onChange: (edits: Edits) => void;
}) {
  const { say, language } = useSpeech();
  const known: Readonly<Record<string, string | null>> = {
    guardian: child.guardian,
    phone: child.phoneMasked,
  };
  const set = (field: string, value: string) => {
    const { [field]: _, ...others } = edits;
    onChange(value === '' ? others : { ...others, [field]: value });
  };
  return (
    <fieldset className="door-contact">
      <legend>{say('door.contact')}</legend>
      {pack.contact.map(({ field, label, kind }) => {
        const now = contactOf(child, field, items, pack.servedAt).value || known[field] || '';
        return (
          <div className="door-field" key={field}>
            <label htmlFor={`contact-${field}`}>{label[language]}</label>
            <input
              id={`contact-${field}`}
              type={kind === 'phone' ? 'tel' : 'text'}
              autoComplete="off"
              maxLength={120}
              placeholder={now === '' ? say('door.unknown') : say('door.now', { value: now })}
              value={edits[field] ?? ''}
              onChange={(event) => set(field, event.target.value)}
            />
          </div>
        );
      })}
    </fieldset>
  );
}
