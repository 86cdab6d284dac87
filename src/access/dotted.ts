/** Digits that stand by themselves, not in a hash or a name. */
const alone = (inner: string): RegExp => new RegExp(`(?<![0-9A-Za-z])${inner}(?![0-9A-Za-z])`, 'g');

/** A citizen ID by the day of birth in it, also as a school number. */
const CITIZEN = alone(
  '[GLJP]?[1-9]\\d{5}[ -]?(?:18|19|20)\\d\\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])[ -]?\\d{3}[\\dXx]',
);
/** A card or passbook: sixteen to nineteen digits, in one piece or in fours. */
const ACCOUNT = alone('(?<!-)\\d{4} ?\\d{4} ?\\d{4} ?\\d{4}(?: ?\\d{1,3})?(?!-)');
const MOBILE = alone('(?:\\+?86[ -]?)?1[3-9]\\d[ -]?\\d{4}[ -]?\\d{4}');

const dots = (number: string, first: number, last: number): string =>
  `${number.slice(0, first)}${'*'.repeat(Math.max(number.length - first - last, 4))}${number.slice(-last)}`;

/** A file that a program packed into a text. */
const PACKED = /^[0-9A-Za-z+/=_-]{200,}$/;

/** A text with the citizen IDs, accounts and mobile telephones in it dotted out; everything else as it was typed. */
export function dotNumbers(text: string): string {
  if (!/\d{3}/.test(text) || PACKED.test(text)) return text;
  return text
    .replace(CITIZEN, (number) => dots(number, 6, 2))
    .replace(ACCOUNT, (number) => dots(number, 0, 4))
    .replace(MOBILE, (number) => dots(number.replace(/[ -]/g, '').replace(/^\+?86(?=1\d{10})/, ''), 3, 4));
}

/** The same for every text of a body but those of the named fields, whose purpose a number is. */
export function dotBody(value: unknown, numbered: readonly string[]): unknown {
  if (typeof value === 'string') return dotNumbers(value);
  if (Array.isArray(value)) return value.map((one) => dotBody(one, numbered));
  if (value === null || typeof value !== 'object' || Object.getPrototypeOf(value) !== Object.prototype)
    return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [
      name,
      numbered.includes(name) ? part : dotBody(part, numbered),
    ]),
  );
}
