import { invariant } from '../../kernel/index.ts';
import { citationFaults, type Library } from '../../library/index.ts';
import type { Batch } from '../../platform/index.ts';
import { MOST_JUDGED } from '../judged.ts';
import { casesFaults } from '../programme/cases.queries.ts';
import { programmeFaults, type RuleFault, ruleSetFaults, shapeFaults } from '../programme/checks.ts';
import { alternatives, argsOf } from '../programme/conditions-of.ts';
import type { Programme } from '../programme/programme.ts';
import { type RuleSet, ruleSetOf } from '../programme/rule-set.ts';
import { filesOf, type LocalDraft, type LocalPlace, type LocalRule } from './local.ts';

/** What the checks stand on: the law beside which the programme would stand, and where citations point. */
export type CheckParts = { readonly rules: RuleSet; readonly library: Library };

/** A draft that is whole, or everything wrong with it. */
export type Checked = { readonly rule: LocalRule | undefined; readonly faults: readonly RuleFault[] };

/** A thousand thousand yuan: more is a slip of the pen. */
const MOST_YUAN = 1_000_000;
const MOST_A_DAY = 1000;

/** All that can be said of a draft without running its cases. */
export function checkForm(draft: LocalDraft, place: LocalPlace, { rules, library }: CheckParts): Checked {
  const { head, parameters, cases } = filesOf(draft, place);
  const { id } = place;
  const cites = citationFaults(library, '', draft).map(({ path, fault: message }) => ({
    ...{ programme: id, place: path, code: 'cite', detail: { message } },
  }));
  if (!head.success || !parameters.success || !cases.success)
    return {
      rule: undefined,
      faults: [
        ...(head.success ? [] : shapeFaults(id, 'programme', head.error)),
        ...(parameters.success ? [] : shapeFaults(id, '', parameters.error)),
        ...(cases.success ? [] : shapeFaults(id, 'cases', cases.error)),
        // a citation that has not the shape of one was told by the shape already
        ...cites.filter(({ detail }) => detail.message.startsWith('not in the library')),
      ],
    };
  const programme: Programme = { ...head.data, parameters: parameters.data.parameters };
  const faults = [
    ...programmeFaults(programme),
    ...ownFaults(programme),
    ...cites,
    ...ruleSetFaults(withLocal(rules, [programme])).filter((one) => one.programme === id),
  ];
  return { rule: { programme, cases: cases.data }, faults };
}

/** Everything wrong with a draft, its worked cases run. */
export async function checkDraft(
  batch: Batch,
  draft: LocalDraft,
  place: LocalPlace,
  parts: CheckParts,
): Promise<Checked> {
  const { rule, faults } = checkForm(draft, place, parts);
  if (!rule || faults.length > 0) return { rule, faults };
  const rules = withLocal(parts.rules, [rule.programme]);
  try {
    return { rule, faults: await casesFaults(batch, rules, rule.programme, rule.cases) };
  } catch {
    // figures that no engine can hold, as days by the million
    return { rule, faults: [{ programme: place.id, place: 'cases', code: 'not-computable', detail: {} }] };
  }
}

/** The law with local programmes beside it; a local one of the same name takes the place of the one before. */
export function withLocal(rules: RuleSet, local: readonly Programme[]): RuleSet {
  const own = new Set(local.map(({ id }) => id));
  return ruleSetOf([...rules.programmes.filter(({ id }) => !own.has(id)), ...local]);
}

/** What holds of local programmes alone: they stay in their division, and their figures stay small. */
function ownFaults(programme: Programme): RuleFault[] {
  const { division, parameters, id } = programme;
  invariant(division, 'a local programme without its division');
  const fault = (place: string, code: string, detail: RuleFault['detail'] = {}): RuleFault => ({
    ...{ programme: id, place, code, detail },
  });
  const outside = alternatives(programme).flatMap((any, test) =>
    any.flatMap((condition) => {
      const places = condition.test === 'in-division' ? argsOf(condition).places : [];
      return (Array.isArray(places) ? (places as { code?: unknown }[]) : [])
        .filter(({ code }) => !String(code).startsWith(division.code))
        .map(({ code }) => fault(`tests.${test}.places`, 'place-outside', { code: String(code) }));
    }),
  );
  const names = Object.keys(parameters).filter((name) => name !== 'rate' && name !== 'days');
  const amounts = Object.entries(parameters).flatMap(([name, { unit, values }]) =>
    values.flatMap((value, no) => {
      const rows = 'rows' in value ? value.rows : 'days' in value ? [] : [value];
      const most = unit === 'yuan-a-day' ? MOST_A_DAY : MOST_YUAN;
      return rows
        .filter(({ yuan = 0 }) => yuan > most)
        .map(({ yuan = 0 }) => fault(`parameters.${name}.values.${no}`, 'too-much', { yuan, most }));
    }),
  );
  const judged = alternatives(programme).flat().length + programme.yields_to.length + 1;
  return [
    ...outside,
    ...names.map((name) => fault(`parameters.${name.slice(0, 40)}`, 'unused')),
    ...amounts,
    ...(judged > MOST_JUDGED ? [fault('tests', 'too-many', { most: MOST_JUDGED - 1 })] : []),
  ];
}
