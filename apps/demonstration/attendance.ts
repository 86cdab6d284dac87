import { officeDay } from '../../src/kernel/index.ts';
import type { Office } from './office.ts';

type Classes = {
  readonly earliest: string;
  readonly classes: readonly {
    readonly school: string;
    readonly class: string;
    readonly absent: number | null;
  }[];
};
type Roll = { readonly pupils: readonly { readonly personId: string; readonly reason: string | null }[] };
type Away = {
  readonly away: readonly { readonly personId: string; readonly clock: { readonly since: string } }[];
};
type Absence = { readonly personId: string; readonly reason: string };

const DAY = 86_400_000;
const CLASSES = 8;

const isSchoolDay = (day: string): boolean => ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());

/** Who is away on the nth school day counted back from today: one falls away for good, one comes and goes, others are ill. */
function absencesOf(ids: readonly string[], back: number, class_no: number): Absence[] {
  const [gone, often, ill, , late] = ids;
  return [
    ...(gone && class_no % 2 === 0 && back < 6 - (class_no % 3) ? [{ personId: gone, reason: 'weary' }] : []),
    ...(often && class_no % 3 === 0 && back % 2 === 0 ? [{ personId: often, reason: 'work-at-home' }] : []),
    ...(ill && back === class_no % 5 ? [{ personId: ill, reason: 'ill' }] : []),
    ...(late && class_no === 5 && back < 2 ? [{ personId: late, reason: 'no-word' }] : []),
  ];
}

/** The rolls of some classes of the last school days; nothing where a roll was entered. The last class is still to be called. */
export async function playAttendance(teacher: Office, now: Date): Promise<number> {
  const told = await teacher.get<Classes>('/api/dropout/attendance');
  if (told.classes.some(({ absent }) => absent !== null)) return 0;
  const days = Array.from({ length: 14 }, (_, back) => officeDay(new Date(now.getTime() - back * DAY)))
    .filter((day) => day >= told.earliest && isSchoolDay(day))
    .slice(0, 8);
  let called = 0;
  for (const [class_no, { school, class: of }] of told.classes.slice(0, CLASSES).entries()) {
    const query = new URLSearchParams({ school, class: of, on: days.at(-1)! });
    const { pupils } = await teacher.get<Roll>(`/api/dropout/attendance/roll?${query}`);
    const ids = pupils.map(({ personId }) => personId);
    for (const [back, on] of days.entries()) {
      if (class_no === CLASSES - 1 && back === 0) continue;
      await teacher.post('/api/dropout/attendance', {
        ...{ school, class: of, on, absences: absencesOf(ids, back, class_no) },
      });
      called += 1;
    }
  }
  await playAbsences(teacher);
  return called;
}

/** Of those away: one reported, so that its case is open, one visited, the others still to be visited. */
async function playAbsences(teacher: Office): Promise<void> {
  const { away } = await teacher.get<Away>('/api/dropout/attendance');
  for (const [i, { personId, clock }] of away.slice(0, 2).entries()) {
    const path = `/api/dropout/attendance/away/${personId}`;
    const visit = { metOn: clock.since, whom: '祖母', note: '孩子说不想上学，祖母管不住，父母在外务工' };
    await teacher.post(`${path}/visit`, visit);
    if (i === 0) await teacher.post(`${path}/report`, { note: '两次家访无果，电话联系父母未接' });
  }
}
