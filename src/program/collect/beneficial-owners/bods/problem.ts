/** What is wrong with one statement: a closed set of codes, and where. Never the value itself. */
import type { z } from 'zod';

export const statementProblemCodes = [
  'not-an-object',
  'older-version',
  'missing-field',
  'wrong-type',
  'unknown-code',
  'out-of-range',
  'wrong-length',
  'too-long',
  'not-a-date',
  'empty-range',
  'ends-before-start',
  'repeated-statement-id',
] as const;
export type StatementProblemCode = (typeof statementProblemCodes)[number];

export type StatementProblem = {
  readonly code: StatementProblemCode;
  /** JSON Pointer (RFC 6901) from the statement's root; empty for the whole statement. */
  readonly path: string;
};

export function pointer(path: readonly PropertyKey[]): string {
  return path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

type Issue = z.core.$ZodIssue;

export function problemsOf(issues: readonly Issue[], document: unknown): StatementProblem[] {
  return issues.flatMap((issue) => problemOf(issue, document, []));
}

function problemOf(issue: Issue, document: unknown, below: readonly PropertyKey[]): StatementProblem[] {
  const path = [...below, ...issue.path];
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    const branch = branchMeant(issue.errors, valueAt(document, path));
    if (branch) return branch.flatMap((inner) => problemOf(inner, document, path));
  }
  const isAbsent = valueAt(document, path) === undefined;
  return [{ code: isAbsent ? 'missing-field' : codeOf(issue), path: pointer(path) }];
}

/** Of a text-or-object field, the reading whose kind the value has. */
function branchMeant(branches: readonly (readonly Issue[])[], value: unknown): readonly Issue[] | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  return branches.find((branch) => branch.every((issue) => issue.path.length > 0));
}

function codeOf(issue: Issue): StatementProblemCode {
  switch (issue.code) {
    case 'invalid_value':
    case 'invalid_union':
      return issue.code === 'invalid_union' && issue.errors.length > 0 ? 'wrong-type' : 'unknown-code';
    case 'too_small':
      return issue.origin === 'string' ? 'wrong-length' : 'out-of-range';
    case 'too_big':
      return issue.origin === 'string' || issue.origin === 'array' ? 'too-long' : 'out-of-range';
    case 'custom':
      return issue.params?.code === 'not-a-date' ? 'not-a-date' : 'wrong-type';
    default:
      return 'wrong-type';
  }
}

function valueAt(document: unknown, path: readonly PropertyKey[]): unknown {
  let value = document;
  for (const part of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) return undefined;
    // Safe: `part` is an own property of this object or array, tested in the line above.
    value = (value as Record<PropertyKey, unknown>)[part];
  }
  return value;
}
