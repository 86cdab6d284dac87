import type { Batch } from '../../platform/index.ts';
import { readHardshipRules } from '../identification/identification.store.ts';
import { readUndetermined } from '../questions/undetermined.store.ts';
import { standingRules } from '../rule-set.store.ts';
import type { ListRow, RunAccount, RunAid, RunDue, RunStudent, RunTold, Said } from './run-aid.ts';

/** Where a person of a run lies: the division of its home and its school as a scope. */
export type PlacesOfRun = {
  readonly divisionOf: (township: string | null, village: string | null) => string;
  readonly schoolOf: (personNo: number) => string | null;
};

type Person = {
  readonly person_no: number;
  readonly person_id: string;
  readonly name: string | null;
  readonly township: string | null;
  readonly village: string | null;
};

const somebody = ({ person_no, person_id, name, township, village }: Person, places: PlacesOfRun) => ({
  personId: person_id,
  name,
  division: places.divisionOf(township, village),
  school: places.schoolOf(person_no),
});

const PERSON = 'p.person_no, p.person_id, p.name, p.township, p.village';

/** Reads what a finished run tells of aid from its store. */
export async function readRunAid(batch: Batch, term: string, places: PlacesOfRun): Promise<RunAid> {
  return {
    term,
    students: await readStudents(batch, places),
    dues: await readDues(batch, places),
    told: await readTold(batch, term, places),
    accounts: await readAccounts(batch, places),
    ...(await readOpen(batch, places)),
  };
}

/** Children of whom some decision is open, and what they wait for. */
async function readOpen(
  batch: Batch,
  places: PlacesOfRun,
): Promise<Pick<RunAid, 'undetermined' | 'missing'>> {
  if (!(await holds(batch, 'aid.decided'))) return { undetermined: [], missing: [] };
  const { patternOf, missing } = await readUndetermined(batch);
  const said = await readContradictions(batch);
  const rows = await batch.rows<Person & { grade: string | null; class_name: string | null }>(
    `select ${PERSON}, s.grade, r.class_name
     from linkage.person as p join enrolment.schooling as s on s.person_no = p.person_no
     left join intake.landed_row as r on r.row_id = s.school_row order by p.person_no`,
  );
  const undetermined = rows.flatMap((row) => {
    const patternNo = patternOf.get(row.person_no);
    if (patternNo === undefined) return [];
    const { grade, class_name: className } = row;
    const both = said.get(row.person_no);
    return [{ ...somebody(row, places), grade, className, patternNo, ...(both ? { said: both } : {}) }];
  });
  return { undetermined, missing };
}

/** Of whom lists contradict each other in the kind of household register, and what each list says. */
async function readContradictions(batch: Batch): Promise<ReadonlyMap<number, readonly Said[]>> {
  if (!(await holds(batch, 'aid.fact_row'))) return new Map();
  const rows = await batch.rows<Said & { person_no: number }>(
    `with told as (
       select f.person_no, f.fact, s.label, r.hukou_kind as value
       from aid.fact_row as f join intake.landed_row as r on r.row_id = f.row_id
       join intake.source as s on s.source_no = r.source_no where f.fact = 'hukou_kind')
     select * from told where person_no in (
       select person_no from told group by person_no having count(distinct value) > 1)
     order by person_no, label, value`,
  );
  const said = new Map<number, Said[]>();
  for (const { person_no, ...one } of rows) said.set(person_no, [...(said.get(person_no) ?? []), one]);
  return said;
}

type Listed = { readonly person_no: number } & ListRow;

