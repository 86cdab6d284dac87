import { readRows } from './tables.ts';

/** All rows with their true person and the person that the run gave them; columns of whole numbers by row. */
export type Rows = {
  readonly count: number;
  /** Where each row stands: `file|sheet|row`. */
  readonly index: ReadonlyMap<string, number>;
  readonly truth: Int32Array;
  /** −1 where the run gave no person. */
  readonly found: Int32Array;
  readonly hasEvidence: Uint8Array;
  readonly group: readonly string[];
  readonly errors: readonly string[];
  readonly rule: readonly string[];
  readonly file: readonly string[];
  readonly personNo: ReadonlyMap<string, number>;
  readonly foundNo: ReadonlyMap<string, number>;
};

const numberer =
  (known: Map<string, number>): ((text: string) => number) =>
  (text) => {
    let no = known.get(text);
    if (no === undefined) {
      no = known.size;
      known.set(text, no);
    }
    return no;
  };

/** A place as a key. */
export const placeKey = (file: string, sheet: string, row: string): string => `${file}|${sheet}|${row}`;

/** Reads `truth/rows.csv` and `links.csv` of a run beside each other. */
export function readRowsAndLinks(truthFolder: string, out: string): Rows {
  const index = new Map<string, number>();
  const personNo = new Map<string, number>();
  const foundNo = new Map<string, number>();
  const [person, found] = [numberer(personNo), numberer(foundNo)];
  const truth: number[] = [];
  const hasEvidence: number[] = [];
  const [group, errors, file]: [string[], string[], string[]] = [[], [], []];
  for (const cells of readRows(`${truthFolder}/rows.csv`)) {
    const [name, sheet, row, who, nameGroup, typed, evidence] = cells as [
      string,
      string,
      string,
      string,
      string,
      string,
      string,
    ];
    index.set(placeKey(name, sheet, row), truth.length);
    truth.push(who === '' ? -1 : person(who));
    hasEvidence.push(evidence === 'true' ? 1 : 0);
    group.push(nameGroup);
    errors.push(typed);
    file.push(name);
  }
  const foundOf = new Int32Array(truth.length).fill(-1);
  const rule: string[] = new Array(truth.length).fill('');
  for (const cells of readRows(`${out}/links.csv`)) {
    const [name, sheet, row, who, , how] = cells as [string, string, string, string, string, string];
    const at = index.get(placeKey(name, sheet, row));
    if (at === undefined) continue;
    foundOf[at] = found(who);
    rule[at] = how;
  }
  return {
    count: truth.length,
    index,
    truth: Int32Array.from(truth),
    found: foundOf,
    hasEvidence: Uint8Array.from(hasEvidence),
    group,
    errors,
    rule,
    file,
    personNo,
    foundNo,
  };
}
