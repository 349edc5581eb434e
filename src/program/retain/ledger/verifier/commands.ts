/** What an examiner can check offline. Each command gives the text to print and the exit code: 0 proven, 1 not. */
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createGunzip } from 'node:zlib';
import { canonicalJson } from '../../../../kernel/canonical.ts';
import { append, emptyEdge, rootOf } from '../../../../kernel/merkle.ts';
import { sha256, treeHashing } from '../../../../runtime/crypto/tree-hashing.ts';
import { verifyBundle } from '../bundle/verify.ts';
import { toBase64 } from '../notes/base64.ts';
import { checkSignatures } from '../notes/checkpoint.ts';
import { checkInclusionNote, readInclusionNote } from '../notes/inclusion-note.ts';
import { readVerifierKey } from '../notes/keys.ts';
import { showReport } from './show.ts';

export type Answer = { readonly text: string; readonly code: 0 | 1 };

const readBytes = 1 << 20;

export type BundleQuestion = {
  readonly file: string;
  /** Verifier keys, or files that hold one each. */
  readonly keys: readonly string[];
  /** Files of checkpoints that were kept. */
  readonly seen: readonly string[];
  readonly deep: boolean;
  readonly json: boolean;
};

/** A bundle, plain or compressed by gzip (`.gz`). */
export async function checkBundle(asked: BundleQuestion): Promise<Answer> {
  const trustedKeys = await Promise.all(asked.keys.map(keyText));
  const seen = await Promise.all(asked.seen.map((file) => readFile(file, 'utf8')));
  const bytes = createReadStream(asked.file, { highWaterMark: readBytes });
  const stream = asked.file.endsWith('.gz') ? bytes.pipe(createGunzip()) : bytes;
  const report = await verifyBundle(stream, { trustedKeys, seen, deep: asked.deep });
  return {
    text: asked.json ? `${JSON.stringify(report, null, 2)}\n` : showReport(report),
    code: report.ok ? 0 : 1,
  };
}

/** One entry and the proof that it is in the tree of a signed checkpoint. */
export async function checkProof(asked: {
  entry: string;
  proof: string;
  keys: readonly string[];
}): Promise<Answer> {
  const note = readInclusionNote(await readFile(asked.proof, 'utf8'));
  if (!note) return { text: 'NOT PROVEN: the proof cannot be read.\n', code: 1 };
  const keys = (await Promise.all(asked.keys.map(keyText)))
    .map(readVerifierKey)
    .filter((key) => key !== undefined);
  const { valid, invalid } = checkSignatures(note.head.note, keys);
  const included = checkInclusionNote(note, withoutNewline(await readFile(asked.entry)), treeHashing);
  const where = `entry ${note.index} of ${note.head.size} in ${note.head.origin}`;
  if (included !== 'proven') return { text: `NOT PROVEN: ${included}; ${where}\n`, code: 1 };
  if (valid.length === 0 || invalid.length > 0) {
    return { text: `NOT PROVEN: no key that you trust signed the checkpoint; ${where}\n`, code: 1 };
  }
  return { text: `PROVEN: ${where}\n`, code: 0 };
}

/** A personal value that was disclosed, with its salt, and the commitment that stands in an entry for it. */
export function checkValue(asked: { commitment: string; salt: string; value: string }): Answer {
  const salt = Buffer.from(asked.salt, 'base64');
  const value = canonicalValue(asked.value);
  if (value === undefined) return { text: 'NOT PROVEN: the value is not JSON.\n', code: 1 };
  const made = toBase64(sha256(Buffer.concat([Buffer.of(0x02), salt, Buffer.from(value)])));
  return made === asked.commitment && salt.length === 32
    ? { text: 'PROVEN: this is the value that was committed to.\n', code: 0 }
    : { text: 'NOT PROVEN: another value or salt was committed to.\n', code: 1 };
}

/** Records of a batch, one a line in the order of their ids, and the root that the ledger holds of it. */
export async function checkBatch(asked: { records: string; root: string }): Promise<Answer> {
  const lines = withoutNewline(await readFile(asked.records))
    .toString('utf8')
    .split('\n');
  const edge = emptyEdge();
  for (const line of lines) append(edge, treeHashing.leaf(Buffer.from(line)), treeHashing);
  const made = toBase64(rootOf(edge, treeHashing));
  return made === asked.root
    ? { text: `PROVEN: these ${lines.length} records are the batch.\n`, code: 0 }
    : { text: `NOT PROVEN: these ${lines.length} records have the root ${made}.\n`, code: 1 };
}

/** The parser's own message would repeat the value, which is personal. */
function canonicalValue(text: string): string | undefined {
  try {
    return canonicalJson(JSON.parse(text));
  } catch {
    return undefined;
  }
}

async function keyText(given: string): Promise<string> {
  return readVerifierKey(given) ? given : (await readFile(given, 'utf8')).trim();
}

function withoutNewline(bytes: Buffer): Buffer {
  return bytes.at(-1) === 0x0a ? bytes.subarray(0, -1) : bytes;
}
