import type { Text } from '../../platform/index.ts';
import { type Refused, refused } from '../refused.ts';
import type { DropoutRules } from '../rules.ts';
import type { ContactRule, DoorRules } from './door-rules.ts';
import type { Attached, Edit, Submission } from './submission.ts';

const PHONE = /^\+?[0-9][0-9 -]{4,18}$/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: what nobody types is what is looked for
const UNSEEN = /[\u0000-\u001f\u007f]/;

const isSound = ({ kind, longest }: ContactRule, value: string): boolean =>
  value.trim() === value &&
  value.length <= longest &&
  !UNSEEN.test(value) &&
  (kind !== 'phone' || value === '' || PHONE.test(value));

function editFault({ field, value }: Edit, { contact }: DoorRules): Refused[] {
  const rule = contact.find((one) => one.field === field);
  if (!rule) return [refused('field-ill', { field: field.slice(0, 40) })];
  return isSound(rule, value) ? [] : [refused('field-ill', { field: rule.label })];
}

function attachedFaults(attached: readonly Attached[], door: DoorRules, rules: DropoutRules): Refused[] {
  return door.media.flatMap(({ id, label, most, paper: fixed }) => {
    const own = attached.filter(({ medium }) => medium === id);
    const isFiled = own.every(({ paper }) =>
      fixed ? paper === fixed : rules.replies.proofs.some((proof) => proof.id === paper),
    );
    return own.length > most || !isFiled ? [refused('field-ill', { field: label })] : [];
  });
}

const strange = (field: string | Text): Refused => refused('field-ill', { field });

/** All that is wrong with a submission before its case is looked at. */
export function submissionFaults(submission: Submission, door: DoorRules, rules: DropoutRules): Refused[] {
  const { act, edits, attached } = submission;
  const fields = edits.map(({ field }) => field);
  const media = new Set(door.media.map(({ id }) => id));
  return [
    ...(act && !door.acts.includes(act.kind) ? [strange(act.kind)] : []),
    ...(act && 'files' in act.data ? [strange('files')] : []),
    ...(!act && edits.length === 0 ? [strange({ zh: '内容', en: 'content' })] : []),
    ...(new Set(fields).size < fields.length ? [strange({ zh: '联系信息', en: 'contact' })] : []),
    ...edits.flatMap((edit) => editFault(edit, door)),
    ...attached.filter(({ medium }) => !media.has(medium)).map(({ medium }) => strange(medium)),
    ...attachedFaults(attached, door, rules),
  ];
}
