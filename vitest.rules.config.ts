import { defineConfig } from 'vitest/config';

/** The pure tests alone, for `npm run mutation`: no database, no setup. */
export default defineConfig({
  test: {
    include: ['src/program/**/*.test.ts', 'src/casework/**/*.test.ts'],
    exclude: ['src/**/*.db.test.ts', '**/node_modules/**'],
    testTimeout: 30_000,
  },
});
