/** What accesses say opens doubt, once for each person and kind until it is settled; a dismissed signal ends the doubt it opened. */
import type { NewEvent, RecordedEvent } from '../../../../kernel/events.ts';
import { type Id, isId } from '../../../../kernel/ids.ts';
import type { Work } from '../../../../runtime/commit/work.ts';
import { legalDay, programSettings } from '../../../adopt/written-program/index.ts';
import {
  hasOpenSignal,
  type SignalKind,
  settledWith,
  signalDismissed,
  signalRaised,
} from '../../../collect/access-log/index.ts';
import { readPersons } from '../../../collect/identification/index.ts';
import { liftDoubt, raise } from '../decide/doubts.ts';
import type { Made } from '../event-schemas.ts';
import { evidenceDueOn } from '../evidence-due.ts';
import { readDoubt, readEvidenceOf, readOpenDoubtsOf } from '../store/doubts.ts';
import { holdPerson } from '../store/state.ts';
import type { DoubtReason } from '../types/doubts.ts';

const reasonOf: Readonly<Record<SignalKind, DoubtReason>> = {
  'place-not-stated': 'use-does-not-fit',
  'shared-address': 'another-person-behind',
  'impossible-travel': 'use-does-not-fit',
  'us-location-not-borne-out': 'use-does-not-fit',
};

export async function signalEvents(work: Work, events: readonly RecordedEvent[]): Promise<readonly Made[]> {
  const all: Made[] = [];
  for (const { subject, type, data } of events) {
    if (!isId('accessSignal', subject)) continue;
    if (type === 'access-signal-dismissed') all.push(...(await endDoubts(work, signalDismissed.parse(data))));
    if (type !== 'access-signal-raised') continue;
    const { person, evidence } = signalRaised.parse(data);
    const signal = { id: subject, kind: evidence.kind };
    if (!all.some((event) => isDoubtOf(event, person, signal.kind)))
      all.push(...(await openDoubt(work, person, signal)));
  }
  return all;
}

/** A doubt that is settled settles the signals it was about. */
export async function settledSignals(
  work: Work,
  events: readonly RecordedEvent[],
): Promise<readonly NewEvent[]> {
  const all: NewEvent[] = [];
  for (const { subject, type } of events) {
    if (type !== 'doubt-lifted' || !isId('doubt', subject)) continue;
    const doubt = await readDoubt(work.tx, subject);
    if (!doubt?.signal) continue;
    const of = { doubt: subject, person: doubt.person, kind: doubt.signal.kind };
    all.push(...(await settledWith(work.tx, of)));
  }
  return all;
}

type Signal = { readonly id: Id<'accessSignal'>; readonly kind: SignalKind };

async function openDoubt(work: Work, person: Id<'person'>, signal: Signal): Promise<readonly Made[]> {
  await holdPerson(work, person);
  const open = await readOpenDoubtsOf(work.tx, { person, signal: signal.kind });
  const [known] = await readPersons(work.tx, [person]);
  if (open.length > 0 || !known) return [];
  const settings = await programSettings(work.tx, work.runtime.edition, work.at);
  return raise({
    person,
    kind: known.kind,
    reason: reasonOf[signal.kind],
    signal,
    evidenceDueOn: evidenceDueOn(settings, legalDay(settings, work.at)),
    ids: work.runtime.ids,
  });
}

/** Another open signal of the kind keeps the doubt. */
async function endDoubts(
  work: Work,
  { person, kind }: { readonly person: Id<'person'>; readonly kind: SignalKind },
): Promise<readonly Made[]> {
  await holdPerson(work, person);
  if (await hasOpenSignal(work.tx, { person, kind })) return [];
  const all: Made[] = [];
  for (const doubt of await readOpenDoubtsOf(work.tx, { person, signal: kind })) {
    const lifted = liftDoubt(doubt, { because: 'raised-in-error' }, await readEvidenceOf(work.tx, doubt.id));
    // Not refused: what was raised in error needs nothing more, and open ones alone were read.
    if (Array.isArray(lifted)) all.push(...lifted);
  }
  return all;
}

function isDoubtOf(event: Made, person: Id<'person'>, kind: SignalKind): boolean {
  if (event.type !== 'doubt-raised') return false;
  const { data } = event;
  return 'signal' in data && data.person === person && data.signal?.kind === kind;
}
