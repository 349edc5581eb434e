/** What happens to a change of the program. Its row is what its life says it is; its approval writes what holds. */
import { actorText, type NewEvent, type RecordedEvent } from '../../../../kernel/events.ts';
import type { Id } from '../../../../kernel/ids.ts';
import type { Work } from '../../../../runtime/commit/work.ts';
import { defineEvent } from '../../../../runtime/part.ts';
import { keepValues } from '../values/store.ts';
import { type ChangeEvent, changeAfter } from './life.ts';
import { keepChange, lockProgramChange } from './store.ts';
import { type ChangeEventData, type ChangeEventType, changeEventData } from './types.ts';

const describes: Readonly<Record<ChangeEventType, string>> = {
  'program-change-drafted':
    'Somebody drafted a change of the program, or wrote the draft anew: all it holds.',
  'program-change-submitted': 'The change waits for a decision; it says whether it is material, and why.',
  'program-change-sent-back': 'The change is a draft again, with the words of whoever sent it back.',
  'program-change-tried':
    'The change was tried on history: how many accounts and customers it would bear on.',
  'program-change-confirmed': 'A third person confirmed a change that the brake held.',
  'program-change-approved': 'The change takes effect on its day.',
  'program-change-withdrawn': 'The change was taken back.',
};

export const changeEvents = [
  of('program-change-drafted'),
  of('program-change-submitted'),
  of('program-change-sent-back'),
  of('program-change-tried'),
  of('program-change-confirmed'),
  of('program-change-approved'),
  of('program-change-withdrawn'),
];

function of<Type extends ChangeEventType>(type: Type) {
  const data = changeEventData[type];
  // Safe: commit() parses the data by this very schema before it calls apply.
  return defineEvent({
    type,
    describes: describes[type],
    data,
    apply: (work, event) => applyStep(work, event as never),
  });
}

async function applyStep<Type extends ChangeEventType>(
  work: Work,
  { type, subject, at, actor, data }: RecordedEvent<NewEvent<Type, ChangeEventData[Type]>>,
): Promise<void> {
  const id = subject as Id<'programChange'>; // Safe: the subject of these events is a change of the program.
  const step = { type, subject, by: actorText(actor), at, data } as ChangeEvent; // Safe: type and data belong together.
  const after = changeAfter(await lockProgramChange(work.tx, id), step);
  await keepChange(work, after);
  if (step.type === 'program-change-approved')
    await keepValues(work, {
      change: id,
      effectiveOn: step.data.effectiveOn,
      approvedAt: at,
      content: after.content,
    });
}
