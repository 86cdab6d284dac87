import { z } from 'zod';
import { conditionKind } from './condition-kind.ts';

/** Boards at school, or (`boards: false`) does not. */
export const boards = conditionKind({
  kind: 'boards',
  args: z.strictObject({ boards: z.boolean() }),
  reads: () => ['boards'],
  sql: (args) => (args.boards ? 'boards' : 'not boards'),
  asks: (args) =>
    args.boards
      ? { zh: '在校寄宿', en: 'boards at school' }
      : { zh: '不在校寄宿（走读）', en: 'is a day pupil' },
  fails: (args) =>
    args.boards
      ? { zh: '不在校寄宿', en: 'does not board at school' }
      : { zh: '在校寄宿', en: 'boards at school' },
  asked: 'school',
  examples: [
    { args: { boards: true }, facts: { boards: true }, is: true },
    { args: { boards: false }, facts: { boards: true }, is: false },
    { args: { boards: false }, facts: {}, is: null },
  ],
});
