/** Checkpoints (https://c2sp.org/tlog-checkpoint): a tree's name, size and root, as a signed note. */
import type { Hash } from '../../../../kernel/merkle.ts';
import { fromBase64, toBase64 } from './base64.ts';
import { isSigned, madeBy, type Signer, signText, type VerifierKey } from './keys.ts';
import { readNote, type SignedNote, writeNote } from './signed-note.ts';

export type Checkpoint = {
  /** Which tree: `<log name>/<tenant>`. */
  readonly origin: string;
  readonly size: number;
  readonly root: Hash;
};

/** A checkpoint whose form has been read, its signatures not yet checked. */
export type ReadCheckpoint = Checkpoint & { readonly note: SignedNote };

/** Writes and signs. During a change of keys several signers sign the same text. */
export function signCheckpoint(checkpoint: Checkpoint, signers: readonly Signer[]): string {
  const text = `${checkpoint.origin}\n${checkpoint.size}\n${toBase64(checkpoint.root)}\n`;
  return writeNote({ text, signatures: signers.map((signer) => signText(text, signer)) });
}

/** Reads the form: three lines or more, a whole number without leading zeroes, 32 bytes. Nothing when it is wrong. */
export function readCheckpoint(text: string): ReadCheckpoint | undefined {
  const note = readNote(text);
  if (!note) return undefined;
  const [origin = '', digits = '', encoded = '', ...extensions] = note.text.slice(0, -1).split('\n');
  const size = Number(digits);
  const root = fromBase64(encoded);
  if (origin === '' || !/^(0|[1-9][0-9]*)$/.test(digits) || !Number.isSafeInteger(size)) return undefined;
  if (root?.length !== 32 || extensions.includes('')) return undefined;
  return { origin, size, root, note };
}

/** The keys of `known` that signed, and those named by a signature that does not hold. */
export type SignatureCheck = {
  readonly valid: readonly VerifierKey[];
  readonly invalid: readonly VerifierKey[];
  /** Signatures by keys that are not known: they prove nothing and do no harm. */
  readonly unknown: number;
};

export function checkSignatures(note: SignedNote, known: readonly VerifierKey[]): SignatureCheck {
  const check = { valid: [] as VerifierKey[], invalid: [] as VerifierKey[], unknown: 0 };
  for (const signature of note.signatures) {
    const key = known.find((candidate) => madeBy(signature, candidate));
    if (!key) check.unknown += 1;
    else (isSigned(note, signature, key) ? check.valid : check.invalid).push(key);
  }
  return check;
}
