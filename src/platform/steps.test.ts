import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openBatch, orderSteps, readSteps, relationsRead, releaseTables, runSteps } from './index.ts';

const root = mkdtempSync(join(tmpdir(), 'steps-'));
mkdirSync(join(root, 'aid/sql/steps'), { recursive: true });
mkdirSync(join(root, 'aid/sql/views'), { recursive: true });
writeFileSync(
  join(root, 'aid/sql/steps/a_total.sql'),
  '-- One row per total.\nselect sum(n) as n, $on as day from aid.item\n',
);
writeFileSync(
  join(root, 'aid/sql/steps/item.sql'),
  '-- One row per item.\nselect 20 as n union all select 22\n',
);
writeFileSync(
  join(root, 'aid/sql/views/total.sql'),
  '-- One row per total.\nselect n, day from aid.a_total\n',
);
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe('SQL steps', () => {
  it('run in the order that their SQL asks for, whatever their names', async () => {
    const batch = await openBatch();
    await runSteps(batch, readSteps(root, 'aid'), { on: '2026-09-01', unused: 1 });
    expect(await batch.rows('select * from aid.total')).toEqual([{ n: 42, day: '2026-09-01' }]);
    batch.close();
  });

  it('do not read what stands in comments and literals', () => {
    expect(relationsRead("-- from x.y\nselect 'join a.b' from aid.item join kernel.day on true")).toEqual([
      'aid.item',
      'kernel.day',
    ]);
  });

  it('that read each other in a circle are refused', () => {
    const step = (relation: string, reads: string[]) =>
      ({ module: 'aid', relation, kind: 'step', path: '', sql: '', reads, parameters: [] }) as const;
    expect(() => orderSteps([step('aid.a', ['aid.b']), step('aid.b', ['aid.a'])])).toThrow(/cycle/);
  });

  it('once done, keep only the tables that a published view reads', async () => {
    const batch = await openBatch();
    await runSteps(batch, readSteps(root, 'aid'), { on: '2026-09-01' });
    await releaseTables(batch, root, 'aid');
    expect(await batch.rows('select n from aid.total')).toEqual([{ n: 42 }]);
    await expect(batch.rows('select * from aid.item')).rejects.toThrow(/item/);
    batch.close();
  });

  it('want every parameter that they name', async () => {
    const batch = await openBatch();
    await expect(runSteps(batch, readSteps(root, 'aid'), {})).rejects.toThrow(/\$on/);
    batch.close();
  });
});
