import { existsSync } from 'node:fs';
import { afterAll, beforeAll, describe, test, vi } from 'vitest';
import { pairingWorld } from './pairing.world.ts';
import { chainTests } from './pairing-chain.suite.ts';
import { pairedChildrenTests } from './pairing-children.suite.ts';
import { handbookTests } from './pairing-handbook.suite.ts';
import { letterTests } from './pairing-letters.suite.ts';
import { personNumberTests } from './person-numbers.suite.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

const DEBIAN = '/usr/lib/postgresql/15';

// one database for all topics, in this order: each goes on from where the one before left the county
describe.each([
  ['the embedded PostgreSQL', undefined, true],
  ['Debian’s PostgreSQL 15', DEBIAN, existsSync(DEBIAN)],
])('Who answers for whom, over %s', (_, binaries, isThere) => {
  if (!isThere) return test.skip('is not installed here', () => {});
  const world = pairingWorld(binaries);
  beforeAll(world.open);
  afterAll(world.close);
  pairedChildrenTests(world);
  handbookTests(world);
  chainTests(world);
  letterTests(world);
  personNumberTests(world);
});
