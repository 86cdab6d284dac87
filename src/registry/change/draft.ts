import { z } from 'zod';
import type { Division } from '../division.ts';
import { CHANGE_KINDS, type ChangeBody, IsoDay, type Place, type Step } from './change.ts';

const Code = z.string().regex(/^\d{9}$|^\d{12}$/);
const Name = z
  .string()
  .max(60)
  .transform((text) => text.normalize('NFKC').replace(/\s/g, ''));

/** What somebody writes on the page; the rest follows from the divisions as they stood. */
export const ChangeAsked = z.object({
  kind: z.enum(CHANGE_KINDS),
  on: IsoDay,
  /** What is merged, renamed, split or moved. Of a merger told afterwards: none, since it is no longer listed. */
  from: z.array(Code).max(50).default([]),
  /** Into which township something is merged or moved. */
  into: Code.optional(),
  /** The new name; of a change told afterwards, the former one. */
  name: Name.optional(),
  /** The new code; of a change told afterwards, the former one. The next free one where nobody knows it yet. */
  code: Code.optional(),
  /** Villages that go to the new township; of a merger told afterwards, those that came from the former one. */
  villages: z.array(Code).max(400).default([]),
});
export type ChangeAsked = z.infer<typeof ChangeAsked>;

/** Why nothing can be drawn up from what was written. */
export const DRAFT_GROUNDS = {
  'change-incomplete': { zh: '请填写：{fields}。', en: 'Please fill in: {fields}.' },
  'change-not-afterwards': {
    zh: '官方区划表截至 {listDay}。此前的变更只能补登合并和更名；拆分、划转已在表中。',
    en: 'The official list tells of {listDay}. Of earlier days only mergers and renames can be added; splits and moves stand in it.',
  },
} as const;

/** Fields of the form as a fault names them. */
export const FIELD_WORDS = {
  from: { zh: '变更的区划', en: 'the divisions that change' },
  into: { zh: '去向', en: 'into which' },
  name: { zh: '名称', en: 'the name' },
  villages: { zh: '涉及的村（社区）', en: 'the villages' },
} as const;
type FieldWord = keyof typeof FIELD_WORDS;

export type Drafted =
  | { readonly draft: ChangeBody }
  | { readonly missing: readonly FieldWord[] }
  | { readonly isTooLate: true };

/** The next code below a division that nobody bears. */
function freeCode(parent: string, like: string, taken: Set<string>): string {
  const tail = like.slice(parent.length);
  for (let n = Number(tail || '201'); n < 1000; n++) {
    const code = `${parent}${String(n).padStart(3, '0')}`;
    if (taken.has(code)) continue;
    taken.add(code);
    return code;
  }
  return like;
}

/**
 * Draws a change up: what it makes of each village follows from the divisions. `standing`: the day before, or, for a change of
 * before the official list, the day itself.
 */
export function draftChange(
  asked: ChangeAsked,
  standing: readonly Division[],
  isAfterwards: boolean,
): Drafted {
  const { kind, on } = asked;
  const byCode = new Map(standing.map((one) => [one.code, one]));
  const taken = new Set(byCode.keys());
  const place = (code: string): Place => ({ code, name: byCode.get(code)?.name ?? code });
  const below = (code: string): Place[] =>
    standing
      .filter((one) => one.code.length === code.length + 3 && one.code.startsWith(code))
      .map(({ code }) => place(code));
  const shifted = (villages: readonly Place[], township: string): Step[] =>
    villages.map((from) => ({
      from,
      to: { code: freeCode(township, township + from.code.slice(-3), taken), name: from.name },
    }));
  const missing = missingOf(asked, isAfterwards);
  if (missing.length > 0) return { missing };
  const [first] = asked.from;
  const { into = '', name = '', code } = asked;
  const made = (from: Place[], to: Place[], steps: Step[] = []): Drafted => ({
    draft: { on, kind, from, to, below: steps },
  });
  if (isAfterwards && kind === 'rename') return made([{ code: code ?? first!, name }], [place(first!)]);
  if (isAfterwards && kind === 'merge') {
    const former = { code: code ?? freeCode(into.slice(0, -3), into, taken), name };
    const steps = asked.villages.map((one) => ({
      from: { code: former.code + one.slice(-3), name: place(one).name },
      to: place(one),
    }));
    return made([former, place(into)], [place(into)], steps);
  }
  if (isAfterwards) return { isTooLate: true };
  if (kind === 'rename') return made([place(first!)], [{ code: code ?? first!, name }]);
  if (kind === 'merge') {
    const gone = asked.from.filter((one) => one !== into);
    const steps = gone.flatMap((one) => shifted(below(one), into));
    return made([...gone.map(place), place(into)], [{ code: into, name: name || place(into).name }], steps);
  }
  if (kind === 'move') {
    const from = place(first!);
    return made([from], [{ code: freeCode(into, into + from.code.slice(-3), taken), name: from.name }]);
  }
  const next = { code: code ?? freeCode(first!.slice(0, -3), first!, taken), name };
  return made([place(first!)], [place(first!), next], shifted(asked.villages.map(place), next.code));
}

const VILLAGE = 12;

function missingOf({ kind, from, into, name, villages }: ChangeAsked, isAfterwards: boolean): FieldWord[] {
  const needs: Readonly<Record<ChangeAsked['kind'], readonly FieldWord[]>> = {
    rename: ['from', 'name'],
    merge: isAfterwards ? ['into', 'name'] : ['from', 'into'],
    // below a village nothing is known that could go to one part or the other
    split: from[0]?.length === VILLAGE ? ['from', 'name'] : ['from', 'name', 'villages'],
    move: ['from', 'into'],
  };
  const isGiven: Readonly<Record<FieldWord, boolean>> = {
    from: from.length > 0,
    into: into !== undefined,
    name: (name ?? '') !== '',
    villages: villages.length > 0,
  };
  return needs[kind].filter((field) => !isGiven[field]);
}
