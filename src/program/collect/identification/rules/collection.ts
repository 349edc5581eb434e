/**
 * What § 7.302(c) asks to be collected, one function per obligation. They hold for customers and, as far as the caller
 * says it applies, for beneficial owners. Everyone is asked as a foreign person is, until U.S. status is established.
 */
import type { Finding, Outcome, Reason, RuleContext } from '../../../../kernel/finding.ts';
import type { Id } from '../../../../kernel/ids.ts';
import type {
  IdentificationReason as Code,
  CollectedFact,
  CollectionObligation,
  MissingFact,
} from '../types/facts.ts';

/** One person, and what the collection is for. */
export type CollectionFacts = {
  readonly person: Id<'person'>;
  readonly kind: 'individual' | 'entity';
  readonly collected: readonly CollectedFact[];
  readonly usPerson: 'established' | 'foreign' | 'undetermined';
  readonly role: CustomerRole | OwnerRole;
};

/** `trial` is null while no account was applied for. Places named in an application count as locations of use. */
export type CustomerRole = {
  readonly as: 'customer';
  readonly trial: boolean | null;
  readonly accountNamesLocations: boolean;
};

/** Which elements make sense for an owner, who may neither use nor pay, is the caller's to say. */
export type OwnerRole = { readonly as: 'owner'; readonly asked: readonly CollectionObligation[] };

export type CollectionContext = RuleContext<{ readonly trialWithoutPayment: boolean }>;

type Answer = { outcome: Outcome; reasons: readonly Reason<Code>[]; missing?: readonly MissingFact[] };
type Rule = (facts: CollectionFacts, context: CollectionContext) => Finding<Code>;
type Question = { obligation: CollectionObligation; facts: CollectionFacts; context: CollectionContext };

const clause = '§ 7.302(c)';
const because = (code: Code): Reason<Code> => ({ code, clause });
const met: Answer = { outcome: 'met', reasons: [because('collected')] };
const nothing = (missing: MissingFact): Answer => ({
  outcome: 'unmet',
  reasons: [because('nothing-collected')],
  missing: [missing],
});

/** The name is collected: full legal name, or legal and trading names (collect-name). */
export function collectName(facts: CollectionFacts, context: CollectionContext): Finding<Code> {
  return ask({ obligation: 'collect-name', facts, context }, () => {
    if (!facts.collected.includes('name')) return nothing('person.name');
    if (!facts.collected.includes('name-mixes-look-alikes')) return met;
    return { outcome: 'met', reasons: [...met.reasons, because('name-mixes-look-alikes')] };
  });
}

/** The address, the locations of use and an entity's jurisdiction are collected (collect-address). */
export function collectAddress(facts: CollectionFacts, context: CollectionContext): Finding<Code> {
  return ask({ obligation: 'collect-address', facts, context }, () => {
    const asked = [streetAddress(facts), locationOfUse(facts), jurisdiction(facts)];
    const gaps = asked.filter((gap) => gap !== undefined);
    if (gaps.length === 0) return met;
    return {
      outcome: 'unmet',
      reasons: gaps.map((gap) => because(gap.code)),
      missing: gaps.map((gap) => gap.missing),
    };
  });
}

type Gap = { code: Code; missing: MissingFact };

function streetAddress({ kind, collected }: CollectionFacts): Gap | undefined {
  const street: readonly CollectedFact[] =
    kind === 'entity'
      ? ['street-address-principal']
      : ['street-address-residential', 'street-address-business', 'street-address-principal'];
  if (street.some((fact) => collected.includes(fact))) return undefined;
  const missing = kind === 'entity' ? 'person.address.principal-place-of-business' : 'person.address.street';
  if (collected.some((fact) => fact.startsWith('street-address-')))
    return { code: 'not-the-principal-place', missing };
  if (collected.includes('post-box')) return { code: 'post-box-is-no-street', missing };
  if (collected.includes('mailing-address')) return { code: 'mailing-address-only', missing };
  return { code: 'nothing-collected', missing };
}

