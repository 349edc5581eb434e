/**
 * The lines of a bundle, one JSON value each (NDJSON):
 *
 *     {"bundle":{"format":…,"from":0,"keys":[…],"origin":…,"tenant":…}}   first
 *     {"checkpoint":"<signed note>","edge":[…]}                           where the tree has the checkpoint's size
 *     {"tile":{"first":0,"hashes":"…"}}                                   leaf hashes of the entries that follow
 *     {"actor":…,"at":…, … ,"tenant":…,"v":1}                             an entry: the very bytes that were hashed
 *     {"withheld":"<hash>"}                                               stands for an entry that is not handed over
 *     {"end":{"checkpoints":2,"entries":600,"size":600}}                  last
 *
 * Every line but an entry is canonical JSON with exactly these keys, so that no byte can change unseen; an entry's
 * bytes are vouched for by its hash. A tile line names each hash, so a changed entry is found by itself and not only
 * as part of a stretch; the edge beside a checkpoint lets checking go on behind a stretch that is wrong.
 */
import { canonicalJson } from '../../../../kernel/canonical.ts';
import { completeSubtrees, type Edge, edgeOf, type Hash } from '../../../../kernel/merkle.ts';
import { toBase64 } from '../notes/base64.ts';
import { type ReadCheckpoint, readCheckpoint } from '../notes/checkpoint.ts';
import { ed25519Note, readVerifierKey, type VerifierKey } from '../notes/keys.ts';

export const bundleFormat = 'gatehouse-ledger/1';

export type BundleHeader = {
  /** Index of the first entry; 0 for a whole ledger. */
  readonly from: number;
  /** Every key that signed a checkpoint here, in the order in which they came into use. */
  readonly keys: readonly VerifierKey[];
  readonly origin: string;
  readonly tenant: string;
};

/** Leaf hashes, 32 bytes each, from index `first` on. */
export type TileLine = { readonly first: number; readonly hashes: Buffer };
export type CheckpointLine = { readonly checkpoint: ReadCheckpoint; readonly edge: Edge };
export type EndLine = { readonly checkpoints: number; readonly entries: number; readonly size: number };

/** The origin of a tenant's log: the log's name and the tenant, so that a checkpoint says whose it is. */
export function originOf(logName: string, tenant: string): string {
  return `${logName}/${tenant}`;
}

export function writeHeader({ from, keys, origin, tenant }: BundleHeader): string {
  return line({ bundle: { format: bundleFormat, from, keys: keys.map((key) => key.text), origin, tenant } });
}

export function writeTile({ first, hashes }: TileLine): string {
  // Canonical JSON as it stands: base64 needs no escape.
  return `{"tile":{"first":${first},"hashes":"${hashes.toString('base64')}"}}
`;
}

export function writeCheckpoint(checkpoint: { note: string; edge: readonly Hash[] }): string {
  return line({ checkpoint: checkpoint.note, edge: checkpoint.edge.map(toBase64) });
}

export function writeWithheld(hash: Hash): string {
  return line({ withheld: toBase64(hash) });
}

export function writeEnd(end: EndLine): string {
  return line({ end });
}

/*
 * Reading goes by writing: a line is accepted when the values found in it, written again, give the very same bytes.
 * So an added key, a space, another order or another escape is refused without a rule for each.
 */

export function readHeader(text: string): BundleHeader | undefined {
  const { from, keys, origin, tenant } = fieldsOf(fieldsOf(parse(text)).bundle);
  if (!isCount(from) || !isTexts(keys) || typeof origin !== 'string' || typeof tenant !== 'string')
    return undefined;
  const read = keys.map(readVerifierKey).filter((key) => key !== undefined);
  const header = { from, keys: read, origin, tenant };
  return writeHeader(header) === `${text}\n` ? header : undefined;
}

/** True when origin and tenant belong together and every log key bears the origin as its name. */
export function isConsistent({ keys, origin, tenant }: BundleHeader): boolean {
  const ours = keys.filter((key) => key.type === ed25519Note);
  return origin.endsWith(`/${tenant}`) && ours.length > 0 && ours.every((key) => key.name === origin);
}

export function readTile(text: string): TileLine | undefined {
  const [, digits, encoded] = /^\{"tile":\{"first":(\d+),"hashes":"([^"]+)"\}\}$/.exec(text) ?? [];
  const tile = { first: Number(digits), hashes: Buffer.from(encoded ?? '', 'base64') };
  if (!isCount(tile.first) || tile.hashes.length === 0 || tile.hashes.length % 32 !== 0) return undefined;
  return writeTile(tile) === `${text}\n` ? tile : undefined;
}

export function readCheckpointLine(text: string): CheckpointLine | undefined {
  const { checkpoint: note, edge } = fieldsOf(parse(text));
  if (typeof note !== 'string' || !isTexts(edge)) return undefined;
  const hashes = edge.map((hash) => Buffer.from(hash, 'base64'));
  const checkpoint = readCheckpoint(note);
  if (!checkpoint || hashes.length !== completeSubtrees(checkpoint.size)) return undefined;
  if (hashes.some((hash) => hash.length !== 32)) return undefined;
  if (writeCheckpoint({ note, edge: hashes }) !== `${text}\n`) return undefined;
  return { checkpoint, edge: edgeOf(checkpoint.size, hashes) };
}

export function readWithheld(text: string): Hash | undefined {
  const { withheld } = fieldsOf(parse(text));
  if (typeof withheld !== 'string') return undefined;
  const hash = Buffer.from(withheld, 'base64');
  return hash.length === 32 && writeWithheld(hash) === `${text}\n` ? hash : undefined;
}

export function readEnd(text: string): EndLine | undefined {
  const { checkpoints, entries, size } = fieldsOf(fieldsOf(parse(text)).end);
  if (!isCount(checkpoints) || !isCount(entries) || !isCount(size)) return undefined;
  const end = { checkpoints, entries, size };
  return writeEnd(end) === `${text}\n` ? end : undefined;
}

function line(value: unknown): string {
  return `${canonicalJson(value)}\n`;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function fieldsOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}
