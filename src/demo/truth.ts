import { schoolYearOf } from '../kernel/index.ts';
import { isOnHardshipList, presentAt, programmeFor } from './aids.ts';
import { hasTitle } from './hardships.ts';
import { ageOn, type Person } from './person.ts';
import { REPLIES } from './schooling.ts';

/** Kinds of the list of children who should be in school and are not. */
export type OutOfSchoolKind =
  | 'never-enrolled'
  | 'dropped-out'
  | 'registered-poor-dropout'
  | 'enrolled-not-attending';

/** The day on which school age is counted. */
export const schoolAgeDay = (on: string): string => `${schoolYearOf(on)}-08-31`;

/** Six reached and not yet 16 on 31 August; disabled children not yet 18. */
export function isInWindow(person: Person, day: string): boolean {
  const age = ageOn(person.birth, day);
  return age >= 6 && age < (person.disability ? 18 : 16);
}

const FINISHED = /^(初中|高中|中专|大专|大学|本科)/;

function isExcused(person: Person): boolean {
  const { schooling, hukou } = person;
  if (hukou === 'deceased' || hukou === 'abroad') return true;
  if (FINISHED.test(person.education)) return true;
  if (!schooling) return false;
  if (schooling.reply !== '' && schooling.reply !== REPLIES.out) return true;
  if (schooling.papers) return true;
  return schooling.records.some(
    (one) =>
      one.state === 'graduated' ||
      one.state === 'suspended' ||
      one.stage === 'senior' ||
      one.stage === 'vocational',
  );
}

/** Whether the poverty registers hold an own row of the person. */
export const hasPovertyRow = (person: Person): boolean =>
  person.hardships !== undefined && (person.hardships.poor || person.hardships.monitored !== '');

/** The kind under which the child stands in the list, by the facts before any error; undefined when in none. */
export function outOfSchoolKind(person: Person, day: string): OutOfSchoolKind | undefined {
  if (!isInWindow(person, day) || isExcused(person) || presentAt(person)) return undefined;
  const schooling = person.schooling;
  const onHukou = person.hukou === 'normal' || person.hukou === 'moved-in';
  const records = schooling?.records ?? [];
  if (records.length === 0) return onHukou && !schooling?.roster ? 'never-enrolled' : undefined;
  const poor = hasPovertyRow(person);
  if (records.some((one) => one.state === 'active')) {
    if (poor) return 'registered-poor-dropout';
    return schooling?.ledger === 'not-returned' ? 'dropped-out' : 'enrolled-not-attending';
  }
  const ended = records.some((one) => one.state === 'dropped-out' || one.state === 'other-left');
  if (!ended) return undefined;
  return poor ? 'registered-poor-dropout' : 'dropped-out';
}

/** One entry of the list of students who should be aided, or were aided wrongly. */
export type AidFinding = {
  readonly kind: 'unaided' | 'aided-twice' | 'aided-unlisted';
  readonly programme: string;
};

/** What is wrong with the person's aid in the term, by the facts before any error. */
export function aidFindings(person: Person, term: string): AidFinding[] {
  const at = presentAt(person);
  const ofTerm = person.aids.filter((aid) => aid.term === term);
  const found: AidFinding[] = [];
  if (at && hasTitle(person) && ofTerm.length === 0)
    found.push({
      kind: 'unaided',
      programme: programmeFor(at.stage, person.schooling?.isBoarder ?? false).programme,
    });
  const programmes = ofTerm.filter((aid) => aid.inList).map((aid) => aid.programme);
  for (const programme of new Set(programmes))
    if (programmes.filter((one) => one === programme).length > 1)
      found.push({ kind: 'aided-twice', programme });
  if (!isOnHardshipList(person))
    for (const programme of new Set(ofTerm.map((aid) => aid.programme)))
      found.push({ kind: 'aided-unlisted', programme });
  return found;
}
