import type { Hardship } from '../intake/index.ts';
import { gradeNumber } from '../kernel/index.ts';
import type { Measured, WarningModel } from './model.ts';

/** Where a child is by a run: at school, listed as out of school, away on a ground, or nobody could judge. */
export const STATES = ['at-school', 'out', 'excused', 'unclear'] as const;
export type ChildState = (typeof STATES)[number];

/** What a run's registers tell of a child that the model looks at; what they do not tell is left out. */
export type ChildFacts = {
  readonly hardships?: readonly Hardship[];
  readonly isLeftBehind?: true;
  readonly isDisabled?: true;
  readonly siblingsOut?: number;
  readonly isFar?: true;
  readonly moves?: number;
  readonly daysDue?: number;
  readonly daysAway?: number;
};

/** A child as a run tells of it, from the year before primary school to the end of school age. No numbers. */
export type RunPupil = {
  readonly personId: string;
  readonly division: string;
  readonly school: string | null;
  readonly name: string | null;
  readonly birthDate: string | null;
  readonly sex: string | null;
  readonly township: string | null;
  readonly village: string | null;
  readonly age: number;
  readonly stage: string | null;
  readonly grade: string | null;
  readonly class: string | null;
  readonly state: ChildState;
  readonly facts: ChildFacts;
};

/** A run as the warnings need it. */
export type RunOfPupils = {
  readonly runId: number;
  readonly county: string;
  readonly on: string;
  readonly hasPreschool: boolean;
  readonly children: Iterable<RunPupil>;
};

/** What is known beside the registers: absences of late, and whether the ledger wants a plan. */
export type LiveFacts = {
  readonly absentDays?: number;
  readonly mostReason?: {
    readonly label: { readonly zh: string; readonly en: string };
    readonly times: number;
  };
  readonly isWithoutPlan?: boolean;
};

/** Where ages and grades meet: the age of the first grade, and how many grades primary school has. */
export type GradeAges = { readonly first: number; readonly primary: number };

/** What is measured of a child, for the model. */
export function measure(
  { age, grade, stage, facts }: Pick<RunPupil, 'age' | 'grade' | 'stage' | 'facts'>,
  live: LiveFacts,
  { hardships }: Pick<WarningModel, 'hardships'>,
  { first, primary }: GradeAges,
): Measured {
  const words = hardships.filter(({ id }) => facts.hardships?.includes(id)).map(({ label }) => label);
  const number = stage === 'primary' || stage === 'junior' ? gradeNumber(grade, primary) : undefined;
  const over = number === undefined ? 0 : age - (first + number - 1);
  const due = facts.daysDue ?? 0;
  const counts: Record<string, { n: number; words?: readonly { zh: string; en: string }[] }> = {
    'absent-days': { n: live.absentDays ?? 0 },
    'away-percent': { n: due > 0 ? Math.floor(((facts.daysAway ?? 0) * 100) / due) : 0 },
    'same-reason': { n: live.mostReason?.times ?? 0, words: live.mostReason ? [live.mostReason.label] : [] },
    'years-over': { n: over },
    hardships: { n: words.length, words },
    'left-behind': { n: facts.isLeftBehind ? 1 : 0 },
    'siblings-out': { n: facts.siblingsOut ?? 0 },
    far: { n: facts.isFar ? 1 : 0 },
    moves: { n: facts.moves ?? 0 },
    'without-plan': { n: live.isWithoutPlan ? 1 : 0 },
  };
  return Object.fromEntries(Object.entries(counts).filter(([, { n }]) => n > 0));
}
