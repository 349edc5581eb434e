/** Who is foreign? Everybody, until shown otherwise. */
import type { Finding, Reason, RuleContext } from '../../../kernel/finding.ts';
import { dayOf, type Instant } from '../../../kernel/time.ts';
import type { ClaimState } from './claims/types.ts';
import type { Decision, HolderFacts, PersonStatusFacts, Status, StatusReason } from './types.ts';

/** What these rules read of the program: see `settings.ts` of the written program. */
export type StatusSettings = {
  readonly usPersonOwnersNeedEvidence: 'evidence' | 'attestation';
  readonly legalZone: string;
};
type Context = RuleContext<unknown> & { readonly settings: StatusSettings };

const clause = '§ 7.302(b)';

/** A decision on whether the person is a U.S. person is held, with its ground, evidence and expiry (decide-us-person). */
export function decideUsPerson(facts: PersonStatusFacts, context: Context): Finding<StatusReason> {
  const base = {
    obligation: 'decide-us-person',
    subject: facts.person,
    edition: context.edition,
    at: context.at,
  };
  const code = standingOf(facts.latest, context);
  const reasons = [reason(code, facts)];
  if (code === 'established' || code === 'decided-foreign')
    return { ...base, outcome: 'met', reasons, missing: [] };
  const missing = [`person.usStatus:${facts.person}`];
  return { ...base, outcome: code === 'presumed-foreign' ? 'unknown' : 'unmet', reasons, missing };
}

/** Every applicant and owner counts as foreign until U.S. status is established (presume-foreign). */
export function presumeForeign(facts: PersonStatusFacts, context: Context): Finding<StatusReason> {
  const status = statusOf(facts, context);
  const reasons = [
    reason(standingOf(facts.latest, context), facts, { countsAs: status === 'us' ? 'us' : 'foreign' }),
  ];
  const base = {
    obligation: 'presume-foreign',
    subject: facts.person,
    edition: context.edition,
    at: context.at,
  };
  return { ...base, outcome: 'met', reasons, missing: [] };
}

/** Verification may stop where the customer and all beneficial owners are verified U.S. persons (stop-at-us-status). */
export function stopAtUsStatus(facts: HolderFacts, context: Context): Finding<StatusReason> {
  const customer = holderReasons('customer-not-established-us', facts.customer, false, context);
  const attested = context.settings.usPersonOwnersNeedEvidence === 'attestation';
  const owners = facts.owners.flatMap((owner) =>
    holderReasons('owner-not-established-us', owner, attested, context),
  );
  const unestablished = [...customer, ...owners];
  const ownersOpen = facts.ownersKnown === 'unknown' || facts.ownersKnown === 'unmet';
  const open: Reason<StatusReason>[] = ownersOpen ? [{ code: 'owners-not-fully-known', clause }] : [];
  const base = {
    obligation: 'stop-at-us-status',
    subject: facts.customer.person,
    edition: context.edition,
    at: context.at,
  };
  const missing = [
    ...new Set(unestablished.map((one) => `person.usStatus:${String(one.facts?.person)}`)),
    ...(ownersOpen ? ['customer.beneficialOwners'] : []),
  ];
  if (unestablished.length > 0)
    return { ...base, outcome: 'unmet', reasons: [...unestablished, ...open], missing };
  if (ownersOpen) return { ...base, outcome: 'unknown', reasons: open, missing };
  return { ...base, outcome: 'met', reasons: [{ code: 'customer-and-all-owners-us', clause }], missing: [] };
}

/** How a person counts at that moment. */
export function statusOf(
  facts: PersonStatusFacts,
  context: { at: Instant; settings: { legalZone: string } },
): Status {
  const code = standingOf(facts.latest, context);
  if (code === 'established') return 'us';
  return code === 'decided-foreign' ? 'foreign' : 'undetermined';
}

/** Whether somebody has answered what was last said of the person; nothing where nothing was said. */
export function claimState({ claim, latest }: PersonStatusFacts): ClaimState | undefined {
  if (!claim) return undefined;
  if (latest && latest.decidedAt >= claim.claimedAt) return 'answered';
  return claim.ended ? 'not-shown' : 'open';
}

type DecisionStanding =
  | 'presumed-foreign'
  | 'decision-withdrawn'
  | 'decision-expired'
  | 'decided-foreign'
  | 'established';

/** A decision holds through its last day in the legal zone. An expired or withdrawn one is as none. */
function standingOf(
  latest: Decision | undefined,
  context: { at: Instant; settings: { legalZone: string } },
): DecisionStanding {
  if (!latest) return 'presumed-foreign';
  if (latest.withdrawn) return 'decision-withdrawn';
  if (latest.expiresOn < dayOf(context.at, context.settings.legalZone)) return 'decision-expired';
  return latest.status === 'us' ? 'established' : 'decided-foreign';
}

/** Why this person does not count as U.S. for stopping: nothing when they do. */
function holderReasons(
  code: 'customer-not-established-us' | 'owner-not-established-us',
  facts: PersonStatusFacts,
  attestationIsEnough: boolean,
  context: Context,
): Reason<StatusReason>[] {
  const standing = standingOf(facts.latest, context);
  if (standing !== 'established') return [reason(code, facts), reason(standing, facts)];
  const onlyAttested = facts.latest?.evidence.every((one) => one.kind === 'attestation') ?? true;
  return onlyAttested && !attestationIsEnough ? [reason(code, facts), reason('attestation-only', facts)] : [];
}

function reason(
  code: StatusReason,
  facts: PersonStatusFacts,
  more: Record<string, string> = {},
): Reason<StatusReason> {
  const { latest } = facts;
  return {
    code,
    clause,
    facts: {
      person: facts.person,
      ...(latest ? { decision: latest.id, expiresOn: latest.expiresOn } : {}),
      ...(latest?.ground ? { ground: latest.ground } : {}),
      ...more,
    },
  };
}

export const usPersonRules = [decideUsPerson, presumeForeign, stopAtUsStatus];
