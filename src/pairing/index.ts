/** Who answers for which child, class, school, township and household; what was done with each child. */
export type { ChildFacts, Holder, PairedChild, PairedCount } from './children.queries.ts';
export type { Contact } from './contacts.queries.ts';
export { layPairingDemonstration } from './demonstration.queries.ts';
export type { ChainLink, DutyTold } from './duties.queries.ts';
export { followWanted, type WantedChild } from './in-step.queries.ts';
export { PAIRING_TEMPLATES, readLetterRules } from './letters/letter.store.ts';
export { PAIRING_ERRORS, PAIRING_STATUS } from './pairing.errors.ts';
export { readPairingRules } from './rules.store.ts';
export { type Group, LEVELS, type Level } from './rules.ts';
export type { ShownHelper } from './shown.ts';
