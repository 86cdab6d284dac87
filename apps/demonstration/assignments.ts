import { officeDay } from '../../src/kernel/index.ts';
import type { Office } from './office.ts';

/** Hands the children out of school to their townships, due in a fortnight; nothing where something is assigned. */
export async function playAssignments(clerk: Office, now: Date): Promise<number> {
  const { items } = await clerk.get<{ items: unknown[] }>('/api/assignments');
  if (items.length > 0) return 0;
  const { total } = await clerk.get<{ total: number }>('/api/out-of-school?limit=1');
  if (total === 0) return 0;
  const due = officeDay(new Date(now.getTime() + 14 * 86_400_000));
  const { assigned } = await clerk.post<{ assigned: number }>('/api/assignments', {
    ...{ list: 'out-of-school', filter: {}, target: { to: 'township' }, due, note: '入户核实，按期回报' },
  });
  return assigned;
}
