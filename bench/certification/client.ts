/** What the bench asks of the installation, by its API: drafts, files, figures taken again, and rows. */
import { createHash } from 'node:crypto';
import type { BenchInstallation } from '../gate/installation.ts';

const formats = ['pdf', 'json', 'html', 'markdown'] as const;

export type Drafted = {
  readonly id: string;
  readonly asOf: string;
  readonly digest: string;
  readonly fields: readonly {
    readonly field: string;
    readonly value: { readonly figure?: { readonly rows: number; readonly parameters: unknown } };
  }[];
};

/** A first certification is on record, so that a yearly one can follow. */
export async function prepare(installation: BenchInstallation): Promise<void> {
  const [tenant] = await installation.query<{ id: string }>('select id from runtime.tenant limit 1');
  const path = `/v1/organizations/org_${tenant?.id}/certifications-on-record`;
  await send(installation, path, { certifiedOn: '2025-06-02', receipt: 'bench' });
}

export function draft(installation: BenchInstallation, asOf?: string): Promise<Drafted> {
  return send(installation, '/v1/filings', { kind: 'annual-certification', ...(asOf ? { asOf } : {}) });
}

/** One draft of a kind at a time; a second one is begun when the first has ended. */
export async function withdraw(installation: BenchInstallation, { id }: Drafted): Promise<void> {
  await send(installation, `/v1/filings/${id}/withdrawals`, { because: 'overtaken' });
}

/** @throws Error where a row is another than those that were counted. */
export async function rebuild(installation: BenchInstallation, { id }: Drafted): Promise<string> {
  return (await send(installation, `/v1/filings/${id}/rebuilds`)).digest;
}

/** The digest of each file. */
export async function filesOf(installation: BenchInstallation, { id }: Drafted): Promise<readonly string[]> {
  const digests: string[] = [];
  for (const format of formats) {
    const hash = createHash('sha256');
    for await (const some of await get(installation, `/v1/filings/${id}/file?format=${format}`))
      hash.update(some);
    digests.push(`${format} ${hash.digest('hex')}`);
  }
  return digests;
}

/** The rows of a figure as one file, of which nothing is kept; how many there are. */
export async function exportRows(
  installation: BenchInstallation,
  { id }: Drafted,
  field: string,
): Promise<number> {
  let lines = 0;
  for await (const some of await get(installation, `/v1/filings/${id}/fields/${field}/rows?format=csv`))
    for (const byte of some) if (byte === newline) lines += 1;
  return lines - notRows;
}
const newline = 10;
/** What the file is, and the names of its columns. */
const notRows = 2;

async function get({ port, key }: BenchInstallation, path: string): Promise<AsyncIterable<Uint8Array>> {
  const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
    headers: { authorization: `Bearer ${key}` },
  });
  if (!answer.ok || !answer.body) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return answer.body;
}

async function send({ port, key }: BenchInstallation, path: string, body?: unknown): Promise<Drafted> {
  const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${key}`,
      'content-type': 'application/json',
      'idempotency-key': crypto.randomUUID(),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as Drafted; // Safe: the contract says what these operations answer.
}
