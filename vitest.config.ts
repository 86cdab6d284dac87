import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    testTimeout: 60_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    globalSetup: ['test/templates.ts'],
    // every answer of the server is held against the contract of its route
    env: { FUZHI_CHECK_ANSWERS: '1' },
    projects: [
      {
        extends: true,
        // modules keep no state of their own: files that follow each other share what is imported, a fifth of the time
        test: { name: 'modules', include: ['src/**/*.test.ts'], isolate: false },
      },
      { extends: true, test: { name: 'whole', include: ['{apps,web,test,checks}/**/*.test.{ts,tsx}'] } },
    ],
  },
});
