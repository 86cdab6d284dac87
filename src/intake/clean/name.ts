const PLAIN_HAN = /^[\u4e00-\u9fff]{2,4}$/;
/** Signs that stand for the dot of minority names (U+00B7 by rule). */
const DOTS = /[\u30fb\u2022\u2219\u25cf\uff0e\u2027\u00b7\uff65\u22c5\u2024\u318d\u16eb]/g;
const NOTE = /[(（][^)）]*[)）]\s*$/;
const UNREADABLE = /[?？*＊�\u25a1\ue000-\uf8ff]|[\u{f0000}-\u{10ffff}]/u;

/** A name, cleaned: blanks out, compatibility forms folded, the dot as U+00B7. Notes in brackets at the end are cut. */
export function cleanName(text: string): string {
  if (PLAIN_HAN.test(text)) return text;
  let name = text.replace(NOTE, '');
  if (name.trim() === '') name = text;
  // A dot between Latin letters may be an initial's; between Han or after them it is the dot of the name.
  name = name
    .normalize('NFKC')
    .replace(DOTS, '·')
    .replace(/(?<=\p{L})\.(?=\p{L})/gu, '·');
  const isLatin = /[A-Za-z]/.test(name) && !/[\u3400-\u9fff]/.test(name);
  return (isLatin ? name.replace(/\s+/g, ' ') : name.replace(/\s+/g, '')).trim();
}

/** True where characters of the name could not be read or were masked. */
export const isUnreadableName = (name: string): boolean => !PLAIN_HAN.test(name) && UNREADABLE.test(name);
