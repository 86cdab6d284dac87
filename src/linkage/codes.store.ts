import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Batch } from '../platform/index.ts';
import type { LinkageModel } from './model.ts';
import { codeNames } from './name-codes.ts';
import { type Characters, readCharacters } from './names.ts';
import { codeSchools, findVillage, townshipKey, villageKey, withoutUpper } from './places.ts';
import { gradeSince, readClass, readClassGrade, readClassYear, readGrade } from './schooling.ts';
import { Interner, layTable, readColumns } from './tables.store.ts';

const CHARACTERS = join(import.meta.dirname, 'dictionary', 'characters.generated.tsv');
let characters: Characters | undefined;

/** The shipped character dictionary, read once. */
export function loadCharacters(): Characters {
  characters ??= readCharacters(readFileSync(CHARACTERS, 'utf8'));
  return characters;
}

const NAME_FIELDS = ['name', 'former_name', 'guardian_name', 'head_name', 'father_name', 'mother_name'];

/** Lays every distinct name of the batch as whole numbers; the step `name_code` puts them together. */
export async function layNames(batch: Batch): Promise<void> {
  const union = NAME_FIELDS.map((field) => `select ${field} as name from intake.landed_row`).join(' union ');
  await batch.run(`create or replace table linkage.name_text as
    select name, cast(row_number() over (order by name) as integer) as name_no from (${union}) n where name is not null`);
  const [names] = await readColumns(batch, 'select name from linkage.name_text order by name_no');
  const { canon, sound, length, places, longs, codes } = codeNames(names as string[], loadCharacters());
  const numbers = (...columns: string[]) =>
    Object.fromEntries(columns.map((column) => [column, 'integer' as const]));
  await layTable(
    batch,
    'linkage.name_reading',
    numbers('name_no', 'canon', 'sound', 'n', 'place1', 'place2', 'place3', 'place4'),
    [canon.map((_, i) => i + 1), canon, sound, length, ...places],
  );
  await layTable(
    batch,
    'linkage.name_part',
    numbers('name_no', 'part1', 'part2', 'part2_head', 'head4', 'fifth'),
    [
      longs.map(({ at }) => at + 1),
      longs.map(({ part1 }) => part1),
      longs.map(({ part2 }) => part2),
      longs.map(({ part2_head }) => part2_head),
      longs.map(({ head4 }) => head4),
      longs.map(({ fifth }) => fifth),
    ],
  );
  await layTable(batch, 'linkage.name_place', numbers('place', 'c', 'y', 's', 'f'), [
    codes.map(({ place }) => place),
    codes.map(({ canonical }) => canonical),
    codes.map(({ syllable }) => syllable),
    codes.map(({ phonetic }) => phonetic),
    codes.map(({ fourCorner }) => fourCorner),
  ]);
}

/** A text of one width and without blanks. */
const plain = (text: unknown): string => String(text).normalize('NFKC').replace(/\s/g, '');

/** Names of provinces, prefectures and counties that the batch itself mentions, longest first. */
async function upperNames(batch: Batch): Promise<string[]> {
  const [names] = await readColumns(
    batch,
    `select name from (
      select province as name from intake.landed_row union select city from intake.landed_row
      union select county from intake.landed_row) n where name is not null`,
  );
  return names!.map(plain).sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
}

/** How a place that a row names by a former name or by its code is called on the day of the run; undefined for others. */
export type PlaceNow = (
  township: string | null,
  village: string | null,
) => { readonly township: string | null; readonly village: string | null } | undefined;

/** Lays how places that rows call by a former name or by code are called now: the person's place is told so. */
async function layPlacesNow(batch: Batch, upper: readonly string[], now: PlaceNow): Promise<void> {
  const [townships, villages] = await readColumns(
    batch,
    `select distinct township, coalesce(village, '') from intake.landed_row where township is not null
     union select distinct township, '' from intake.landed_row where township is not null order by 1, 2`,
  );
  const rows = townships!.flatMap((text, i) => {
    const [township, village] = [String(text), String(villages![i])];
    const found = now(withoutUpper(township, upper), village === '' ? null : withoutUpper(village, upper));
    if (!found) return [];
    return [
      [township, village, found.township ?? township, village === '' ? null : (found.village ?? village)],
    ];
  });
  await layTable(
    batch,
    'linkage.place_now',
    { township_text: 'varchar', village_text: 'varchar', township: 'varchar', village: 'varchar' },
    [0, 1, 2, 3].map((column) => rows.map((row) => row[column] ?? null)),
  );
}

