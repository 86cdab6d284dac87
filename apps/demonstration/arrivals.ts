import { type Office, Refused } from './office.ts';

type Pack = { readonly children: readonly { readonly personId: string }[] };
type Arrivals = { readonly items: readonly unknown[] };

const DAY = 86_400_000;

/** What two people at one door wrote into the same field, neither knowing of the other. */
const EDITS = [
  ['whereabouts', '父亲在广东佛山务工，母亲在家', '父母都在浙江义乌，过年回来'],
  ['address', '老屋场组12号，村委会后面', '已搬到镇上安置小区3栋'],
  ['guardian', '祖母', '外公'],
] as const;

/**
 * Visits without a network that came back beside each other: an officer has to say which entry holds. Each is sent under a name that
 * is the same on every start, so that it is taken once.
 */
export async function playArrivals(
  { clerk, township }: { readonly clerk: Office; readonly township: Office },
  now: Date,
): Promise<number> {
  const { items } = await clerk.get<Arrivals>('/api/dropout/visits/arrivals');
  if (items.length > 0) return 0;
  const device = (name: string): string => `demo-phone-${name}`;
  const own = await township.get<Pack>(`/api/dropout/visits/pack?device=${device('township')}`);
  await clerk.get<Pack>(`/api/dropout/visits/pack?device=${device('clerk')}`);
  let sent = 0;
  for (const [n, [field, first, second]] of EDITS.entries()) {
    const child = own.children[n];
    if (!child) break;
    for (const [by, name, value, days] of [
      [township, 'township', first, 2],
      [clerk, 'clerk', second, 3],
    ] as const) {
      const submission = {
        ...{ id: `demo-arrival-${name}-${n}`, device: device(name), personId: child.personId },
        edits: [{ field, base: '', value }],
        madeAt: new Date(now.getTime() - days * DAY).toISOString(),
      };
      try {
        await by.post('/api/dropout/visits/submissions', { submission, sentAt: now.toISOString() });
        sent += 1;
      } catch (error) {
        if (!(error instanceof Refused)) throw error;
      }
    }
  }
  return sent;
}
