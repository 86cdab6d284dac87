import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{src,apps,web,test,checks}/**/*.test.{ts,tsx}'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    globalSetup: ['test/templates.ts'],
    // every answer of the server is held against the contract of its route
    env: { FUZHI_CHECK_ANSWERS: '1' },
  },
});
