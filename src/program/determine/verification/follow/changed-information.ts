/** What identification or ownership replaces may be what was verified: then the proof ends, or is due again. */
import type { RecordedEvent } from '../../../../kernel/events.ts';
import { type Id, isId } from '../../../../kernel/ids.ts';
import type { Work } from '../../../../runtime/commit/work.ts';
import { type ElementKind, elementKinds } from '../../../collect/identification/index.ts';
import { endAttempt } from '../decide/attempts.ts';
import { type Made, made } from '../event-schemas.ts';
import { readAttemptsByElement } from '../store/attempts.ts';

export async function changedInformation(
  work: Work,
  events: readonly RecordedEvent[],
): Promise<readonly Made[]> {
  const all: Made[] = [];
  for (const event of events) {
    const ended = event.type === 'element-superseded' ? supersededIn(event) : undefined;
    if (ended) all.push(...(await eventsOf(work, ended)));
    if (event.type === 'owners-changed' && isId('person', event.subject)) {
      const data = { person: event.subject, element: null, kind: 'owners' } as const;
      all.push(made('verified-information-changed', event.subject, { data }));
    }
  }
  return all;
}

type Superseded = {
  readonly person: Id<'person'>;
  readonly element: Id<'element'>;
  readonly kind: ElementKind;
  readonly reason: string;
};

/** Whose change makes a verified identity another one; a correction of a letter does not. */
const identifying: readonly ElementKind[] = ['name', 'jurisdiction', 'registration'];

async function eventsOf(work: Work, { person, element, kind, reason }: Superseded): Promise<readonly Made[]> {
  const attempts = await readAttemptsByElement(work.tx, { person, element });
  const open = attempts.filter((attempt) => attempt.outcome === 'open');
  const overtakes = attempts.length > 0 || (identifying.includes(kind) && reason === 'changed');
  return [
    ...open.map((attempt) => endAttempt(attempt, 'abandoned', 'information-changed')),
    ...(overtakes ? [made('verified-information-changed', person, { data: { person, element, kind } })] : []),
  ];
}

function supersededIn(event: RecordedEvent): Superseded | undefined {
  const { subject, data } = event;
  if (!isId('person', subject) || typeof data !== 'object' || data === null) return undefined;
  const element = Reflect.get(data, 'element');
  const kind = elementKinds.find((one) => one === Reflect.get(data, 'kind'));
  if (typeof element !== 'string' || !isId('element', element) || !kind) return undefined;
  return { person: subject, element, kind, reason: String(Reflect.get(data, 'reason')) };
}
