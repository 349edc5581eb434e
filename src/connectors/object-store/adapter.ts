/** Files in a bucket that speaks the S3 protocol: signed requests, path style, one request for each file. */
import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { AwsClient } from 'aws4fetch';
import { ConnectorFault } from '../fault.ts';
import { readListing } from './listing.ts';
import type { ObjectStore, ObjectStoreOptions } from './types.ts';

/** More than this takes several requests for one file, which this does not do. */
const mostBytes = 5 * 1_073_741_824;
const mostPages = 10_000;

/** Every operation rejects with a ConnectorFault: `full`, `unreachable`, `refused`, `missing` or `damaged`. */
export function openObjectStore(options: ObjectStoreOptions): ObjectStore {
  const send = senderOf(options);
  const keyOf = (path: string) => (options.prefix === '' ? path : `${options.prefix}/${path}`);
  return {
    place: `s3://${options.bucket}/${options.prefix}`,
    put: async ({ path, from, sha256, bytes }) => {
      if (bytes > mostBytes) throw fault('refused');
      const body = Readable.toWeb(createReadStream(from));
      // Checked by the store itself: it refuses a body of another digest.
      const headers = { 'x-amz-content-sha256': sha256, 'content-length': String(bytes) };
      const sent = await send(keyOf(path), { method: 'PUT', headers, body, duplex: 'half' });
      await sent.body?.cancel();
      const there = await send(keyOf(path), { method: 'HEAD' });
      if (Number(there.headers.get('content-length')) !== bytes) throw fault('damaged');
    },
    get: async (path, range) => {
      const asked = range && { headers: { range: `bytes=${range.first}-${range.last}` } };
      const { body } = await send(keyOf(path), asked ?? {});
      if (!body) throw fault('unreachable');
      return piecesOf(body);
    },
    head: async (path) => {
      try {
        const { headers } = await send(keyOf(path), { method: 'HEAD' });
        return { bytes: Number(headers.get('content-length')) };
      } catch (error) {
        if (error instanceof ConnectorFault && error.code === 'missing') return undefined;
        throw error;
      }
    },
    list: async (prefix) => {
      const found: { path: string; bytes: number }[] = [];
      let after: string | undefined;
      for (let page = 0; page < mostPages; page += 1) {
        const query = new URLSearchParams({ 'list-type': '2', prefix: keyOf(prefix) });
        if (after !== undefined) query.set('continuation-token', after);
        const { objects, next } = readListing(await (await send('', {}, query)).text());
        const skip = keyOf('').length;
        found.push(...objects.map(({ key, bytes }) => ({ path: key.slice(skip), bytes })));
        if (next === undefined) return found;
        after = next;
      }
      throw fault('refused');
    },
    delete: async (path) => {
      const { body } = await send(keyOf(path), { method: 'DELETE' });
      await body?.cancel();
    },
  };
}

type Send = (
  key: string,
  init: RequestInit & { duplex?: 'half' },
  query?: URLSearchParams,
) => Promise<Response>;

function senderOf(options: ObjectStoreOptions): Send {
  const { bucket, region, accessKeyId, secretAccessKey, sessionToken } = options;
  const signer = new AwsClient({
    accessKeyId,
    secretAccessKey,
    region,
    service: 's3',
    ...(sessionToken === undefined ? {} : { sessionToken }),
  });
  const base = (options.endpoint ?? `https://s3.${region}.amazonaws.com`).replace(/\/$/, '');
  return async (key, init, query) => {
    const path = key === '' ? '' : `/${key.split('/').map(encodeURIComponent).join('/')}`;
    const url = `${base}/${bucket}${path}${query ? `?${query}` : ''}`;
    // Signed apart from the body, which is a stream that is sent once.
    const { body = null, duplex, ...head } = init;
    const signed = await signer.sign(url, head);
    const answer = await answerOf(signed, { body, duplex }, options.timeoutMilliseconds ?? 30_000);
    if (answer.ok) return answer;
    const text = await answer.text().catch(() => '');
    throw faultOf(answer.status, text);
  };
}

async function answerOf(
  signed: Request,
  { body, duplex }: { body: RequestInit['body']; duplex: 'half' | undefined },
  milliseconds: number,
): Promise<Response> {
  // Only the beginning of the answer is waited for so long: a large body takes what it takes.
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), milliseconds + (body ? 600_000 : 0));
  try {
    const { method, headers } = signed;
    const streamed = body ? { body, duplex } : {};
    return await fetch(signed.url, { method, headers, redirect: 'error', signal: stop.signal, ...streamed });
  } catch (cause) {
    throw fault('unreachable', cause);
  } finally {
    clearTimeout(timer);
  }
}

async function* piecesOf(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* body;
  } catch (cause) {
    throw fault('unreachable', cause);
  }
}

/** The store's own words are not repeated: they can quote keys and paths. */
function faultOf(status: number, text: string): ConnectorFault {
  if (status === 404) return fault('missing');
  if (status === 507 || /<Code>(QuotaExceeded|XMinioStorageFull|EntityTooLarge)</.test(text))
    return fault('full');
  if (/<Code>(XAmzContentSHA256Mismatch|BadDigest)</.test(text)) return fault('damaged');
  return fault(status >= 500 || status === 429 ? 'unreachable' : 'refused');
}

function fault(
  code: 'full' | 'unreachable' | 'refused' | 'missing' | 'damaged',
  cause?: unknown,
): ConnectorFault {
  return new ConnectorFault('object-store', code, {
    again: code === 'full' || code === 'unreachable',
    cause,
  });
}
