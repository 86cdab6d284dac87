import { LANDED_FIELDS, type LandedField, type Register } from '../src/intake/index.ts';
import { type Batch, type Cell, layTable, openBatch } from '../src/platform/index.ts';

/** A landed row of a planted county: whose it is, its register, any fields, and what it states of aid and hardship. */
export type PlantedRow = {
  readonly person: string;
  readonly register: Register;
  readonly sheet?: number;
  readonly hardships?: readonly { readonly hardship: string; readonly is_risk_gone?: boolean | null }[];
  readonly aids?: readonly PlantedAid[];
} & { readonly [F in LandedField]?: string | number };

/** An aid that a row tells of. */
export type PlantedAid = {
  readonly programme?: string;
  readonly term?: string;
  readonly year?: number;
  readonly amount_fen?: number;
  readonly state?: string;
};

/** A whole county: rows with their persons known, birth days, and pairs nobody has decided. */
export type PlantedCounty = {
  readonly born: Readonly<Record<string, string>>;
  readonly rows: readonly PlantedRow[];
  readonly pending?: readonly (readonly [string, string])[];
  /** Schools as a sheet of the lists calls them, with their names of record. */
  readonly schools?: readonly {
    readonly sheet: number;
    readonly school: string;
    readonly official: string;
  }[];
};

const FIELDS = Object.keys(LANDED_FIELDS) as LandedField[];

const asText = (value: string | number | undefined): Cell => (value === undefined ? null : String(value));

/** Lays the relations that intake and linkage would publish, from rows whose persons are known. */
export async function plant(batch: Batch, county: PlantedCounty): Promise<void> {
  const persons = [...new Set([...Object.keys(county.born), ...county.rows.map((row) => row.person)])].sort();
  const number = new Map(persons.map((person, index) => [person, index + 1]));
  const registers = [...new Set(county.rows.map((row) => row.register))].sort();
  const next = new Map<number, number>();
  const placed = county.rows.map((row) => {
    const source = registers.indexOf(row.register) * 100 + (row.sheet ?? 1);
    const place = (next.get(source) ?? 1) + 1;
    next.set(source, place);
    return { row, source, place, id: source * 1_000_000_000 + place };
  });
  const columns = {
    row_id: 'bigint',
    source_no: 'integer',
    row_no: 'integer',
    register: 'varchar',
  };
  await layTable(
    batch,
    'intake.landed_row',
    { ...columns, ...Object.fromEntries(FIELDS.map((field) => [field, 'varchar'])) },
    placed.map(({ row, source, place, id }) => {
      const cells: Cell[] = [id, source, place, row.register];
      return [...cells, ...FIELDS.map((field) => asText(row[field]))];
    }),
  );
  await layTable(
    batch,
    'linkage.link',
    { row_id: 'bigint', person_no: 'bigint', weight: 'integer', rule: 'varchar' },
    placed.map(({ row, id }) => [id, number.get(row.person)!, 20000, 'id']),
  );
  await layTable(
    batch,
    'linkage.person',
    { person_no: 'bigint', person_id: 'varchar', name: 'varchar', birth_date: 'date' },
    persons.map((person) => [
      number.get(person)!,
      `P${number.get(person)}`,
      String(county.rows.find((row) => row.person === person && row.name)?.name ?? person),
      county.born[person] ?? null,
    ]),
  );
  await layTable(
    batch,
    'linkage.pending',
    { person_no: 'bigint', other_person_no: 'bigint', pair_no: 'bigint' },
    (county.pending ?? []).map(([one, other], index) => [number.get(one)!, number.get(other)!, index + 1]),
  );
  await layTable(
    batch,
    'linkage.listed_school',
    { source_no: 'integer', school: 'varchar', official: 'varchar' },
    (county.schools ?? []).map(({ sheet, school, official }) => [
      registers.indexOf('roster') * 100 + sheet,
      school,
      official,
    ]),
  );
  await layTable(batch, 'linkage.coded_school', { school_code: 'varchar', school: 'varchar' }, []);
  await layTable(
    batch,
    'intake.hardship_item',
    { row_id: 'bigint', hardship: 'varchar', is_risk_gone: 'boolean' },
    placed.flatMap(({ row, id }) =>
      (row.hardships ?? []).map((item) => [id, item.hardship, item.is_risk_gone ?? null]),
    ),
  );
  await layTable(
    batch,
    'intake.aid_item',
    {
      row_id: 'bigint',
      item_no: 'integer',
      programme: 'varchar',
      term: 'varchar',
      year: 'integer',
      amount_fen: 'bigint',
      state: 'varchar',
    },
    placed.flatMap(({ row, id }) =>
      (row.aids ?? []).map((aid, index) => [
        id,
        index + 1,
        aid.programme ?? null,
        aid.term ?? null,
        aid.year ?? null,
        aid.amount_fen ?? null,
        aid.state ?? null,
      ]),
    ),
  );
}

/** Opens an engine, plants a county, and gives both to `look`; closes the engine after. */
export async function inCounty<T>(county: PlantedCounty, look: (batch: Batch) => Promise<T>): Promise<T> {
  const batch = await openBatch(':memory:', { memory: '512MB', threads: 1 });
  try {
    await plant(batch, county);
    return await look(batch);
  } finally {
    batch.close();
  }
}
