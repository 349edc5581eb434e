/** What the machine could do at most, in the same run: HTTP without a gate, and the insert without HTTP. */
import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { BenchInstallation } from './installation.ts';

/** Runs `use` against an HTTP server that does nothing. */
export async function withEmptyServer<T>(
  use: (server: { port: number; id: number }) => Promise<T>,
): Promise<T> {
  const file = fileURLToPath(new URL('empty-server.ts', import.meta.url));
  const child = spawn(process.execPath, ['--import', 'tsx', file], { stdio: ['ignore', 'pipe', 'inherit'] });
  try {
    return await use({ port: await firstLine(child), id: child.pid ?? 0 });
  } finally {
    child.kill();
  }
}

async function firstLine(child: ChildProcess): Promise<number> {
  if (!child.stdout) throw new Error('the empty server has no output');
  for await (const line of createInterface(child.stdout)) return Number(line);
  throw new Error('the empty server ended');
}

/** Verdict rows a second, inserted a batch at a time in durable transactions, with nothing before them. */
export async function insertsPerSecond(
  gatehouse: BenchInstallation,
  { batch, seconds }: { batch: number; seconds: number },
): Promise<number> {
  return gatehouse.connected(async (query) => {
    // The same table with its indexes, beside the real one: these rows are no verdicts.
    await query('create table enforce.bench_verdict (like enforce.verdict including all)');
    const [tenant] = await query<{ id: string }>('select id from runtime.tenant limit 1');
    let rows = 0;
    const began = performance.now();
    while (performance.now() - began < seconds * 1000) {
      await query(
        `insert into enforce.bench_verdict
           (id, tenant_id, account_id, asked_at, asked_by, decision, standing_version, canonical, signature, key_id)
         select lpad(to_hex($5::bigint + number), 32, '0')::uuid, $2, gen_random_uuid(), now(), 'bench', 'permit', 1,
                $3, $4, 'key'
         from generate_series(1, $1) as number`,
        // Ids ascend, as those of verdicts do.
        [batch, tenant?.id, 'x'.repeat(900), Buffer.alloc(64), rows],
      );
      rows += batch;
    }
    const perSecond = rows / ((performance.now() - began) / 1000);
    await query('drop table enforce.bench_verdict');
    return perSecond;
  });
}
