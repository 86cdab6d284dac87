const NUMERALS = '零一二三四五六七八九';

/** 十二 → 12, 3 → 3; undefined when the text is no number up to 99. */
export function readNumeral(text: string): number | undefined {
  if (/^\d{1,2}$/.test(text)) return Number(text);
  const match = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/.exec(text);
  if (!match || text === '') return undefined;
  const [, before, ten, after] = match;
  if (!ten) return before && !after ? NUMERALS.indexOf(before) : undefined;
  return (before ? NUMERALS.indexOf(before) : 1) * 10 + (after ? NUMERALS.indexOf(after) : 0);
}

const FIRST_GRADE: readonly (readonly [RegExp, number])[] = [
  [/小学|^小|primary/, 0],
  [/初中|初级|^初|junior/, 6],
  [/高中|普高|^高|senior|中职|vocational/, 9],
];
const KINDERGARTEN: readonly (readonly [RegExp, number])[] = [
  [/大班|学前班/, 0],
  [/中班/, -1],
  [/小班/, -2],
  [/托班/, -3],
];

/** 2025级, 25级, 2028届. */
const CLASS_YEAR = /(?<!\d)(?:20)?(\d\d)(级|届)/;

/**
 * Year of schooling: 1–12 from first grade, 0 to -3 in kindergarten; undefined when unread.
 * 一年级, 小一, 七年级, 初一, 初中一年级, 高二, 大班; a bare number counts within its stage.
 */
export function readGrade(grade: string, stage: string): number | undefined {
  const text = grade.normalize('NFKC').replace(/\s/g, '');
  const infant = KINDERGARTEN.find(([pattern]) => pattern.test(text));
  if (infant) return infant[1];
  // the 1 of 2026级1班 is its class
  if (CLASS_YEAR.test(text)) return undefined;
  // 2年 of 2年3班 is a grade, a year is not
  const number =
    /^([一二三四五六七八九]|[1-9])年$/.exec(text)?.[1] ??
    /([一二三四五六七八九十]{1,3}|\d{1,2})(?:年级|$|\(|班)/.exec(text)?.[1];
  const value = number === undefined ? undefined : readNumeral(number);
  if (value === undefined || value < 1 || value > 12) return undefined;
  const named =
    FIRST_GRADE.find(([pattern]) => pattern.test(text)) ??
    FIRST_GRADE.find(([pattern]) => pattern.test(stage));
  const base = named?.[1] ?? 0;
  return value > 6 || value + base > 12 ? value : value + (value <= 3 || base === 0 ? base : 0);
}

/** Year of schooling that the name of a class tells: 三(2)班, 一年级3班, 302班 → 3, 1, 3; none from 2025级护理3班 or 3班. */
export function readClassGrade(name: string, stage: string): number | undefined {
  const text = name.normalize('NFKC').replace(/\s/g, '');
  const grade = text.replace(
    /(?:\((?:[一二三四五六七八九十]{1,3}|\d{1,2})\)班?|\d{1,2}班|[一二三四五六七八九十]{1,3}班)$/,
    '',
  );
  const isNamed = /年级?$|^[小初高]?(?:[一二三四五六七八九十]{1,2}|\d)$|[大中小托]班|学前班/.test(
    grade || text,
  );
  return isNamed ? readGrade(grade === '' ? text : grade, stage) : undefined;
}

/** Grades that only count from a year: how long the class is at the school (级), how long it stays (届). */
export const ENTERED = 100;
export const LEAVING = 150;

/**
 * A class named by the year in which it entered or leaves its school, against the school year of the day: 2025级3班 in
 * 2026 is `ENTERED + 2`, 2027届 is `LEAVING + 0`. Which grade that is depends on the school. Undefined when it names none.
 */
export function readClassYear(name: string, schoolYear: number): number | undefined {
  const found = CLASS_YEAR.exec(name.normalize('NFKC').replace(/\s/g, ''));
  if (!found) return undefined;
  const year = 2000 + Number(found[1]);
  const count = found[2] === '级' ? schoolYear - year + 1 : year - schoolYear - 1;
  const isPossible = found[2] === '级' ? count >= 1 && count <= 9 : count >= 0 && count <= 8;
  return isPossible ? (found[2] === '级' ? ENTERED : LEAVING) + count : undefined;
}

/** Number of the class within its grade: 三(2)班, 2班, 二班, 2024级3班, 302 → 2, 2, 2, 3, 2; undefined when unread. */
export function readClass(name: string): number | undefined {
  const text = name.normalize('NFKC').replace(/\s/g, '');
  const found =
    /\(([一二三四五六七八九十]{1,3}|\d{1,2})\)/.exec(text)?.[1] ??
    /(?:级|[年届])?([一二三四五六七八九十]{1,3}|\d{1,2})班?$/.exec(text.replace(/^.*级/, ''))?.[1];
  if (found !== undefined) return readNumeral(found);
  const joined = /^\d(\d{2})班?$/.exec(text)?.[1];
  return joined === undefined ? undefined : Number(joined);
}

/** Grades of a stage: years of schooling before its first, and how many it has. */
const STAGE_YEARS: Readonly<Record<string, readonly [number, number]>> = {
  primary: [0, 6],
  junior: [6, 3],
  senior: [9, 3],
  vocational: [9, 3],
};

/** Year of schooling of a pupil who entered the stage in that year; undefined where the years would be more than the stage has. */
export function gradeSince(entered: string, stage: string, schoolYear: number): number | undefined {
  const [before, years] = STAGE_YEARS[stage] ?? [0, 0];
  const count = schoolYear - Number(entered) + 1;
  return count >= 1 && count <= years ? before + count : undefined;
}
