/** What the law asks of the written program as a whole. Facts are a version of it; the edition says what it must state. */
import type { Finding, Reason } from '../../../kernel/finding.ts';
import type { Id } from '../../../kernel/ids.ts';
import type { Instant } from '../../../kernel/time.ts';
import type { Edition } from '../../../law/index.ts';
import { type Clause, clausesInForce, emptyClauses, statementsOf } from './clauses/index.ts';
import { unansweredRisks } from './risks/assessment.ts';
import type { ProgramVersion } from './versions/version.ts';

export const programReasons = [
  'program-not-adopted',
  'clause-empty',
  'no-risk-assessed',
  'factor-not-assessed',
  'risk-not-answered',
] as const;
type ProgramReason = (typeof programReasons)[number];

export type ProgramFacts = Pick<ProgramVersion, 'adopted' | 'narratives' | 'risks'>;

export type ProgramContext = {
  /** The organization whose program it is. */
  readonly organization: Id<'organization'>;
  readonly edition: Edition;
  readonly at: Instant;
};

/** The provider has a written program that it adopted, and no clause of it is empty (have-written-program). */
export function haveWrittenProgram(facts: ProgramFacts, context: ProgramContext): Finding<ProgramReason> {
  const adopted: Reason<ProgramReason>[] = facts.adopted
    ? []
    : [{ code: 'program-not-adopted', clause: '§ 7.302(a)' }];
  const empty = emptyClauses(context.edition, facts);
  return finding('have-written-program', [...adopted, ...empty.map(isEmpty)], context);
}

/** The program says how data is collected, verified and stored, and how its disclosure is told (state-program-procedures). */
export function stateProgramProcedures(facts: ProgramFacts, context: ProgramContext): Finding<ProgramReason> {
  return finding(
    'state-program-procedures',
    emptyOf('state-program-procedures', facts, context).map(isEmpty),
    context,
  );
}

/** The program says how customers are told about the disclosure of their data (notify-of-disclosure). */
export function notifyOfDisclosure(facts: ProgramFacts, context: ProgramContext): Finding<ProgramReason> {
  return finding(
    'notify-of-disclosure',
    emptyOf('notify-of-disclosure', facts, context).map(isEmpty),
    context,
  );
}

/** What the order names as what an assessment looks at. */
const factorsToAssess = ['services', 'opening-methods', 'identity-data', 'customer-base'] as const;

/** The program rests on an assessment of each factor the order names, and each risk is answered (assess-risk). */
export function assessRisk(facts: ProgramFacts, context: ProgramContext): Finding<ProgramReason> {
  const clause = '§ 7.302(a)';
  const { risks } = facts;
  if (risks.length === 0) return finding('assess-risk', [{ code: 'no-risk-assessed', clause }], context);
  const reasons: Reason<ProgramReason>[] = [
    ...factorsToAssess
      .filter((factor) => !risks.some((risk) => risk.factor === factor))
      .map((factor) => ({ code: 'factor-not-assessed' as const, clause, facts: { factor } })),
    ...unansweredRisks(risks, clausesInForce(context.edition)).map(({ id }) => ({
      code: 'risk-not-answered' as const,
      clause,
      facts: { risk: id },
    })),
  ];
  return finding('assess-risk', reasons, context);
}

/** Empty clauses that answer a statement which rests on this obligation. */
function emptyOf(obligation: string, facts: ProgramFacts, { edition }: ProgramContext): readonly Clause[] {
  return emptyClauses(edition, facts).filter((clause) =>
    statementsOf(clause, edition).some(({ obligations }) => obligations.includes(obligation)),
  );
}

function isEmpty({ id, clause }: Clause): Reason<ProgramReason> {
  return { code: 'clause-empty', clause, facts: { clause: id } };
}

function finding(
  obligation: string,
  reasons: readonly Reason<ProgramReason>[],
  { organization, edition, at }: ProgramContext,
): Finding<ProgramReason> {
  const missing = reasons.flatMap(({ code, facts }) =>
    code === 'clause-empty' ? [`program.narratives.${String(facts?.clause)}`] : [],
  );
  return {
    obligation,
    subject: organization,
    outcome: reasons.length > 0 ? 'unmet' : 'met',
    reasons,
    missing,
    edition: edition.id,
    at,
  };
}

export const programRules = [haveWrittenProgram, stateProgramProcedures, notifyOfDisclosure, assessRisk];
