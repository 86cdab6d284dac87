import { join } from 'node:path';
import { type Batch, layTable, readSteps, runSteps } from '../platform/index.ts';
import { LANDED_FIELDS } from './landed.ts';
import { type Detail, VERDICTS, type VerdictCode, verdictMessage } from './verdicts.ts';
import { type ScratchFiles, SEPARATOR } from './worker/scratch.ts';

/** A sheet with its number and counts, ready to be laid. */
export type SourceRow = {
  readonly source_no: number;
  readonly file_no: number;
  readonly sheet_no: number;
  readonly file: string;
  readonly sheet: string;
  readonly format: string | null;
  readonly register: string | null;
  readonly label: string | null;
  readonly rows_read: number;
  readonly landed: number;
  readonly refused: number;
  readonly skipped: number;
};

const FIELDS = Object.keys(LANDED_FIELDS);

/** Makes the module's private tables, empty. */
export async function layTables(batch: Batch): Promise<void> {
  await batch.run('create schema if not exists intake');
  await batch.run(`create or replace table intake.source_read (
    source_no integer, file_no integer, sheet_no integer, file varchar, sheet varchar, format varchar, register varchar,
    label varchar, rows_read integer, landed integer, refused integer, skipped integer)`);
  await batch.run(`create or replace table intake.aid_loaded (
    row_id bigint, item_no integer, programme varchar, amount_fen bigint, state varchar)`);
  await batch.run(
    'create or replace table intake.hardship_loaded (row_id bigint, hardship varchar, is_risk_gone boolean)',
  );
  await batch.run(`create or replace table intake.verdict_loaded (
    source_no integer, row_no integer, column_name varchar, code varchar, detail varchar, message varchar, severity varchar)`);
}

/** Lays the sheets read. */
export async function laySources(batch: Batch, sources: readonly SourceRow[]): Promise<void> {
  for (let at = 0; at < sources.length; at += 200) {
    const part = sources.slice(at, at + 200);
    const parameters: Record<string, string | number | null> = {};
    const tuples = part.map((source, i) => {
      const names = Object.entries(source).map(([key, value]) => {
        parameters[`${key}_${i}`] = value;
        return `$${key}_${i}`;
      });
      return `(${names.join(', ')})`;
    });
    await batch.run(`insert into intake.source_read values ${tuples.join(', ')}`, parameters);
  }
}

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/**
 * A scratch file as a relation: all text, nothing guessed. Its lines are bounded (clean/text.ts), so small buffers do. One
 * thread lays the same row groups every time; the others are reading files meanwhile. Looking for quotes in vain costs two
 * fifths of the time (`isPlain`).
 */
function scratch(path: string, columns: readonly string[], isPlain = false): string {
  const quote = isPlain ? '' : '"';
  const shape = columns.map((column) => `'${column}': 'VARCHAR'`).join(', ');
  return `read_csv(${quoted(path)}, header = false, delim = '${SEPARATOR}', quote = '${quote}', escape = '${quote}', new_line = '\\n', auto_detect = false,
    columns = {${shape}}, max_line_size = 2000000, buffer_size = 8000000, strict_mode = false, parallel = false)`;
}

/** The landed rows of one input file and register, loaded before the numbers of its sheets are known. */
export type Part = {
  readonly table: string;
  readonly fileNo: number;
  readonly register: string;
  readonly fields: readonly string[];
};

const SCALE = 1_000_000_000;

/** Loads the rows of one input file as soon as it is read, beside the reading of others. `source_no` is its own sheet's number. */
export async function loadParts(batch: Batch, fileNo: number, files: ScratchFiles): Promise<Part[]> {
  const parts: Part[] = [];
  for (const [i, segment] of files.segments.entries()) {
    const part = { table: `intake.part_${fileNo}_${i}`, fileNo, register: segment.register };
    const fields = FIELDS.filter((field) => segment.filled.includes(field));
    await batch.run(`create or replace table ${part.table} as
      select ${rowId('cast(sheet_no as integer)')} as row_id, cast(sheet_no as integer) as source_no,
        cast(row_no as integer) as row_no${fields.map((f) => `, ${f}`).join('')}
      from ${scratch(segment.path, segment.columns, segment.isPlain)}`);
    parts.push({ ...part, fields });
  }
  return parts;
}

const rowId = (source: string): string => `cast(${source} as bigint) * ${SCALE} + cast(row_no as bigint)`;

const tableOf = (register: string): string => `intake.row_${register.replaceAll('-', '_')}`;

/**
 * Makes one table a register out of its parts, with the columns that its sheets have, and `intake.row_loaded` over them
 * all: the wide shape costs nothing for the columns that a register never fills. `before`: sheets of the files before
 * file number n + 1.
 */
export async function layRegisters(
  batch: Batch,
  parts: readonly Part[],
  before: readonly number[],
): Promise<void> {
  const selects: string[] = [];
  for (const register of [...new Set(parts.map((part) => part.register))].sort()) {
    const own = parts.filter((part) => part.register === register);
    const table = tableOf(register);
    await (own.length === 1 ? takeOver(batch, table, own[0]!, before) : joinParts(batch, table, own, before));
    const columns = new Set(own.flatMap((part) => part.fields));
    const fields = FIELDS.map((f) => (columns.has(f) ? f : `cast(null as varchar) as ${f}`));
    selects.push(
      `select row_id, source_no, row_no, ${quoted(register)} as register, ${fields.join(', ')} from ${table}`,
    );
  }
  const none = `select 0::bigint as row_id, 0 as source_no, 0 as row_no, '' as register, ${FIELDS.map((f) => `cast(null as varchar) as ${f}`).join(', ')} where false`;
  await batch.run(`create or replace view intake.row_loaded as ${selects.join('\nunion all\n') || none}`);
}

