import { describe, expect, it } from 'vitest';
import { publicSets, runSet } from '../bench/public-sets.ts';

const folder = publicSets();
if (!folder)
  console.log('The public labelled sets are not here (FUZHI_LINKAGE_DATA): their gate is skipped.');

describe.skipIf(!folder)('the engine on public labelled sets', () => {
  it('links FEBRL4: at least 4,960 of 5,000 with at most 5 false', async () => {
    const { found, right } = await runSet('febrl4', folder!);
    expect(right).toBeGreaterThanOrEqual(4960);
    expect(found - right).toBeLessThanOrEqual(5);
  }, 120_000);

  it('links FEBRL1 and fake_1000 as well as when they were last measured', async () => {
    expect((await runSet('febrl1', folder!)).f1).toBeGreaterThan(0.99);
    expect((await runSet('fake_1000', folder!)).f1).toBeGreaterThan(0.96);
  }, 120_000);
});
