/** The life of an erasure: prepared, looked at, approved by a second person, carried out, certified. */
import type { NewEvent } from '../../../../kernel/events.ts';
import { type Refusal, refuse } from '../../../../kernel/problems.ts';
import type { Erasure, ErasureState } from './types.ts';

/** The allowed moves. An approved one is only ended by its certificate: it can be gone on with, not taken back. */
export const erasureTransitions: Readonly<Record<ErasureState, readonly ErasureState[]>> = {
  drafted: ['approved', 'withdrawn'],
  approved: ['certified'],
  withdrawn: [],
  certified: [],
};

type Decided = readonly NewEvent[] | Refusal;

/** Approves what the newest look counted, whole, as a person who did not prepare it. */
export function approveErasure(erasure: Erasure, by: string): Decided {
  const refused = refuseMove(erasure, 'approved');
  if (refused) return refused;
  if (erasure.draftedBy === by) return refuse('same-person');
  const { preview, previewWork } = erasure;
  if (!preview || preview.work !== previewWork)
    return refuse('evidence-missing', {
      field: 'preview',
      code: 'missing',
      detail: 'what it would take and leave is looked at first',
    });
  if (!preview.outside)
    return refuse('evidence-missing', {
      field: 'preview.outside',
      code: 'not-counted',
      detail:
        'what would go from files outside the database is counted first: look again once they can be read',
    });
  return [{ type: 'erasure-approved', subject: erasure.id, data: { digest: preview.digest } }];
}

export function withdrawErasure(erasure: Erasure, reason: string): Decided {
  return (
    refuseMove(erasure, 'withdrawn') ?? [{ type: 'erasure-withdrawn', subject: erasure.id, data: { reason } }]
  );
}

/** The refusal, or nothing where the step is allowed. */
export function refuseMove({ state }: Pick<Erasure, 'state'>, to: ErasureState): Refusal | undefined {
  const steps = erasureTransitions[state];
  if (steps.includes(to)) return undefined;
  return refuse('transition-not-allowed', {
    field: 'state',
    code: state,
    detail: `leads on to: ${steps.join(', ') || 'none'}`,
  });
}
