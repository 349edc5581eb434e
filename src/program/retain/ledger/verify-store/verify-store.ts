/**
 * Verifies a tenant's ledger where it lies: all that verifying its export would check, and what only the store knows:
 * that the history is what the entries tell, that every entry has its place, and that proofs can be made.
 */
import type { Id } from '../../../../kernel/ids.ts';
import { sameHash } from '../../../../kernel/merkle.ts';
import type { Instant } from '../../../../kernel/time.ts';
import type { MasterKey } from '../../../../runtime/crypto/sealing.ts';
import { emptyProblems, inOrder, type LedgerProblem, note, type ProblemList } from '../bundle/problems.ts';
import type { BundleReport } from '../bundle/report.ts';
import { BundleVerifier } from '../bundle/verify.ts';
import type { BundleLeaf } from '../bundle/write.ts';
import { type ExportPlan, exportBundle, planExport, type ReadTenant, sealedEntries } from '../export.ts';
import { readCheckpoint } from '../notes/checkpoint.ts';
import { type KeptEntry, overdueEntries, unsealedEntries } from '../store/leaves.ts';
import { checkpointsBetween } from '../store/log.ts';
import { EventCheck } from './check-events.ts';
import { NodeCheck } from './check-nodes.ts';

export type StoreQuestion = {
  readonly tenant: Id<'organization'>;
  readonly at: Instant;
  readonly read: ReadTenant;
  /** Verifier keys of this installation: the log must be signed by them. */
  readonly trustedKeys: readonly string[];
  readonly seen?: readonly string[];
  /** Opens every sealed personal value and compares it with its commitment. */
  readonly master?: MasterKey;
  /** Told after each block how many of the sealed entries were looked at. A throw ends it. */
  readonly progress?: (entries: number, total: number) => Promise<void>;
};

export type StoreReport = {
  readonly ok: boolean;
  /** What its export amounts to; nothing while no entry has been sealed. */
  readonly bundle: BundleReport | undefined;
  /** Entries that wait for the sealer. */
  readonly waiting: number;
  readonly events: number;
  /** Personal values that were opened and are what was committed to, and those whose key was destroyed. */
  readonly opened: number;
  readonly erased: number;
  readonly problems: readonly LedgerProblem[];
  readonly more: number;
};

/** An entry is sealed within seconds; one that waits this long means that no sealer runs. */
const longestWaitMinutes = 5;
const block = 500;

export async function verifyStore(asked: StoreQuestion): Promise<StoreReport> {
  const problems = emptyProblems();
  const { tenant, at, master } = asked;
  const events = new EventCheck(problems, master && { tenant, at, master });
  const plan = await planExport({ tenant }, asked.read);
  const bundle = plan && (await verifySealed(plan, asked, { events, problems }));
  const waiting = await checkWaiting(asked, { events, problems });
  await asked.read((tx) => events.finish(tx));
  const all: ProblemList = {
    kept: [...(bundle?.problems ?? []), ...problems.kept],
    more: problems.more + (bundle?.more ?? 0),
  };
  return {
    ok: all.kept.length === 0,
    bundle,
    waiting,
    ...events.counts,
    problems: inOrder(all),
    more: all.more,
  };
}

type Checks = { readonly events: EventCheck; readonly problems: ProblemList };

async function verifySealed(plan: ExportPlan, asked: StoreQuestion, checks: Checks): Promise<BundleReport> {
  const { read, trustedKeys, seen, progress } = asked;
  const verifier = new BundleVerifier({ trustedKeys, deep: true, ...(seen ? { seen } : {}) });
  const nodes = new NodeCheck(checks.problems);
  const looking = async function* () {
    for await (const { from, to, entries } of sealedEntries(plan, read)) {
      const leaves = filled(entries, { from, to }, checks.problems);
      await read(async (tx) => {
        await nodes.leaves(tx, leaves);
        await checks.events.entries(tx, entries);
      });
      for (const entry of entries) checkRow(entry, checks.problems);
      yield leaves;
      await progress?.(to, plan.to);
    }
  };
  const bundle = exportBundle({ plan, read, leaves: looking() });
  for await (const text of bundle) verifier.push(Buffer.from(text));
  await read((tx) => nodes.finish(tx));
  await checkCheckpointRows(plan, read, checks.problems);
  return verifier.finish();
}

/** The leaves of a range. An empty place is named, and stands as a hash that leads to no signed root. */
function filled(
  entries: readonly KeptEntry[],
  { from, to }: { from: number; to: number },
  problems: ProblemList,
): readonly BundleLeaf[] {
  const byIndex = new Map(entries.map((entry) => [entry.index, entry]));
  return Array.from({ length: to - from }, (_, i): BundleLeaf => {
    const entry = byIndex.get(from + i);
    if (entry?.hash) return { hash: entry.hash, text: entry.canonical };
    note(problems, { code: 'leaf-missing', where: { entry: from + i } });
    return { hash: new Uint8Array(32) };
  });
}

/** Entries that have no place yet must be in the queue, and not for long. Their events count as told. */
async function checkWaiting({ read }: StoreQuestion, { events, problems }: Checks): Promise<number> {
  const overdue = await read((tx) => overdueEntries(tx, longestWaitMinutes));
  if (overdue) {
    note(problems, { code: 'entries-unsealed', where: {}, found: `${overdue.count} since ${overdue.since}` });
  }
  let waiting = 0;
  for (let after = 0; ; ) {
    const entries = await read((tx) => unsealedEntries(tx, { after, limit: block }));
    await read((tx) => events.entries(tx, entries));
    for (const { id } of entries.filter((entry) => entry.lost))
      note(problems, { code: 'entry-lost', where: { id } });
    waiting += entries.length;
    const last = entries.at(-1);
    if (!last || entries.length < block) return waiting;
    after = last.position;
  }
}

/** The columns are copies of what the entry says, to find it by. */
function checkRow({ id, index, at, kind, canonical }: KeptEntry, problems: ProblemList): void {
  const says = `"kind":${JSON.stringify(kind)},"subjects":`;
  const agrees = canonical.includes(`"id":"${id}","${says.slice(1)}`) && canonical.includes(`"at":"${at}"`);
  if (!agrees)
    note(problems, {
      code: 'entry-misfiled',
      where: { id, ...(index === undefined ? {} : { entry: index }) },
    });
}

async function checkCheckpointRows(plan: ExportPlan, read: ReadTenant, problems: ProblemList): Promise<void> {
  for (let from = 0; ; ) {
    const kept = await read((tx) => checkpointsBetween(tx, { from, to: plan.to, limit: block }));
    for (const { size, root, note: text } of kept) {
      const says = readCheckpoint(text);
      if (!says || says.size !== size || !sameHash(says.root, root)) {
        note(problems, { code: 'checkpoint-misfiled', where: { checkpoint: size } });
      }
    }
    const last = kept.at(-1);
    if (!last || kept.length < block) return;
    from = last.size + 1;
  }
}
