/** Says in words what verifying a bundle came to: for the command line, here and in Gatehouse's own. */
import type { KeyUse } from '../bundle/key-check.ts';
import { type LedgerProblem, problemSentences } from '../bundle/problems.ts';
import type { BundleReport } from '../bundle/report.ts';

const mostShown = 50;

export function showReport(report: BundleReport): string {
  const hidden = report.problems.length - mostShown + report.more;
  const lines = [
    `log          ${report.origin ?? 'unknown'}`,
    `entries      ${rangeOf(report)}`,
    `checkpoints  ${report.checkpoints}`,
    `root         ${report.root ?? 'unknown'}`,
    ...report.keys.map((key) => `${key.kind === 'log' ? 'key        ' : 'witness    '}  ${showKey(key)}`),
    ...report.seen.agreed.map((size) => `kept         agrees with the checkpoint of size ${size}`),
    ...report.seen.before.map(
      (size) => `kept         says nothing of the checkpoint of size ${size}: it lies before`,
    ),
    '',
    ...report.problems.slice(0, mostShown).map(showProblem),
    ...(hidden > 0 ? [`… and ${hidden} more`] : []),
    verdictOf(report),
  ];
  return `${lines.join('\n')}\n`;
}

export function showProblem({ code, where, expected, found }: LedgerProblem): string {
  const places = [
    where.line === undefined ? '' : `line ${where.line}`,
    where.entry === undefined
      ? ''
      : `entry ${where.entry}${where.toEntry === undefined ? '' : ` to ${where.toEntry}`}`,
    where.id ?? '',
    where.checkpoint === undefined ? '' : `checkpoint ${where.checkpoint}`,
  ].filter(Boolean);
  const values = [expected && `expected ${expected}`, found && `found ${found}`].filter(Boolean);
  return [
    `${places.join(', ') || 'the whole'}: ${code}`,
    `    ${problemSentences[code]}`,
    ...values.map((value) => `    ${value}`),
  ].join('\n');
}

function rangeOf({ from, size, entries, withheld }: BundleReport): string {
  const range = entries === 0 ? 'none' : `${entries}, index ${from} to ${size - 1}`;
  return withheld > 0 ? `${range}, ${withheld} of them by their hash only` : range;
}

function showKey({ key, trust, first, last }: KeyUse): string {
  const trusted = {
    given: 'you trust it',
    'handed-over': 'a trusted key handed over to it',
    'first-met': 'NOT CONFIRMED: compare it with the key the provider publishes',
    none: 'not trusted',
  }[trust];
  const use = first === undefined ? 'signed nothing' : `signed sizes ${first} to ${last}`;
  return `${key} (${use}; ${trusted})`;
}

function verdictOf(report: BundleReport): string {
  if (!report.ok) return `NOT PROVEN: ${report.problems.length + report.more} problem(s).`;
  const sure = report.keys.some((key) => key.trust === 'given');
  return sure
    ? 'PROVEN: every entry is as it was when the log signed it, and none is missing.'
    : 'CONSISTENT: every entry is as it was when the key above signed it. Name the key you trust with --key.';
}
