import type { Text } from '../platform/index.ts';
import { findDivision } from '../registry/index.ts';
import type { Helper } from './helpers.queries.ts';
import { mostOf, type PairingRules } from './rules.ts';

/** A helper as the page shows it. */
export type ShownHelper = Omit<Helper, 'county' | 'division'> & {
  readonly unitName: string;
  readonly kindLabel: Text;
  readonly most: number;
};

/** What a unit is called: a school by its name, a division by the official list. */
export const unitName = (unit: string): string =>
  unit.startsWith('school:') ? unit.slice(14) : (findDivision(unit)?.name ?? unit);

/** A helper with its unit's name and the limit of its load. */
export function showHelper(rules: PairingRules, { county: _, division, ...helper }: Helper): ShownHelper {
  const kind = rules.kinds.find(({ id }) => id === helper.kind);
  return {
    ...helper,
    unitName: unitName(helper.unit),
    kindLabel: kind?.label ?? { zh: helper.kind, en: helper.kind },
    most: mostOf(rules, helper.kind, division),
  };
}
