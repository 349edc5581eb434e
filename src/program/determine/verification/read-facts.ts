/** The verification of persons, as later parts and this part's own routes read it. */
import type { Id } from '../../../kernel/ids.ts';
import type { Instant } from '../../../kernel/time.ts';
import type { Edition } from '../../../law/index.ts';
import type { Transaction } from '../../../runtime/database/index.ts';
import { settledRecord } from './decide/settled.ts';
import {
  type JudgeContext,
  type Judged,
  type JudgeLaw,
  type JudgeSettings,
  judge,
  type PersonRecord,
} from './outcome.ts';
import { readRecords } from './store/facts.ts';
import type { VerificationFacts } from './types/state.ts';

export type AskedOf = {
  readonly persons: readonly Id<'person'>[];
  readonly settings: JudgeSettings;
  /** Those of the edition in force. */
  readonly parameters: JudgeLaw;
  readonly at: Instant;
  /** What was on record by then; absent: what is. */
  readonly asOf?: Instant | undefined;
};

/** A person with everything on record, and what follows from it. */
export type Known = { readonly record: PersonRecord; readonly judged: Judged };

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

/** The same as it would be once everything that time and these settings make of them is recorded. Writes nothing. */
export async function foreseeVerificationFacts(
  tx: Transaction,
  asked: Omit<AskedOf, 'asOf'>,
): Promise<readonly VerificationFacts[]> {
  const known = await readJudged(tx, asked);
  return known.map(({ record }) => factsOf(judge(settledRecord(record, asked), asked)));
}

/** Of somebody who would be entered at that moment and about whom nothing else is known. */
export function newcomerFacts(person: Id<'person'>, context: JudgeContext): VerificationFacts {
  return factsOf(judge(newcomer(person, context.at), context));
}

export async function readJudged(tx: Transaction, asked: AskedOf): Promise<readonly Known[]> {
  const { persons, at, settings, asOf } = asked;
  const records = await readRecords(tx, { persons, at, asOf, legalZone: settings.legalZone });
  return records.map((record) => ({ record, judged: judge(record, asked) }));
}

export async function readOne(
  tx: Transaction,
  person: Id<'person'>,
  context: JudgeContext & Pick<AskedOf, 'asOf'>,
): Promise<Known | undefined> {
  const [known] = await readJudged(tx, { persons: [person], ...context });
  return known;
}

export function contextOf(
  { edition }: { readonly edition: Edition },
  { settings, at }: { readonly settings: JudgeSettings; readonly at: Instant },
): JudgeContext {
  return { settings, parameters: edition.parameters, at };
}

function factsOf(judged: Judged): VerificationFacts {
  const { lacks: _lacks, exhausted: _exhausted, proofs: _proofs, ...facts } = judged;
  return facts;
}

function newcomer(person: Id<'person'>, knownSince: Instant): PersonRecord {
  return {
    person,
    kind: 'individual',
    knownSince,
    stored: null,
    round: 1,
    usSince: null,
    proofs: [],
    failedAttempts: 0,
    openAttempts: [],
    documents: { received: 0, accepted: 0, rejected: 0 },
    discrepancies: [],
    doubts: [],
    evidence: [],
    circumstances: [],
    entries: [],
    informationChangedAt: null,
  };
}
