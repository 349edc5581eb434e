/** What happens to a case, and the state and timeline that follow. */
import type { NewEvent } from '../kernel/events.ts';
import { isId } from '../kernel/ids.ts';
import type { Work } from '../runtime/commit/work.ts';
import { defineEvent, type EventDefinition } from '../runtime/part.ts';
import { evolve, opened } from './decide/index.ts';
import { type CaseChange, type CaseChangeType, caseOpened, changes } from './event-schemas.ts';
import { keepSpan } from './spans.ts';
import { type CaseHappened, insertCase, insertEntry, lockCase, saveCase, showDecision } from './store.ts';
import { texts } from './types.ts';

const describes: Readonly<Record<CaseChangeType, string>> = {
  'case-claimed': 'A reviewer took a case in hand; the lock ends by itself.',
  'case-lock-renewed': 'The reviewer still works on the case.',
  'case-released': 'A case went back to the inbox: let go, taken away, or its lock ended.',
  'case-assigned': 'A case was given to a colleague, or to nobody.',
  'case-prioritized': 'The priority of a case changed.',
  'case-noted': 'A note for colleagues was left in a case.',
  'case-sealed-shown': 'Somebody who works on the case was shown what is sealed, and said why.',
  'case-linked': 'Another case answers this one, such as an appeal against it.',
  'case-customer-told': 'The customer was told something in a case.',
  'case-evidence-asked': 'RETRY: the customer was asked for more, and the case waits for them.',
  'case-customer-answered': 'The customer answered in a case.',
  'case-decided': 'FINAL: a reviewer decided. It takes effect with case-resolved.',
  'case-confirmed': 'A second person confirmed the decision.',
  'case-declined': 'A second person did not agree; the case is open again.',
  'case-resolved': 'The decision takes effect: whoever owns the kind acts on it.',
  'case-reopened': 'A case that had ended was opened again.',
  'case-cancelled': 'A case was called off.',
};

// Safe: the keys of that very table.
const changeTypes = Object.keys(changes) as readonly CaseChangeType[];

export const events: readonly EventDefinition[] = [
  defineEvent({
    type: 'case-opened',
    describes:
      'Human work began: what it is about, whose team it comes to, and when somebody should have looked.',
    data: caseOpened,
    personal: texts,
    apply: async (work, event) => {
      if (!isId('case', event.subject)) throw new TypeError('case-opened has a subject that is no case');
      const told = event.personal?.value.customerText !== undefined;
      const found = opened(event.subject, event.data, { actor: event.actor, at: event.at, told });
      await insertCase(work, found);
      await keepSpan(work, undefined, found);
      await insertEntry(work, event);
    },
  }),
  ...changeTypes.map((type) =>
    defineEvent({
      type,
      describes: describes[type],
      data: changes[type],
      personal: texts,
      apply: (work, event) => change(work, event),
    }),
  ),
];

async function change(work: Work, event: CaseHappened & NewEvent): Promise<void> {
  const before = await lockCase(work.tx, event.subject);
  if (!before) throw new Error(`an event of type ${event.type} changes a case that is not there`);
  const told = event.personal?.value.customerText !== undefined;
  // Safe: commit() parsed the data by the schema of this very type.
  const after = evolve(before, event as unknown as CaseChange, { at: event.at, told });
  await saveCase(work.tx, after);
  await keepSpan(work, before, after);
  await insertEntry(work, event);
  if (event.type === 'case-resolved') await showDecision(work.tx, event.subject, event.at);
}