/** The only part of a register becomes its table: two columns are made anew, no text is copied. */
async function takeOver(batch: Batch, table: string, part: Part, before: readonly number[]): Promise<void> {
  const offset = before[part.fileNo - 1]!;
  await batch.run(`drop table if exists ${table}`);
  if (offset > 0) {
    await batch.run(`alter table ${part.table} alter row_id type bigint using row_id + ${offset * SCALE}`);
    await batch.run(`alter table ${part.table} alter source_no type integer using source_no + ${offset}`);
  }
  await batch.run(`alter table ${part.table} rename to ${table.slice('intake.'.length)}`);
}

/** Joins the parts of a register in the order of files. */
async function joinParts(
  batch: Batch,
  table: string,
  parts: readonly Part[],
  before: readonly number[],
): Promise<void> {
  const columns = new Set(parts.flatMap((part) => part.fields));
  const keys = ['row_id bigint', 'source_no integer', 'row_no integer'];
  const own = FIELDS.filter((field) => columns.has(field)).map((field) => `${field} varchar`);
  await batch.run(`create or replace table ${table} (${[...keys, ...own].join(', ')})`);
  for (const part of parts) {
    const offset = before[part.fileNo - 1]!;
    await batch.run(`insert into ${table} by name
      select * replace (row_id + ${offset * SCALE} as row_id, source_no + ${offset} as source_no) from ${part.table}`);
    await batch.run(`drop table ${part.table}`);
  }
}

/** Loads the items and verdicts of one input file; `before`: sheets of the files before it. Rows keep their order. */
export async function loadItems(batch: Batch, files: ScratchFiles, before: number): Promise<void> {
  const source = `cast(sheet_no as integer) + ${before}`;
  const place = ['sheet_no', 'row_no'];
  if (files.hasAid)
    await batch.run(`insert into intake.aid_loaded
      select ${rowId(`(${source})`)}, cast(item_no as integer), programme, cast(amount_fen as bigint), state
      from ${scratch(files.aid, [...place, 'item_no', 'programme', 'amount_fen', 'state'])}`);
  if (files.hasHardship)
    await batch.run(`insert into intake.hardship_loaded
      select ${rowId(`(${source})`)}, hardship, cast(is_risk_gone as boolean)
      from ${scratch(files.hardship, [...place, 'hardship', 'is_risk_gone'])}`);
  await batch.run(`insert into intake.verdict_loaded
    select ${source}, cast(row_no as integer), coalesce(column_name, ''), code, coalesce(detail, '{}'), message, severity
    from ${scratch(files.verdict, [...place, 'column_name', 'code', 'detail', 'message', 'severity'])}`);
}

/** Makes the module's steps and views, and tells what only the whole of the rows shows: repetitions, other counties. */
export async function publish(batch: Batch): Promise<void> {
  await runSteps(batch, readSteps(join(import.meta.dirname, '..'), 'intake'));
  const repeated = VERDICTS['row.duplicate-in-sheet'];
  const tell = (from: string, by: string, byEn: string): string => `insert into intake.verdict_loaded
    select source_no, row_no, '', 'row.duplicate-in-sheet',
      '{"row":' || first_row_no || ',"by":"${by}","by_en":"${byEn}"}',
      replace(replace($message, '{row}', cast(first_row_no as varchar)), '{by}', '${by}'), $severity
    from ${from} order by row_id`;
  const parameters = { message: repeated.zh, severity: repeated.severity };
  await batch.run(tell('intake.repeated_row', '身份证号', 'ID number'), parameters);
  await batch.run(tell('intake.repeated_unnumbered_row', '各列内容', 'content'), parameters);
  const other = VERDICTS['row.other-county'];
  await batch.run(
    `insert into intake.verdict_loaded
     select source_no, row_no, '', 'row.other-county', cast(json_object('county', county, 'majority', home) as varchar),
       replace(replace($message, '{county}', county), '{majority}', home), $severity
     from intake.other_county_row order by row_id`,
    { message: other.zh, severity: other.severity },
  );
}

/** What a later stage tells of a sheet (`row_no` 0) or of one of its rows. */
export type LateVerdict = {
  readonly source_no: number;
  readonly row_no: number;
  readonly code: VerdictCode;
  readonly detail: Detail;
};

/** Adds what only a later stage could see to the verdicts. */
export async function tellLater(batch: Batch, told: readonly LateVerdict[]): Promise<void> {
  if (told.length === 0) return;
  await layTable(
    batch,
    'intake.verdict_late',
    {
      source_no: 'integer',
      row_no: 'integer',
      code: 'varchar',
      detail: 'varchar',
      message: 'varchar',
      severity: 'varchar',
    },
    told.map(({ source_no, row_no, code, detail }) => [
      source_no,
      row_no,
      code,
      JSON.stringify(detail),
      verdictMessage(code, detail, 'zh'),
      VERDICTS[code].severity,
    ]),
  );
  await batch.run(`insert into intake.verdict_loaded
    select source_no, row_no, '', code, detail, message, severity from intake.verdict_late`);
  await batch.run('drop table intake.verdict_late');
}
