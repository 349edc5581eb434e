/** What a change is after each thing that happened to it. Its row and what it was at a moment come from this alone. */
import type { Id } from '../../../../kernel/ids.ts';
import type { Instant } from '../../../../kernel/time.ts';
import type { ChangeEventData, ChangeEventType, ProgramChange } from './types.ts';

export type ChangeEvent = {
  [Type in ChangeEventType]: {
    readonly type: Type;
    readonly subject: string;
    readonly by: string;
    readonly at: Instant;
    readonly data: ChangeEventData[Type];
  };
}[ChangeEventType];

/** @throws TypeError where its history does not begin with a draft: a fault of whoever wrote it. */
export function changeAfter(change: ProgramChange | undefined, event: ChangeEvent): ProgramChange {
  if (event.type === 'program-change-drafted') return drafted(change, event);
  if (!change) throw new TypeError(`${event.type} of a change that was never drafted`);
  const { by, at } = event;
  switch (event.type) {
    case 'program-change-submitted':
      return {
        ...change,
        state: 'submitted',
        material: event.data.material,
        submittedBy: by,
        submittedAt: at,
        sentBack: null,
      };
    case 'program-change-sent-back':
      return {
        ...change,
        ...notSubmitted,
        state: 'drafted',
        authors: handsOf(change),
        sentBack: { by, at, words: event.data.words },
      };
    case 'program-change-tried':
      // The content may have changed while it was tried: then nothing is known of what it is now.
      if (event.data.digest !== change.digest || !isOpen(change)) return change;
      return {
        ...change,
        trial: { ...event.data, triedBy: by, triedAt: at },
        confirmedBy: null,
        confirmedAt: null,
      };
    case 'program-change-confirmed':
      return { ...change, confirmedBy: by, confirmedAt: at };
    case 'program-change-approved':
      return {
        ...change,
        state: 'approved',
        approvedBy: by,
        approvedAt: at,
        inForceFrom: event.data.effectiveOn,
      };
    case 'program-change-withdrawn':
      return { ...change, state: 'withdrawn' };
  }
}

/** Who submitted it stays on its side when it is sent back. */
function handsOf({ authors, submittedBy }: ProgramChange): readonly string[] {
  return submittedBy ? [...new Set([...authors, submittedBy])] : authors;
}

/** Whether it still waits for a decision. */
export function isOpen({ state }: Pick<ProgramChange, 'state'>): boolean {
  return state === 'drafted' || state === 'submitted';
}

const notSubmitted = {
  material: null,
  submittedBy: null,
  submittedAt: null,
  confirmedBy: null,
  confirmedAt: null,
} as const;

function drafted(
  change: ProgramChange | undefined,
  { subject, by, at, data }: Extract<ChangeEvent, { type: 'program-change-drafted' }>,
): ProgramChange {
  return {
    ...notSubmitted,
    // Safe: the subject of this event is a change of the program, which its schema of the route holds.
    id: subject as Id<'programChange'>,
    state: 'drafted',
    content: data.content,
    reason: data.reason,
    effectiveOn: data.effectiveOn,
    digest: data.digest,
    draftedBy: change?.draftedBy ?? by,
    draftedAt: change?.draftedAt ?? at,
    authors: [...new Set([...(change?.authors ?? []), by])],
    sentBack: change?.sentBack ?? null,
    trial: change?.trial?.digest === data.digest ? change.trial : null,
    approvedBy: null,
    approvedAt: null,
    inForceFrom: null,
  };
}
