/** Reports accesses as a shipper of logs does. */
import type { Installation, Reply } from './installation.ts';

/** @param key the sender's own name of the batch. */
export function reportAccesses(
  here: Pick<Installation, 'as'>,
  key: string,
  lines: readonly object[],
): Promise<Reply> {
  const body = lines.map((line) => `${JSON.stringify(line)}\n`).join('');
  const headers = {
    'content-type': 'application/x-ndjson',
    'content-length': String(Buffer.byteLength(body)),
    'idempotency-key': key,
  };
  return here.as({ scopes: ['access-log:report'] }).request('POST', '/access-events', { body, headers });
}
