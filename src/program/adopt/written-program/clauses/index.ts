/** The clauses of the written program, in the order of the law. */
import type { Edition, ProgramStatement } from '../../../../law/index.ts';
import { assessmentsClauses } from './assessments.ts';
import type { Clause } from './clause.ts';
import { deterrenceClauses } from './deterrence.ts';
import { foreignResellersClauses } from './foreign-resellers.ts';
import { keepingCurrentClauses } from './keeping-current.ts';
import { minimumDataClauses } from './minimum-data.ts';
import { recordsClauses } from './records.ts';
import { reportingClauses } from './reporting.ts';
import { verificationClauses } from './verification.ts';
import { whoIsForeignClauses } from './who-is-foreign.ts';
import { writtenProgramClauses } from './written-program.ts';

export type { Clause } from './clause.ts';

export const clauses: readonly Clause[] = [
  ...writtenProgramClauses,
  ...whoIsForeignClauses,
  ...minimumDataClauses,
  ...verificationClauses,
  ...recordsClauses,
  ...keepingCurrentClauses,
  ...foreignResellersClauses,
  ...reportingClauses,
  ...assessmentsClauses,
  ...deterrenceClauses,
];

/** The clauses that answer something the edition asks. One whose statements are all off is left out. */
export function clausesInForce(edition: Edition): readonly Clause[] {
  return clauses.filter((clause) => statementsOf(clause, edition).length > 0);
}

/** The statements in force that a clause answers. */
export function statementsOf({ states }: Clause, edition: Edition): readonly ProgramStatement[] {
  return states.map((id) => edition.programStatement(id)).filter(({ status }) => status === 'in-force');
}

/** The clauses in force in which the provider must state something in its own words and has not. */
export function emptyClauses(
  edition: Edition,
  { narratives }: { readonly narratives: Readonly<Record<string, string>> },
): readonly Clause[] {
  return clausesInForce(edition).filter((clause) => isEmpty(clause, narratives[clause.id]));
}

export function isEmpty({ narrative }: Clause, text: string | undefined): boolean {
  return narrative === 'required' && !text;
}
