import { openText } from './office-file.store.ts';
import { nameGroupOf, type Person } from './person.ts';
import type { SheetRow } from './sheet.ts';
import { aidFindings, outOfSchoolKind } from './truth.ts';

const utf8 = (text: string): Buffer => Buffer.from(text);
const csv = (cells: readonly (string | number)[]): string =>
  `${cells
    .map((cell) => {
      const text = String(cell);
      return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
    })
    .join(',')}\n`;

/** True key of a person as the truth files write it. */
export const truthKey = (key: number): string => `T${String(key).padStart(7, '0')}`;

/** Opens `truth/rows.csv`: which person each row is, what went wrong, and whether it can be placed at all. */
export function openRowTruth(folder: string): {
  row(file: string, sheet: string, row: number, written: SheetRow): void;
  end(): void;
} {
  const out = openText(`${folder}/rows.csv`, utf8);
  out.line('file,sheet,row,person,name_group,errors,has_evidence\n');
  return {
    row(file, sheet, row, { truth }) {
      if (!truth) return;
      const person = truth.person === null ? '' : truthKey(truth.person);
      out.line(
        csv([file, sheet, row, person, truth.nameGroup, truth.errors.join(';'), String(truth.hasEvidence)]),
      );
    },
    end: out.end,
  };
}

function writePersons(folder: string, persons: readonly Person[]): void {
  const out = openText(`${folder}/persons.csv`, utf8);
  out.line('person,name,id,birth,sex,ethnicity,name_group,township,village,hukou,fate,is_twin\n');
  for (const one of persons)
    out.line(
      csv([
        truthKey(one.key),
        one.name,
        one.id,
        one.birth,
        one.sex,
        one.people,
        nameGroupOf(one),
        one.household.village.township.name,
        one.household.village.name,
        one.hukou,
        one.schooling?.fate ?? '',
        one.isTwin ? 'yes' : '',
      ]),
    );
  out.end();
}

/** Writes persons and the two lists; returns how many each list holds. */
export function writeTruth(
  folder: string,
  persons: readonly Person[],
  day: string,
  term: string,
): { outOfSchool: number; unaided: number } {
  writePersons(folder, persons);
  const missing = openText(`${folder}/out-of-school.csv`, utf8);
  const aid = openText(`${folder}/unaided.csv`, utf8);
  missing.line('person,kind\n');
  aid.line('person,kind,programme,term\n');
  let [outOfSchool, unaided] = [0, 0];
  for (const person of persons) {
    const kind = outOfSchoolKind(person, day);
    if (kind) {
      missing.line(csv([truthKey(person.key), kind]));
      outOfSchool += 1;
    }
    for (const found of aidFindings(person, term)) {
      aid.line(csv([truthKey(person.key), found.kind, found.programme, term]));
      unaided += 1;
    }
  }
  missing.end();
  aid.end();
  return { outOfSchool, unaided };
}
