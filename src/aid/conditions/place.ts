import { z } from 'zod';
import type { FactColumn } from '../facts.ts';
import { some } from './condition-kind.ts';

/** A province (2 digits), city (4) or county (6) with its name. */
export const Place = z.strictObject({
  code: z.string().regex(/^\d{2}(\d{2}){0,2}$/),
  zh: z.string().min(1),
  en: z.string().min(1),
});
export type Place = z.infer<typeof Place>;
export const Places = some(Place);

/** Whether the county in the column lies in the division of this code. */
export function placeSql(column: FactColumn, code: string): string {
  if (code.length === 6) return `${column} = ${code}`;
  const blank = 6 - code.length;
  return `${column} between ${code}${'0'.repeat(blank)} and ${code}${'9'.repeat(blank)}`;
}
