/** Refusals and faults as problem+json (RFC 9457). */
import type { z } from '@hono/zod-openapi';
import { type FieldError, problemText, type Refusal } from '../../kernel/problems.ts';
import { type Reply, responseOf } from './reply.ts';

export type Problem = {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly remedy: string;
  readonly instance?: string;
  readonly errors?: readonly FieldError[];
};

export function problemOf(refusal: Refusal, instance?: string): Problem {
  const { status, title, remedy } = problemText(refusal.refused);
  return {
    type: `https://gatehouse.dev/problems/${refusal.refused}`,
    title,
    status,
    code: refusal.refused,
    remedy,
    ...(instance ? { instance } : {}),
    ...(refusal.errors ? { errors: refusal.errors } : {}),
    ...(refusal.facts ?? {}),
  };
}

export function problemReply(refusal: Refusal, instance?: string): Reply {
  const problem = problemOf(refusal, instance);
  return {
    status: problem.status,
    headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store' },
    body: JSON.stringify(problem),
  };
}

export function problemResponse(refusal: Refusal, instance?: string): Response {
  return responseOf(problemReply(refusal, instance));
}

/** The field errors of a failed parse: path and code, and what was expected; never what was sent. */
export function fieldErrors(error: z.ZodError, at: string): FieldError[] {
  return error.issues.slice(0, 50).flatMap((issue): FieldError[] => {
    const path = [at, ...issue.path.map(String)].filter(Boolean).join('.');
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({ field: `${path}.${key}`, code: 'unknown' }));
    }
    // A check of our own names its code; the library's own checks are named by kind.
    const own = issue.code === 'custom' ? issue.params?.code : undefined;
    return [{ field: path, code: typeof own === 'string' ? own : issue.code, detail: issue.message }];
  });
}
