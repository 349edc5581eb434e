/** SQL of standings as they are now. */
import { sql } from 'kysely';
import type { Reason } from '../../../../kernel/finding.ts';
import { type Id, toId, toUuid } from '../../../../kernel/ids.ts';
import { instant } from '../../../../kernel/time.ts';
import type { Transaction } from '../../../../runtime/database/index.ts';
import type { RequirementsLedger } from '../types/requirements.ts';
import type { AccountTerms, Standing, StandingReason, StandingState } from '../types/standing.ts';

type Row = {
  account_id: string;
  state: StandingState;
  terms: AccountTerms;
  reasons: Reason<StandingReason>[];
  lifts: string[];
  standing_version: number;
  valid_until: Date | null;
  changed_at: Date;
  facts_digest: Buffer;
};

const columns = sql`account_id, state, terms, reasons, lifts, standing_version, valid_until, changed_at, facts_digest`;

/**
 * The standings of accounts, in one query by primary key. An account that is not in the answer is unknown here.
 *
 * A standing whose `validUntil` has passed must not be relied on: the worker that renews it is late.
 */
export async function readStandings(
  tx: Transaction,
  accounts: readonly Id<'account'>[],
): Promise<ReadonlyMap<Id<'account'>, Standing>> {
  const { rows } = await sql<Row>`
    select ${columns} from enforce.account_standing
    where account_id = any(${accounts.map(toUuid)}::uuid[])`.execute(tx);
  return new Map(rows.map((row) => [toId('account', row.account_id), present(row)]));
}

/** The requirements ledger of one account. */
export async function readRequirements(
  tx: Transaction,
  account: Id<'account'>,
): Promise<RequirementsLedger | undefined> {
  const { rows } = await sql<{ requirements: RequirementsLedger }>`
    select requirements from enforce.account_standing where account_id = ${toUuid(account)}`.execute(tx);
  return rows[0]?.requirements;
}

function present(row: Row): Standing {
  return {
    account: toId('account', row.account_id),
    state: row.state,
    terms: row.terms,
    reasons: row.reasons,
    lifts: row.lifts,
    version: row.standing_version,
    validUntil: row.valid_until && instant(row.valid_until),
    changedAt: instant(row.changed_at),
    factsDigest: row.facts_digest.toString('base64'),
  };
}
