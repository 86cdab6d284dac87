import { z } from 'zod';
import { codeOf, FACTS, factText } from '../facts.ts';
import { amongSql, conditionKind, listed, some, wordOf } from './condition-kind.ts';

const WORDS = FACTS.stage.words;

/** Is enrolled and attends at one of the stages. */
export const enrolledAtStage = conditionKind({
  kind: 'enrolled-at-stage',
  args: z.strictObject({ stages: some(wordOf(WORDS)) }),
  reads: () => ['is_enrolled', 'stage'],
  sql: ({ stages }) =>
    `is_enrolled and ${amongSql(
      'stage',
      stages.map((one) => codeOf('stage', one)),
    )}`,
  asks: ({ stages }) => {
    const { zh, en } = listed(stages.map((one) => factText('stage', one)));
    return { zh: `在${zh}就读`, en: `is at ${en}` };
  },
  fails: ({ stages }) => {
    const { zh, en } = listed(stages.map((one) => factText('stage', one)));
    return { zh: `不在${zh}就读`, en: `is not at ${en}` };
  },
  asked: 'school',
  examples: [
    { args: { stages: ['primary', 'junior'] }, facts: { is_enrolled: true, stage: 'junior' }, is: true },
    { args: { stages: ['primary'] }, facts: { is_enrolled: true, stage: 'junior' }, is: false },
    { args: { stages: ['primary'] }, facts: { is_enrolled: true }, is: null },
    // who attends no school has no stage to be found out
    { args: { stages: ['primary'] }, facts: { is_enrolled: false }, is: false },
  ],
});
