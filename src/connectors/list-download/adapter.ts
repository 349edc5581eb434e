/**
 * Downloads one file of a list: GET over HTTP or HTTPS, whole or not at all. It connects to public addresses only, at
 * each redirect anew: the address is judged after the name was looked up, and that very address is used.
 */
import { request as httpRequest, type IncomingMessage, type RequestOptions } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { lookupPublic, NotPublicError, refuseWrittenPrivate } from '../../runtime/network/index.ts';
import type { Asked, Downloaded, DownloadFault, ListDownloadOptions, Marks } from './types.ts';

const redirectsMax = 5;

class DownloadError extends Error {
  readonly fault: DownloadFault;
  readonly status: number | null;

  constructor(fault: DownloadFault, status: number | null = null) {
    super(fault);
    this.fault = fault;
    this.status = status;
  }
}

export function openListDownload(options: ListDownloadOptions = {}) {
  return {
    download: async (asked: Asked): Promise<Downloaded> => {
      const whole = AbortSignal.timeout(options.wholeMilliseconds ?? 600_000);
      const signal = asked.signal ? AbortSignal.any([whole, asked.signal]) : whole;
      try {
        return await follow({ ...asked, signal }, options);
      } catch (error) {
        asked.signal?.throwIfAborted();
        if (error instanceof DownloadError)
          return { got: 'nothing', fault: error.fault, status: error.status };
        return { got: 'nothing', fault: whole.aborted ? 'timeout' : faultOf(error), status: null };
      }
    },
  };
}

type Within = Asked & { readonly signal: AbortSignal };

async function follow(asked: Within, options: ListDownloadOptions): Promise<Downloaded> {
  let url = new URL(asked.url);
  for (let redirects = 0; redirects <= redirectsMax; redirects += 1) {
    const response = await open(url, asked, options);
    const to = redirected(response, url);
    if (!to) return read(response, asked);
    response.destroy();
    url = to;
  }
  throw new DownloadError('too-many-redirects');
}

function redirected({ statusCode = 0, headers }: IncomingMessage, from: URL): URL | undefined {
  if (![301, 302, 303, 307, 308].includes(statusCode) || !headers.location) return undefined;
  const to = URL.canParse(headers.location, from.href) ? new URL(headers.location, from) : undefined;
  const safe = to && (to.protocol === 'https:' || (to.protocol === 'http:' && from.protocol === 'http:'));
  if (!safe) throw new DownloadError('redirect-refused', statusCode);
  return to;
}

function open(url: URL, { marks, signal }: Within, options: ListDownloadOptions): Promise<IncomingMessage> {
  if (!options.allowPrivate) refuseWrittenPrivate(url);
  const given: RequestOptions = {
    headers: {
      accept: '*/*',
      'accept-encoding': 'identity',
      'user-agent': 'gatehouse',
      ...(marks?.etag ? { 'if-none-match': marks.etag } : {}),
      ...(marks?.lastModified ? { 'if-modified-since': marks.lastModified } : {}),
    },
    signal,
    timeout: options.idleMilliseconds ?? 30_000,
    // A connection of its own: one kept open could lead elsewhere than the name does now.
    agent: false,
    ...(options.allowPrivate ? {} : { lookup: lookupPublic }),
  };
  return new Promise((resolve, reject) => {
    let answer: IncomingMessage | undefined;
    const request = (url.protocol === 'https:' ? httpsRequest : httpRequest)(url, given, (response) => {
      answer = response;
      resolve(response);
    });
    // Nothing came for so long: before the answer, or in its middle, where whoever reads it must be told.
    request.on('timeout', () => (answer ?? request).destroy(new DownloadError('timeout')));
    request.on('error', reject);
    request.end();
  });
}

async function read(response: IncomingMessage, { bytesMax }: Asked): Promise<Downloaded> {
  const { statusCode = 0, headers } = response;
  if (statusCode !== 200) {
    response.destroy();
    if (statusCode === 304) return { got: 'unchanged' };
    throw new DownloadError(faultOfStatus(statusCode), statusCode);
  }
  const encoding = headers['content-encoding'] ?? 'identity';
  const tooLarge = Number(headers['content-length'] ?? 0) > bytesMax;
  if (encoding !== 'identity' || tooLarge) {
    response.destroy();
    throw new DownloadError(tooLarge ? 'too-large' : 'encoding-not-asked', statusCode);
  }
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of response) {
    const bytes = Buffer.from(piece);
    size += bytes.length;
    // Leaving the loop ends the connection.
    if (size > bytesMax) throw new DownloadError('too-large', statusCode);
    pieces.push(bytes);
  }
  if (!response.complete) throw new DownloadError('cut-off', statusCode);
  return { got: 'file', bytes: new Uint8Array(Buffer.concat(pieces)), marks: marksOf(response) };
}

function marksOf({ headers }: IncomingMessage): Marks {
  return { etag: headers.etag ?? null, lastModified: headers['last-modified'] ?? null };
}

function faultOfStatus(status: number): DownloadFault {
  if (status === 404 || status === 410) return 'not-found';
  if (status === 401 || status === 403) return 'not-authorized';
  if (status === 429 || status === 503) return 'busy';
  return status >= 500 ? 'server-fault' : 'not-understood';
}

function faultOf(error: unknown): DownloadFault {
  if (error instanceof NotPublicError) return 'address-not-public';
  if (!(error instanceof Error)) return 'connection-failed';
  const code = 'code' in error ? String(error.code) : '';
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'name-not-found';
  if (code === 'ETIMEDOUT') return 'timeout';
  if (/^(ECONNRESET|HPE_|ERR_STREAM_PREMATURE)/.test(code)) return 'cut-off';
  if (/^(ERR_TLS|ERR_SSL|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO|EPROTO|HOSTNAME)/.test(code))
    return 'tls-failed';
  return 'connection-failed';
}
