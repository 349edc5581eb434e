/** Everything that forbids opening an account now, by what it concerns. */
import { statusOf } from '../../../determine/us-person/index.ts';
import type { VerificationFacts } from '../../../determine/verification/index.ts';
import type { StandingContext } from './context.ts';
import { gapReason, gapsOf } from './gaps.ts';
import { because, type Effect, effect, type JudgedFacts, owe } from './measure.ts';
import { hasOpenClaim } from './reach.ts';
import { isPardoned, openCase } from './redress.ts';
import { screeningObstacles } from './screening.ts';

const clause = '§ 7.302(d)';

/** Identity that is merely pending forbids nothing: terms of use cover it. */
export function openingObstacles(facts: JudgedFacts, context: StandingContext): readonly Effect[] {
  const inHand = [...caseObstacles(facts), ...screeningObstacles(facts, context)];
  if (!facts.reach.reached) return inHand;
  return [
    ...inHand,
    ...programObstacles(facts, context),
    ...statusObstacle(facts, context),
    ...gapsOf(facts, context).map((gap) =>
      effect({
        state: 'not-opened',
        limits: 'stopped',
        reason: gapReason(gap),
        owed: gap.codes.map((code) =>
          owe('currentlyDue', { code, person: gap.person, clause: gap.clause, why: gap.why }),
        ),
        errors: gap.errors,
      }),
    ),
    ...facts.verification.flatMap((one) => verificationObstacle(one, facts, context)),
  ];
}

/** What people have in hand about the application. The item of a report is the rule's on redress. */
function caseObstacles(facts: JudgedFacts): Effect[] {
  const proposed = openCase(facts, 'refusal-proposal');
  const report = openCase(facts, 'compromised-identity');
  return [
    ...(proposed
      ? [blockedByUs(because('refusal-proposed', clause, { case: proposed.id }), 'refusal-decision')]
      : []),
    ...(report
      ? [
          effect({
            state: 'not-opened',
            limits: 'stopped',
            reason: because('identity-compromised', clause, { case: report.id, dueOn: report.dueOn }),
          }),
        ]
      : []),
  ];
}

function blockedByUs(reason: Effect['reason'], code: string): Effect {
  const item = owe('currentlyDue', { code, clause: reason.clause, why: reason.code, owedBy: 'provider' });
  return effect({ state: 'not-opened', limits: 'stopped', reason, owed: [item] });
}

/** What the provider itself must have done before it takes a foreign customer. */
function programObstacles({ provider }: JudgedFacts, { law }: StandingContext): Effect[] {
  const adoption = because('program-not-adopted', '§ 7.302(a)');
  const certification = because('first-certification-missing', '§ 7.304(d)');
  const awaitsCertification =
    law.certificationBeforeForeignAccess && provider.isNew && !provider.firstCertificationOnRecord;
  return [
    ...(provider.programAdopted ? [] : [blockedByUs(adoption, 'program-adoption')]),
    ...(awaitsCertification ? [blockedByUs(certification, 'first-certification')] : []),
  ];
}

/** Where the program opens nothing before the status is determined. A holder decided to be foreign is determined. */
function statusObstacle(facts: JudgedFacts, context: StandingContext): Effect[] {
  if (context.settings.usBeforeStatusTerms !== 'not-opened') return [];
  const statuses = [facts.customer, ...facts.owners].map((holder) => ({
    person: holder.person,
    status: statusOf(holder.status, context),
    claimed: hasOpenClaim(holder),
  }));
  if (statuses.some(({ status }) => status === 'foreign')) return [];
  return statuses
    .filter(({ status }) => status === 'undetermined')
    .map(({ person, claimed }) => {
      const reason = because('us-status-undetermined', '§ 7.302(b)', { person });
      // Whoever has said what they are has done their part: the decision is a colleague's.
      const item = owe(claimed ? 'pendingVerification' : 'currentlyDue', {
        code: 'us-status',
        person,
        clause: reason.clause,
        why: reason.code,
        ...(claimed && { owedBy: 'provider' as const }),
      });
      return effect({ state: 'not-opened', limits: 'stopped', reason, owed: [item] });
    });
}

/** Failure and doubt stand in the way of opening. */
function verificationObstacle(
  one: VerificationFacts,
  facts: JudgedFacts,
  context: StandingContext,
): Effect[] {
  const { person } = one;
  const failed = one.outcome === 'failed' && !isPardoned(one, facts, context);
  if (!failed && one.outcome !== 'in-doubt') return [];
  const code = failed ? 'attempts-failed' : 'identity-in-doubt';
  const reason = because(code, clause, { person, openDiscrepancies: one.openDiscrepancies });
  const item = owe('currentlyDue', { code: 'verification', person, clause, why: code });
  const error = { requirement: item.item.requirement, code } as const;
  return [effect({ state: 'not-opened', limits: 'stopped', reason, owed: [item], errors: [error] })];
}