async function readStudents(batch: Batch, places: PlacesOfRun): Promise<RunStudent[]> {
  const { registers, groups } = readHardshipRules().lists;
  const listed = await batch.rows<Listed>(
    `select l.person_no, h.hardship as "group", s.label, s.file, s.sheet, r.row_no as "row"
     from intake.hardship_item as h
     join intake.landed_row as r on r.row_id = h.row_id
     join intake.source as s on s.source_no = r.source_no
     join linkage.link as l on l.row_id = h.row_id
     where r.register in (${quoted(registers)}) and h.hardship in (${quoted(groups.map(({ id }) => id))})
       and not coalesce(h.is_risk_gone, false)
     order by l.person_no, h.row_id, h.hardship`,
  );
  const lists = new Map<number, ListRow[]>();
  for (const { person_no, ...row } of listed)
    lists.set(person_no, [...(lists.get(person_no) ?? []), row].slice(0, 12));
  type Row = Person & { grade: string | null; class_name: string | null; household_no: string | null };
  const rows = await batch.rows<Row>(
    `select ${PERSON}, s.grade, r.class_name, p.household_no
     from linkage.person as p join enrolment.schooling as s on s.person_no = p.person_no
     left join intake.landed_row as r on r.row_id = s.school_row
     where s.is_in_school and s.school is not null order by p.person_no`,
  );
  return rows.flatMap((row) => {
    const { school, ...one } = somebody(row, places);
    if (school === null) return [];
    const { grade, class_name: className, household_no: household } = row;
    return [{ ...one, school, grade, className, household, lists: lists.get(row.person_no) ?? [] }];
  });
}

const quoted = (words: readonly string[]): string => words.map((word) => `'${word}'`).join(', ');

const holds = async (batch: Batch, relation: string): Promise<boolean> => {
  const [schema, name] = relation.split('.');
  const found = await batch.rows(
    `select 1 from information_schema.tables where table_schema = '${schema}' and table_name = '${name}'`,
  );
  return found.length > 0;
};

async function readDues(batch: Batch, places: PlacesOfRun): Promise<RunDue[]> {
  if (!(await holds(batch, 'aid.entitlement'))) return [];
  const { registers } = readHardshipRules().determined;
  type Row = Person & {
    programme: string;
    term: string;
    amount_fen: number | null;
    state: RunDue['state'];
    cause: string | null;
    is_determined: boolean;
  };
  const rows = await batch.rows<Row>(
    `select ${PERSON}, e.programme, e.term, e.amount_fen, e.state, e.cause,
       exists (select 1 from linkage.link as l join intake.landed_row as r on r.row_id = l.row_id
         where l.person_no = p.person_no and r.register in (${quoted(registers)})) as is_determined
     from aid.entitlement as e join linkage.person as p on p.person_no = e.person_no
     order by p.person_no, e.programme`,
  );
  return rows.map((row) => ({
    ...somebody(row, places),
    programme: row.programme,
    term: row.term,
    amountFen: row.amount_fen === null ? null : Number(row.amount_fen),
    state: row.state,
    cause: row.cause,
    isDetermined: row.is_determined,
  }));
}

type ToldRow = Person & {
  readonly programme: string | null;
  readonly term: string | null;
  readonly year: number | null;
  readonly amount_fen: number | null;
  readonly state: string | null;
  readonly register: string;
  readonly file: string;
  readonly sheet: string;
  readonly row_no: number;
  readonly event_date: string | null;
  readonly is_deceased: boolean;
  readonly is_graduated: boolean;
  readonly is_at_school: boolean;
};

