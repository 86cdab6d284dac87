import { afterEach, expect, test } from 'vitest';
import { type Batch, openBatch } from '../platform/index.ts';
import { commonDivision, readPlaces } from './screen-places.store.ts';

let batch: Batch;
afterEach(() => batch?.close());

async function placesOf(persons: readonly (readonly [id: string | null, township: string | null])[]) {
  batch = await openBatch();
  await batch.run('create schema linkage; create schema enrolment;');
  const rows = persons.map(([id, township], i) => {
    const quoted = [id, township].map((text) => (text === null ? 'null' : `'${text}'`));
    return `(${i + 1}, ${quoted.join(', ')})`;
  });
  await batch.run(
    `create table linkage.person as select person_no, cast(id_number as varchar) as id_number, township
     from (values ${rows.join(', ')}) as t(person_no, id_number, township)`,
  );
  await batch.run(`create table enrolment.schooling as select 1 as person_no, '永丰小学' as school`);
  return readPlaces(batch, '2026-09-01');
}

test('the county is today’s, though most numbers were given out under a code that is no more', async () => {
  const old = Array.from({ length: 9 }, () => ['432521197001010011', '石牛乡'] as const);
  const { county, divisionOf, schoolOf } = await placesOf([...old, ['431321201501010013', '石牛乡']]);
  expect(county).toBe('431321');
  expect(divisionOf('石牛', null)).toBe('431321200');
  expect(divisionOf('石牛乡', '没有这个村')).toBe('431321200');
  expect(divisionOf('没有这个乡', null)).toBe('431321');
  expect(divisionOf(null, null)).toBe('431321');
  expect(schoolOf(1)).toBe('school:431321:永丰小学');
  expect(schoolOf(2)).toBeNull();
});

test('a neighbour’s numbers do not make it the neighbour’s county', async () => {
  const movedIn = Array.from({ length: 3 }, () => ['431322198001010015', '石牛乡'] as const);
  expect((await placesOf([...movedIn, ['431321201501010013', '石牛乡']])).county).toBe('431321');
});

test('without any number the county is unknown and nobody below the country sees its rows', async () => {
  expect((await placesOf([[null, '石牛乡']])).county).toBe('000000');
});

test.each([
  ['431321200101', '431321200102', '431321200'],
  ['431321200', '431321201', '431321'],
  ['431321200', '431321200101', '431321200'],
  ['431321', '431322', '4313'],
  ['11', '43', ''],
])('%s and %s lie in %s', (one, other, common) => expect(commonDivision(one, other)).toBe(common));