function locationOfUse({ collected, role }: CollectionFacts): Gap | undefined {
  // An owner as such uses nothing.
  if (role.as === 'owner' || role.accountNamesLocations || collected.includes('location-of-use'))
    return undefined;
  return { code: 'location-of-use-missing', missing: 'person.location-of-use' };
}

function jurisdiction({ kind, collected }: CollectionFacts): Gap | undefined {
  if (kind === 'individual' || collected.includes('jurisdiction')) return undefined;
  return { code: 'jurisdiction-missing', missing: 'person.jurisdiction' };
}

/** The means and source of payment are collected; "none" is a value, for a trial only (collect-payment-means). */
export function collectPaymentMeans(facts: CollectionFacts, context: CollectionContext): Finding<Code> {
  return ask({ obligation: 'collect-payment-means', facts, context }, () => {
    const { collected } = facts;
    if (collected.includes('payment-instrument')) return withInstrument(collected);
    if (!collected.includes('payment-none-trial')) return nothing('person.payment-means');
    return withNone(facts.role, context);
  });
}

function withInstrument(collected: CollectionFacts['collected']): Answer {
  if (collected.includes('payment-institution')) return met;
  return {
    outcome: 'met',
    reasons: [...met.reasons, because('institution-not-given')],
    missing: ['person.payment-means.institution'],
  };
}

function withNone(role: CollectionFacts['role'], { parameters }: CollectionContext): Answer {
  const trial = role.as === 'customer' ? role.trial : false;
  if (trial === null) {
    return { outcome: 'unknown', reasons: [because('trial-not-stated')], missing: ['account.trial'] };
  }
  if (trial && parameters.trialWithoutPayment)
    return { outcome: 'met', reasons: [because('none-for-trial')] };
  const code = trial ? 'program-asks-payment-for-trials' : 'none-is-for-trials-only';
  return { outcome: 'unmet', reasons: [because(code)], missing: ['person.payment-means'] };
}

/** An e-mail address is collected (collect-email). */
export function collectEmail(facts: CollectionFacts, context: CollectionContext): Finding<Code> {
  return ask({ obligation: 'collect-email', facts, context }, () =>
    facts.collected.includes('email') ? met : nothing('person.email'),
  );
}

/** A telephone number is collected (collect-telephone). */
export function collectTelephone(facts: CollectionFacts, context: CollectionContext): Finding<Code> {
  return ask({ obligation: 'collect-telephone', facts, context }, () =>
    facts.collected.includes('telephone') ? met : nothing('person.telephone'),
  );
}

/** What every rule of collection shares: whom it does not reach, and the form of the finding. */
function ask({ obligation, facts, context }: Question, question: () => Answer): Finding<Code> {
  const exempt = notReached(facts, obligation);
  const answer: Answer = exempt ? { outcome: 'not-applicable', reasons: [because(exempt)] } : question();
  return {
    obligation,
    subject: facts.person,
    outcome: answer.outcome,
    reasons: answer.reasons,
    missing: answer.missing ?? [],
    edition: context.edition,
    at: context.at,
  };
}

function notReached({ usPerson, role }: CollectionFacts, obligation: CollectionObligation): Code | undefined {
  if (usPerson === 'established') return 'us-person-established';
  if (role.as === 'owner' && !role.asked.includes(obligation)) return 'not-asked-of-owners';
  return undefined;
}

export const collectionRules: readonly Rule[] = [
  collectName,
  collectAddress,
  collectPaymentMeans,
  collectEmail,
  collectTelephone,
];

/** Every obligation of collection for one person, in the order of the clause. */
export function identificationFindings(
  facts: CollectionFacts,
  context: CollectionContext,
): readonly Finding<Code>[] {
  return collectionRules.map((rule) => rule(facts, context));
}
