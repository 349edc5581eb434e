/**
 * The sealer: gives waiting entries their place in the tenant's tree and signs a checkpoint over them.
 *
 * Everything of one round is one transaction: it is all there or none of it, so a crash at any point loses nothing and
 * leaves no gap. A lock lets one sealer at a time work on a tree. Before it goes on, the sealer makes sure that it goes
 * on from what was signed: it never puts its name to a tree that somebody changed behind it.
 */
import type { Id } from '../../../kernel/ids.ts';
import {
  append,
  completeSubtrees,
  type Edge,
  edgeOf,
  emptyEdge,
  rootOf,
  sameHash,
} from '../../../kernel/merkle.ts';
import type { Instant } from '../../../kernel/time.ts';
import { treeHashing } from '../../../runtime/crypto/tree-hashing.ts';
import type { Transaction } from '../../../runtime/database/index.ts';
import { tileHeight } from './merkle/tiles.ts';
import { checkSignatures, readCheckpoint, signCheckpoint } from './notes/checkpoint.ts';
import { type LogKeys, type Signer, verifierKeyOf } from './notes/keys.ts';
import { countLeaves, insertLeaves, insertNodes, type TileRoot, takePending } from './store/leaves.ts';
import {
  insertCheckpoint,
  insertKey,
  insertLog,
  type KeptCheckpoint,
  lastCheckpoint,
  lockLog,
  readOrigin,
} from './store/log.ts';

export type Sealing = {
  readonly tx: Transaction;
  readonly tenant: Id<'organization'>;
  readonly at: Instant;
  readonly keys: LogKeys;
  /** The origin a new log gets. */
  readonly origin: string;
  /** Signs with the new key alone though the old one is lost. Examiners will have to be told. */
  readonly withoutHandover?: boolean;
  readonly limit?: number;
};

/** `busy`: another sealer is at this tree. */
export type Sealed = { readonly sealed: number; readonly checkpoint: KeptCheckpoint | undefined } | 'busy';

/** The store does not hold what was signed. Sealing stops until somebody has found out why. */
export class LedgerDamagedError extends Error {}

/** The last checkpoint is signed by a key that is not here. */
export class LedgerKeyError extends Error {}

/** Entries in one round: a checkpoint at least this often, and a transaction of some tenths of a second. */
const roundSize = 2_000;

/** Seals one round of waiting entries. Call again while it seals as many as `limit`. */
export async function sealRound(sealing: Sealing): Promise<Sealed> {
  const { tx, tenant, at } = sealing;
  if (!(await lockLog(tx, tenant))) return 'busy';
  const last = await lastCheckpoint(tx);
  const waiting = await takePending(tx, sealing.limit ?? roundSize);
  if (waiting.length === 0) return { sealed: 0, checkpoint: last };
  const origin = (await readOrigin(tx)) ?? (await openLog(sealing));
  const signers = signersAfter(last, { ...sealing, origin });
  const edge = await edgeAfter(tx, last);

  const encoder = new TextEncoder();
  const nodes: TileRoot[] = [];
  const leaves = waiting.map((entry) => {
    const leaf = {
      index: edge.size,
      entry: entry.id,
      hash: treeHashing.leaf(encoder.encode(entry.canonical)),
    };
    append(edge, leaf.hash, treeHashing, ({ level, index, hash }) => {
      if (level % tileHeight === 0) nodes.push({ level: level / tileHeight, index, hash });
    });
    return leaf;
  });
  await insertLeaves(tx, tenant, leaves);
  await insertNodes(tx, tenant, nodes);

  const head = { origin, size: edge.size, root: rootOf(edge, treeHashing) };
  const checkpoint = { ...head, edge: edge.hashes, note: signCheckpoint(head, signers), signedAt: at };
  for (const signer of signers) {
    await insertKey(tx, { tenant, text: verifierKeyOf(signer).text, sinceSize: edge.size });
  }
  await insertCheckpoint(tx, tenant, checkpoint);
  return { sealed: leaves.length, checkpoint };
}

async function openLog({ tx, tenant, origin, at }: Sealing): Promise<string> {
  await insertLog(tx, { tenant, origin, at });
  return origin;
}

/** The tree to go on from, checked against what was signed. */
async function edgeAfter(tx: Transaction, last: KeptCheckpoint | undefined): Promise<Edge> {
  if (last && last.edge.length !== completeSubtrees(last.size)) {
    throw new LedgerDamagedError(`the kept edge does not fit the size ${last.size}`);
  }
  const edge = last ? edgeOf(last.size, last.edge) : emptyEdge();
  if (last && !sameHash(rootOf(edge, treeHashing), last.root)) {
    throw new LedgerDamagedError(`the kept edge does not lead to the root signed at size ${last.size}`);
  }
  const leaves = await countLeaves(tx);
  if (leaves !== edge.size) {
    throw new LedgerDamagedError(`there are ${leaves} leaves where ${edge.size} were signed`);
  }
  return edge;
}

/** Who signs next: the current key, and beside it the previous one when it signed last. */
function signersAfter(last: KeptCheckpoint | undefined, sealing: Sealing): Signer[] {
  const { origin, keys } = sealing;
  const current = { name: origin, privateKey: keys.current };
  if (!last) return [current];
  const previous = keys.previous ? [{ name: origin, privateKey: keys.previous }] : [];
  const read = readCheckpoint(last.note);
  if (read?.origin !== origin || read.size !== last.size || !sameHash(read.root, last.root)) {
    throw new LedgerDamagedError(`the checkpoint of size ${last.size} does not say what is kept beside it`);
  }
  const signedBy = (signer: Signer) => checkSignatures(read.note, [verifierKeyOf(signer)]).valid.length > 0;
  if (signedBy(current)) return [current];
  const handingOver = previous.filter(signedBy);
  if (handingOver.length > 0) return [...handingOver, current];
  if (sealing.withoutHandover) return [current];
  throw new LedgerKeyError(`the checkpoint of size ${last.size} is signed by a key that is not here`);
}
