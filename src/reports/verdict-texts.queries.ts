import { verdictMessage } from '../intake/index.ts';
import { type Batch, type Language, layTable } from '../platform/index.ts';

/**
 * Lays `reports.verdict_said`: the verdicts with their messages in the language asked for. Intake states them in Chinese;
 * the English ones are made from code and detail, once for each that occurs.
 */
export async function layVerdicts(batch: Batch, language: Language): Promise<void> {
  await batch.run('create schema if not exists reports');
  if (language === 'zh') {
    return batch.run(`create or replace view reports.verdict_said as
      select source_no, row_no, column_name, code, severity, message from intake.verdict`);
  }
  const found = await batch.rows<{ code: string; detail: string }>(
    'select distinct code, cast(detail as varchar) as detail from intake.verdict order by code, detail',
  );
  const said = found.map(({ code, detail }) => [
    code,
    detail,
    verdictMessage(code, JSON.parse(detail), language),
  ]);
  await layTable(
    batch,
    'reports.verdict_text',
    { code: 'varchar', detail: 'varchar', message: 'varchar' },
    said,
  );
  await batch.run(`create or replace table reports.verdict_said as
    select v.source_no, v.row_no, v.column_name, v.code, v.severity, t.message
    from intake.verdict as v join reports.verdict_text as t on t.code = v.code and t.detail = cast(v.detail as varchar)`);
}
