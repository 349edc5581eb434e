/**
 * How far the verification of a person is: a pure function of what is on record, the program's settings and the moment.
 *
 * A result is as old as the oldest proof it rests on: doing one of two methods again does not renew the other.
 */
import type { Id } from '../../../kernel/ids.ts';
import { addToDay, type Day, dayOf, type Instant } from '../../../kernel/time.ts';
import type { Parameters } from '../../../law/index.ts';
import type { ProgramSettings } from '../../adopt/written-program/index.ts';
import type { Circumstance, Lack, Method, VerificationFacts, VerificationOutcome } from './types/state.ts';

export type JudgeSettings = Pick<
  ProgramSettings,
  | 'verificationMethods'
  | 'verificationMethodsNeeded'
  | 'documentaryRequired'
  | 'verificationAttemptsMax'
  | 'pendingDays'
  | 'reverifyEveryMonths'
  | 'legalZone'
>;

/** What the law of the edition says of the program's own numbers; null where it gives none. */
export type JudgeLaw = Pick<Parameters, 'failedAttemptsBeforeMeasures' | 'reverificationDays'>;

export type JudgeContext = {
  readonly settings: JudgeSettings;
  readonly parameters: JudgeLaw;
  readonly at: Instant;
};

/** A succeeded attempt whose object is still what is collected. */
export type Proof = { readonly method: Method; readonly at: Instant };

export type RegisterEntry = {
  readonly id: Id<'unresolvedIdentity'>;
  readonly round: number;
  readonly registeredAt: Instant;
  readonly resolution: 'verified-later' | 'refused' | 'closed' | 'entered-in-error' | null;
};

export type EvidenceAsked = {
  readonly id: Id<'evidenceRequest'>;
  readonly doubt: Id<'doubt'> | null;
  readonly kind: string;
  readonly state: 'asked' | 'provided' | 'waived';
  readonly dueOn: Day;
};

/** Everything on record that bears on the verification of one person. */
export type PersonRecord = {
  readonly person: Id<'person'>;
  readonly kind: 'individual' | 'entity';
  readonly knownSince: Instant;
  readonly stored: { readonly outcome: VerificationOutcome; readonly since: Instant } | null;
  readonly round: number;
  /** Since when the person counts as a U.S. person; null: it does not. */
  readonly usSince: Instant | null;
  readonly proofs: readonly Proof[];
  /** Attempts of this round that failed. */
  readonly failedAttempts: number;
  /** The open attempt of a method, where there is one. */
  readonly openAttempts: readonly Method[];
  readonly documents: { readonly received: number; readonly accepted: number; readonly rejected: number };
  readonly discrepancies: readonly {
    readonly id: Id<'discrepancy'>;
    readonly severity: 'substantive' | 'minor';
    readonly resolved: boolean;
  }[];
  readonly doubts: readonly {
    readonly id: Id<'doubt'>;
    readonly raisedAt: Instant;
    readonly lifted: boolean;
  }[];
  readonly evidence: readonly EvidenceAsked[];
  readonly circumstances: readonly Circumstance[];
  /** Every time this person could not be verified, oldest first. */
  readonly entries: readonly RegisterEntry[];
  /** When a name, jurisdiction or registration that was verified changed. */
  readonly informationChangedAt: Instant | null;
};

export type Judged = VerificationFacts & {
  readonly lacks: readonly Lack[];
  /** The failed attempts of this round used up what the program allows, and nothing else settles the matter. */
  readonly exhausted: boolean;
  readonly proofs: readonly Proof[];
};

export function judge(record: PersonRecord, context: JudgeContext): Judged {
  const { settings, at } = context;
  const rests = restsOn(record, settings);
  const openDoubts = record.doubts.filter((doubt) => !doubt.lifted);
  const openDiscrepancies = record.discrepancies.filter((one) => !one.resolved);
  const lacks: Lack[] = [
    ...rests.lacks,
    ...(openDiscrepancies.some((one) => one.severity === 'substantive')
      ? (['discrepancy-open'] as const)
      : []),
    ...(openDoubts.length > 0 ? (['doubt-open'] as const) : []),
  ];
  const failure = failureOf(record);
  const outcome = outcomeOf({ record, lacks, failed: failure !== undefined });
  const due = outcome === 'verified' ? reverifyDueOn(rests.oldest ?? at, record, context) : null;
  const overdue = due !== null && due < dayOf(at, settings.legalZone);
  const attemptsLeft = Math.max(0, attemptsMax(context) - record.failedAttempts);
  return {
    person: record.person,
    outcome,
    since: sinceOf(outcome, { record, oldest: rests.oldest, failure, openDoubts }),
    dueOn: outcome === 'pending' || outcome === 'in-doubt' ? evidenceDueOn(record) : null,
    failedOn: outcome === 'failed' && failure ? dayOf(failure.registeredAt, settings.legalZone) : null,
    attemptsLeft: outcome === 'failed' ? 0 : attemptsLeft,
    openDiscrepancies: openDiscrepancies.length,
    awaitingReview: record.documents.received > 0,
    reverifyDueOn: due,
    lacks: outcome === 'not-owed' ? [] : lacks,
    exhausted:
      attemptsLeft === 0 &&
      !record.entries.some((entry) => entry.round === record.round) &&
      outcome !== 'not-owed' &&
      (outcome !== 'verified' || overdue),
    proofs: rests.proofs,
  };
}

