/**
 * Every check of the repository, in the order in which they are started. To add one, add a line.
 *
 * - `command`: a program of node_modules/.bin, or `node`, with its arguments.
 * - `needs`: files without which the check must fail, whatever the command makes of their absence.
 * - `counts`: `exit` is one check that passes or fails; `tests` counts each test that vitest reports.
 * - `when`: `always`, or `full` for what `npm test` runs and the inner loop `npm run check` does not.
 * - `alone`: needs the machine for itself; nothing runs beside it.
 */
const typescript = ['node', '--import', 'tsx'];
const vitest = ['vitest', 'run'];

export const checks = [
  { name: 'format and lint', command: ['biome', 'check', '.'], needs: ['biome.json'] },
  { name: 'types', command: ['tsc', '--project', '.', '--noEmit'], needs: ['tsconfig.json'] },
  {
    name: 'store',
    command: [...vitest, '--project', 'store', '--exclude', 'test/crash/**'],
    counts: 'tests',
  },
  { name: 'rules', command: [...vitest, '--project', 'rules'], counts: 'tests' },
  { name: 'arrows', command: ['depcruise', 'src'] },
  { name: 'unused code', command: ['knip'] },
  {
    name: 'law coverage',
    command: [...typescript, 'tools/law-coverage.ts'],
    needs: ['tools/law-coverage.ts'],
  },
  {
    name: 'contracts',
    command: [...typescript, 'tools/contracts.ts', '--check'],
    needs: ['tools/contracts.ts'],
  },
  {
    name: 'crash',
    command: [...vitest, '--project', 'store', 'test/crash'],
    counts: 'tests',
    needs: ['test/crash'],
    when: 'full',
    alone: true,
  },
];
