/** A refusal of the API as an error that carries its words. */
import { titleFor } from '../words.ts';

export type Problem = {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly remedy: string;
  readonly reason?: string;
  readonly clause?: string;
  readonly instance?: string;
  readonly errors?: readonly { field: string; code: string; detail?: string }[];
};

export class ApiError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.title);
    this.problem = problem;
  }
}

export const offline: Problem = {
  status: 0,
  code: 'offline',
  title: 'Gatehouse cannot be reached.',
  remedy: 'Check the connection. What you entered stays here; this page tries again by itself.',
};

const unknown: Omit<Problem, 'status'> = {
  code: 'unknown',
  title: 'Something went wrong.',
  remedy: 'Try again.',
};

export function problemIn(status: number, text: string): Problem {
  try {
    return { ...unknown, status, ...(JSON.parse(text) as object) }; // Safe: only the fields above are read, each with a default.
  } catch {
    return status >= 500 ? { ...offline, status } : { ...unknown, status };
  }
}

/** What is wrong with a field of the body, in the API's words; also where it is said of a part of the field. */
export function errorAt(error: unknown, name: string): string | undefined {
  if (!(error instanceof ApiError)) return undefined;
  const at = `body.${name}`;
  const found = error.problem.errors?.find(({ field }) => field === at || field.startsWith(`${at}.`));
  return found && wrongSaid(found);
}

type Wrong = NonNullable<Problem['errors']>[number];

/** What is wrong, in words where the API has only a code for it. */
export function wrongSaid({ detail, code }: Wrong): string {
  return detail ?? titleFor(code);
}

/** Which field it is: without where it stands in what was sent. */
export function fieldSaid({ field }: Wrong): string {
  const last = field.split('.').findLast((part) => !/^\d+$/.test(part)) ?? field;
  return titleFor(last);
}

/** True when the session is over: who was at work signs in again and goes on. */
export function isSignedOut(error: unknown): boolean {
  return error instanceof ApiError && error.problem.code === 'not-signed-in';
}