type Judging = { readonly record: PersonRecord; readonly lacks: readonly Lack[]; readonly failed: boolean };

/** While there is doubt, U.S. status settles nothing, also not a failure: it may be borrowed. */
function outcomeOf({ record, lacks, failed }: Judging): VerificationOutcome {
  const doubted = lacks.includes('doubt-open');
  if (record.usSince !== null && !doubted) return 'not-owed';
  if (failed) return 'failed';
  if (doubted) return 'in-doubt';
  return lacks.length === 0 ? 'verified' : 'pending';
}

/** The entry of this round that stands: open, or resolved by refusing or closing. */
export function failureOf(record: PersonRecord): RegisterEntry | undefined {
  return record.entries.find(
    (entry) =>
      entry.round === record.round &&
      (entry.resolution === null || entry.resolution === 'refused' || entry.resolution === 'closed'),
  );
}

type Since = {
  readonly record: PersonRecord;
  readonly oldest: Instant | undefined;
  readonly failure: RegisterEntry | undefined;
  readonly openDoubts: readonly { readonly raisedAt: Instant }[];
};

function sinceOf(outcome: VerificationOutcome, { record, oldest, failure, openDoubts }: Since): Instant {
  const before = record.stored?.since ?? record.knownSince;
  switch (outcome) {
    case 'verified':
      return oldest ?? before;
    case 'failed':
      return failure?.registeredAt ?? before;
    case 'in-doubt':
      return openDoubts.map((doubt) => doubt.raisedAt).sort()[0] ?? before;
    case 'not-owed':
      return record.usSince ?? before;
    case 'pending':
      return before;
  }
}

type RestsOn = {
  readonly proofs: readonly Proof[];
  readonly oldest: Instant | undefined;
  readonly lacks: readonly Lack[];
};

/** The newest proofs that together meet the program, and what is missing of them. */
function restsOn(record: PersonRecord, settings: JudgeSettings): RestsOn {
  const newest = newestByMethod(record.proofs, settings.verificationMethods);
  const documentary = newest.find((proof) => proof.method === 'documentary');
  const other = newest.find((proof) => proof.method !== 'documentary');
  const otherNeeded = record.circumstances.length > 0;
  const must = [
    settings.documentaryRequired ? documentary : undefined,
    otherNeeded ? other : undefined,
  ].filter((proof) => proof !== undefined);
  const more = newest.filter((proof) => !must.includes(proof));
  const chosen = [...must, ...more.slice(0, Math.max(0, settings.verificationMethodsNeeded - must.length))];
  const lacks: Lack[] = [
    ...(settings.documentaryRequired && !documentary ? (['documentary-method'] as const) : []),
    ...(otherNeeded && !other ? (['non-documentary-method'] as const) : []),
    ...(chosen.length < settings.verificationMethodsNeeded ? (['another-method'] as const) : []),
  ];
  return { proofs: chosen, oldest: chosen.map((proof) => proof.at).sort()[0], lacks };
}

/** One proof a method, newest first. A method the program no longer uses proves nothing. */
function newestByMethod(proofs: readonly Proof[], used: readonly Method[]): readonly Proof[] {
  const newestFirst = [...proofs].sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
  return newestFirst.filter(
    (proof, index) =>
      used.includes(proof.method) &&
      newestFirst.findIndex((other) => other.method === proof.method) === index,
  );
}

/** The attempts a person has: the program's number, or the law's where that is lower. */
function attemptsMax({ settings, parameters }: JudgeContext): number {
  const { failedAttemptsBeforeMeasures: most } = parameters;
  return most === null ? settings.verificationAttemptsMax : Math.min(settings.verificationAttemptsMax, most);
}

/** By the schedule of the program or of the law; sooner where what was verified has changed since. */
function reverifyDueOn(oldest: Instant, record: PersonRecord, { settings, parameters }: JudgeContext): Day {
  const { legalZone, reverifyEveryMonths, pendingDays } = settings;
  const provedOn = dayOf(oldest, legalZone);
  const changed = record.informationChangedAt;
  const scheduled = addToDay(provedOn, { months: reverifyEveryMonths });
  const days = [
    ...(parameters.reverificationDays === null
      ? []
      : [addToDay(provedOn, { days: parameters.reverificationDays })]),
    ...(changed === null || changed <= oldest
      ? []
      : [addToDay(dayOf(changed, legalZone), { days: pendingDays })]),
  ];
  return [scheduled, ...days].sort()[0] ?? scheduled;
}

function evidenceDueOn(record: PersonRecord): Day | null {
  const open = record.evidence.filter((one) => one.state === 'asked').map((one) => one.dueOn);
  return open.sort()[0] ?? null;
}
