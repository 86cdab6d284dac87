/** Who is at risk of leaving school, by which factors, and what then happened. Nothing else in the platform reads a warning. */
export type { ChildFacts, ChildState, RunOfPupils, RunPupil } from './child.ts';
export { layWarningDemonstration } from './demonstration.queries.ts';
export {
  followWarnings,
  forgetWarningRuns,
  judgeAnew,
  judgeWhereDue,
  layWarningRun,
} from './in-step.queries.ts';
export { readExclusion, readWarningModel } from './model.store.ts';
export { WARNING_ERRORS, WARNING_STATUS } from './warning.errors.ts';
