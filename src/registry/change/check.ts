import type { Division } from '../division.ts';
import { parentCode } from '../division.ts';
import { type ChangeBody, inOrder, type Place } from './change.ts';
import { divisionsOn } from './timeline.ts';

/** Why a change cannot follow those before it; all grounds are told. */
export const CHANGE_GROUNDS = {
  'change-from-unknown': {
    zh: '{name}（{code}）在变更前并不存在。请核对代码和生效日期。',
    en: '{name} ({code}) did not stand before the change. Check the code and the date.',
  },
  'change-to-taken': {
    zh: '代码 {code} 在变更前已由{name}使用。请改用新的代码。',
    en: 'The code {code} was in use before the change, by {name}. Please use a new one.',
  },
  'change-name-taken': {
    zh: '{name} 与同一上级下的另一区划重名。请改名。',
    en: '{name} is the name of another division below the same one. Please use another name.',
  },
  'change-levels': {
    zh: '一次变更只能涉及同一级的区划。请分开登记。',
    en: 'One change is about divisions of one level. Please record them apart.',
  },
  'change-shape': {
    zh: '合并须只有一个去向，拆分须只有一个来源并有两个以上去向，更名和划转须一对一。',
    en: 'A merger goes into one, a split comes from one into several, a rename or move is one to one.',
  },
  'change-villages-left': {
    zh: '{name} 撤销后，它的 {count} 个村（社区）没有写明去向。请逐一写明。',
    en: '{count} villages of {name}, which ends, are not told what they become. Please list each.',
  },
} as const;
export type ChangeGround = {
  readonly code: keyof typeof CHANGE_GROUNDS;
  readonly detail: Readonly<Record<string, string | number>>;
};

const fits = ({ kind, from, to }: ChangeBody): boolean => {
  if (kind === 'merge') return to.length === 1 && from.length > 1;
  if (kind === 'split') return from.length === 1 && to.length > 1;
  return from.length === 1 && to.length === 1;
};

const nameKey = ({ code, name }: Place): string => `${parentCode(code) ?? ''} ${name}`;

/** What is wrong with a change, after the others; none means that it may follow. */
export function assessChange(
  change: ChangeBody,
  others: readonly ChangeBody[],
  listed: readonly Division[],
  listDay: string,
): ChangeGround[] {
  const grounds: ChangeGround[] = [];
  const add = (code: ChangeGround['code'], detail: ChangeGround['detail'] = {}): void => {
    grounds.push({ code, detail });
  };
  if (!fits(change)) add('change-shape');
  if (new Set([...change.from, ...change.to].map(({ code }) => code.length)).size > 1) add('change-levels');
  if (grounds.length > 0) return grounds;
  const isBack = change.on <= listDay;
  const earlier = others.filter((one) => one.on < change.on || (one.on === change.on && one !== change));
  const before = new Map(
    divisionsOn(listed, listDay, dayBefore(change.on), isBack ? [...others, change] : earlier).map((one) => [
      one.code,
      one,
    ]),
  );
  const going = new Set([...change.from, ...change.below.map(({ from }) => from)].map(({ code }) => code));
  for (const { code, name } of [...change.from, ...change.below.map(({ from }) => from)])
    if (!before.has(code)) add('change-from-unknown', { code, name });
  for (const { code } of [...change.to, ...change.below.map(({ to }) => to)]) {
    const other = before.get(code);
    if (other && !going.has(code)) add('change-to-taken', { code, name: other.name });
  }
  const names = new Map(
    [...before.values()].filter(({ code }) => !going.has(code)).map((one) => [nameKey(one), one]),
  );
  for (const to of change.to)
    if (names.has(nameKey(to)) && names.get(nameKey(to))!.code !== to.code)
      add('change-name-taken', { name: to.name });
  const goesOn = new Set(change.to.map(({ code }) => code));
  for (const from of change.from.filter(({ code }) => !goesOn.has(code))) {
    if (change.from.length === 1 && change.to.length === 1) continue;
    const left = [...before.keys()].filter(
      (code) => code !== from.code && code.startsWith(from.code) && !going.has(code),
    );
    if (left.length > 0) add('change-villages-left', { name: from.name, count: left.length });
  }
  return grounds;
}

const dayBefore = (day: string): string => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);

/** What is wrong with a chain of changes, each after those before it. */
export const assessChain = (
  changes: readonly ChangeBody[],
  listed: readonly Division[],
  listDay: string,
): ChangeGround[] =>
  inOrder(changes).flatMap((one) =>
    assessChange(
      one,
      changes.filter((other) => other !== one),
      listed,
      listDay,
    ),
  );
