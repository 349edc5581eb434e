/** Whether accesses to an account are recorded, as far as a log can tell of what is not in it. */
import type { Finding, Reason, RuleContext } from '../../../kernel/finding.ts';
import type { Id } from '../../../kernel/ids.ts';
import { addMilliseconds, type Instant } from '../../../kernel/time.ts';
import { dayMilliseconds } from './formats/time.ts';

export type AccessLogReason = 'no-feed' | 'feed-silent' | 'no-access-recorded' | 'not-used-yet' | 'recorded';

export type AccessLogFacts = {
  readonly account: Id<'account'>;
  /** Since when there may be accesses to record. */
  readonly appliedAt: Instant;
  /** The newest access on record. */
  readonly lastAccessAt: Instant | null;
  /** When the newest batch of anybody's accesses came in. */
  readonly lastBatchAt: Instant | null;
};

export type AccessLogContext = RuleContext<{
  /** Days without an access, or without a batch, after which silence is doubted. */
  readonly quietDays: number;
}>;

const clause = '§ 7.302(c)';

/**
 * The IP address, the day and the time of each access and administrative act are recorded (log-access). A log that says
 * nothing of an account cannot tell an unused account from a missing feed: that is unknown, never met.
 */
export function logAccess(facts: AccessLogFacts, context: AccessLogContext): Finding<AccessLogReason> {
  const { edition, at } = context;
  const finding = { obligation: 'log-access', subject: facts.account, edition, at };
  const { quietDays } = context.parameters;
  const since = addMilliseconds(at, -quietDays * dayMilliseconds);
  const { lastAccessAt, lastBatchAt, appliedAt } = facts;
  const reasons: Reason<AccessLogReason>[] = [];
  if (lastBatchAt === null) reasons.push({ code: 'no-feed', clause });
  else if (lastBatchAt < since) {
    reasons.push({ code: 'feed-silent', clause, facts: { lastBatchAt, quietDays } });
  }
  if (lastAccessAt === null && appliedAt >= since) {
    // Nothing is missing where there may have been nothing yet; a feed must be there all the same.
    const early: Reason<AccessLogReason> = { code: 'not-used-yet', clause };
    return reasons.length === 0
      ? { ...finding, outcome: 'not-applicable', reasons: [early], missing: [] }
      : { ...finding, outcome: 'unknown', reasons: [...reasons, early], missing: ['access-log.feed'] };
  }
  const quiet = lastAccessAt === null || lastAccessAt < since;
  if (quiet) reasons.push({ code: 'no-access-recorded', clause, facts: { lastAccessAt, quietDays } });
  if (reasons.length === 0) {
    const recorded: Reason<AccessLogReason> = { code: 'recorded', clause, facts: { lastAccessAt } };
    return { ...finding, outcome: 'met', reasons: [recorded], missing: [] };
  }
  const missing = [
    ...(reasons.some(({ code }) => code !== 'no-access-recorded') ? ['access-log.feed'] : []),
    ...(quiet ? ['account.access'] : []),
  ];
  return { ...finding, outcome: 'unknown', reasons, missing };
}
