/** Whether the same data are collected about each foreign beneficial owner as about a customer. */
import {
  type Finding,
  type Outcome,
  type Reason,
  type RuleContext,
  worst,
} from '../../../../kernel/finding.ts';
import type { Id } from '../../../../kernel/ids.ts';
import type { OwnershipReason } from './reasons.ts';

export type OwnerDataFacts = {
  readonly person: Id<'person'>;
  /** The answer of `identify-beneficial-owners`: data of owners not found cannot have been collected. */
  readonly identified: Outcome;
  /**
   * Each owner with the findings of collection about it, as `identificationFindings` gives them. An owner who is an
   * established U.S. person, and an element that is not asked of owners, come as `not-applicable` with their reason.
   */
  readonly owners: readonly { readonly person: Id<'person'>; readonly collected: readonly Finding[] }[];
};

const clause = '§ 7.302(c)';

/** The same data is collected for each foreign beneficial owner, as far as it applies (collect-owner-data). */
export function collectOwnerData(
  { person, identified, owners }: OwnerDataFacts,
  { edition, at }: RuleContext<unknown>,
): Finding<OwnershipReason> {
  const base = { obligation: 'collect-owner-data', subject: person, edition, at };
  if (identified === 'not-applicable') {
    return {
      ...base,
      outcome: 'not-applicable',
      reasons: [{ code: 'customer-is-an-individual', clause }],
      missing: [],
    };
  }
  const perOwner = owners.map(ownerAnswer);
  const isOpen = identified !== 'met';
  const reasons: Reason<OwnershipReason>[] = [
    ...perOwner.flatMap((answer) => answer.reasons),
    ...(isOpen ? [{ code: 'owners-not-determined', clause } as const] : []),
    ...(owners.length === 0 && !isOpen ? [{ code: 'no-owner-to-ask', clause } as const] : []),
  ];
  const outcome = worst([...perOwner.map((answer) => answer.outcome), isOpen ? 'unknown' : 'met']);
  return { ...base, outcome, reasons, missing: perOwner.flatMap((answer) => answer.missing) };
}

type Answer = {
  readonly outcome: Outcome;
  readonly reasons: readonly Reason<OwnershipReason>[];
  readonly missing: readonly string[];
};

function ownerAnswer({ person, collected }: OwnerDataFacts['owners'][number]): Answer {
  const outcome = worst(collected.map((finding) => finding.outcome));
  const open = collected.filter((finding) => finding.outcome === 'unmet' || finding.outcome === 'unknown');
  if (open.length === 0) {
    const code = outcome === 'not-applicable' ? 'owner-data-not-owed' : 'owner-data-collected';
    return { outcome, reasons: [{ code, clause, facts: { person } }], missing: [] };
  }
  return {
    outcome,
    reasons: open.map(({ obligation }) => ({
      code: 'owner-data-missing',
      clause,
      facts: { person, obligation },
    })),
    // The owner's id says whose element it is; the element keeps the name it has for a customer.
    missing: open.flatMap((finding) => finding.missing.map((name) => `${name}:${person}`)),
  };
}
