import { officeDay } from '../../src/kernel/index.ts';
import type { Office } from './office.ts';
import { drawPaper } from './picture.ts';

/** Who plays the cases. */
export type CaseOffices = {
  readonly clerk: Office;
  readonly township: Office;
  readonly school: Office;
};

type CaseRow = { readonly personId: string; readonly step: string; readonly birthDate: string | null };
type Sent = {
  readonly act: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly proof?: string;
};

const DAY_MS = 86_400_000;

/** A day so many days before today, as the offices' calendar has it. */
const day = (now: Date, before: number): string => officeDay(new Date(now.getTime() - before * DAY_MS));

const CAUSES = ['learning', 'work', 'poverty', 'family-change', 'distance'] as const;
const MEASURES = [
  ['persuade', 'remedial'],
  ['persuade', 'aid'],
  ['care', 'boarding'],
  ['transport'],
] as const;
const PLACES = ['家中', '村委会', '外婆家', '镇上务工地点'] as const;
const WHOM = ['父亲', '祖母', '母亲和本人', '本人'] as const;

const pick = <T>(of: readonly T[], n: number): T => of[n % of.length] as T;

const verified = (n: number, now: Date, reply = 'truly-out', proof?: string): Sent => ({
  act: 'verify',
  ...(proof ? { proof } : {}),
  data: { reply, metOn: day(now, 6), place: pick(PLACES, n), whom: pick(WHOM, n) },
});
const planned = (n: number, now: Date): Sent => ({
  act: 'plan',
  data: {
    ...{ cause: pick(CAUSES, n), measures: pick(MEASURES, n), responsible: '包联教师', until: day(now, -30) },
  },
});
const visited = (n: number, now: Date, outcome: string): Sent => ({
  act: 'visit',
  data: {
    ...{
      visitors: '班主任、村干部',
      metOn: day(now, 4),
      place: pick(PLACES, n),
      whom: pick(WHOM, n),
      outcome,
    },
  },
});
const placed = (school: string, now: Date): Sent => ({
  act: 'place',
  data: { placement: 'other-school', school, grade: '七年级', isReserved: true, startOn: day(now, 3) },
});

/** Whether somebody is of an age for the junior school that gives the places. */
const isJunior = ({ birthDate }: CaseRow, now: Date): boolean =>
  birthDate !== null && birthDate < day(now, 12.2 * 365.25);

/** How far each case goes, in the order of the queue; the rest stay suspected. */
function roadOf(one: CaseRow, n: number, now: Date, school: string): readonly Sent[] {
  const [out, plan, agreed] = [verified(n, now), planned(n, now), visited(n, now, 'agreed')];
  const places = isJunior(one, now) ? [placed(school, now)] : [];
  const all: readonly (readonly Sent[])[] = [
    [out],
    [out, plan],
    [out, plan, visited(n, now, 'undecided')],
    [out, plan, agreed],
    [out, plan, agreed, ...places],
    [verified(n, now, 'enrolled-elsewhere', 'school-confirmation')],
    [out, plan, visited(n, now, 'refused')],
    [],
    [],
  ];
  return pick(all, n);
}

async function send(by: Office, { personId }: CaseRow, { act, data, proof }: Sent, n: number): Promise<void> {
  const path = `/api/dropout/cases/${personId}`;
  const files: number[] = [];
  if (proof) {
    const name = encodeURIComponent('就读学校在读证明.png');
    files.push((await by.put<{ no: number }>(`${path}/files?kind=${proof}&name=${name}`, drawPaper(n))).no);
  }
  await by.post(`${path}/${act}`, { data: files.length > 0 ? { ...data, files } : data, files });
}

/**
 * Cases at every step, from the first check at home to one that is closed; nothing where somebody has begun to work.
 * @returns how many cases were moved
 */
export async function playCases({ clerk, township, school }: CaseOffices, now: Date): Promise<number> {
  const queue = await clerk.get<{ items: CaseRow[] }>('/api/dropout/cases?limit=100');
  if (queue.items.some(({ step }) => step !== 'suspected')) return 0;
  const { roles } = await school.get<{ roles: { scope: string }[] }>('/api/access/me');
  const place = roles[0]!.scope;
  const own = await township.get<{ items: CaseRow[] }>('/api/dropout/cases?limit=100');
  const closing = own.items[0];
  let moved = 0;
  for (const [n, one] of queue.items.entries()) {
    if (one.personId === closing?.personId) continue;
    const road = roadOf(one, n, now, place);
    for (const sent of road) await send(clerk, one, sent, n);
    if (road.length > 0) moved++;
  }
  if (closing) await playToClose({ clerk, township, school }, closing, place, now);
  return moved + (closing ? 1 : 0);
}

/** One case from the door to its close, with the chain of signatures. */
async function playToClose(
  { clerk, township, school }: CaseOffices,
  one: CaseRow,
  place: string,
  now: Date,
): Promise<void> {
  const road = [verified(1, now), planned(1, now), visited(1, now, 'agreed'), placed(place, now)];
  for (const [n, sent] of road.entries()) await send(n === 3 ? clerk : township, one, sent, n);
  const back = { metOn: day(now, 40), class: '七（2）班' };
  await send(school, one, { act: 'return', data: back, proof: 'enrolment-proof' }, 7);
  const attended = { fromOn: day(now, 39), toOn: day(now, 1), schoolDays: 27, presentDays: 27 };
  await send(school, one, { act: 'attend', data: attended }, 8);
  const chain = [
    [school, 'school', '校长'],
    [township, 'township', '分管领导'],
    [clerk, 'bureau', '包片领导'],
  ] as const;
  for (const [by, level, post] of chain) await send(by, one, { act: 'sign', data: { level, post } }, 9);
  await send(clerk, one, { act: 'close', data: { note: '返校稳定，同意销号。' } }, 10);
}
