import { expect, it } from 'vitest';
import { inCounty, type PlantedRow } from '../../test/planted-county.ts';
import { assessEnrolment, listGaps } from './index.ts';

const school = '双峰县永丰一小';

/** A child on record as active whose class keeps attendance sheets. */
const look = (...rows: PlantedRow[]) =>
  inCounty(
    {
      born: { a: '2016-05-20' },
      rows: [
        { person: 'a', register: 'student-record', status: 'active', school },
        { person: 'b', register: 'roster', school },
        ...rows,
      ],
    },
    async (batch) => {
      await assessEnrolment(batch, { on: '2026-09-01' });
      const evidence = await batch.rows<{ role: string; row_id: number }>(
        'select role, row_id from enrolment.evidence order by role',
      );
      return {
        kinds: (await listGaps(batch)).map((gap) => `${gap.kind} ${gap.ground}`),
        roles: evidence.map(({ role }) => role),
      };
    },
  );

const sheet = (
  away: number,
  due: number,
  month = '2026-09-01',
  more: Partial<PlantedRow> = {},
): PlantedRow => ({
  person: 'a',
  register: 'roster',
  school,
  status: 'present',
  days_due: due,
  days_away: away,
  event_date: month,
  ...more,
});
const listed: PlantedRow = { person: 'a', register: 'roster', school };
const AWAY = ['enrolled-not-attending marked-absent'];

it('a pupil away without leave all month is on record but not attending, with the sheet as evidence', async () => {
  const seen = await look(sheet(21, 21));
  expect(seen.kinds).toEqual(AWAY);
  expect(seen.roles).toContain('absent');
});

it('most days are enough, half of them are not, and neither is a sheet of a few days', async () => {
  expect((await look(sheet(16, 21))).kinds).toEqual(AWAY);
  expect((await look(sheet(10, 21))).kinds).toEqual([]);
  expect((await look(sheet(4, 4))).kinds).toEqual([]);
});

it('outweighs a list of the same school that only names its pupils, and no other school', async () => {
  expect((await look(listed, sheet(21, 21))).kinds).toEqual(AWAY);
  expect((await look({ ...listed, school: '走马街小学' }, sheet(21, 21))).kinds).toEqual([]);
});

it('of several months the last one counts', async () => {
  expect((await look(sheet(21, 21), sheet(0, 17, '2026-10-01'))).kinds).toEqual([]);
  expect((await look(sheet(0, 21), sheet(17, 17, '2026-10-01'))).kinds).toEqual(AWAY);
});
