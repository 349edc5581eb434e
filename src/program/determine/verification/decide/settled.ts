/**
 * What is on record about a person once what follows of itself is recorded too. Pure: nothing is written, so that what
 * other settings or another day would make of a person can be seen before they come.
 */
import { toId } from '../../../../kernel/ids.ts';
import type { Instant } from '../../../../kernel/time.ts';
import type { DataOf, Made } from '../event-schemas.ts';
import { type JudgeContext, judge, type PersonRecord } from '../outcome.ts';
import { settle } from './settle.ts';

/** Nobody reads the id of an entry that is only foreseen. */
const unwritten = toId('unresolvedIdentity', '00000000-0000-0000-0000-000000000000');

export function settledRecord(record: PersonRecord, context: JudgeContext): PersonRecord {
  const { at } = context;
  const follows = settle({ record, judged: judge(record, context), at, nextEntry: () => unwritten });
  return follows.reduce((before, event) => recordAfter(before, event, at), record);
}

/** The record with one more event on it, of those that settling gives. */
function recordAfter(record: PersonRecord, { type, subject, data }: Made, at: Instant): PersonRecord {
  switch (type) {
    case 'verification-outcome-changed': {
      // Safe: `made` takes the data of the type it is given.
      const { to, since, round } = data as DataOf<'verification-outcome-changed'>;
      const failedAttempts = round === record.round ? record.failedAttempts : 0;
      return { ...record, stored: { outcome: to, since }, round, failedAttempts };
    }
    case 'identity-not-verified': {
      const entry = { id: unwritten, round: record.round, registeredAt: at, resolution: null };
      return { ...record, entries: [...record.entries, entry] };
    }
    case 'identity-resolved': {
      // Safe: as above.
      const { resolution } = data as DataOf<'identity-resolved'>;
      const entries = record.entries.map((one) => (one.id === subject ? { ...one, resolution } : one));
      return { ...record, entries };
    }
    default:
      throw new TypeError(`settling gives no ${type}`);
  }
}
