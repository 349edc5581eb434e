/** The moment that a reading is as of. */
import type { Instant } from '../../kernel/time.ts';
import type { Session } from './session.ts';

/** What was asked, and never later than the moment of an examiner's grant. Nothing: now. */
export function asOfMoment(session: Session, asked?: Instant): Instant | undefined {
  const granted = session.examiner?.asOf;
  if (asked === undefined || granted === undefined) return asked ?? granted;
  return asked < granted ? asked : granted;
}

/** The moment at which a session looks: now, or that of its grant. */
export function readingMoment(session: Session, now: Instant): Instant {
  const granted = session.examiner?.asOf;
  return granted !== undefined && granted < now ? granted : now;
}
