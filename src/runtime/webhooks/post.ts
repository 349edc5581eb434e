/**
 * One POST to an address somebody else chose. It follows no redirect, waits ten seconds at most, reads one kilobyte, and
 * connects to public addresses only: the address is judged after the name was looked up, and that very address is used.
 */
import { request as httpRequest, type IncomingMessage, type RequestOptions } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { lookupPublic, NotPublicError, refuseWrittenPrivate } from '../network/index.ts';
import { scrub } from '../scrub.ts';
import type { Answer } from './rules.ts';
import type { AttemptFault } from './types.ts';

export type Posted = Answer & {
  readonly milliseconds: number;
  /** The start of the answer's body, scrubbed. */
  readonly answerStart: string | null;
};

export type PostOptions = {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly allowPrivate: boolean;
  readonly timeoutMilliseconds?: number;
  readonly signal?: AbortSignal;
};

const answerBytes = 1024;

export async function post(url: string, options: PostOptions): Promise<Posted> {
  const started = performance.now();
  const took = () => Math.round(performance.now() - started);
  try {
    const { status, start } = await exchange(new URL(url), options);
    const redirected = status >= 300 && status < 400;
    return {
      status,
      fault: redirected ? 'redirected' : null,
      milliseconds: took(),
      answerStart: scrub(start, answerBytes),
    };
  } catch (error) {
    return { status: null, fault: faultOf(error), milliseconds: took(), answerStart: null };
  }
}

class TimedOutError extends Error {}

async function exchange(url: URL, options: PostOptions): Promise<{ status: number; start: string }> {
  if (!options.allowPrivate) refuseWrittenPrivate(url);
  const limit = new AbortController();
  const cut = () => limit.abort();
  const timer = setTimeout(() => limit.abort(new TimedOutError()), options.timeoutMilliseconds ?? 10_000);
  options.signal?.addEventListener('abort', cut, { once: true });
  try {
    return await send(url, options, limit.signal);
  } catch (error) {
    throw limit.signal.reason ?? error;
  } finally {
    clearTimeout(timer);
    options.signal?.removeEventListener('abort', cut);
  }
}

function send(
  url: URL,
  options: PostOptions,
  signal: AbortSignal,
): Promise<{ status: number; start: string }> {
  const given: RequestOptions = {
    method: 'POST',
    headers: { ...options.headers, 'content-length': Buffer.byteLength(options.body) },
    signal,
    // A connection of its own: one kept open could lead elsewhere than the name does now.
    agent: false,
    ...(options.allowPrivate ? {} : { lookup: lookupPublic }),
  };
  return new Promise((resolve, reject) => {
    const open = url.protocol === 'https:' ? httpsRequest : httpRequest;
    const request = open(url, given, (response) => {
      // From here on the status is known; the wait for the body ends by itself.
      request.off('error', reject).on('error', () => undefined);
      void readStart(response).then((start) => resolve({ status: response.statusCode ?? 0, start }));
    });
    request.on('error', reject);
    request.end(options.body);
  });
}

/** What comes within the time. The status has been said by then: a body that breaks off changes nothing. */
async function readStart(response: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of response) {
      const bytes = Buffer.from(chunk);
      chunks.push(bytes);
      size += bytes.length;
      if (size >= answerBytes) break;
    }
  } catch {
    // The rest did not come.
  }
  response.destroy();
  return Buffer.concat(chunks).subarray(0, answerBytes).toString('utf8');
}

function faultOf(error: unknown): AttemptFault {
  if (error instanceof NotPublicError) return 'address-not-public';
  if (error instanceof TimedOutError) return 'timeout';
  if (!(error instanceof Error)) return 'connection-failed';
  const code = 'code' in error ? String(error.code) : '';
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'name-not-found';
  if (code === 'ETIMEDOUT') return 'timeout';
  if (/^(ERR_TLS|ERR_SSL|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO|EPROTO|HOSTNAME)/.test(code))
    return 'tls-failed';
  return 'connection-failed';
}