async function readTold(batch: Batch, term: string, places: PlacesOfRun): Promise<RunTold[]> {
  const rows = await batch.rows<ToldRow>(
    `select ${PERSON}, i.programme, i.term, i.year, i.amount_fen, i.state, r.register, s.file, s.sheet, r.row_no,
       r.event_date,
       exists (select 1 from linkage.link as o join intake.landed_row as q on q.row_id = o.row_id
         where o.person_no = p.person_no and q.status = 'deceased') as is_deceased,
       exists (select 1 from linkage.link as o join intake.landed_row as q on q.row_id = o.row_id
         where o.person_no = p.person_no and q.register in ('student-record', 'vocational-record')
           and q.status = 'graduated') as is_graduated,
       coalesce(c.is_in_school, false) as is_at_school
     from intake.aid_item as i
     join intake.landed_row as r on r.row_id = i.row_id
     join intake.source as s on s.source_no = r.source_no
     join linkage.link as l on l.row_id = i.row_id
     join linkage.person as p on p.person_no = l.person_no
     left join enrolment.schooling as c on c.person_no = p.person_no
     order by i.row_id, i.item_no`,
  );
  const codesOf = listedCodes();
  const entitled = await entitledKeys(batch);
  return rows.map((row) => {
    const codes = row.programme === null ? [] : (codesOf.get(row.programme) ?? []);
    const programme = codes.find((code) => entitled.has(`${row.person_no} ${code}`)) ?? codes[0] ?? null;
    // a row without a term, of the term's year or of none, is taken for the term's, as the run itself does
    const isOfTerm = row.term === null && (row.year === null || row.year === Number(term.slice(0, 4)));
    return {
      ...somebody(row, places),
      ...{ programme, programmeText: programme === null ? row.programme : null },
      term: row.term ?? (isOfTerm ? term : null),
      amountFen: row.amount_fen === null ? null : Number(row.amount_fen),
      standing: standingOf(row),
      ...{
        register: row.register,
        file: row.file,
        sheet: row.sheet,
        row: row.row_no,
        paidOn: row.event_date,
      },
      ...{ isDeceased: row.is_deceased, isGraduated: row.is_graduated, isAtSchool: row.is_at_school },
    };
  });
}

/** The store of a run from before accounts were read has no such column. */
const hasAccounts = async (batch: Batch): Promise<boolean> =>
  (
    await batch.rows(
      `select 1 from information_schema.columns
       where table_schema = 'intake' and table_name = 'landed_row' and column_name = 'account'`,
    )
  ).length > 0;

type AccountRow = Person & Pick<RunAccount, 'family' | 'number' | 'register' | 'file' | 'sheet' | 'row'>;

/** Each person's account once a sheet, by its first row; a register that names all of a household tells it once. */
async function readAccounts(batch: Batch, places: PlacesOfRun): Promise<RunAccount[]> {
  if (!(await hasAccounts(batch))) return [];
  const rows = await batch.rows<AccountRow>(
    `select * from (
       select ${PERSON}, coalesce(p.household_no, p.person_id) as family, r.account as "number", r.register, s.file, s.sheet,
         min(r.row_no) as "row"
       from intake.landed_row as r
       join linkage.link as l on l.row_id = r.row_id
       join linkage.person as p on p.person_no = l.person_no
       join intake.source as s on s.source_no = r.source_no
       where r.account is not null and r.account <> ''
       group by all) as told
     qualify register = 'payment' or row_number() over (partition by file, sheet, "number", family order by "row") = 1
     order by person_no, file, sheet, "row"`,
  );
  return rows.map(({ family, number, register, file, sheet, row, ...person }) => ({
    ...somebody(person, places),
    ...{ family, number, register, file, sheet, row },
  }));
}

const standingOf = ({ state, register }: Pick<ToldRow, 'state' | 'register'>): RunTold['standing'] => {
  if (state === 'failed') return 'failed';
  return state === 'paid' || (state === null && register === 'payment') ? 'paid' : 'granted';
};

/** Programmes by each name that lists give them. */
function listedCodes(): ReadonlyMap<string, readonly string[]> {
  const codes = new Map<string, string[]>();
  for (const { id, listed_as } of standingRules().programmes)
    for (const name of new Set([id, ...listed_as])) codes.set(name, [...(codes.get(name) ?? []), id]);
  return codes;
}

async function entitledKeys(batch: Batch): Promise<ReadonlySet<string>> {
  if (!(await holds(batch, 'aid.entitlement'))) return new Set();
  const rows = await batch.rows<{ key: string }>(
    `select person_no || ' ' || programme as key from aid.entitlement`,
  );
  return new Set(rows.map(({ key }) => key));
}
