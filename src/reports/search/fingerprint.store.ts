import { readCitizenId } from '../../kernel/index.ts';
import { blindIndexes, type HeldKeys, openKeys } from '../../platform/index.ts';
import { searchedNumber } from '../child.ts';

const held = new Map<string, HeldKeys>();

/** The fingerprints under which a whole citizen ID is found; none for what is not one. */
export function citizenIndexes(keyFile: string, typed: string): readonly Uint8Array[] {
  const { number } = readCitizenId(typed);
  if (!number) return [];
  const keys = held.get(keyFile) ?? openKeys(keyFile);
  held.set(keyFile, keys);
  return blindIndexes(keys.ring(), 'id', searchedNumber('id', number));
}
