/**
 * How long it takes to try a change of the program on every account and on the requests of thirty days.
 *
 * The change bears on facts, so both sides are gathered. Real parts and a real PostgreSQL, in this process, as the worker
 * runs it. `GATEHOUSE_BENCH_ACCOUNTS` and `GATEHOUSE_BENCH_VERDICTS` set how many there are.
 */
import { createHash } from 'node:crypto';
import { cpus } from 'node:os';
import type { Id } from '../../src/kernel/ids.ts';
import { dayOf } from '../../src/kernel/time.ts';
import { startTrial } from '../../src/program/enforce/trial/start.ts';
import { readTrial } from '../../src/program/enforce/trial/store/trials.ts';
import { perform } from '../../src/runtime/commit/perform.ts';
import { inTenant } from '../../src/runtime/database/index.ts';
import type { Runtime } from '../../src/runtime/runtime.ts';
import { fill } from '../lists/fill.ts';
import { fillBeside } from './fill.ts';
import { actor, usingInstallation } from './here.ts';

const settings = {
  verificationMethodsNeeded: 3,
  pendingTerms: {
    services: [],
    acceleratorsMax: 0,
    regions: [],
    spendMax: { minor: 10_000, currency: 'USD' },
    monitoring: 'enhanced',
  },
};

export async function run(): Promise<void> {
  const accounts = Number(process.env.GATEHOUSE_BENCH_ACCOUNTS ?? 100_000);
  const verdicts = Number(process.env.GATEHOUSE_BENCH_VERDICTS ?? 100_000);
  await usingInstallation('trial', async ({ runtime, tenant, query }) => {
    await fill(query, accounts);
    await fillBeside(query, verdicts);
    const trial = await start(runtime, tenant);
    const measured = await measure(() => runJob(runtime, tenant, trial));
    const tried = await inTenant(runtime.database.sql, { tenant }, (tx) => readTrial(tx, trial));
    if (!tried?.found) throw new Error('the trial did not come to its end');
    const { found: counts, moves } = tried;
    console.log(`${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.versions.node}`);
    console.table(moves);
    console.table({
      'accounts a second': { value: Math.round(counts.accounts / measured.seconds) },
      'accounts that would differ': { value: counts.changed },
      'requests answered otherwise': { value: counts.otherwise },
      'memory when it began, MB': { value: measured.before },
    });
    console.log(
      JSON.stringify({
        accounts: counts.accounts,
        verdicts: counts.verdicts,
        seconds: Math.round(measured.seconds * 100) / 100,
        rss_mb: measured.most,
      }),
    );
  });
}

function start(runtime: Runtime, tenant: Id<'organization'>): Promise<Id<'longWork'>> {
  return perform(runtime, { tenant, actor }, async (work) => {
    const change = runtime.ids.next('programChange');
    const effectiveOn = dayOf(work.at, 'America/New_York');
    const digest = createHash('sha256').update('bench').digest('hex');
    const content = { settings, narratives: {}, risks: {} };
    const data = { content, reason: 'a change for the bench', effectiveOn, digest };
    const adoption = { statement: 'adopted for the bench', edition: runtime.edition.id };
    await work.commit([
      { type: 'program-change-drafted', subject: change, data },
      { type: 'program-adopted', subject: runtime.ids.next('program'), data: adoption },
    ]);
    const started = await startTrial(work, { tenant, actor, role: 'owner' }, change);
    if ('refused' in started) throw new Error(`refused: ${started.refused}`);
    return started.id;
  });
}

async function runJob(runtime: Runtime, tenant: Id<'organization'>, longWork: Id<'longWork'>): Promise<void> {
  const job = runtime.parts.flatMap((part) => part.jobs ?? []).find(({ name }) => name === 'run-long-work');
  if (!job) throw new Error('nobody runs long work');
  await job.run(runtime, { tenant, payload: { longWork } });
}

async function measure(work: () => Promise<void>) {
  const rss = () => Math.round(process.memoryUsage.rss() / 1e6);
  const before = rss();
  let most = before;
  const watch = setInterval(() => {
    most = Math.max(most, rss());
  }, 100);
  const began = performance.now();
  await work();
  const seconds = (performance.now() - began) / 1000;
  clearInterval(watch);
  return { seconds, before, most: Math.max(most, rss()) };
}
