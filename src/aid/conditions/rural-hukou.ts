import { z } from 'zod';
import { codeOf } from '../facts.ts';
import { conditionKind } from './condition-kind.ts';

/** Is registered in a rural household. */
export const ruralHukou = conditionKind({
  kind: 'rural-hukou',
  args: z.strictObject({}),
  reads: () => ['hukou_kind'],
  sql: () => `hukou_kind = ${codeOf('hukou_kind', 'rural')}`,
  asks: () => ({ zh: '农村户籍', en: 'has a rural household register' }),
  fails: () => ({ zh: '非农村户籍', en: 'has no rural household register' }),
  asked: 'police',
  examples: [
    { args: {}, facts: { hukou_kind: 'rural' }, is: true },
    { args: {}, facts: { hukou_kind: 'urban' }, is: false },
    { args: {}, facts: {}, is: null },
  ],
});
