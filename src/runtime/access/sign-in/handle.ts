/** Answers /api/auth: lets through what is served, whole and of sane size, and speaks our problems. */
import { z } from 'zod';
import { type FieldError, isRefusal, type Refusal, refuse } from '../../../kernel/problems.ts';
import { problemResponse } from '../../http/problem.ts';
import type { Log } from '../../log.ts';
import { describeFault } from '../../scrub.ts';
import type { SignIn } from './open.ts';
import { refusalOf } from './refusal.ts';
import { needsProvider, type Served, servedAt, sessionCookie } from './served.ts';

const mostBodyBytes = 65_536;

export type HandleAuth = (request: Request) => Promise<Response>;

export function authHandler(options: { signIn: SignIn; hasProvider: boolean; log: Log }): HandleAuth {
  const { signIn, hasProvider, log } = options;
  return async (request) => {
    try {
      const served = servedAt(new URL(request.url).pathname);
      if (!served || (needsProvider(served.path) && !hasProvider))
        return problemResponse(refuse('not-found'));
      const checked = await check(request, served);
      if (isRefusal(checked)) return refused(checked, served);
      const known = await forgetPortal(signIn, checked, served);
      const response = needsProvider(served.path)
        ? await signIn.handleWithProvider(known)
        : await signIn.handle(known);
      if (!response) return problemResponse(refuse('connector-unavailable'));
      return response.status < 400
        ? response
        : withCookies(refused(await refusalOf(response), served), response);
    } catch (error) {
      log.error({ fault: describeFault(error) }, 'sign-in failed');
      return problemResponse(refuse('internal'));
    }
  };
}

function refused(refusal: Refusal, served: Served): Response {
  const response = problemResponse(refusal);
  if (refusal.refused === 'method-not-allowed') response.headers.set('allow', served.method);
  const retryAfter = refusal.facts?.retryAfter;
  if (retryAfter !== undefined) response.headers.set('retry-after', String(retryAfter));
  return response;
}

// A refusal can take cookies away, of a challenge that is used up for instance.
function withCookies(to: Response, from: Response): Response {
  for (const cookie of from.headers.getSetCookie()) to.headers.append('set-cookie', cookie);
  return to;
}

/** The request with its body read, or why it is refused. */
async function check(request: Request, served: Served): Promise<Request | Refusal> {
  if (request.method !== served.method) return refuse('method-not-allowed');
  if (served.method === 'GET') return request;
  const text = await bodyOf(request);
  if (isRefusal(text)) return text;
  const body = text || '{}';
  const wrong = fieldsOf(body, served.fields);
  if (wrong) return wrong;
  const headers = new Headers(request.headers);
  headers.set('content-type', 'application/json');
  headers.delete('content-length');
  return new Request(request.url, { method: 'POST', headers, body });
}

/**
 * A session of the portal is none here, but for ending it: else link and code would be enough to give a colleague's
 * sign-in another password, another passkey, another second factor.
 */
async function forgetPortal(signIn: SignIn, request: Request, served: Served): Promise<Request> {
  const cookies = request.headers.get('cookie');
  if (cookies === null || served.path === '/sign-out') return request;
  if ((await signIn.whoIs(request.headers))?.portal === undefined) return request;
  const others = cookies.split(';').filter((cookie) => !cookie.split('=')[0]?.includes(sessionCookie));
  const headers = new Headers(request.headers);
  if (others.length > 0) headers.set('cookie', others.join(';'));
  else headers.delete('cookie');
  return new Request(request, { headers });
}

async function bodyOf(request: Request): Promise<string | Refusal> {
  const type = (request.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > mostBodyBytes) return { refused: 'too-large', facts: { limit: mostBodyBytes } };
    chunks.push(chunk);
  }
  if (size > 0 && type !== 'application/json') return refuse('unsupported-media-type');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
  } catch {
    return refuse('malformed-request', { field: 'body', code: 'not-utf-8' });
  }
}

const anyObject = z.record(z.string(), z.unknown());

function fieldsOf(text: string, known: readonly string[]): Refusal | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return refuse('malformed-request', { field: 'body', code: 'not-json' });
  }
  const body = anyObject.safeParse(value);
  if (!body.success) return refuse('invalid-field', { field: 'body', code: 'not-an-object' });
  // PostgreSQL text cannot hold U+0000.
  if (JSON.stringify(value).includes('\\u0000'))
    return refuse('invalid-field', { field: 'body', code: 'nul-character' });
  const unknown = Object.keys(body.data).filter((field) => !known.includes(field));
  const errors: FieldError[] = unknown.map((field) => ({ field: `body.${field}`, code: 'unknown' }));
  return errors.length > 0 ? refuse('invalid-field', ...errors) : undefined;
}
