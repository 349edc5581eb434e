/** Whether every beneficial owner of a customer is identified. */
import type { Finding, Outcome, Reason, RuleContext } from '../../../../kernel/finding.ts';
import type { Id } from '../../../../kernel/ids.ts';
import { intervalText } from '../arithmetic/percent-text.ts';
import type { BeneficialOwners, Owner } from '../counting/owners.ts';
import type { InconsistencyCode } from '../graph/graph.ts';
import type { OwnershipMissing, OwnershipReason } from './reasons.ts';

export type OwnersFacts =
  | { readonly kind: 'individual'; readonly person: Id<'person'> }
  | { readonly kind: 'entity'; readonly person: Id<'person'>; readonly owners: BeneficialOwners };

export type IdentifyParameters = { readonly controlHolderRequired: boolean };

type Found = {
  readonly reason: Reason<OwnershipReason>;
  readonly missing?: OwnershipMissing;
  readonly outcome: Outcome;
};

const clause = '§ 7.301';

/** Contradictions that leave open who owns what; the others are only told. */
const unsettling: ReadonlySet<InconsistencyCode> = new Set([
  'shares-exceed-whole',
  'indirect-share-disagrees',
  'indirect-share-not-traced',
  'holder-deceased',
  'holder-dissolved',
  'same-identifier',
]);

/**
 * Every individual with substantial control of a customer, and every one who owns or controls at least the threshold
 * share of its ownership interests, is found (identify-beneficial-owners).
 */
export function identifyBeneficialOwners(
  facts: OwnersFacts,
  { edition, at, parameters }: RuleContext<IdentifyParameters>,
): Finding<OwnershipReason> {
  const base = { obligation: 'identify-beneficial-owners', subject: facts.person, edition, at };
  if (facts.kind === 'individual') {
    return {
      ...base,
      outcome: 'not-applicable',
      reasons: [{ code: 'customer-is-an-individual', clause }],
      missing: [],
    };
  }
  const { owners } = facts;
  const open = [
    ...(owners.stated.ownership ? [] : [nothingStated]),
    ...hiddenOwners(owners),
    ...controllers(owners),
    ...possibleOwners(owners),
    ...contradictions(owners),
  ];
  const control = parameters.controlHolderRequired && !hasControlHolder(owners) ? [noControlHolder] : [];
  const found = [...owners.owners.filter(isCertain).map(ownerFound), ...open, ...control];
  const outcomes = found.map(({ outcome }) => outcome);
  const outcome = outcomes.includes('unmet') ? 'unmet' : outcomes.includes('unknown') ? 'unknown' : 'met';
  const none: Reason<OwnershipReason>[] =
    found.length === 0 ? [{ code: 'nobody-reaches-the-threshold', clause }] : [];
  return {
    ...base,
    outcome,
    reasons: [...found.map(({ reason }) => reason), ...none],
    missing: [...new Set(found.flatMap(({ missing }) => missing ?? []))],
  };
}

const nothingStated: Found = {
  outcome: 'unknown',
  reason: { code: 'nothing-stated-about-owners', clause },
  missing: 'customer.ownership',
};

const noControlHolder: Found = {
  outcome: 'unknown',
  reason: { code: 'no-control-holder-named', clause },
  missing: 'customer.control-holder',
};

function isCertain({ certainty }: Owner): boolean {
  return certainty === 'certain';
}

function hasControlHolder({ owners }: BeneficialOwners): boolean {
  return owners.some(({ grounds }) => grounds.some(({ certainty }) => certainty === 'certain'));
}

function ownerFound(owner: Owner): Found {
  return { outcome: 'met', reason: { code: 'owner-found', clause, facts: aboutOwner(owner) } };
}

/** Reasons that name a possible owner; where nobody's share is known there can be thousands, and one counts the rest. */
const mostNamed = 200;

/** The threshold lies inside the range of what the person may have. */
function possibleOwners({ owners }: BeneficialOwners): readonly Found[] {
  const possible = owners.filter((owner) => !isCertain(owner));
  const more = possible.length - mostNamed;
  return [
    ...possible.slice(0, mostNamed).map((owner) => possibleFound(aboutOwner(owner))),
    ...(more > 0 ? [possibleFound({ more })] : []),
  ];
}

function possibleFound(facts: NonNullable<Reason['facts']>): Found {
  return {
    outcome: 'unknown',
    reason: { code: 'owner-possible', clause, facts },
    missing: 'customer.ownership.share',
  };
}

function aboutOwner({ person, prongs, shares, grounds }: Owner): NonNullable<Reason['facts']> {
  const [largest] = shares;
  return {
    person,
    prongs: prongs.join(' '),
    ...(largest && { kind: largest.kind, share: intervalText(largest.share) }),
    ...(grounds.length > 0 && { control: grounds.map(({ ground }) => ground).join(' ') }),
  };
}

function hiddenOwners({ hiddenOwnerPossible, remainders }: BeneficialOwners): readonly Found[] {
  return remainders
    .filter(({ kind }) => hiddenOwnerPossible.includes(kind))
    .flatMap(({ kind, notIdentified, notStated }): Found[] => [
      ...remainderFound('holder-not-identified', kind, notIdentified),
      ...remainderFound('holders-could-hide-an-owner', kind, notStated),
    ]);
}

function remainderFound(
  code: 'holder-not-identified' | 'holders-could-hide-an-owner',
  kind: string,
  share: Parameters<typeof intervalText>[0],
): readonly Found[] {
  if (share.max.at.numerator === 0n) return [];
  const reason = { code, clause, facts: { kind, share: intervalText(share) } };
  return [{ outcome: 'unknown', reason, missing: 'customer.ownership.remainder' }];
}

/** Somebody surely is a beneficial owner and nobody knows who: that is not a gap in the facts but in the finding. */
function controllers({ unidentifiedControllers }: BeneficialOwners): readonly Found[] {
  return unidentifiedControllers.map(({ party, role, in: entity }) => ({
    outcome: 'unmet',
    reason: { code: 'controller-not-identified', clause, facts: { party, role, in: entity } },
    missing: 'customer.ownership.controller',
  }));
}

function contradictions({ inconsistencies }: BeneficialOwners): readonly Found[] {
  return inconsistencies
    .filter(({ code }) => unsettling.has(code))
    .map(({ code, parties, found }) => ({
      outcome: 'unknown',
      reason: {
        code: 'statements-contradict',
        clause,
        facts: { contradiction: code, parties: parties.join(' '), ...(found !== undefined && { found }) },
      },
      missing: 'customer.ownership.consistent-statements',
    }));
}
