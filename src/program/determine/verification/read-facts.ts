/** The verification of persons, as later parts and this part's own routes read it. */
import type { Id } from '../../../kernel/ids.ts';
import type { Instant } from '../../../kernel/time.ts';
import type { Transaction } from '../../../runtime/database/index.ts';
import { type Judged, type JudgeSettings, judge, type PersonRecord } from './outcome.ts';
import { readRecords } from './store/facts.ts';
import type { VerificationFacts } from './types/state.ts';

export type AskedOf = {
  readonly persons: readonly Id<'person'>[];
  readonly settings: JudgeSettings;
  readonly at: Instant;
};

/**
 * How far the verification of each person is at `at`, under the settings given, in the order asked. A person nobody
 * began to verify is `pending` since it is known; one that does not exist is left out.
 */
export async function readVerificationFacts(
  tx: Transaction,
  asked: AskedOf,
): Promise<readonly VerificationFacts[]> {
  return (await readJudged(tx, asked)).map(({ judged }) => factsOf(judged));
}

export async function readJudged(
  tx: Transaction,
  { persons, settings, at }: AskedOf,
): Promise<readonly { readonly record: PersonRecord; readonly judged: Judged }[]> {
  const records = await readRecords(tx, { persons, at, legalZone: settings.legalZone });
  return records.map((record) => ({ record, judged: judge(record, settings, at) }));
}

function factsOf(judged: Judged): VerificationFacts {
  const { lacks: _lacks, exhausted: _exhausted, proofs: _proofs, ...facts } = judged;
  return facts;
}
