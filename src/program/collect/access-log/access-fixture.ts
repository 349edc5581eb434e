/** An office with accounts, and a program that reports accesses: for tests of the access log. */
import pg from 'pg';
import type { Client, Reply } from '../../../../test/setup/installation.ts';
import type { Id } from '../../../kernel/ids.ts';
import type { Part } from '../../../runtime/part.ts';
import { ada, openOffice } from '../identification/office-fixture.ts';
import { accessLog } from './index.ts';

export type Line = Readonly<Record<string, unknown>>;

export async function openAccessOffice(later: readonly Part[] = []) {
  const office = await openOffice([accessLog, ...later]);
  const { here, officer, offering } = office;
  const shipper = here.as({ scopes: ['access-log:report'] });
  const owner = new pg.Client({ connectionString: here.ownerUrl });
  await owner.connect();
  const customer = await office.customerOf(await office.made(ada()));
  let last = 0;
  return {
    ...office,
    shipper,
    customer,
    account: async (externalId?: string): Promise<Id<'account'>> => {
      const created = await officer.post('/identification/accounts', {
        customer,
        offering,
        trial: false,
        locationsOfUse: [],
        ...(externalId === undefined ? {} : { externalId }),
      });
      if (created.status !== 201) throw new Error(created.text);
      return created.json.id;
    },
    /** Reports lines as a batch with a name of its own, or the one that is given. */
    report: (lines: readonly Line[], options: Sending = {}) => {
      last += 1;
      return send(options.by ?? shipper, ndjson(lines), { key: `batch-${last}`, ...options });
    },
    /** Reports a body as it is. */
    send: (body: string | Uint8Array, options: Sending = {}) => {
      last += 1;
      return send(options.by ?? shipper, body, { key: `batch-${last}`, ...options });
    },
    /** Rows as the owner of the database sees them. */
    rows: async (text: string, values: unknown[] = []) => (await owner.query(text, values)).rows,
    close: async () => {
      await owner.end();
      await here.close();
    },
  };
}

export type AccessOffice = Awaited<ReturnType<typeof openAccessOffice>>;

type Sending = {
  readonly by?: Client;
  readonly key?: string;
  readonly query?: string;
  readonly encoding?: string;
  readonly type?: string;
};

function send(by: Client, body: string | Uint8Array, options: Sending & { key: string }): Promise<Reply> {
  const { key, query = '', encoding, type = 'application/x-ndjson' } = options;
  const headers: Record<string, string> = { 'content-type': type, 'idempotency-key': key };
  if (encoding !== undefined) headers['content-encoding'] = encoding;
  // As every sender over a socket does.
  headers['content-length'] = String(Buffer.byteLength(body));
  return by.request('POST', `/access-events${query}`, { body, headers });
}

export function ndjson(lines: readonly Line[]): string {
  return lines.map((line) => `${JSON.stringify(line)}\n`).join('');
}

/** An access as our own format has it. */
export function access(account: unknown, over: Line = {}): Line {
  return {
    account,
    at: '2026-03-02T14:00:00Z',
    address: '192.0.2.7',
    principal: 'ada',
    action: 'console:sign-in',
    ...over,
  };
}
