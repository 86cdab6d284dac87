import { verdictMessage } from '../intake/index.ts';
import type { Batch, Text } from '../platform/index.ts';
import { unplacedRows } from './reports.queries.ts';
import type { ScreenFault, ScreenSource, ScreenUnplaced, ScreenVerdict } from './screen.ts';
import { groupBy } from './screen-named.ts';
import { UNPLACED_TEXTS } from './texts.ts';

/** A verdict as intake tells it: its code, what fills its text, and the text in the language of the run. */
type Told = { readonly code: string; readonly detail: string | null; readonly message: string | null };

/** A verdict in both languages. */
const messageOf = ({ code, detail, message }: Told): Text => {
  const filled =
    detail === null || detail === '' ? {} : (JSON.parse(detail) as Record<string, string | number>);
  const both = { zh: verdictMessage(code, filled, 'zh'), en: verdictMessage(code, filled, 'en') };
  return both.zh === code && message !== null ? { zh: message, en: message } : both;
};

/** Sheets with their balances and what was told of each. */
export async function readSources(batch: Batch): Promise<ScreenSource[]> {
  const sources = await batch.rows<Omit<ScreenSource, 'verdicts'>>(
    `select source_no as "sourceNo", file, sheet, format, register, label, rows_read as "rowsRead", landed, refused, skipped
     from intake.source order by source_no`,
  );
  const verdicts = await batch.rows<Omit<ScreenVerdict, 'message'> & Told & { source_no: number }>(
    `select source_no, code, severity, count(*) as count, min(row_no) as row, arg_min(detail, row_no) as detail,
       arg_min(message, row_no) as message
     from intake.verdict group by source_no, code, severity
     order by source_no, case severity when 'refused' then 1 when 'fault' then 2 when 'skipped' then 3 else 4 end,
       count(*) desc, code`,
  );
  const bySource = groupBy(verdicts, (verdict) => verdict.source_no);
  return sources.map((source) => ({
    ...source,
    verdicts: (bySource.get(source.sourceNo) ?? []).map(({ code, severity, count, row, ...told }) => ({
      code,
      severity,
      count,
      row,
      message: messageOf({ code, ...told }),
    })),
  }));
}

/** Rows that nobody can place, each with why and how to mend it. */
export async function readUnplaced(batch: Batch): Promise<ScreenUnplaced[]> {
  const refusals = await batch.rows<Told & { file: string; sheet: string; row_no: number }>(
    `select s.file, s.sheet, v.row_no, v.code, v.detail, v.message from intake.verdict as v
     join intake.source as s on s.source_no = v.source_no
     where v.severity = 'refused' and v.row_no > 0 order by v.source_no, v.row_no, v.code desc`,
  );
  const key = (r: { file: string; sheet: string; row_no: number }) =>
    JSON.stringify([r.file, r.sheet, r.row_no]);
  const byRow = new Map(refusals.map((refusal) => [key(refusal), messageOf(refusal)]));
  return (await unplacedRows(batch)).map((row) => ({
    file: row.file,
    sheet: row.sheet,
    row: row.row_no,
    register: row.register,
    name: row.name,
    cause: row.cause,
    message: byRow.get(key(row)) ??
      UNPLACED_TEXTS[row.cause] ?? { zh: row.message ?? '', en: row.message ?? '' },
  }));
}

/** What was found wrong in the rows of everyone of `reports.shown_person`. */
export async function readFaults(batch: Batch): Promise<Map<string | number, ScreenFault[]>> {
  const faults = await batch.rows<Told & { row_id: number; column_name: string }>(
    `select l.row_id, v.column_name, v.code, v.detail, v.message from intake.verdict as v
     join linkage.link as l on l.row_id = v.source_no * cast(1000000000 as bigint) + v.row_no
     where v.severity = 'fault' and l.person_no in (select person_no from reports.shown_person) order by l.row_id, v.column_name, v.code`,
  );
  const byRow = groupBy(faults, (fault) => fault.row_id);
  return new Map(
    [...byRow].map(([row, found]) => [
      row,
      found.map((fault) => ({ column: fault.column_name, message: messageOf(fault) })),
    ]),
  );
}
