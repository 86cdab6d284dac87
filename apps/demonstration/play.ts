import type { FastifyInstance } from 'fastify';
import { playAid } from './aid.ts';
import { playArrivals } from './arrivals.ts';
import { playAssignments } from './assignments.ts';
import { playAttendance } from './attendance.ts';
import { playCases } from './cases.ts';
import { playLedgers } from './ledgers.ts';
import { openOffice } from './office.ts';

/** What was played, in counts of rows. */
export type Played = { readonly cases: number; readonly assigned: number; readonly awards: number };

/**
 * Some weeks of work over the demonstration county, so that every page has something to show: all of it through the
 * interface, by the demonstration's own accounts, and therefore under the rights, checks and records of real work.
 * What somebody has already begun is left alone.
 */
export async function playDemonstration(app: FastifyInstance, now: Date): Promise<Played> {
  const open = (role: string) => openOffice(app, role);
  const clerk = await open('county-clerk');
  const offices = { clerk, township: await open('township-officer'), school: await open('school') };
  const cases = await playCases(offices, now);
  await playArrivals(offices, now);
  const assigned = await playAssignments(clerk, now);
  await playLedgers(clerk, now);
  await playAttendance(await open('class-teacher'), now);
  const money = { aid: await open('aid-clerk'), poverty: await open('poverty-office') };
  const awards = await playAid({ ...money, clerk, finance: await open('finance-office') });
  return { cases, assigned, awards };
}
