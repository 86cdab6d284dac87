import type { Viewer } from '../../access/index.ts';
import type { Ground } from '../../kernel/index.ts';
import { type Calendar, lastOf } from '../notice/working-days.ts';
import { factsOf, type HardshipCase } from './case.queries.ts';
import {
  findHardshipStep,
  HARDSHIP_STEPS,
  type HardshipRules,
  type HardshipStep,
  hardshipGrounds,
} from './identification.ts';

/** What is filled in with a step. */
export type StepFilled = {
  readonly level?: string | undefined;
  readonly meetingId?: number | undefined;
  readonly words?: string | undefined;
};

/** All grounds against a step, those of what is filled in too; and the state that it leads to. */
export function groundsOfStep(
  rules: HardshipRules,
  step: HardshipStep,
  one: HardshipCase,
  viewer: Viewer,
  { level, meetingId, words }: StepFilled,
  today: string,
) {
  const facts = factsOf(one, today);
  const found = findHardshipStep(rules, step, facts);
  const missing: Ground[] = [
    ...(found?.meeting && meetingId === undefined
      ? [{ code: 'meeting-missing', detail: { least: rules.meetings.least_members } }]
      : []),
    ...(found?.level && level === undefined ? [{ code: 'level-missing' }] : []),
    ...(found?.words && (words ?? '').length < 2 ? [{ code: 'words-missing' }] : []),
  ];
  return { grounds: [...hardshipGrounds(rules, step, facts, viewer), ...missing], to: found?.to };
}

/** A case with what may be done with it, and why not. */
export function shownCase(
  rules: HardshipRules,
  viewer: Viewer,
  one: HardshipCase,
  say: (ground: Ground, language: 'zh' | 'en') => string,
  { today, calendar }: { readonly today: string; readonly calendar: Calendar },
) {
  const facts = factsOf(one, today);
  const acts = HARDSHIP_STEPS.filter((step) => step !== 'publish').flatMap((step) => {
    const found = findHardshipStep(rules, step, facts);
    if (!found) return [];
    const grounds = hardshipGrounds(rules, step, facts, viewer).map((ground) => ({
      code: ground.code,
      zh: say(ground, 'zh'),
      en: say(ground, 'en'),
    }));
    const { label, level: wantsLevel, words: wantsWords, meeting = null } = found;
    return [{ step, label, wantsLevel, wantsWords, meeting, isAllowed: grounds.length === 0, grounds }];
  });
  const labelOf = (step: HardshipStep) => rules.steps.find((known) => known.step === step)!.label;
  const appeal = one.state === 'appealed' ? one.taken.findLast(({ step }) => step === 'appeal') : undefined;
  return {
    ...one,
    stateLabel: rules.states[one.state],
    taken: one.taken.map((taken) => ({ ...taken, label: labelOf(taken.step) })),
    answerDueOn: appeal
      ? lastOf(appeal.at.slice(0, 10), rules.appeal.within_working_days + 1, calendar).day
      : null,
    acts,
  };
}