async function layPlaces(batch: Batch, upper: readonly string[], now: PlaceNow): Promise<void> {
  const nowOf = (township: string, village: string): readonly [string, string] => {
    if (township === '') return [township, village];
    const found = now(withoutUpper(township, upper), village === '' ? null : withoutUpper(village, upper));
    return [found?.township ?? township, found?.village ?? village];
  };
  const [townships, villages] = await readColumns(
    batch,
    `select distinct coalesce(township, ''), coalesce(village, '') from intake.landed_row
     where township is not null or village is not null order by 1, 2`,
  );
  const keys = townships!.map((text, i) => {
    const [township, village] = nowOf(String(text), String(villages![i]));
    return [townshipKey(township, upper), villageKey(village, upper)] as const;
  });
  const known = new Map<string, Set<string>>();
  for (const [township, village] of keys) {
    if (township === '' || village === '') continue;
    known.set(village, (known.get(village) ?? new Set()).add(township));
  }
  const whole = keys.map((key, i) =>
    key[0] === '' ? (findVillage(String(villages![i]), upper, known) ?? key) : key,
  );
  const [towns, places] = [new Interner(), new Interner()];
  const townshipCodes = whole.map(([township]) => towns.code(township));
  const villageCodes = whole.map(([, village], i) =>
    village === '' ? null : places.code(`${townshipCodes[i] ?? ''} ${village}`),
  );
  await layTable(
    batch,
    'linkage.place_code',
    { township_text: 'varchar', village_text: 'varchar', township: 'integer', village: 'integer' },
    [townships!, villages!, townshipCodes, villageCodes],
  );
}

async function laySchools(batch: Batch, upper: readonly string[]): Promise<void> {
  const [schools, official] = await readColumns(
    batch,
    `select school, max(case when register in ('student-record', 'vocational-record') then 1 else 0 end)
     from intake.landed_row where school is not null group by school order by school`,
  );
  const held = new Set(schools!.filter((_, i) => official![i] === 1).map(String));
  const [counties] = await readColumns(
    batch,
    'select distinct county from intake.landed_row where county is not null order by county',
  );
  const codes = codeSchools(schools!.map(String), held, upper, counties!.map(plain));
  const numbers = await schoolsByCode(batch, codes);
  await layTable(batch, 'linkage.school_code', { school_text: 'varchar', school: 'integer' }, [
    [...schools!, ...numbers.keys()],
    // A name that several schools could bear stays a name: negative, so that a sheet's pupils may tell which school it is.
    [...schools!.map((school, i) => codes.get(String(school)) ?? -1 - i), ...numbers.values()],
  ]);
}

/**
 * Records may call their school by its code alone (学校标识码): the school that other records call by code and name, else one of
 * its own, which the lists of its pupils name.
 */
async function schoolsByCode(
  batch: Batch,
  codes: ReadonlyMap<string, number | null>,
): Promise<Map<string, number>> {
  const [bare, named] = await readColumns(
    batch,
    `select school_code, min(named) from (
      select school_code, school as named, register from intake.landed_row where school_code is not null) r
     where register in ('student-record', 'vocational-record')
     group by school_code having count(*) > count(named) order by school_code`,
  );
  let last = Math.max(0, ...[...codes.values()].filter((code) => code !== null));
  return new Map(bare!.map((code, i) => [String(code), codes.get(String(named![i])) ?? ++last]));
}

async function layClasses(batch: Batch, schoolYear: number | undefined): Promise<void> {
  const [stages, grades, classes, years] = await readColumns(
    batch,
    `select distinct coalesce(stage, ''), coalesce(grade, ''), coalesce(class_name, ''), coalesce(entered, '')
     from intake.landed_row where grade is not null or class_name is not null or entered is not null order by 1, 2, 3, 4`,
  );
  const gradeOf = (i: number) =>
    readGrade(String(grades![i]), String(stages![i])) ??
    readClassGrade(String(classes![i]), String(stages![i])) ??
    (schoolYear === undefined
      ? undefined
      : (readClassYear(`${grades![i]} ${classes![i]}`, schoolYear) ??
        gradeSince(String(years![i]), String(stages![i]), schoolYear)));
  await layTable(
    batch,
    'linkage.class_code',
    {
      stage_text: 'varchar',
      grade_text: 'varchar',
      class_text: 'varchar',
      entered: 'varchar',
      grade: 'integer',
      class_no: 'integer',
    },
    [
      stages!,
      grades!,
      classes!,
      years!,
      grades!.map((_, i) => gradeOf(i)),
      classes!.map((text) => readClass(String(text))),
    ],
  );
}

/** Lays all code tables that the SQL steps join: names, places, schools, classes, registers. */
export async function layCodes(
  batch: Batch,
  model: LinkageModel,
  schoolYear: number | undefined,
  now: PlaceNow = () => undefined,
): Promise<void> {
  const registers = Object.entries(model.registers);
  await layTable(
    batch,
    'linkage.register_trait',
    { register: 'varchar', rank: 'integer', is_once: 'integer' },
    [
      registers.map(([name]) => name),
      registers.map(([, r]) => r.rank),
      registers.map(([, r]) => (r.once ? 1 : 0)),
    ],
  );
  await layTable(batch, 'linkage.run_year', { year: 'integer' }, [[schoolYear ?? null]]);
  await layNames(batch);
  const upper = await upperNames(batch);
  await layPlaces(batch, upper, now);
  await layPlacesNow(batch, upper, now);
  await laySchools(batch, upper);
  await layClasses(batch, schoolYear);
}
