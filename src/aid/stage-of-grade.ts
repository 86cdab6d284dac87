import { readGrade } from '../linkage/index.ts';

/** Stage and year of it, as lists write them. */
export type StageYear = { readonly stage: string | undefined; readonly year: number | undefined };

/** Years of schooling before the first of a stage; kindergarten counts from -2 (小班) to 0 (大班). */
const BEFORE: Readonly<Record<string, number>> = {
  preschool: -3,
  primary: 0,
  junior: 6,
  senior: 9,
  vocational: 9,
};

const VOCATIONAL = /职|中专|技工|技师/;
/** At these schools a bare 一年级 may be any stage. */
const MANY_STAGES = /中学|高中|初中|学院|大学|特殊|培智/;
/** 一年级, 3: a number that counts within a stage, and does not say which. */
const BARE = /^(?:[一二三四五六]|[1-6])(?:年级)?$/;

/**
 * Reads stage and year. Lists of whole schools often leave the stage away: 七年级, 高一 and 大班 tell it themselves, a bare
 * 二年级 only with the school's name; undefined where it could be several.
 */
export function stageOfGrade(stage: string | null, grade: string | null, school: string | null): StageYear {
  const known = stage ?? stageTold(grade, school);
  const years = grade === null ? undefined : readGrade(grade, known ?? '');
  const before = known === undefined ? undefined : BEFORE[known];
  const year = years === undefined || before === undefined ? undefined : years - before;
  return { stage: known, year: year !== undefined && year >= 1 && year <= 8 ? year : undefined };
}

function stageTold(grade: string | null, school: string | null): string | undefined {
  if (school && VOCATIONAL.test(school)) return 'vocational';
  if (school && /幼儿园/.test(school)) return 'preschool';
  const years = grade === null ? undefined : readGrade(grade, '');
  if (grade === null || years === undefined)
    return school && /小学|教学点/.test(school) ? 'primary' : undefined;
  if (years <= 0) return 'preschool';
  if (BARE.test(grade.normalize('NFKC').replace(/\s/g, '')) && school && MANY_STAGES.test(school))
    return undefined;
  if (years <= 6) return 'primary';
  return years <= 9 ? 'junior' : 'senior';
}
