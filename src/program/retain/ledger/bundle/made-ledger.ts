/** A ledger made for tests and measurements: entries as `commit()` writes them, sealed and signed, without a database. */
import { createPrivateKey } from 'node:crypto';
import { canonicalJson } from '../../../../kernel/canonical.ts';
import { append, copyEdge, type Edge, emptyEdge, type Hash, rootOf } from '../../../../kernel/merkle.ts';
import { sha256, treeHashing } from '../../../../runtime/crypto/tree-hashing.ts';
import { signCheckpoint } from '../notes/checkpoint.ts';
import { type Signer, verifierKeyOf } from '../notes/keys.ts';
import { originOf } from './lines.ts';
import { type BundleCheckpoint, type BundleLeaf, type BundleSource, writeBundle } from './write.ts';

export const madeTenant = 'org_01990000-0000-7000-8000-000000000001';
export const madeOrigin = originOf('log.example/ledger', madeTenant);

/** The same signer for the same word, every time. */
export function madeSigner(word: string, name = madeOrigin): Signer {
  const pkcs8 = Buffer.concat([
    Buffer.from('302e020100300506032b657004220420', 'hex'),
    sha256(Buffer.from(word)),
  ]);
  return { name, privateKey: createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' }) };
}

/** The n-th entry: a change of standing, about 450 bytes, its personal value as a commitment. */
export function madeEntry(n: number, tenant = madeTenant): string {
  const id = n.toString(16).padStart(12, '0');
  const account = `acc_01990000-0000-7000-8000-${id}`;
  return canonicalJson({
    v: 1,
    id: `ent_01990000-0000-7000-8000-${id}`,
    tenant,
    at: new Date(Date.UTC(2026, 0, 1) + n * 1000).toISOString(),
    actor: { kind: 'user', id: 'usr_01990000-0000-7000-8000-000000000007', role: 'reviewer' },
    kind: 'standing-changed',
    subjects: [account],
    body: {
      events: [
        {
          type: 'standing-changed',
          event: `evt_01990000-0000-7000-8000-${id}`,
          subject: account,
          also: [],
          data: { to: n % 2 === 0 ? 'good' : 'restricted', because: ['identity-pending'] },
          personal: Buffer.from(sha256(Buffer.from(`personal ${n}`))).toString('base64'),
        },
      ],
    },
  });
}

export type MadeLedger = {
  readonly leaves: readonly BundleLeaf[];
  readonly checkpoints: readonly BundleCheckpoint[];
  readonly edges: ReadonlyMap<number, Edge>;
  /** Checkpoints as notes, by size. */
  readonly notes: ReadonlyMap<number, string>;
};

/** Seals the texts with a checkpoint at each size; `signersAt` says who signs it. */
export function makeLedger(about: {
  texts: Iterable<string>;
  checkpointAt: (size: number) => boolean;
  signersAt?: (size: number) => readonly Signer[];
}): MadeLedger {
  const signersAt = about.signersAt ?? (() => [madeSigner('first')]);
  const made = { leaves: [] as BundleLeaf[], checkpoints: [] as BundleCheckpoint[] };
  const edges = new Map<number, Edge>();
  const notes = new Map<number, string>();
  const edge = emptyEdge();
  // Not Buffer.from: its pool would keep the text alive beside the hash.
  const encoder = new TextEncoder();
  for (const text of about.texts) {
    const hash = treeHashing.leaf(encoder.encode(text));
    made.leaves.push({ hash, text });
    append(edge, hash, treeHashing);
    if (!about.checkpointAt(edge.size)) continue;
    const head = { origin: madeOrigin, size: edge.size, root: rootOf(edge, treeHashing) };
    const note = signCheckpoint(head, signersAt(edge.size));
    made.checkpoints.push({ size: edge.size, note, edge: [...edge.hashes] });
    edges.set(edge.size, copyEdge(edge));
    notes.set(edge.size, note);
  }
  return { ...made, edges, notes };
}

export type MadeBundle = {
  readonly from?: number;
  readonly signers?: readonly Signer[];
  /** Entries to hand over by their hash only. */
  readonly withhold?: (index: number) => boolean;
};

/** The ledger as a bundle, from a checkpoint's size on. */
export function sourceOf(ledger: MadeLedger, about: MadeBundle = {}): BundleSource {
  const from = about.from ?? 0;
  const keys = (about.signers ?? [madeSigner('first')]).map(verifierKeyOf);
  const shown = ledger.leaves.map((leaf, i): { hash: Hash; text?: string } =>
    about.withhold?.(i) ? { hash: leaf.hash } : leaf,
  );
  return {
    header: { from, keys, origin: madeOrigin, tenant: madeTenant },
    leaves: [shown.slice(from)],
    checkpoints: ledger.checkpoints.filter((checkpoint) => checkpoint.size >= from),
  };
}

export async function bundleText(source: BundleSource): Promise<string> {
  let text = '';
  for await (const piece of writeBundle(source)) text += piece;
  return text;
}
