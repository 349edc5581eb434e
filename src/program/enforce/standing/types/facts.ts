/** Everything a standing follows from, as plain data. Free of personal data: ids, codes, counts and days. */
import type { Finding } from '../../../../kernel/finding.ts';
import type { Id } from '../../../../kernel/ids.ts';
import type { Day, Instant } from '../../../../kernel/time.ts';
import type { ProgramSettings } from '../../../adopt/written-program/index.ts';
import type { CollectedFact, PersonKind } from '../../../collect/identification/index.ts';
import type { PersonStatusFacts } from '../../../determine/us-person/index.ts';
import type { AccountCase, Life } from './life.ts';

/** How far the verification of one person is. */
export type VerificationFacts = {
  readonly person: Id<'person'>;
  readonly outcome: 'verified' | 'pending' | 'in-doubt' | 'failed' | 'not-owed';
  readonly since: Instant;
  /** The last day for it, where verification set one. */
  readonly dueOn: Day | null;
  /** The day on which the last allowed attempt failed. */
  readonly failedOn: Day | null;
  readonly attemptsLeft: number;
  readonly openDiscrepancies: number;
  /** The last day on which the result still counts as accurate. */
  readonly reverifyDueOn: Day | null;
};

/** What is known of the owners of an entity. Of an individual, nothing is asked. */
export type OwnershipFacts = {
  /** Whether every beneficial owner is identified. */
  readonly known: Finding;
  /** What is collected about each foreign owner. */
  readonly collected: readonly Finding[];
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
  readonly customer: {
    readonly person: Id<'person'>;
    readonly kind: PersonKind;
    readonly collected: readonly CollectedFact[];
  };
  readonly status: { readonly customer: PersonStatusFacts; readonly owners: readonly PersonStatusFacts[] };
  readonly ownership: OwnershipFacts;
  readonly verification: readonly VerificationFacts[];
  readonly provider: {
    readonly programAdopted: boolean;
    readonly isNew: boolean;
    readonly firstCertificationOnRecord: boolean;
  };
  readonly cases: readonly AccountCase[];
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
  readonly ahead: readonly { readonly from: Instant; readonly settings: ProgramSettings }[];
};
