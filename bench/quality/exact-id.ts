import { openBatch } from '../../src/platform/index.ts';
import { storedRelation } from '../../src/reports/index.ts';

/**
 * What joining by exact ID alone would list as never enrolled: children of school age on the hukou register whose
 * number stands in no student record, on no school's list and in no reply. From the run's own landed rows.
 */
export async function exactIdList(
  out: string,
  on: string,
): Promise<{ file: string; sheet: string; row: string }[]> {
  const batch = await openBatch(':memory:', {});
  const rows = storedRelation(out, 'intake.landed_row')!;
  const year = Number(on.slice(0, 4)) - (Number(on.slice(5, 7)) >= 9 ? 0 : 1);
  try {
    return await batch.rows<{ file: string; sheet: string; row: string }>(
      `select s.file, s.sheet, cast(w.row_no as varchar) as row
       from ${rows} as w
       join ${storedRelation(out, 'intake.source')!} as s on s.source_no = w.source_no
       where w.register = 'hukou' and coalesce(w.status, 'normal') in ('normal', 'moved-in')
         and w.birth_date > '${year - 16}-08-31' and w.birth_date <= '${year - 6}-08-31'
         and not exists (
           select 1 from ${rows} as t
           where t.register in ('student-record', 'vocational-record', 'roster', 'reply') and t.id_number = w.id_number)`,
    );
  } finally {
    batch.close();
  }
}
