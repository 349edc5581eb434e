/**
 * The annual certification of a large provider: drafted, which counts every figure over its rows, and given as PDF, JSON
 * and manifest. Then all of it once more: the figures are taken again and must have the same rows, a second draft as of
 * the same moment must count the same, and the files must have the same bytes.
 *
 * `GATEHOUSE_BENCH_ACCOUNTS` and `GATEHOUSE_BENCH_OWNERS` set how many there are.
 */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { loadavg } from 'node:os';
import { type BenchInstallation, openBenchInstallation } from '../gate/installation.ts';
import { fillCensus } from './fill.ts';

const goalSeconds = 10;
const formats = ['pdf', 'json', 'html', 'markdown'] as const;

export async function run(): Promise<void> {
  const accounts = Number(process.env.GATEHOUSE_BENCH_ACCOUNTS ?? 1_000_000);
  const owners = Number(process.env.GATEHOUSE_BENCH_OWNERS ?? 300_000);
  const installation = await openBenchInstallation({ accounts: 0 });
  try {
    await prepare(installation);
    await fillCensus(installation.query, { accounts, owners });
    const before = await memoryMb(installation, 'VmRSS');
    const first = await build(installation);
    const rebuilt = await timed(() => send(installation, `/v1/filings/${first.filing}/rebuilds`));
    const files = await filesOf(installation, first.filing);
    const second = await build(installation, first.asOf);
    const same = {
      rebuilt: rebuilt.value.digest === first.digest,
      files: JSON.stringify(files) === JSON.stringify(first.files),
      figures: second.figures === first.figures,
    };
    const identical = Object.values(same).every(Boolean);
    const peak = await memoryMb(installation, 'VmHWM');
    const seconds = first.draftSeconds + first.fileSeconds;
    console.log(
      `${accounts.toLocaleString('en')} accounts, ${owners.toLocaleString('en')} owners; load of the machine ${loadavg()[0]?.toFixed(1)}`,
    );
    console.table({
      'drafted: every figure counted over its rows': { seconds: round(first.draftSeconds) },
      'PDF, JSON, HTML and Markdown': { seconds: round(first.fileSeconds) },
      [`both (goal ${goalSeconds} s)`]: {
        seconds: round(seconds),
        goal: seconds <= goalSeconds ? 'yes' : 'NO',
      },
      'figures taken again': { seconds: round(rebuilt.seconds), goal: same.rebuilt ? 'the same' : 'NO' },
      'the second time': {
        seconds: round(second.draftSeconds + second.fileSeconds),
        goal: identical ? 'identical' : `NOT identical: ${JSON.stringify(same)}`,
      },
      'memory of the process before, MB': { seconds: before },
      'memory of the process at most, MB': { seconds: peak },
    });
    console.log(
      JSON.stringify({
        bench: 'certification',
        accounts,
        owners,
        seconds: round(seconds),
        identical,
        rss_mb: peak,
      }),
    );
  } finally {
    await installation.stop();
  }
}

/** A first certification is on record, so that a yearly one can follow. */
async function prepare(installation: BenchInstallation): Promise<void> {
  const [tenant] = await installation.query<{ id: string }>('select id from runtime.tenant limit 1');
  const path = `/v1/organizations/org_${tenant?.id}/certifications-on-record`;
  await send(installation, path, { certifiedOn: '2025-06-02', receipt: 'bench' });
}

type Answered = {
  readonly id: string;
  readonly asOf: string;
  readonly digest: string;
  readonly fields: readonly { readonly field: string; readonly value: { readonly figure?: unknown } }[];
};

async function build(installation: BenchInstallation, asOf?: string) {
  const drafted = await timed(() =>
    send<Answered>(installation, '/v1/filings', {
      kind: 'annual-certification',
      ...(asOf ? { asOf } : {}),
    }),
  );
  const { id: filing, digest, fields } = drafted.value;
  const files = await timed(() => filesOf(installation, filing));
  // One draft of a kind at a time; a second one is begun when the first has ended.
  await send(installation, `/v1/filings/${filing}/withdrawals`, { because: 'overtaken' });
  return {
    filing,
    digest,
    asOf: drafted.value.asOf,
    figures: JSON.stringify(fields.map(({ field, value }) => [field, withoutSeen(value.figure)])),
    files: files.value,
    draftSeconds: drafted.seconds,
    fileSeconds: files.seconds,
  };
}

/** A figure without which transactions had ended: that is another set each time, with the same rows. */
function withoutSeen(figure: unknown): unknown {
  if (typeof figure !== 'object' || figure === null) return undefined;
  const { parameters: _parameters, ...rest } = figure as Record<string, unknown>; // Safe: an object, checked above.
  return rest;
}

async function filesOf({ port, key }: BenchInstallation, filing: string): Promise<readonly string[]> {
  const digests: string[] = [];
  for (const format of formats) {
    const answer = await fetch(`http://127.0.0.1:${port}/v1/filings/${filing}/file?format=${format}`, {
      headers: { authorization: `Bearer ${key}` },
    });
    if (!answer.ok) throw new Error(`${format}: ${answer.status} ${await answer.text()}`);
    const bytes = new Uint8Array(await answer.arrayBuffer());
    digests.push(`${format} ${createHash('sha256').update(bytes).digest('hex')}`);
  }
  return digests;
}

async function send<T = Answered>(
  { port, key }: BenchInstallation,
  path: string,
  body?: unknown,
): Promise<T> {
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
  return (await answer.json()) as T; // Safe: the contract says what these operations answer.
}

async function memoryMb(installation: BenchInstallation, what: 'VmRSS' | 'VmHWM'): Promise<number> {
  const status = await readFile(`/proc/${installation.process().pid}/status`, 'utf8');
  return Math.round(Number(new RegExp(`${what}:\\s+(\\d+)`).exec(status)?.[1] ?? Number.NaN) / 1024);
}

async function timed<T>(act: () => Promise<T>): Promise<{ value: T; seconds: number }> {
  const began = performance.now();
  const value = await act();
  return { value, seconds: (performance.now() - began) / 1000 };
}

function round(seconds: number): number {
  return Math.round(seconds * 100) / 100;
}
