import { checkCharacter } from '../kernel/index.ts';
import type { Chance } from './chance.ts';
import type { Draft } from './draft.ts';
import { shortId } from './identity.ts';
import type { Person } from './person.ts';
import type { Mix } from './tables.store.ts';
import { replaceOne, type Typing } from './typing.ts';

/** A pair of hands that types a register: changes a draft in place and notes what went wrong. */
export type Clerk = {
  readonly rate: (type: string) => number;
  readonly chance: Chance;
  type(draft: Draft): void;
};

type Hand = {
  readonly rate: (type: string) => number;
  readonly chance: Chance;
  readonly typing: Typing;
  /** The number of the row above. */
  above: string;
};

const otherDigit = (digit: string, chance: Chance): string =>
  String((Number(digit) + 1 + chance.below(9)) % 10);

function slip(text: string, from: number, to: number, chance: Chance): string {
  const at = from + chance.below(to - from);
  return text.slice(0, at) + otherDigit(text[at]!, chance) + text.slice(at + 1);
}

function transpose(text: string, chance: Chance): string {
  const places = Array.from({ length: 16 }, (_, i) => i).filter((i) => text[i] !== text[i + 1]);
  const at = chance.one(places);
  return text.slice(0, at) + text[at + 1] + text[at] + text.slice(at + 2);
}

function wrongCheck(text: string, chance: Chance): string {
  const right = checkCharacter(text.slice(0, 17));
  return text.slice(0, 17) + chance.one([...'0123456789X'].filter((one) => one !== right));
}

function anotherForm(text: string, chance: Chance): string {
  const at = chance.next();
  if (at < 0.3) return `${text.slice(0, 6)} ${text.slice(6, 14)} ${text.slice(14)}`;
  if (at < 0.5) return ` ${text}  `;
  if (at < 0.65) return `'${text}`;
  if (at < 0.8) return text.replace('X', chance.one(['x', 'х', '×', 'Ｘ']));
  return text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
}

/** Whose number slips into the row: a brother's or sister's, else a parent's, else the head's. */
function neighbour(person: Person, chance: Chance): string {
  const others = person.household.members.filter((one) => one !== person && one.id !== '');
  return others.length > 0 ? chance.one(others).id : '';
}

/** What a spreadsheet program makes of a number that was typed as one: 15 digits are kept, the screen shows fewer. */
function asNumber(id: string, chance: Chance): string | number {
  const kept = Number(`${id.slice(0, 15)}000`);
  return chance.hit(0.5) ? kept : kept.toExponential(5).replace('e+', 'E+');
}

type Change = (id: string, draft: Draft, hand: Hand) => string | number | undefined;

/** Ways in which a number goes wrong; the first that hits is the one. Those marked lose what the number says. */
const ID_CHANGES: readonly (readonly [type: string, change: Change, loses: boolean])[] = [
  ['id-old', (_, { person }) => person.oldId || undefined, true],
  [
    'id-20',
    (id, { person }) =>
      person.disability
        ? id + person.disability.kind + person.disability.grade + person.disability.reissue
        : undefined,
    false,
  ],
  ['id-15', (id) => (id.slice(6, 8) === '19' ? shortId(id) : undefined), false],
  ['id-missing', () => '', true],
  [
    'id-placeholder',
    (_, __, { chance }) => chance.one(['无', '暂无', '/', '不详', '000000000000000000', '待补']),
    true,
  ],
  ['id-scientific', (id, _, { chance }) => asNumber(id, chance), true],
  ['id-zeros', (id) => `${id.slice(0, 15)}000`, true],
  ['id-of-other', (_, { person }, { chance }) => neighbour(person, chance) || undefined, true],
  ['id-of-row-above', (_, __, { above }) => above || undefined, true],
  ['id-wrong-check', (id, _, { chance }) => wrongCheck(id, chance), false],
  ['id-one-digit', (id, _, { chance }) => slip(id, 0, 17, chance), true],
  ['id-transposed', (id, _, { chance }) => transpose(id, chance), true],
  ['id-form', (id, _, { chance }) => anotherForm(id, chance), false],
];

function typeId(draft: Draft, hand: Hand): void {
  if (typeof draft.id !== 'string' || draft.id.length !== 18) return;
  for (const [type, change, loses] of ID_CHANGES) {
    if (!hand.chance.hit(hand.rate(type))) continue;
    const typed = change(draft.id, draft, hand);
    if (typed === undefined || typed === draft.id) continue;
    draft.id = typed;
    draft.errors.push(type);
    if (loses) draft.wrong.add('id');
    return;
  }
}

function nickname(draft: Draft, { typing, chance }: Hand): string | undefined {
  const characters = [...draft.name];
  if (draft.person.people === 'uyghur' || characters.length > 4) return characters.slice(0, 3).join('');
  const last = characters.at(-1)!;
  const at = chance.next();
  if (at < 0.4) return characters[0] + last + last;
  if (at < 0.7) return chance.one(typing.nickPrefixes) + last;
  return characters[0] + chance.one(typing.nickNames);
}

function untypable(name: string, { typing, chance }: Hand): string | undefined {
  const characters = [...name];
  const at = characters.findIndex((one) => typing.rarePinyin.has(one));
  if (at < 0) return undefined;
  const pinyin = typing.rarePinyin.get(characters[at]!)!;
  characters[at] = chance.one([pinyin, pinyin, pinyin.toUpperCase(), '?', '？', '*', '\ue863', '']);
  return characters.join('');
}

