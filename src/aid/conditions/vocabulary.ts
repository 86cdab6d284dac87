import { admittedTier } from './admitted-tier.ts';
import { admittedTo } from './admitted-to.ts';
import { agriculturalMajor } from './agricultural-major.ts';
import { anyHardship } from './any-hardship.ts';
import { attendedYears } from './attended-years.ts';
import { boards } from './boards.ts';
import { chosenBySchool } from './chosen-by-school.ts';
import type { ConditionKind } from './condition-kind.ts';
import { determinationLevel } from './determination-level.ts';
import { enrolledAtStage } from './enrolled-at-stage.ts';
import { firstTime } from './first-time.ts';
import { gradeBetween } from './grade-between.ts';
import { inDivision } from './in-division.ts';
import { leftSchoolAfter } from './left-school-after.ts';
import { pilotCounty } from './pilot-county.ts';
import { ruralHukou } from './rural-hukou.ts';
import { schoolKind } from './school-kind.ts';

/** The closed set of kinds: a programme that names another one is refused. A new kind is a file here, with its examples. */
export const VOCABULARY: ReadonlyMap<string, ConditionKind> = new Map(
  [
    enrolledAtStage,
    gradeBetween,
    boards,
    anyHardship,
    determinationLevel,
    ruralHukou,
    agriculturalMajor,
    schoolKind,
    inDivision,
    pilotCounty,
    chosenBySchool,
    admittedTo,
    admittedTier,
    attendedYears,
    firstTime,
    leftSchoolAfter,
  ].map((kind) => [kind.kind, kind]),
);
