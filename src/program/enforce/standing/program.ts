/** The law, the program and the provider as they stand at a moment: what every standing of that moment rests on. */
import { canonicalJson } from '../../../kernel/canonical.ts';
import type { Id } from '../../../kernel/ids.ts';
import { day, type Instant } from '../../../kernel/time.ts';
import type { Edition } from '../../../law/index.ts';
import type { Transaction } from '../../../runtime/database/index.ts';
import { readOrganization } from '../../adopt/organizations/index.ts';
import {
  type ProgramSettings,
  programSettings,
  readAdoption,
  settingsAhead,
} from '../../adopt/written-program/index.ts';
import { existingAccountsDueOn } from '../../collect/identification/index.ts';
import type { StandingFacts, StandingLaw, StandingTime } from './types/facts.ts';

export type ProgramAt = {
  /** The numbers of the edition, for the parts that read them. */
  readonly parameters: Edition['parameters'];
  readonly law: StandingLaw;
  readonly time: StandingTime;
  readonly provider: StandingFacts['provider'];
};

export async function programAt(
  tx: Transaction,
  given: { readonly edition: Edition; readonly tenant: Id<'organization'>; readonly at: Instant },
): Promise<ProgramAt> {
  const { edition, tenant, at } = given;
  const settings = await programSettings(tx, edition, at);
  const provider = await readOrganization(tx, tenant);
  if (!provider) throw new Error(`tenant ${tenant} has no organization`);
  return {
    parameters: edition.parameters,
    law: lawOf(edition),
    time: { at, settings, ahead: seenFrom(settings, await settingsAhead(tx, edition, at)) },
    provider: {
      programAdopted: (await readAdoption(tx)) !== undefined,
      isNew: provider.newProvider,
      firstCertificationOnRecord: provider.firstCertification !== null,
    },
  };
}

/** Settings by which earlier parts find what standing takes as facts: who is an owner, and who is verified. */
const bearingOnFacts: readonly (keyof ProgramSettings)[] = [
  'ownershipThresholdPercent',
  'ownershipCountingRule',
  'controlHolderRequired',
  'verificationMethods',
  'verificationMethodsNeeded',
  'documentaryRequired',
  'verificationAttemptsMax',
  'reverifyEveryMonths',
  'pendingDays',
  'legalZone',
];

function seenFrom(
  settings: ProgramSettings,
  ahead: Awaited<ReturnType<typeof settingsAhead>>,
): StandingTime['ahead'] {
  const bearing = (one: ProgramSettings) => canonicalJson(bearingOnFacts.map((name) => one[name]));
  return ahead.map((one) => ({ ...one, bearsOnFacts: bearing(one.settings) !== bearing(settings) }));
}

/** The duty to certify first binds where the edition has it in force and its parameter says so. */
export function lawOf(edition: Edition): StandingLaw {
  const { parameters, dates } = edition;
  return {
    edition: edition.id,
    certificationBeforeForeignAccess:
      edition.obligation('certify-before-foreign-access').status === 'in-force' &&
      parameters.newProviderCertificationBeforeFirstForeignAccount,
    existingAccountsDueOn: existingAccountsDueOn({
      effectiveOn: dates.effective === null ? null : day(dates.effective),
      initialCertificationYears: parameters.initialCertificationYears,
    }),
  };
}
