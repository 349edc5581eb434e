/** Every life in verification, and where it may go. What leads nowhere is over. */
import { type Refusal, refuse } from '../../../../kernel/problems.ts';

export const transitions = {
  attempt: { open: ['succeeded', 'failed', 'abandoned'], succeeded: [], failed: [], abandoned: [] },
  document: { received: ['accepted', 'rejected'], accepted: [], rejected: [] },
  discrepancy: { open: ['resolved'], resolved: [] },
  doubt: { raised: ['lifted'], lifted: [] },
  evidence: { asked: ['provided', 'waived'], provided: [], waived: [] },
  entry: {
    open: ['verified-later', 'refused', 'closed', 'entered-in-error'],
    'verified-later': [],
    refused: [],
    closed: [],
    'entered-in-error': [],
  },
} as const;

type Life = keyof typeof transitions;
export type StateOf<L extends Life> = Extract<keyof (typeof transitions)[L], string>;

export function mayMove<L extends Life>(life: L, from: StateOf<L>, to: string): boolean {
  const table: Readonly<Record<string, readonly string[]>> = transitions[life];
  return table[from]?.includes(to) ?? false;
}

/** The refusal where a step does not lead on from the present state. */
export function refuseMove<L extends Life>(life: L, from: StateOf<L>, to: string): Refusal | undefined {
  if (mayMove(life, from, to)) return undefined;
  return refuse('transition-not-allowed', { field: 'state', code: from });
}
