import { z } from 'zod';
import { conditionKind } from './condition-kind.ts';

/** Studies an agricultural major at a vocational school. */
export const agriculturalMajor = conditionKind({
  kind: 'agricultural-major',
  args: z.strictObject({}),
  reads: () => ['is_agricultural_major'],
  sql: () => 'is_agricultural_major',
  asks: () => ({ zh: '就读涉农专业', en: 'studies an agricultural major' }),
  fails: () => ({ zh: '不是涉农专业', en: 'studies no agricultural major' }),
  asked: 'school',
  examples: [
    { args: {}, facts: { is_agricultural_major: true }, is: true },
    { args: {}, facts: { is_agricultural_major: false }, is: false },
    { args: {}, facts: {}, is: null },
  ],
});
