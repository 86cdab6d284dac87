import { describe, expect, it } from 'vitest';
import { openBatch } from '../../platform/index.ts';
import { encodeFact, FACT_COLUMNS, sqlType, wholeFacts } from '../facts.ts';
import { VOCABULARY } from './vocabulary.ts';

const word = (is: boolean | null) => (is === null ? 'unknown' : is ? 'held' : 'not held');

describe.each([...VOCABULARY.values()])('the kind of condition $kind', (kind) => {
  it('says of each of its examples in SQL what the example says', async () => {
    const batch = await openBatch(':memory:', { threads: 1 });
    for (const { args, facts, is } of kind.examples) {
      const whole = wholeFacts(facts);
      const columns = FACT_COLUMNS.map(
        (one) => `cast(${encodeFact(one, whole[one])} as ${sqlType(one)}) as ${one}`,
      );
      const [row] = await batch.rows<{ is: boolean | null }>(
        `select ${kind.sql(kind.args.parse(args))} as "is" from (select ${columns.join(', ')}) as facts`,
      );
      expect([args, facts, word(row!.is)]).toEqual([args, facts, word(is)]);
    }
    batch.close();
  });

  it('shows a child on either side of it, and one of whom it is not known', () => {
    expect(new Set(kind.examples.map((one) => one.is))).toEqual(new Set([true, false, null]));
  });

  it('reads the columns that its expression names, and says both sides in both languages', () => {
    for (const { args } of kind.examples) {
      const given = kind.args.parse(args);
      const named = FACT_COLUMNS.filter((column) => new RegExp(`\\b${column}\\b`).test(kind.sql(given)));
      expect([...kind.reads(given)].sort()).toEqual([...named].sort());
      for (const { zh, en } of [kind.asks(given), kind.fails(given)]) {
        expect(zh).toMatch(/[一-鿿]/);
        expect(en).toMatch(/^[a-z]/);
      }
    }
  });
});
