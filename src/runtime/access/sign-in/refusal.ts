/** better-auth's errors in our closed set of codes. Its own code goes along as `reason`, for the sign-in page. */
import { z } from 'zod';
import type { ProblemCode, Refusal } from '../../../kernel/problems.ts';

const byReason: Readonly<Record<string, ProblemCode>> = {
  INVALID_CODE: 'code-wrong',
  INVALID_BACKUP_CODE: 'code-wrong',
  OTP_HAS_EXPIRED: 'code-expired',
  INVALID_TWO_FACTOR_COOKIE: 'code-expired',
  TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: 'attempts-exhausted',
  ACCOUNT_TEMPORARILY_LOCKED: 'attempts-exhausted',
  INVALID_TOKEN: 'code-expired',
  CHALLENGE_NOT_FOUND: 'code-expired',
  PROVIDER_NOT_FOUND: 'not-found',
  PASSKEY_NOT_FOUND: 'not-signed-in',
  AUTHENTICATION_FAILED: 'not-signed-in',
  TOTP_ALREADY_ENABLED: 'already-exists',
  PREVIOUSLY_REGISTERED: 'already-exists',
};

const byStatus: Readonly<Record<number, ProblemCode>> = {
  400: 'invalid-field',
  401: 'not-signed-in',
  403: 'not-allowed',
  404: 'not-found',
  405: 'method-not-allowed',
  409: 'conflict',
  413: 'too-large',
  415: 'unsupported-media-type',
  422: 'invalid-field',
  429: 'too-many-requests',
};

const errorBody = z.object({ code: z.string().regex(/^[A-Z0-9_]{2,60}$/) });

export async function refusalOf(response: Response): Promise<Refusal> {
  const body = errorBody.safeParse(await response.json().catch(() => undefined));
  const reason = body.success ? body.data.code : undefined;
  const refused =
    (reason === undefined ? undefined : byReason[reason]) ?? byStatus[response.status] ?? 'internal';
  // The library's own message of a 429 names the wait in a header of its own.
  const retryAfter = Number(response.headers.get('x-retry-after') ?? '');
  return {
    refused,
    facts: {
      ...(reason ? { reason } : {}),
      ...(refused === 'too-many-requests' ? { retryAfter: Math.max(1, Math.ceil(retryAfter) || 1) } : {}),
    },
  };
}
