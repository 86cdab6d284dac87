import {
  factsOf,
  type LedgerRules,
  type RunRow,
  readLedgers,
  type SourceRule,
  type Told,
  yearsOn,
} from '../ledgers/index.ts';
import type { Batch } from '../platform/index.ts';
import { maskNumber, maskPhone } from './masking.ts';
import type { Places } from './screen-places.store.ts';

/** Rows of files that a child's place in a ledger is shown with. */
const EVIDENCE = 6;

type Row = Told & {
  readonly ledger_kind: string;
  readonly person_no: number;
  readonly person_id: string;
  readonly person_name: string | null;
  readonly id_number: string | null;
  readonly birth: string | null;
  readonly person_sex: string | null;
  readonly person_township: string | null;
  readonly person_village: string | null;
  readonly person_guardian: string | null;
  readonly person_phone: string | null;
  readonly is_of_age: boolean;
  readonly is_in_school: boolean;
  readonly file: string;
  readonly sheet: string;
  readonly row_no: number;
};

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;
const oneOf = (texts: readonly string[]): string => texts.map(quoted).join(', ');

/** The rows that a source of a ledger names. */
const conditionOf = ({ registers, hardships, field, is }: SourceRule): string =>
  [
    ...(registers ? [`r.register in (${oneOf(registers)})`] : []),
    ...(hardships
      ? [
          `exists (select 1 from intake.hardship_item as h where h.row_id = r.row_id and h.hardship in (${oneOf(hardships)}))`,
        ]
      : []),
    ...(field && is !== undefined ? [`r.${field} = ${quoted(is)}`] : []),
  ].join(' and ');

/** All rows that tell of children of a ledger, kind by kind, in the order of the files. */
function questionOf({ kinds, facts }: LedgerRules): string | undefined {
  const fields = [...new Set(facts.flatMap(({ from }) => from ?? []))]
    .map((field) => `, r.${field}`)
    .join('');
  const parts = kinds.flatMap(({ id, sources }) => {
    const conditions = sources.map((source) => `(${conditionOf(source)})`);
    return conditions.length === 0
      ? []
      : [
          `select ${quoted(id)} as ledger_kind, r.row_id from intake.landed_row as r where ${conditions.join(' or ')}`,
        ];
  });
  if (parts.length === 0) return undefined;
  return `with told as (${parts.join(' union all ')})
    select t.ledger_kind, p.person_no, p.person_id, p.name as person_name, p.id_number, p.birth_date as birth,
      p.sex as person_sex, p.township as person_township, p.village as person_village, p.guardian as person_guardian,
      p.phone as person_phone, coalesce(s.is_child, false) as is_of_age, coalesce(s.is_in_school, false) as is_in_school,
      src.file, src.sheet, r.row_no${fields}
    from told as t
    join intake.landed_row as r on r.row_id = t.row_id
    join linkage.link as l on l.row_id = t.row_id
    join linkage.person as p on p.person_no = l.person_no
    join intake.source as src on src.source_no = r.source_no
    left join enrolment.schooling as s on s.person_no = p.person_no
    order by p.person_no, t.row_id`;
}

/** Reads the children of every ledger of `rules/ledgers` off a run: who, on which ground, by which rows. */
export async function readLedgerRows(
  batch: Batch,
  places: Places,
  on: string,
  ledgers: Iterable<LedgerRules> = readLedgers().values(),
): Promise<RunRow[]> {
  const found: RunRow[] = [];
  for (const rules of ledgers) {
    const question = questionOf(rules);
    if (question === undefined) continue;
    const byPerson = new Map<number, Row[]>();
    for (const row of await batch.rows<Row>(question)) {
      if (!isOf(row, rules, on)) continue;
      const rows = byPerson.get(row.person_no);
      if (rows) rows.push(row);
      else byPerson.set(row.person_no, [row]);
    }
    for (const rows of byPerson.values()) found.push(childOf(rows, rules, places));
  }
  return found;
}

/** Whether a row's child is of the age that the ledger and the kind look at. */
function isOf(row: Row, { ages, kinds }: LedgerRules, on: string): boolean {
  if (ages === 'school-age' && !row.is_of_age) return false;
  const under = kinds.find(({ id }) => id === row.ledger_kind)?.under;
  const years = yearsOn(row.birth, on);
  return under === undefined || (years !== undefined && years < under);
}

function childOf(rows: readonly Row[], rules: LedgerRules, places: Places): RunRow {
  const [p] = rows as [Row, ...Row[]];
  const evidence = new Map(
    rows.map(({ file, sheet, row_no: row }) => [`${file}#${sheet}!${row}`, { file, sheet, row }]),
  );
  return {
    ledger: rules.id,
    personId: p.person_id,
    division: places.divisionOf(p.person_township, p.person_village),
    school: places.schoolOf(p.person_no),
    name: p.person_name ?? '',
    idMasked: p.id_number && maskNumber(p.id_number),
    birthDate: p.birth,
    sex: p.person_sex,
    township: p.person_township,
    village: p.person_village,
    guardian: p.person_guardian,
    phoneMasked: p.person_phone && maskPhone(p.person_phone),
    isInSchool: p.is_in_school,
    kinds: rules.kinds.map(({ id }) => id).filter((id) => rows.some((row) => row.ledger_kind === id)),
    ...factsOf(rules, rows),
    evidence: [...evidence.values()].slice(0, EVIDENCE),
  };
}
