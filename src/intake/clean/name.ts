const PLAIN_HAN = /^[\u4e00-\u9fff]{2,4}$/;
/** Signs that stand for the dot of minority names (U+00B7 by rule). */
const DOTS = /[\u30fb\u2022\u2219\u25cf\uff0e\u2027\u00b7\uff65\u22c5\u2024\u318d\u16eb]/g;
const NOTE = /[(（][^)）]*[)）]\s*$/;
const UNREADABLE = /[?？*＊�\u25a1\ue000-\uf8ff]|[\u{f0000}-\u{10ffff}]/u;

/** Seven digits and more before or behind Chinese characters: 张小明13812345678. */
const NUMBER_BESIDE =
  /(?<=[\u3400-\u9fff·\s)）])[\s:：,，/-]*[+＋]?[0-9０-９][0-9０-９\s-]{5,}[0-9０-９]\s*$|^\s*[0-9０-９]{7,}[\s:：,，/-]*(?=[\u3400-\u9fff])/u;

/** A name, cleaned: blanks out, compatibility forms folded, the dot as U+00B7. Notes in brackets at the end are cut. */
export function cleanName(text: string): string {
  if (PLAIN_HAN.test(text)) return text;
  let name = text.replace(NOTE, '');
  if (name.trim() === '') name = text;
  // a telephone number typed behind the name is none of it
  if (NUMBER_BESIDE.test(name)) name = name.replace(NUMBER_BESIDE, '');
  // A dot between Latin letters may be an initial's; between Han or after them it is the dot of the name.
  name = name
    .normalize('NFKC')
    .replace(DOTS, '·')
    .replace(/(?<=\p{L})\.(?=\p{L})/gu, '·');
  const isLatin = /[A-Za-z]/.test(name) && !/[\u3400-\u9fff]/.test(name);
  return (isLatin ? name.replace(/\s+/g, ' ') : name.replace(/\s+/g, '')).trim();
}

const FORMER = /[(（](?:曾用名?|原名|又名|曾名)[:：]?\s*([\u4e00-\u9fff·]{2,})[)）]\s*$/;
const BRACKETED = /[(（]\s*([\u4e00-\u9fff]{2,4})\s*[)）]\s*$/;

/** The other name that stands behind a name in brackets: 张明（曾用名：张小明）, or 张明（张小明） where the surname is the same. */
export function formerName(text: string): string | undefined {
  if (PLAIN_HAN.test(text)) return undefined;
  const labelled = FORMER.exec(text)?.[1];
  if (labelled !== undefined) return cleanName(labelled);
  const bracketed = BRACKETED.exec(text)?.[1];
  return bracketed !== undefined && bracketed[0] === text.trim()[0] ? bracketed : undefined;
}

/** True where characters of the name could not be read or were masked. */
export const isUnreadableName = (name: string): boolean => !PLAIN_HAN.test(name) && UNREADABLE.test(name);
