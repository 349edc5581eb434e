/** The catalogue: every clock of the edition, with what stands for its length and how many of it run here. */
import type { Length } from '../../../kernel/time.ts';
import type { LegalClock } from '../../../law/index.ts';
import type { LengthSource } from '../types.ts';

export const legalClockKinds = ['due', 'keep', 'not-before', 'lapse', 'before'] as const;

export type CatalogueEntry = {
  readonly id: string;
  readonly from: 'edition' | 'program';
  readonly kind: LegalClock['kind'];
  readonly obligations: readonly { readonly id: string; readonly clause: string; readonly text: string }[];
  readonly starts: string | null;
  readonly readings: readonly { readonly id: string; readonly text: string; readonly default: boolean }[];
  readonly length: Length | null;
  readonly lengthFrom: LengthSource | null;
  readonly because: string | null;
  readonly owedBy: readonly string[];
  readonly owedTo: string | null;
  readonly confidence: string | null;
  readonly note: string | null;
  readonly status: 'in-force' | 'off';
  readonly statusReason: string | null;
  readonly started: boolean;
} & ClockNumbers;

export type ClockNumbers = {
  readonly running: number;
  readonly breached: number;
  readonly ended: number;
};
