/** Reads what the rules of collection need for accounts, and asks them. */
import type { Finding, RuleContext } from '../../../kernel/finding.ts';
import type { Id } from '../../../kernel/ids.ts';
import { type Day, day, type Instant } from '../../../kernel/time.ts';
import type { Edition } from '../../../law/index.ts';
import type { Transaction } from '../../../runtime/database/index.ts';
import { legalDay, type ProgramSettings, programSettings } from '../../adopt/written-program/index.ts';
import { identificationFindings } from './rules/collection.ts';
import { bringInExistingAccount, type ExistingAccountContext } from './rules/existing-accounts.ts';
import type { Account } from './types/accounts.ts';
import type { CollectedFact } from './types/facts.ts';
import type { PersonKind } from './types/persons.ts';

export type CollectionAt = {
  readonly settings: ProgramSettings;
  readonly today: Day;
  readonly context: RuleContext<ExistingAccountContext['parameters'] & { trialWithoutPayment: boolean }>;
};

/** The program and the law as they stand at a moment, for as many accounts as are asked about. */
export async function collectionAt(tx: Transaction, edition: Edition, at: Instant): Promise<CollectionAt> {
  const settings = await programSettings(tx, edition, at);
  const { effective } = edition.dates;
  return {
    settings,
    today: legalDay(settings, at),
    context: {
      edition: edition.id,
      at,
      parameters: {
        trialWithoutPayment: settings.trialWithoutPayment,
        effectiveOn: effective === null ? null : day(effective),
        initialCertificationYears: edition.parameters.initialCertificationYears,
      },
    },
  };
}

export type CustomerCollection = {
  readonly person: Id<'person'>;
  readonly kind: PersonKind;
  readonly collected: readonly CollectedFact[];
  readonly trial: boolean;
  readonly accountNamesLocations: boolean;
};

/**
 * The findings for a customer who is not shown to be a U.S. person. U.S. status is determined later in the program;
 * standing joins the two.
 */
export function customerFindings(facts: CustomerCollection, { context }: CollectionAt): readonly Finding[] {
  const { person, kind, collected, trial, accountNamesLocations } = facts;
  return identificationFindings(
    {
      person,
      kind,
      collected,
      usPerson: 'undetermined',
      role: { as: 'customer', trial, accountNamesLocations },
    },
    context,
  );
}

/** The same for one account, and whether it was brought under the program if it was there before. */
export function accountFindings(
  account: Account,
  person: { kind: PersonKind; collected: readonly CollectedFact[] },
  when: CollectionAt,
): readonly Finding[] {
  const collection = customerFindings(
    {
      ...person,
      person: account.person,
      trial: account.trial,
      accountNamesLocations: account.locationsOfUse.length > 0,
    },
    when,
  );
  const existing = bringInExistingAccount(
    { account: account.id, origin: account.origin, collection, today: when.today },
    when.context,
  );
  return [...collection, existing];
}
