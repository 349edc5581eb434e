/** Everything a standing follows from, as plain data. Free of personal data: ids, codes, counts and days. */
import type { Outcome } from '../../../../kernel/finding.ts';
import type { Id } from '../../../../kernel/ids.ts';
import type { Day, Instant } from '../../../../kernel/time.ts';
import type { ProgramSettings } from '../../../adopt/written-program/index.ts';
import type { CollectedFact, PersonKind } from '../../../collect/identification/index.ts';
import type { ScreeningFacts } from '../../../determine/screening/index.ts';
import type { MeasureOnAccount } from '../../../determine/special-measures/index.ts';
import type { PersonStatusFacts } from '../../../determine/us-person/index.ts';
import type { VerificationFacts } from '../../../determine/verification/index.ts';
import type { AccountCase, Life } from './life.ts';

/** The customer, or a beneficial owner: what is collected about them, and what is decided about their status. */
export type HolderPerson = {
  readonly person: Id<'person'>;
  readonly kind: PersonKind;
  readonly collected: readonly CollectedFact[];
  readonly status: PersonStatusFacts;
};

export type StandingFacts = {
  readonly account: {
    readonly id: Id<'account'>;
    readonly trial: boolean;
    readonly namesLocations: boolean;
    readonly origin: 'application' | 'existing';
  };
  readonly life: Life;
  /** The decision whether the law reaches the product; null while nobody has decided. */
  readonly offering: { readonly inScope: boolean; readonly usProduct: boolean } | null;
  readonly customer: HolderPerson;
  readonly owners: readonly HolderPerson[];
  /** Whether every beneficial owner is identified. Of an individual, nothing is asked. */
  readonly ownersKnown: { readonly outcome: Outcome; readonly missing: readonly string[] };
  readonly verification: readonly VerificationFacts[];
  readonly provider: {
    readonly programAdopted: boolean;
    readonly isNew: boolean;
    readonly firstCertificationOnRecord: boolean;
  };
  /** What the comparison with lists found of everybody behind the account; null: no list is in force. */
  readonly screening: ScreeningFacts | null;
  readonly cases: readonly AccountCase[];
  /** Special measures that reach the account by any reading; which do on a day, the rule says. */
  readonly measures: readonly MeasureOnAccount[];
  /** The moment from which time alone makes these facts others, such as an interest that ends; null: it never does. */
  readonly heldUntil: Instant | null;
};

/** What the law of the edition says that no setting changes. */
export type StandingLaw = {
  readonly edition: string;
  readonly certificationBeforeForeignAccess: boolean;
  /** The end of the implementation period for accounts that existed before; null while it has none. */
  readonly existingAccountsDueOn: Day | null;
};

/** The program in force at `at`, and what approved changes will make of it. */
export type StandingTime = {
  readonly at: Instant;
  readonly settings: ProgramSettings;
  readonly ahead: readonly SettingsAhead[];
};

export type SettingsAhead = {
  readonly from: Instant;
  readonly settings: ProgramSettings;
  /** They change what earlier parts find, so facts gathered before say nothing about the time after. */
  readonly bearsOnFacts: boolean;
};
