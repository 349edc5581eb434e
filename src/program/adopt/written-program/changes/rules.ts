/** What the law says of a change of the program. A person decides; the rule suggests and says why. */
import { clauses } from '../clauses/index.ts';
import type { ProgramContent } from './types.ts';

/** Clauses about methods of verification, and about accounts whose customers could not be verified. */
const exemplary: Readonly<Record<string, string>> = {
  'methods-of-verification': 'a method of verification',
  'hard-cases': 'a method of verification',
  'time-of-verification': 'a method of verification',
  doubt: 'a procedure for unverified accounts',
  refusal: 'a procedure for unverified accounts',
  'terms-while-pending': 'a procedure for unverified accounts',
  closing: 'a procedure for unverified accounts',
  'unresolved-identities': 'a procedure for unverified accounts',
};

/**
 * A change is material when it changes methods of verification or procedures for unverified accounts: the examples the
 * law gives. What else may be material is left to the person who submits it (report-material-program-change).
 */
export function suggestMaterial(content: ProgramContent): {
  readonly is: boolean;
  readonly because: readonly string[];
} {
  const because = clauses
    .filter(
      (clause) =>
        clause.id in exemplary &&
        (clause.id in content.narratives || clause.settings.some((name) => name in content.settings)),
    )
    .map(({ id, title, clause }) => `It changes ${exemplary[id]}: ${title}, ${clause}.`);
  return { is: because.length > 0, because };
}
