import { invariant } from '../../kernel/index.ts';
import { readRuleFile } from '../../library/index.ts';
import { readDropoutRules } from '../rules.store.ts';
import { DoorRules } from './door-rules.ts';

let held: DoorRules | undefined;

/** The rules of `rules/dropout/door.yaml`, read once. Throws where they name what the other rules do not know. */
export function readDoorRules(): DoorRules {
  held ??= loadRules();
  return held;
}

function loadRules(): DoorRules {
  const door = DoorRules.parse(readRuleFile('dropout/door.yaml'));
  const { steps, acts, replies } = readDropoutRules();
  const papers = door.media.flatMap(({ paper }) => paper ?? []);
  const isKnown =
    door.steps.every((step) => steps.some(({ id }) => id === step)) &&
    door.acts.every((act) => acts.has(act)) &&
    papers.every((paper) => replies.proofs.some(({ id }) => id === paper));
  invariant(isKnown, 'rules/dropout/door.yaml names what the rules of cases do not know');
  return door;
}
