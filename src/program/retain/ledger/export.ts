/** Hands out a tenant's ledger, or a stretch of it, as a bundle that proves itself. Reads a block at a time. */
import type { Id } from '../../../kernel/ids.ts';
import type { Instant } from '../../../kernel/time.ts';
import type { Transaction } from '../../../runtime/database/index.ts';
import type { BundleHeader } from './bundle/lines.ts';
import { type BundleLeaf, writeBundle } from './bundle/write.ts';
import { readVerifierKey } from './notes/keys.ts';
import { entriesFrom, indexesWritten, type KeptEntry } from './store/leaves.ts';
import {
  checkpointNear,
  checkpointsBetween,
  type KeptCheckpoint,
  lastCheckpoint,
  readKeys,
  readOrigin,
} from './store/log.ts';

export type ExportQuestion = {
  readonly tenant: Id<'organization'>;
  /** Entries written in this stretch of time, both ends included; none given: all of them. */
  readonly from?: Instant | undefined;
  readonly until?: Instant | undefined;
} & HandedOver;

/** Which entries are handed over; the others go by their hash only. */
export type HandedOver = {
  /** Those with one of these subjects. */
  readonly about?: readonly string[] | undefined;
  /** Those written by then: a stretch that ends behind this moment, at its next checkpoint, tells of nothing later. */
  readonly knownAt?: Instant | undefined;
};

/** Runs one query inside the tenant. The export makes many short ones, so that it never holds a transaction open. */
export type ReadTenant = <T>(read: (tx: Transaction) => Promise<T>) => Promise<T>;

/** What an export will hold. A stretch begins and ends at a checkpoint, so it can hold a few entries more than asked. */
export type ExportPlan = {
  readonly header: BundleHeader;
  /** The size it ends at. */
  readonly to: number;
};

const block = 1024;
const checkpointBlock = 256;

/** What would be exported, or nothing when no log is there yet. */
export async function planExport(asked: ExportQuestion, read: ReadTenant): Promise<ExportPlan | undefined> {
  return read(async (tx) => {
    const [origin, last] = [await readOrigin(tx), await lastCheckpoint(tx)];
    if (origin === undefined || !last) return undefined;
    const keys = (await readKeys(tx)).map(readVerifierKey).filter((key) => key !== undefined);
    const { from, to } = await stretch(tx, asked, last);
    return { header: { from, keys, origin, tenant: asked.tenant }, to };
  });
}

/** The bundle's text. `leaves`: those of the plan, when somebody else looks at them on the way. */
export function exportBundle(work: {
  plan: ExportPlan;
  read: ReadTenant;
  handedOver?: HandedOver | undefined;
  leaves?: AsyncIterable<readonly BundleLeaf[]>;
}): AsyncGenerator<string> {
  const { plan, read, handedOver = {} } = work;
  const leaves = work.leaves ?? leavesOf(plan, read, handedOver);
  return writeBundle({ header: plan.header, leaves, checkpoints: checkpointsOf(plan, read) });
}

async function stretch(
  tx: Transaction,
  { from, until }: ExportQuestion,
  last: KeptCheckpoint,
): Promise<{ from: number; to: number }> {
  if (from === undefined && until === undefined) return { from: 0, to: last.size };
  const written = await indexesWritten(tx, { from, until });
  if (!written) return { from: last.size, to: last.size };
  return {
    from: (await checkpointNear(tx, { size: written.first, side: 'before' }))?.size ?? 0,
    to: (await checkpointNear(tx, { size: written.last + 1, side: 'after' }))?.size ?? last.size,
  };
}

/** The sealed entries of the plan, in the order of their places, with the range that each block should hold. */
export async function* sealedEntries(
  plan: ExportPlan,
  read: ReadTenant,
): AsyncGenerator<{ from: number; to: number; entries: readonly KeptEntry[] }> {
  for (let from = plan.header.from; from < plan.to; from += block) {
    const to = Math.min(from + block, plan.to);
    yield { from, to, entries: await read((tx) => entriesFrom(tx, { from, to })) };
  }
}

async function* leavesOf(
  plan: ExportPlan,
  read: ReadTenant,
  handedOver: HandedOver,
): AsyncGenerator<BundleLeaf[]> {
  for await (const { entries } of sealedEntries(plan, read)) {
    yield entries.map((entry) => leafOf(entry, handedOver));
  }
}

function leafOf({ hash, canonical, at }: KeptEntry, { about, knownAt }: HandedOver): BundleLeaf {
  const leaf = { hash: hash ?? new Uint8Array(0) };
  if (knownAt !== undefined && at > knownAt) return leaf;
  const isAbout = (subject: unknown) => about?.some((one) => one === subject);
  return about === undefined || subjectsOf(canonical).some(isAbout) ? { ...leaf, text: canonical } : leaf;
}

function subjectsOf(canonical: string): readonly unknown[] {
  const entry: unknown = JSON.parse(canonical);
  const subjects = typeof entry === 'object' && entry !== null && 'subjects' in entry ? entry.subjects : [];
  return Array.isArray(subjects) ? subjects : [];
}

async function* checkpointsOf(plan: ExportPlan, read: ReadTenant): AsyncGenerator<KeptCheckpoint> {
  let from = plan.header.from;
  for (;;) {
    const range = { from, to: plan.to, limit: checkpointBlock };
    const found = await read((tx) => checkpointsBetween(tx, range));
    yield* found;
    const last = found.at(-1);
    if (!last || found.length < checkpointBlock) return;
    from = last.size + 1;
  }
}
