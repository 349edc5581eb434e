/** What a caller sent, whichever way it reached us: as a web request, or straight from the socket. */
import type { IncomingMessage } from 'node:http';

export type Sent = {
  /** A header by its name in lower case; `null` when it was not sent. */
  header(name: string): string | null;
  query(): URLSearchParams;
  /** The whole body; `undefined` as soon as it is larger than `limit`, so that it never fills the memory. */
  bytes(limit: number): Promise<Uint8Array | undefined>;
  /** The body as it comes. Who stops early leaves the rest unread, and it is read past. */
  stream(): AsyncIterable<Uint8Array>;
};

export function sentByRequest(request: Request): Sent {
  return {
    header: (name) => request.headers.get(name),
    query: () => new URL(request.url).searchParams,
    bytes: async (limit) => {
      const chunks: Uint8Array[] = [];
      let size = 0;
      for await (const chunk of request.body ?? []) {
        size += chunk.byteLength;
        if (size > limit) return undefined;
        chunks.push(chunk);
      }
      return Buffer.concat(chunks);
    },
    stream: () => bodyOf(request),
  };
}

/** The message must not have been read yet. */
export function sentBySocket(incoming: IncomingMessage): Sent {
  return {
    header: (name) => rawHeader(incoming, name),
    query: () => new URL(incoming.url ?? '/', 'http://localhost').searchParams,
    bytes: (limit) => socketBytes(incoming, limit),
    stream: () => socketStream(incoming),
  };
}

async function* bodyOf(request: Request): AsyncGenerator<Uint8Array> {
  for await (const chunk of request.body ?? []) yield chunk;
}

/** Leaves the socket open when it is not read to its end: the answer still has to go out over it. */
async function* socketStream(incoming: IncomingMessage): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of incoming.iterator({ destroyOnReturn: false })) yield chunk;
  } finally {
    incoming.resume();
  }
}

/** As a web request has it: repeated headers are joined. Node's own `headers` would drop some repetitions. */
export function rawHeader(incoming: IncomingMessage, name: string): string | null {
  const { rawHeaders } = incoming;
  let found: string | null = null;
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const here = rawHeaders[at] ?? '';
    if (here.length !== name.length || here.toLowerCase() !== name) continue;
    const value = rawHeaders[at + 1] ?? '';
    found = found === null ? value : `${found}, ${value}`;
  }
  return found;
}

function socketBytes(incoming: IncomingMessage, limit: number): Promise<Uint8Array | undefined> {
  return new Promise((resolve, reject) => {
    let first: Buffer | undefined;
    const more: Buffer[] = [];
    let size = 0;
    incoming.on('data', (chunk: Buffer) => {
      size += chunk.byteLength;
      if (size > limit) resolve(undefined);
      else if (first) more.push(chunk);
      else first = chunk;
    });
    incoming.on('end', () =>
      resolve(first && more.length === 0 ? first : Buffer.concat(first ? [first, ...more] : [])),
    );
    // An ended message closes too, after every request: only a close before the end says anything.
    incoming.on('close', () => {
      if (!incoming.readableEnded) reject(new Error('the caller left before the body was whole'));
    });
    incoming.on('error', reject);
  });
}
