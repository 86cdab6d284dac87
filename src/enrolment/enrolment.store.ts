import { readRuleFile } from '../library/index.ts';
import { type EnrolmentRules, Excuses, Guards, Kinds, Records, Replies, SchoolAge } from './rules.ts';

/** Reads and validates `rules/enrolment` (or another folder of the same shape); throws on a malformed file. */
export function readEnrolmentRules(root?: string): EnrolmentRules {
  const read = (name: string) => readRuleFile(`enrolment/${name}.yaml`, root);
  return {
    schoolAge: SchoolAge.parse(read('school-age')),
    replies: Replies.parse(read('replies')),
    records: Records.parse(read('records')),
    excuses: Excuses.parse(read('excuses')),
    guards: Guards.parse(read('guards')),
    kinds: Kinds.parse(read('kinds')),
  };
}
