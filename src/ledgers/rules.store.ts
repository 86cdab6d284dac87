import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { invariant } from '../kernel/index.ts';
import { type Library, RULES_FOLDER, readLibrary, readRuleFile } from '../library/index.ts';
import { CommonFile, type ConditionRule, LedgerFile, type LedgerRules } from './rules.ts';

let held: ReadonlyMap<string, LedgerRules> | undefined;

/** The ledgers of `rules/ledgers`, by their ids, in the order of the files' names. Throws where they do not fit together. */
export function readLedgers(): ReadonlyMap<string, LedgerRules> {
  held ??= loadLedgers(join(RULES_FOLDER, 'ledgers'), (name) => readRuleFile(`ledgers/${name}`));
  return held;
}

let library: Library | undefined;

/** The documents that the ledgers cite, read once. */
export function citedLibrary(): Library {
  library ??= readLibrary();
  return library;
}

/** Reads a folder of ledgers: a new ledger is a new file and nothing else. */
export function loadLedgers(
  folder: string,
  read: (name: string) => unknown,
): ReadonlyMap<string, LedgerRules> {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .toSorted();
  const common = CommonFile.parse(read('_common.yaml'));
  const ledgers = names
    .filter((name) => !name.startsWith('_'))
    .map((name) => {
      const rules = LedgerFile.parse(read(name));
      return {
        ...rules,
        lists: { ...common.lists, ...rules.lists },
        entries: [...rules.entries, ...common.entries],
      };
    });
  const faults = ledgers.flatMap((rules) => misfits(rules).map((fault) => `${rules.id}: ${fault}`));
  invariant(faults.length === 0, `rules/ledgers: ${faults.join('; ')}`);
  return new Map(ledgers.map((rules) => [rules.id, rules]));
}

/** What a file says of itself that does not hold. */
export function misfits({ entries, duties, lists, kinds, hours, facts, columns }: LedgerRules): string[] {
  const known = new Map(entries.map((entry) => [entry.id, entry]));
  const fieldOf = (entry: string, field: string | undefined): boolean =>
    field === undefined || known.get(entry)?.fields.some(({ name }) => name === field) === true;
  const unknown = (what: string, ids: readonly string[]): string[] =>
    ids.filter((one) => !known.has(one)).map((one) => `${what}: no entry ${one}`);
  const ill = (what: string, conditions: readonly ConditionRule[]): string[] =>
    conditions
      .filter(({ entry, field }) => !known.has(entry) || !fieldOf(entry, field))
      .map(({ entry, field }) => `${what}: no ${entry}.${field ?? ''}`);
  const isColumn = (column: string): boolean => {
    const [entry, field] = column.split('.') as [string, string?];
    return field === undefined ? facts.some(({ name }) => name === entry) : fieldOf(entry, field);
  };
  return [
    ...entries.flatMap(({ id, needs, fields }) => [
      ...ill(`needs of ${id}`, needs),
      ...fields
        .filter(({ kind, of }) => kind.startsWith('choice') && !(of !== undefined && of in lists))
        .map(({ name }) => `${id}.${name}: no list`),
    ]),
    ...duties.flatMap((duty) => [
      ...unknown(`duty ${duty.id}`, [...duty.wants, ...(duty.after ? [duty.after] : [])]),
      ...ill(`duty ${duty.id}`, duty.when),
      ...(duty.after_field !== undefined && !fieldOf(duty.after!, duty.after_field)
        ? [`duty ${duty.id}: no ${duty.after}.${duty.after_field}`]
        : []),
      ...(duty.kinds ?? [])
        .filter((kind) => !kinds.some((one) => one.id === kind))
        .map((kind) => `duty ${duty.id}: no kind ${kind}`),
      ...duty.wants
        .filter((wanted) => !fieldOf(wanted, duty.until) || !fieldOf(wanted, duty.hours))
        .map((wanted) => `duty ${duty.id}: ${wanted} has no such field`),
      ...(duty.hours !== undefined && hours === undefined ? [`duty ${duty.id}: no standard of hours`] : []),
    ]),
    ...columns.filter((column) => !isColumn(column)).map((column) => `no column ${column}`),
  ];
}
