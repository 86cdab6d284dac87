import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { RULES_FOLDER, readLibrary } from '../library/index.ts';
import { programmeFaults, type RuleFault, ruleSetFaults, shapeFaults } from './programme/checks.ts';
import { CasesFile, ParametersFile, type Programme, ProgrammeFile } from './programme/programme.ts';
import { type RuleSet, ruleSetOf } from './programme/rule-set.ts';

/** A programme with its worked cases, as read. */
export type ProgrammeRead = { readonly programme: Programme; readonly cases: CasesFile };

/** What the folder holds: whole programmes, and the faults of those that are not. */
export type RulesRead = {
  readonly rules: RuleSet;
  readonly cases: ReadonlyMap<string, CasesFile>;
  readonly faults: readonly RuleFault[];
};

/** Reads `rules/aid/<programme>/`: all programmes that hold, all faults of all that do not. */
export function readRuleSet(root = RULES_FOLDER): RulesRead {
  const folder = join(root, 'aid');
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  const read = names.map((name) =>
    readProgramme(name, (file) => readFileSync(join(folder, name, file), 'utf8')),
  );
  const whole = read.flatMap((one) => ('programme' in one ? [one] : []));
  const rules = ruleSetOf(whole.map((one) => one.programme));
  const faults = [...read.flatMap((one) => ('faults' in one ? one.faults : [])), ...ruleSetFaults(rules)];
  return { rules, cases: new Map(whole.map((one) => [one.programme.id, one.cases])), faults };
}

/** Reads one programme's three files (as text, from wherever): itself, or all its faults. */
export function readProgramme(
  name: string,
  fileText: (file: string) => string,
): ProgrammeRead | { readonly faults: RuleFault[] } {
  const head = ProgrammeFile.safeParse(parse(fileText('programme.yaml')));
  const parameters = ParametersFile.safeParse(parse(fileText('parameters.yaml')));
  const cases = CasesFile.safeParse(parse(fileText('cases.yaml')));
  if (!head.success || !parameters.success || !cases.success)
    return {
      faults: [
        ...(head.success ? [] : shapeFaults(name, 'programme.yaml', head.error)),
        ...(parameters.success ? [] : shapeFaults(name, 'parameters.yaml', parameters.error)),
        ...(cases.success ? [] : shapeFaults(name, 'cases.yaml', cases.error)),
      ],
    };
  const programme: Programme = { ...head.data, parameters: parameters.data.parameters };
  const faults = programmeFaults(programme);
  if (programme.id !== name)
    faults.push({ programme: name, place: 'id', code: 'shape', detail: { message: `folder is ${name}` } });
  return faults.length > 0 ? { faults } : { programme, cases: cases.data };
}

let standing: RulesRead | undefined;
function readStanding(): RulesRead {
  if (standing) return standing;
  readLibrary();
  const read = readRuleSet();
  if (read.faults.length > 0) throw new Error(`rules/aid: ${read.faults.length} faults; run npm run check`);
  standing = read;
  return read;
}

/** The law that comes with the platform; throws where it has faults, which `npm run check` would have told. */
export const standingRules = (): RuleSet => readStanding().rules;

/** Worked cases of the law that comes with the platform, by programme. */
export const standingCases = (): ReadonlyMap<string, CasesFile> => readStanding().cases;
