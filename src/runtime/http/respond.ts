/** Turns what came out of a request, a fault included, into its reply. */
import { isRefusal, RefusedError, refuse } from '../../kernel/problems.ts';
import { KeyDestroyedError } from '../crypto/sealing.ts';
import type { Runtime } from '../runtime.ts';
import type { Outcome } from './answer.ts';
import { problemReply } from './problem.ts';
import type { Reply } from './reply.ts';
import type { Route } from './route.ts';

type About = { readonly runtime: Runtime; readonly route: Route; readonly instance: string };

/** Runs one request to its reply. A fault becomes a problem too, and is logged without a value of anybody. */
export async function replyTo(run: () => Promise<Outcome>, about: About): Promise<Reply> {
  try {
    return replyOf(await run(), about.instance);
  } catch (error) {
    if (error instanceof RefusedError) return replyOf(error.refusal, about.instance);
    // Whatever was to be read or added is of somebody whose key is gone.
    if (error instanceof KeyDestroyedError) return replyOf(refuse('erased'), about.instance);
    return replyToFault(error, about);
  }
}

function replyToFault(error: unknown, { runtime, route, instance }: About): Reply {
  const name = error instanceof Error ? error.name : 'unknown';
  const message = error instanceof Error ? error.message : '';
  if (isConnectionLoss(error)) {
    runtime.log.warn({ route: route.id, instance, name, ...codeOf(error) }, unavailableText(error));
    return replyOf({ refused: 'unavailable', facts: { retryAfter: 1 } }, instance);
  }
  const lines = error instanceof Error ? error.stack?.split('\n') : undefined;
  const stack = lines?.slice(1, 6).map((line) => line.trim());
  // A database message can quote a value; only its code is logged.
  const code = codeOf(error);
  const safe = code ?? { message };
  runtime.log.error({ route: route.id, instance, name, stack, ...safe }, 'request failed');
  return problemReply(refuse('internal'), instance);
}

function codeOf(error: unknown): { code: string } | undefined {
  return typeof error === 'object' && error !== null && 'code' in error
    ? { code: String(error.code) }
    : undefined;
}

function unavailableText(error: unknown): string {
  return codeOf(error)?.code === '53100'
    ? 'the disk of the database is full: make room on it; nothing has to be started again'
    : 'database unavailable';
}

const jsonHeaders = { 'content-type': 'application/json', 'cache-control': 'no-store' };

function replyOf(outcome: Outcome, instance: string): Reply {
  if (isRefusal(outcome)) {
    const reply = problemReply(outcome, instance);
    const retryAfter = outcome.facts?.retryAfter;
    if (retryAfter === undefined) return reply;
    return { ...reply, headers: { ...reply.headers, 'retry-after': String(retryAfter) } };
  }
  if (outcome.raw) {
    const { raw, contentType, fileName } = outcome.raw;
    const headers: Record<string, string> = { 'content-type': contentType, 'cache-control': 'no-store' };
    if (fileName) headers['content-disposition'] = `attachment; filename="${fileName}"`;
    return { status: outcome.status, headers, body: raw };
  }
  const cookies = outcome.cookies ? { cookies: outcome.cookies } : {};
  if (outcome.json === undefined)
    return { status: outcome.status === 200 ? 204 : outcome.status, headers: {}, body: null, ...cookies };
  return { status: outcome.status, headers: jsonHeaders, body: JSON.stringify(outcome.json), ...cookies };
}

// PostgreSQL classes 08 (connection), 53 (no disk, memory or connections left) and 57P (shutdown), and the socket's own
// codes.
function isConnectionLoss(error: unknown): boolean {
  const code = codeOf(error)?.code ?? '';
  const message = error instanceof Error ? error.message : '';
  return (
    /^(08|53|57P|ECONN|EPIPE|ENOENT)/.test(code) ||
    /Connection terminated|timeout exceeded when trying to connect/.test(message)
  );
}
