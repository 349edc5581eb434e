/** The doctor's findings as lines for people or as JSON for programs. */
import type { Check } from './check.ts';

/** `ok|warn|fail  what  — mend`, one line each. */
export function printChecks(checks: readonly Check[], options: { json: boolean }): string {
  if (options.json) return `${JSON.stringify({ healthy: isHealthy(checks), checks }, null, 1)}\n`;
  return checks
    .map(
      (check) =>
        `${check.level.padEnd(4)}  ${check.name}: ${check.what}${check.mend ? `  — ${check.mend}` : ''}\n`,
    )
    .join('');
}

/** A warning is for somebody to read; only a failure ends the command with 1. */
export function isHealthy(checks: readonly Check[]): boolean {
  return checks.every((check) => check.level !== 'fail');
}
