import { join } from 'node:path';
import type { Batch } from '../../src/platform/index.ts';

const DAYS = 3650;
const COUNTIES = 2068;

/**
 * Writes children and student records of a country as Parquet, persons drawn by number alone (no chance): 97 % of
 * the children are on record; of the records 0.8 % have a wrong number and 0.3 % none, 1 % a homophone in the name,
 * 0.3 % a birth day turned round. `is_missing` is the truth, which no step reads.
 */
export async function writeCountry(batch: Batch, folder: string, persons: number): Promise<void> {
  await batch.run('create schema if not exists two_stage');
  await batch.run(`create or replace table day as select i as day_no,
    cast(strftime(date '2010-09-01' + cast(i as int), '%Y%m%d') as int) as birth from range(${DAYS}) t(i)`);
  const child = join(folder, 'child.parquet');
  const record = join(folder, 'record.parquet');
  await batch.run(`copy (select row_no, id_number, surname, given, sound, birth, township, is_missing
    from (${person('i', persons)}) ) to '${child}' (format parquet)`);
  await batch.run(`copy (${recordOf(persons)}) to '${record}' (format parquet)`);
  await batch.run(`create or replace view two_stage.child as
    select row_no, id_number, surname, given, sound, birth, township from '${child}'`);
  await batch.run(`create or replace view two_stage.record as select * from '${record}'`);
  await batch.run(`create or replace view two_stage.truth as select row_no, is_missing from '${child}'`);
}

/** A number in [0, n) that hangs on the person and on what it is for. */
const drawn = (what: number, n: number): string => `cast(hash(i * 31 + ${what}) % ${n} as int)`;
/** A number in [0, n), small ones often, as surnames are. */
const skewed = (what: number, n: number, power: number): string =>
  `cast(floor(${n} * pow((hash(i * 31 + ${what}) % 1000003) / 1000003.0, ${power})) as int)`;

function person(order: string, persons: number): string {
  return `select row_no, i, surname, given, surname * 100000 + given // 3 as sound, day.birth, township, is_missing,
      (110000 + county) * 100000000000 + cast(day.birth as bigint) * 1000 + sequence as id_number
    from (select i as row_no, i, i % ${COUNTIES} as county, i // ${COUNTIES} % ${DAYS} as day_no,
        (i // ${COUNTIES * DAYS}) * 97 + ${drawn(1, 90)} as sequence,
        (i % ${COUNTIES}) * 20 + ${drawn(2, 20)} as township, ${skewed(3, 400, 3)} as surname,
        ${skewed(4, 20000, 2)} as given, ${drawn(5, 100)} < 3 as is_missing
      from (select ${order} as i from range(${persons}) t(i))) as drawn
    join day on day.day_no = drawn.day_no`;
}

function recordOf(persons: number): string {
  // Records come in an order that has nothing to do with that of the children.
  const shuffled = `(i * 7919 + 104729) % ${persons}`;
  return `select i + 1000000000 as row_no,
      case when id_fault < 4 then id_number - id_number % 1000 + (id_number % 1000 + 10 * (1 + i % 9)) % 1000
        when id_fault < 8 then id_number + 1000 * (1 + i % 5) when id_fault < 11 then null else id_number end as id_number,
      surname, case when name_fault < 10 then given - given % 3 + (given + 1) % 3 else given end as given,
      sound, case when birth_fault < 3 and birth % 100 <= 12
        then birth - birth % 10000 + birth % 100 * 100 + birth % 10000 // 100 else birth end as birth, township
    from (select *, ${drawn(6, 1000)} as id_fault, ${drawn(7, 1000)} as name_fault, ${drawn(8, 1000)} as birth_fault
      from (${person(shuffled, persons)})) where not is_missing`;
}
