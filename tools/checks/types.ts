/** A check of the repository, and what came of it. */

export type Check = {
  readonly name: string;
  /** A program of node_modules/.bin, or `node`, with its arguments. */
  readonly command: readonly [string, ...string[]];
  /** Files without which the check fails, whatever the command makes of their absence. */
  readonly needs?: readonly string[];
  /** `exit`: one check that passes or fails. `tests`: each test that vitest reports counts. */
  readonly counts?: 'exit' | 'tests';
  /** `full`: part of `npm test`, and too slow for the inner loop of `npm run check`. */
  readonly when?: 'always' | 'full';
  /** What it prints last is a figure to be seen also when it passes. */
  readonly tells?: boolean;
  /** Nothing else runs beside it. */
  readonly alone?: boolean;
};

export type Counts = { readonly passed: number; readonly failed: number; readonly skipped: number };

export type Result = Counts & { readonly name: string; readonly seconds: number; readonly output: string };
