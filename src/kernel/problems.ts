/**
 * Every way a request can be refused: a closed set. Each code has its HTTP status and one page sentence that says what
 * happened and what to do. `docs/integrator/problems.md` is generated from this table.
 */
const table = {
  'malformed-request': [
    400,
    'The request could not be read.',
    'Send well-formed JSON of the documented type.',
  ],
  'invalid-field': [
    422,
    'A field is missing, unknown or has a value that is not allowed.',
    'Correct the fields named in `errors` and send it again.',
  ],
  'unknown-parameter': [
    422,
    'The request carries a parameter that this operation does not know.',
    'Remove the parameter named in `errors`.',
  ],
  'not-signed-in': [
    401,
    'Nobody is signed in, or the session or key has ended.',
    'Sign in, or use a valid service key.',
  ],
  'not-allowed': [
    403,
    'This role or key may not do this.',
    'Ask somebody with one of the roles named in `allowed`.',
  ],
  'not-found': [
    404,
    'There is nothing with this id that you may see.',
    'Check the id; ids of other organizations are not visible.',
  ],
  'method-not-allowed': [
    405,
    'This address does not answer this method.',
    'Use one of the methods in the `Allow` header.',
  ],
  conflict: [
    409,
    'The thing is not in a state that allows this.',
    'Read its present state, named in `errors`, and decide again.',
  ],
  'already-exists': [409, 'There is one already.', 'Use the one that is there, or choose another key.'],
  'idempotency-key-reused': [
    409,
    'This Idempotency-Key was used for a different request.',
    'Use a new key for a new request.',
  ],
  'idempotency-key-missing': [
    400,
    'Creating needs an Idempotency-Key header.',
    'Send a key of your own, 8 to 200 characters, and repeat it on a retry.',
  ],
  'too-large': [
    413,
    'The request is larger than this operation takes.',
    'Send less at a time; the limit is in `limit`.',
  ],
  'unsupported-media-type': [
    415,
    'The body has a type that this operation does not take.',
    'Use the documented Content-Type.',
  ],
  'too-many-requests': [
    429,
    'More requests than the limit allows.',
    'Wait for the seconds named in `Retry-After`.',
  ],
  'second-person-needed': [
    409,
    'The program asks for a second person here.',
    'Somebody other than the first must confirm it.',
  ],
  'same-person': [
    409,
    'The same person cannot be the second pair of eyes.',
    'Ask a colleague with the role to confirm it.',
  ],
  'reason-missing': [
    422,
    'This needs a reason.',
    'Give one of the reasons of the closed list, and words where they are asked for.',
  ],
  'looser-than-law': [
    422,
    'The setting would be looser than the law of the chosen edition.',
    'Choose a value within the limit named in `errors`.',
  ],
  'transition-not-allowed': [
    409,
    'This step does not lead on from the present state.',
    'See the allowed steps named in `errors`.',
  ],
  'locked-by-another': [
    409,
    'A colleague is working on this.',
    'Take the next case, or wait until the lock named in `errors` ends.',
  ],
  'trial-required': [
    409,
    'A change of settings takes effect only after exactly this change was tried on history.',
    'Try the change, read what it would do, then approve it.',
  ],
  'confirmation-needed': [
    409,
    'The trial says that more customers than the set share would be worse off.',
    'Ask a third person, who neither wrote nor submitted the change and will not approve it, to confirm it.',
  ],
  'evidence-missing': [
    422,
    'The decision needs evidence that is not there.',
    'Add the facts named in `errors` first.',
  ],
  'certification-missing': [
    409,
    'No foreign account may be opened before the first certification is on record (§ 7.304).',
    'Record the certification and its receipt, then open the account.',
  ],
  'identity-unresolved': [
    409,
    'The identity behind the account is not resolved.',
    'Finish verification, or decide under the program for those who cannot be verified.',
  ],
  'filing-read-only': [
    409,
    'The filing was approved: what was signed is not changed (§ 7.304).',
    'File a correction that is linked to it.',
  ],
  'figure-differs': [
    409,
    'The rows behind a figure are not those that were filed (§ 7.304).',
    'See in `errors` which figure, where and by how much; the history of these rows was changed past the program.',
  ],
  erased: [
    410,
    'The record was erased as the retention rule allows.',
    'Nothing can be done; the erasure is on the ledger.',
  ],
  'read-only-grant': [403, 'This grant is read-only.', 'An examiner can look and download, not change.'],
  'outside-grant': [
    403,
    'This grant does not reach that far.',
    'See in `errors` whether it is the moment or the customers of the grant; ask the officer for a wider one.',
  ],
  'grant-expired': [403, 'This grant has expired.', 'Ask the officer for a new one.'],
  'code-wrong': [422, 'The code is not right.', 'Check the code, or ask for a new one.'],
  'code-expired': [422, 'The code is no longer valid.', 'Ask for a new one.'],
  'attempts-exhausted': [409, 'No attempts are left.', 'A reviewer has to look at it; the case is open.'],
  'connector-unavailable': [
    503,
    'An outside service did not answer.',
    'Try again later; nothing was changed.',
  ],
  unavailable: [
    503,
    'The service cannot answer now.',
    'Try again after the seconds named in `Retry-After`; nothing was changed.',
  ],
  internal: [
    500,
    'Something went wrong on our side. Nothing was changed.',
    'Try again, and give the operator the `instance` if it stays.',
  ],
} as const satisfies Record<string, readonly [status: number, happened: string, remedy: string]>;

export type ProblemCode = keyof typeof table;

export type ProblemText = { readonly status: number; readonly title: string; readonly remedy: string };

export const problemCodes = Object.keys(table).sort() as readonly ProblemCode[]; // Safe: the keys of that very table.

export function problemText(code: ProblemCode): ProblemText {
  const [status, title, remedy] = table[code];
  return { status, title, remedy };
}

/** What is wrong with one field: its JSON path, and a short code. Never the value, which may be personal. */
export type FieldError = { readonly field: string; readonly code: string; readonly detail?: string };

/** An expected refusal, returned as a value. `facts` are free of personal data. */
export type Refusal = {
  readonly refused: ProblemCode;
  readonly errors?: readonly FieldError[];
  readonly facts?: Readonly<Record<string, unknown>>;
};

export function refuse(code: ProblemCode, ...errors: readonly FieldError[]): Refusal {
  return errors.length > 0 ? { refused: code, errors } : { refused: code };
}

export function isRefusal(value: unknown): value is Refusal {
  return typeof value === 'object' && value !== null && 'refused' in value;
}

/** Carries a refusal out of a transaction, so that what it wrote is rolled back. Caught at the edge. */
export class RefusedError extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.refused);
    this.refusal = refusal;
  }
}
