/**
 * What follows for standings from everything that happens: decisions on cases move the lives of accounts, facts change
 * what accounts may do, and a change of the program goes round all of them.
 */
import type { NewEvent, RecordedEvent } from '../../../kernel/events.ts';
import { type Id, isId } from '../../../kernel/ids.ts';
import type { Work } from '../../../runtime/commit/work.ts';
import { enqueue } from '../../../runtime/jobs/index.ts';
import { accountsOf, holdPersons } from '../../collect/identification/index.ts';
import { type AccountEvent, caseEventsFrom, lifeEventsFrom } from './follow-cases.ts';
import { caseAfter, isCaseEvent, lifeAfter } from './life.ts';
import { type Foreseen, recompute } from './recompute.ts';
import { accountsBehind, anyHasReason } from './store/standings.ts';

/** Changes that bear on every account: worked through by a job, a batch at a time. */
const bearingOnAll: readonly string[] = [
  'organization-described',
  'reseller-described',
  'first-certification-recorded',
  'offering-described',
  'offering-scope-decided',
  'program-adopted',
  'setting-approved',
  'program-change-approved',
  'special-measure-approved',
  'special-measure-step-taken',
  'list-retired',
  'list-resumed',
];

const freshening: readonly string[] = [
  'list-version-accepted',
  'list-version-received-again',
  'list-settings-changed',
];

/** Machinery, looks and notices: they name accounts and change nothing about them. Cases tell in events of our own. */
const bearingOnNothing =
  /^(case|clock|examiner|notice|import|standing|transaction|verdict|webhook)-|-revealed$/;

export async function follow(work: Work, events: readonly RecordedEvent[]): Promise<readonly NewEvent[]> {
  const cases = await caseEventsFrom(work, events);
  const lives = await lifeEventsFrom(work, events);
  const own = [...cases, ...lives];
  const accounts = await touchedAccounts(work, [...events, ...own]);
  const standings = await recompute(work, accounts, foreseenBy(own, work));
  const round = events.find(bearsOnAll) ?? (await freshened(work, events));
  if (round) await enqueue(work, 'recompute-standings', { because: round.type });
  return [...own, ...standings];
}

/** The first list makes everybody behind an application awaited; a fresh one lifts what was said of a stale one. */
async function freshened(work: Work, events: readonly RecordedEvent[]): Promise<NewEvent | undefined> {
  const turned = events.find(({ type }) => freshening.includes(type));
  if (!turned) return undefined;
  // Fewer days may make a list stale before the standings look for it.
  if (turned.type === 'list-settings-changed') return turned;
  // Safe: the event's own schema, which commit() holds.
  const first = (turned.data as { number?: number }).number === 1;
  const lifts = first || (await anyHasReason(work.tx, ['screening-list-stale', 'fresh-list-awaited']));
  return lifts ? turned : undefined;
}

/** A change of texts and risks alone bears on nobody. */
function bearsOnAll({ type, data }: NewEvent): boolean {
  if (!bearingOnAll.includes(type)) return false;
  // Safe: the event's own schema, which commit() holds.
  return type !== 'program-change-approved' || (data as { settings: readonly string[] }).settings.length > 0;
}

/** Every account whose facts may have changed: those named, those of customers named, those a person named stands behind. */
async function touchedAccounts(work: Work, events: readonly NewEvent[]): Promise<readonly Id<'account'>[]> {
  const ids = new Set(
    events
      .filter((event) => !bearingOnNothing.test(event.type))
      .flatMap((event) => [event.subject, ...(event.also ?? [])]),
  );
  const persons = [...ids].filter((id) => isId('person', id));
  const customers = [...ids].filter((id) => isId('customer', id));
  const named = [...ids].filter((id) => isId('account', id));
  if (persons.length === 0 && customers.length === 0) return named;
  await holdPersons(work.tx, persons);
  const held = await accountsOf(work.tx, { customers, persons });
  const owned = await accountsBehind(work.tx, persons);
  return [...new Set([...named, ...held, ...owned])].sort();
}

/** Our own events are written only after this: their effect on the facts is foreseen by what will write them. */
function foreseenBy(own: readonly AccountEvent[], work: Work): Foreseen {
  return (facts) => {
    let { life, cases } = facts;
    for (const event of own.filter(({ subject }) => subject === facts.account.id)) {
      if (isCaseEvent(event)) {
        const known = cases.find((one) => one.id === event.data.case);
        cases = [...cases.filter((one) => one !== known), caseAfter(known, event, work.at)];
      } else life = lifeAfter(event, work.at);
    }
    return { ...facts, life, cases };
  };
}
