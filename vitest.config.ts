import { defineConfig } from 'vitest/config';

/**
 * Four projects: `rules` needs no database; `store` runs against a real PostgreSQL that test/setup starts once; `crash` kills and
 * fills, and wants the machine for itself; `browser` also drives the built console in a real Chromium.
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'rules',
          // Machines are shared: a test that walks every byte of a bundle may take long without being wrong.
          testTimeout: 180_000,
          include: ['src/**/*.test.ts', 'tools/**/*.test.ts', 'console/src/**/*.test.ts'],
          exclude: ['src/**/*.db.test.ts', '**/node_modules/**'],
        },
      },
      {
        test: {
          name: 'store',
          include: ['src/**/*.db.test.ts', 'test/**/*.test.ts'],
          exclude: ['test/browser/*.browser.test.ts', 'test/crash/**', '**/node_modules/**'],
          globalSetup: ['test/setup/database.ts'],
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
      {
        test: {
          name: 'crash',
          include: ['test/crash/**/*.test.ts'],
          globalSetup: ['test/setup/database.ts'],
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['test/browser/*.browser.test.ts'],
          globalSetup: ['test/setup/database.ts'],
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
