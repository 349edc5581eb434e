/** Keeps the census: whatever changes what a certification counts leaves a line, in the same transaction. */
import type { RecordedEvent } from '../../../../kernel/events.ts';
import { type Id, isId } from '../../../../kernel/ids.ts';
import type { Work } from '../../../../runtime/commit/work.ts';
import { ownersDetermined } from '../../../collect/beneficial-owners/index.ts';
import { readCustomer } from '../../../collect/identification/index.ts';
import { gatherCensus } from './gather.ts';
import { keepCensus } from './store.ts';
import type { Touched } from './types.ts';

/** After these, where somebody is, whether they are a customer, or whether they are foreign may be otherwise. */
const ofPersons: readonly string[] = [
  'person-collected',
  'elements-collected',
  'element-superseded',
  'customer-entered',
  'customer-status-changed',
  'account-applied',
  'us-person-decided',
  'us-person-withdrawn',
];

export async function followCensus(work: Work, events: readonly RecordedEvent[]): Promise<void> {
  const touched = await touchedBy(work, events);
  if (touched.persons.size + touched.accounts.size + touched.owners.size === 0) return;
  await keepCensus(work, await gatherCensus(work, touched));
}

async function touchedBy(work: Work, events: readonly RecordedEvent[]): Promise<Touched> {
  const about = events.filter(({ type }) => ofPersons.includes(type));
  const ids = about.flatMap(({ subject, also = [] }) => [subject, ...also]);
  const persons = new Set(ids.filter((id) => isId('person', id)));
  for (const customer of new Set(ids.filter((id) => isId('customer', id)))) {
    const found = await readCustomer(work.tx, customer);
    if (found) persons.add(found.person);
  }
  const accounts = new Set(
    events
      .filter(({ type }) => type === 'standing-changed')
      .map(({ subject }) => subject)
      .filter((id) => isId('account', id)),
  );
  const owners = new Map<Id<'person'>, readonly Id<'person'>[]>();
  for (const event of events.filter(({ type }) => type === 'owners-determined')) {
    if (!isId('person', event.subject)) continue;
    const { owners: found } = ownersDetermined.parse(event.data);
    owners.set(event.subject, [...new Set(found.flatMap(({ person }) => person ?? []))]);
  }
  return { persons, accounts, owners };
}
