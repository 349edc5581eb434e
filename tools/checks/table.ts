/** Every check of the repository, in the order in which they are started. To add one, add a line. */
import type { Check } from './types.ts';

export const checks: readonly Check[] = [
  { name: 'format and lint', command: ['biome', 'check', '.'], needs: ['biome.json'] },
  { name: 'types', command: ['tsc', '--project', '.', '--noEmit'], needs: ['tsconfig.json'] },
  {
    name: 'console types',
    command: ['tsc', '--project', 'console', '--noEmit'],
    needs: ['console/tsconfig.json'],
  },
  {
    name: 'console build',
    command: ['node', 'tools/console-size.mjs'],
    needs: ['console/index.html'],
    tells: true,
  },
  {
    name: 'store',
    command: ['vitest', 'run', '--project', 'store'],
    counts: 'tests',
  },
  { name: 'rules', command: ['vitest', 'run', '--project', 'rules'], counts: 'tests' },
  { name: 'arrows', command: ['depcruise', 'src'] },
  { name: 'unused code', command: ['knip'] },
  {
    name: 'law coverage',
    command: ['node', '--import', 'tsx', 'tools/law-coverage.ts'],
    needs: ['tools/law-coverage.ts'],
  },
  {
    name: 'contracts',
    command: ['node', '--import', 'tsx', 'tools/contracts.ts', '--check'],
    needs: ['tools/contracts.ts'],
  },
  {
    name: 'crash',
    command: ['vitest', 'run', '--project', 'crash'],
    counts: 'tests',
    needs: ['test/crash'],
    when: 'full',
    alone: true,
  },
  {
    name: 'browser',
    command: ['vitest', 'run', '--project', 'browser'],
    counts: 'tests',
    needs: ['test/browser', 'console/dist/index.html'],
    when: 'full',
    alone: true,
  },
];
