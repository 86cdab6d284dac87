import { invariant } from '../kernel/index.ts';
import { readRuleFile } from '../library/index.ts';
import { PairingRules } from './rules.ts';

let held: PairingRules | undefined;

/** The rules of `rules/pairing/pairing.yaml`, read once. Throws where a kind of helper has no limit of load. */
export function readPairingRules(): PairingRules {
  held ??= loadRules();
  return held;
}

function loadRules(): PairingRules {
  const rules = PairingRules.parse(readRuleFile('pairing/pairing.yaml'));
  const bare = rules.kinds.filter(
    ({ id }) => !rules.load.some(({ kind, place }) => kind === id && place === ''),
  );
  invariant(bare.length === 0, `rules/pairing: no load for ${bare.map(({ id }) => id).join(', ')}`);
  return rules;
}
