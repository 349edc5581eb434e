/**
 * Many records under one root: how verdicts and days of access events enter the ledger.
 *
 * The part that holds the records puts the batch into the data of one event, so one ledger entry vouches for all of
 * them; each record can then be shown to be in its batch, or found missing or changed. Pure.
 */
import { type Hash, merkleRoot, type TreeHashing } from './merkle.ts';

/** A record of a batch: its id, and the leaf hash of the bytes it is kept as (canonical JSON). */
export type BatchRecord = { readonly id: string; readonly leaf: Hash };

export type Batch = {
  /** What the records are, e.g. `verdict`. */
  readonly of: string;
  readonly count: number;
  /** The least and the greatest id: the range that holds these records and no others. */
  readonly first: string;
  readonly last: string;
  /** Base64 of the Merkle tree hash over the records, in ascending order of id. */
  readonly root: string;
};

/** Throws `RangeError` for a batch without records, or whose ids do not ascend: its range would not say what it holds. */
export function batchOf(of: string, records: readonly BatchRecord[], hashing: TreeHashing): Batch {
  const [first, last] = [records.at(0), records.at(-1)];
  if (!first || !last) throw new RangeError('a batch has at least one record');
  let before: string | undefined;
  for (const { id } of records) {
    if (before !== undefined && id <= before) throw new RangeError('the ids of a batch ascend');
    before = id;
  }
  const root = merkleRoot(
    records.map((record) => record.leaf),
    hashing,
  );
  return {
    of,
    count: records.length,
    first: first.id,
    last: last.id,
    root: btoa(String.fromCharCode(...root)),
  };
}
