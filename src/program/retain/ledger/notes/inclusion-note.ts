/** Proofs of inclusion as one text (https://c2sp.org/tlog-proof): index, hashes, and the checkpoint they lead to. */
import type { Hash, TreeHashing } from '../../../../kernel/merkle.ts';
import { checkInclusion, type ProofCheck } from '../merkle/check.ts';
import { fromBase64, toBase64 } from './base64.ts';
import { type ReadCheckpoint, readCheckpoint } from './checkpoint.ts';

const firstLine = 'c2sp.org/tlog-proof@v1';

export type InclusionNote = {
  readonly index: number;
  readonly proof: readonly Hash[];
  readonly checkpoint: string;
};

export function writeInclusionNote({ index, proof, checkpoint }: InclusionNote): string {
  return [firstLine, `index ${index}`, ...proof.map(toBase64), '', checkpoint].join('\n');
}

export function readInclusionNote(text: string): (InclusionNote & { head: ReadCheckpoint }) | undefined {
  const blank = text.indexOf('\n\n');
  const checkpoint = text.slice(blank + 2);
  const [first, ...lines] = text.slice(0, Math.max(0, blank)).split('\n');
  // Extra data is not proven by anything, so we write none and skip what others wrote.
  const [indexLine = '', ...hashes] = lines[0]?.startsWith('extra ') ? lines.slice(1) : lines;
  const digits = /^index (0|[1-9][0-9]*)$/.exec(indexLine)?.[1];
  const proof = hashes.map(fromBase64).filter((hash) => hash?.length === 32);
  const head = readCheckpoint(checkpoint);
  if (first !== firstLine || digits === undefined || proof.length !== hashes.length || !head)
    return undefined;
  return { index: Number(digits), proof: proof.flatMap((hash) => hash ?? []), checkpoint, head };
}

/** Checks that the bytes of an entry are where the note says. The checkpoint's signatures are checked apart. */
export function checkInclusionNote(
  note: InclusionNote & { head: ReadCheckpoint },
  entry: Uint8Array,
  hashing: TreeHashing,
): ProofCheck {
  const { size, root } = note.head;
  return checkInclusion(
    { index: note.index, size, root, leaf: hashing.leaf(entry), proof: note.proof },
    hashing,
  );
}
