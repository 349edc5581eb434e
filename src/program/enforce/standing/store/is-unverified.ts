/** Which standings are of an account in use whose holder or owner is not verified: one reading for all queries. */
import { type RawBuilder, sql } from 'kysely';
import type { StandingReason, StandingState } from '../types/standing.ts';

/** The law reaches accounts with a foreign person behind them alone, so none of these is the reason of another account. */
const reasons: readonly StandingReason[] = [
  'verification-pending',
  'verification-overdue',
  'reverification-overdue',
  'identity-in-doubt',
  'attempts-failed',
  'suspended-after-failed-attempts',
  'existing-account',
  'implementation-period-over',
];
/** Neither those that never opened nor those that ended. */
const states: readonly StandingState[] = ['pending', 'restricted', 'suspended', 'closing'];

const codes = sql`${[...reasons]}::text[]`;

/** Whether a standing of this state for these reasons is one of an account in use that is not verified. */
export function isUnverified(given: { state: RawBuilder<unknown>; reasons: RawBuilder<unknown> }) {
  return sql`(${given.state} = any(${[...states]}::text[])
    and exists (select from jsonb_array_elements(${given.reasons}) as reason where reason ->> 'code' = any(${codes})))`;
}