function blanks(name: string, chance: Chance): string {
  const characters = [...name];
  if (characters.length === 2 && chance.hit(0.7))
    return `${characters[0]}${chance.one([' ', '  ', '　'])}${characters[1]}`;
  return chance.one([
    `${name} `,
    ` ${name}`,
    `${name}　`,
    `${characters[0]} ${characters.slice(1).join('')}`,
  ]);
}

const withOtherDot = (name: string, { typing, chance }: Hand): string | undefined =>
  name.includes('·') ? name.replaceAll('·', chance.one(typing.dots)) : undefined;

/** A long name cut where the cell of some system ended. */
const cut = (name: string, { chance }: Hand): string | undefined =>
  [...name].length > 7 ? [...name].slice(0, chance.one([5, 6, 7])).join('') : undefined;

/** What a teacher adds to the name in its own cell. */
function withNote({ name, sex }: Draft, { chance }: Hand): string {
  return `${name}${chance.one(['*', '（借读）', '(寄宿)', '（双胞胎）', `（${sex}）`, '（新转入）', '1'])}`;
}

type NameChange = (draft: Draft, hand: Hand) => string | undefined;

/** Ways in which a name goes wrong; those marked leave the name as it is to any reader (blanks, dots, variants). */
const NAME_CHANGES: readonly (readonly [type: string, change: NameChange, loses: boolean])[] = [
  ['name-rare', (draft, hand) => untypable(draft.name, hand), true],
  ['name-cut', (draft, hand) => cut(draft.name, hand), true],
  ['name-dot', (draft, hand) => withOtherDot(draft.name, hand), false],
  ['name-former', ({ person }) => person.formerName || undefined, true],
  ['name-nickname', nickname, true],
  ['name-homophone', ({ name }, { typing, chance }) => replaceOne(name, typing.homophones, chance), true],
  ['name-look-alike', ({ name }, { typing, chance }) => replaceOne(name, typing.lookAlikes, chance), true],
  ['name-variant', ({ name }, { typing, chance }) => replaceOne(name, typing.variants, chance), false],
  ['name-short', ({ name }) => ([...name].length === 3 ? [...name][0]! + [...name][2]! : undefined), true],
  ['name-note', withNote, false],
  ['name-form', ({ name }, { chance }) => blanks(name, chance), false],
];

function typeName(draft: Draft, hand: Hand): void {
  for (const [type, change, loses] of NAME_CHANGES) {
    if (!hand.chance.hit(hand.rate(type))) continue;
    const typed = change(draft, hand);
    if (typed === undefined || typed === draft.name || typed === '') continue;
    draft.name = typed;
    draft.errors.push(type);
    if (loses) draft.wrong.add('name');
    return;
  }
}

function swappedBirth(birth: string): string | undefined {
  const [year, month, day] = birth.split('-') as [string, string, string];
  return Number(day) <= 12 && day !== month ? `${year}-${day}-${month}` : undefined;
}

function slippedBirth(birth: string, chance: Chance): string {
  const [year, month, day] = birth.split('-') as [string, string, string];
  const at = chance.below(3);
  if (at === 0) return `${Number(year) + chance.one([-1, 1, -10])}-${month}-${day}`;
  if (at === 1) return `${year}-${String(1 + (Number(month) % 12)).padStart(2, '0')}-${day}`;
  return `${year}-${month}-${String(1 + ((Number(day) + 9) % 28)).padStart(2, '0')}`;
}

function typeRest(draft: Draft, { rate, chance }: Hand): void {
  const swapped = chance.hit(rate('birth-swapped')) ? swappedBirth(draft.birth) : undefined;
  const slipped = !swapped && chance.hit(rate('birth-slip')) ? slippedBirth(draft.birth, chance) : undefined;
  if (swapped ?? slipped) {
    draft.birth = (swapped ?? slipped)!;
    draft.errors.push(swapped ? 'birth-swapped' : 'birth-slip');
    draft.wrong.add('birth');
  }
  if (chance.hit(rate('sex-wrong'))) {
    draft.sex = draft.sex === '男' ? '女' : '男';
    draft.errors.push('sex-wrong');
    draft.wrong.add('sex');
  }
  if (draft.phone !== '' && chance.hit(rate('phone-slip'))) {
    draft.phone = slip(draft.phone, 3, 11, chance);
    draft.errors.push('phone-slip');
    draft.wrong.add('phone');
  }
}

/** The rate of an error type in a register: its own, else the usual one. */
export const rateOf = (mix: Mix, register: string, type: string): number =>
  mix.registers[register]?.[type] ?? mix.usual[type] ?? 0;

/** The clerk of one register: rates of the mix, with those of the register in their stead. */
export function openClerk(mix: Mix, register: string, typing: Typing, chance: Chance): Clerk {
  const rate = (type: string): number => rateOf(mix, register, type);
  const hand: Hand = { rate, chance, typing, above: '' };
  return {
    rate,
    chance,
    type(draft) {
      typeId(draft, hand);
      hand.above = draft.person.id;
      typeName(draft, hand);
      typeRest(draft, hand);
    },
  };
}
