/** Says in words what verifying a ledger where it lies came to. */
import type { StoreReport } from '../verify-store/verify-store.ts';
import { showProblem } from './show.ts';

const mostShown = 50;

export function showStoreReport(report: StoreReport): string {
  const { bundle, waiting, events, opened, erased, problems, more } = report;
  const hidden = Math.max(0, problems.length - mostShown) + more;
  const values =
    opened + erased > 0 ? [`personal     ${opened} opened and as committed, ${erased} erased`] : [];
  return `${[
    `log          ${bundle?.origin ?? 'no entry has been sealed yet'}`,
    `entries      ${bundle?.entries ?? 0} sealed, ${waiting} waiting`,
    `checkpoints  ${bundle?.checkpoints ?? 0}`,
    `root         ${bundle?.root ?? 'none'}`,
    `events       ${events}, each compared with its entry`,
    ...values,
    '',
    ...problems.slice(0, mostShown).map(showProblem),
    ...(hidden > 0 ? [`… and ${hidden} more`] : []),
    report.ok
      ? 'PROVEN: what is stored is what was signed.'
      : `NOT PROVEN: ${problems.length + more} problem(s).`,
  ].join('\n')}\n`;
}
