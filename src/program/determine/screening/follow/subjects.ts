/** From what happens elsewhere to who is due: everybody on entry, and whoever changed. */

import { z } from '@hono/zod-openapi';
import type { NewEvent } from '../../../../kernel/events.ts';
import { type Id, isId } from '../../../../kernel/ids.ts';
import type { Work } from '../../../../runtime/commit/work.ts';
import { elementId, elementKinds } from '../../../collect/identification/index.ts';
import { markDue } from '../store/subjects.ts';
import type { DueReason, Subject } from '../types/subjects.ts';

const collected = z.object({
  elements: z.array(z.object({ element: elementId, kind: z.enum(elementKinds) })),
});
const superseded = z.object({ element: elementId, kind: z.enum(elementKinds) });

/** Elements that a list could have: the others change nothing about a comparison. */
const compared: readonly string[] = [
  'name',
  'address',
  'jurisdiction',
  'registration',
  'date-of-birth',
  'national-id',
];

export async function markTouched(work: Work, events: readonly NewEvent[]): Promise<void> {
  const touched = events.flatMap(touchedBy);
  for (const because of ['entered', 'changed'] as const) {
    const subjects = touched.filter((one) => one.because === because).map((one) => one.subject);
    await markDue(work, [...new Map(subjects.map((one) => [one.id, one])).values()], because);
  }
}

type Touched = { readonly subject: Subject; readonly because: DueReason };

function touchedBy(event: NewEvent): readonly Touched[] {
  const { type, subject } = event;
  switch (type) {
    case 'reseller-entered':
    case 'reseller-described':
    case 'reseller-ended':
      return isId('organization', subject)
        ? [
            {
              subject: { id: subject, kind: 'reseller', holder: subject },
              because: type === 'reseller-entered' ? 'entered' : 'changed',
            },
          ]
        : [];
    case 'person-collected':
    case 'elements-collected':
      return isId('person', subject)
        ? byElements(
            subject,
            type === 'person-collected' ? 'entered' : 'changed',
            collected.parse(event.data).elements,
          )
        : [];
    case 'element-superseded':
      return isId('person', subject) ? byElements(subject, 'changed', [superseded.parse(event.data)]) : [];
    default:
      return [];
  }
}

function byElements(
  person: Id<'person'>,
  because: DueReason,
  elements: readonly z.output<typeof superseded>[],
): readonly Touched[] {
  const itself = elements.some(({ kind }) => compared.includes(kind));
  const means = elements.filter(({ kind }) => kind === 'payment-means');
  return [
    ...(itself ? [{ subject: { id: person, kind: 'person', holder: person }, because } as const] : []),
    ...means.map(
      ({ element }) =>
        ({ subject: { id: element, kind: 'payment-means', holder: person }, because }) as const,
    ),
  ];
}
