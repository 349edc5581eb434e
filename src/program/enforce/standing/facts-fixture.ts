/** Facts of one account for tests: a foreign individual, everything collected and verified, open since 2 March 2026. */
import { type Id, type IdKind, toId } from '../../../kernel/ids.ts';
import { day, type Instant, instant } from '../../../kernel/time.ts';
import type { Parameters } from '../../../law/index.ts';
import { defaultSettings, type ProgramSettings } from '../../adopt/written-program/index.ts';
import type { PersonStatusFacts } from '../../determine/us-person/index.ts';
import type { VerificationFacts } from '../../determine/verification/index.ts';
import { standingOf, type WorkedOut } from './standing.ts';
import type { HolderPerson, StandingFacts, StandingLaw } from './types/facts.ts';
import type { AccountCase } from './types/life.ts';

export function id<K extends IdKind>(kind: K, number: number): Id<K> {
  return toId(kind, `01980000-0000-7000-8000-${String(number).padStart(12, '0')}`);
}

export const ada = id('person', 1);
export const ben = id('person', 2);
export const openedAt = instant('2026-03-02T15:00:00Z');
export const today = instant('2026-03-10T12:00:00Z');

// Safe: only the parameters that are defaults of settings are read here.
const parameters = { beneficialOwnerThresholdPercent: 25, retentionYears: 2 } as unknown as Parameters;
export const settings: ProgramSettings = defaultSettings(parameters);

export const law: StandingLaw = {
  edition: 'test',
  certificationBeforeForeignAccess: true,
  existingAccountsDueOn: null,
};

export function verification(over: Partial<VerificationFacts> = {}): VerificationFacts {
  return {
    person: ada,
    outcome: 'verified',
    since: openedAt,
    dueOn: null,
    failedOn: null,
    attemptsLeft: 3,
    openDiscrepancies: 0,
    awaitingReview: false,
    reverifyDueOn: null,
    ...over,
  };
}

export const undetermined = (person: Id<'person'>): PersonStatusFacts => ({ person, latest: undefined });

/** A decision on the status of a person that holds through `expiresOn`. */
export function decided(
  person: Id<'person'>,
  status: 'us' | 'foreign',
  expiresOn = '2028-01-05',
): PersonStatusFacts {
  return {
    person,
    latest: {
      id: id('usPersonDecision', 1),
      person,
      status,
      ground: status === 'us' ? 'us-citizen' : null,
      foreignBranch: false,
      evidence: [{ kind: 'passport', reference: 'doc_1', seenOn: '2026-01-05' }],
      decidedBy: 'usr_1',
      decidedAt: instant('2026-01-05T00:00:00Z'),
      expiresOn: day(expiresOn),
      withdrawn: null,
    },
  };
}

/** What a person said of their status before anything was decided. */
export function claimed(
  person: Id<'person'>,
  status: 'us' | 'foreign',
  ended?: 'not-shown',
): PersonStatusFacts {
  return {
    person,
    latest: undefined,
    claim: {
      id: id('usPersonClaim', 1),
      person,
      status,
      ground: status === 'us' ? 'us-citizen' : null,
      foreignBranch: false,
      from: 'customer',
      claimedAt: instant('2026-03-03T12:00:00Z'),
      ended: ended ? { at: instant('2026-03-04T12:00:00Z'), because: ended } : null,
    },
  };
}

export function accountCase(over: Partial<AccountCase> & Pick<AccountCase, 'kind'>): AccountCase {
  return {
    id: id('case', 1),
    openedAt: instant('2026-03-09T12:00:00Z'),
    dueOn: null,
    closesOn: null,
    resolved: null,
    ...over,
  };
}

const complete = [
  'name',
  'street-address-residential',
  'location-of-use',
  'payment-instrument',
  'payment-institution',
  'email',
  'telephone',
] as const;

/** A person behind the account, everything collected unless said otherwise. */
export function holder(status: PersonStatusFacts, over: Partial<HolderPerson> = {}): HolderPerson {
  return { person: status.person, kind: 'individual', collected: complete, status, ...over };
}

export function facts(over: Partial<StandingFacts> = {}): StandingFacts {
  return {
    account: { id: id('account', 1), trial: false, namesLocations: true, origin: 'application' },
    life: { state: 'opened', since: openedAt, openedOn: day('2026-03-02') },
    offering: { inScope: true, usProduct: true },
    customer: holder(undetermined(ada)),
    owners: [],
    ownersKnown: { outcome: 'not-applicable', missing: [] },
    verification: [verification()],
    provider: { programAdopted: true, isNew: true, firstCertificationOnRecord: true },
    screening: null,
    cases: [],
    measures: [],
    heldUntil: null,
    ...over,
  };
}

export const applied = { life: { state: 'applied', since: openedAt } } as const;

type When = {
  readonly at?: Instant | string;
  readonly settings?: Partial<ProgramSettings>;
  readonly law?: Partial<StandingLaw>;
};

export function standingAt(given: Partial<StandingFacts>, when: When = {}): WorkedOut {
  return standingOf(
    facts(given),
    { ...law, ...when.law },
    { at: instant(when.at ?? today), settings: { ...settings, ...when.settings }, ahead: [] },
  );
}

export function codes(given: { readonly reasons: readonly { readonly code: string }[] }): string[] {
  return given.reasons.map((reason) => reason.code);
}
