/**
 * Signed notes (https://c2sp.org/signed-note): a text, a blank line, and one line for each signature.
 *
 * Here is the form only; `keys.ts` knows what a signature means. The text must be ignored until one has been checked.
 */
import { fromBase64, toBase64 } from './base64.ts';

/** A signature line: `— <name> <base64 of key id and signature>`. */
export type NoteSignature = {
  readonly name: string;
  /** The first four bytes, big-endian: with the name it says which key signed and how. */
  readonly keyId: number;
  readonly signature: Uint8Array;
};

export type SignedNote = { readonly text: string; readonly signatures: readonly NoteSignature[] };

/** Far above the 16 signatures that the specification asks for, and low enough to hold in memory. */
const mostSignatures = 100;
const mostCharacters = 1_000_000;

const keyIdBytes = 4;
const dash = '— ';

/** Writes the note. Throws `RangeError` for a text or a key name that a note cannot carry. */
export function writeNote(note: SignedNote): string {
  if (!isNoteText(note.text)) throw new RangeError('the text cannot be a note');
  if (note.signatures.length === 0) throw new RangeError('a note has a signature');
  return `${note.text}\n${note.signatures.map(writeSignature).join('')}`;
}

/** Reads a note, or gives nothing when a byte of its form is wrong. */
export function readNote(note: string): SignedNote | undefined {
  if (note.length > mostCharacters || !isNoteText(note)) return undefined;
  // The text may have blank lines of its own: the last one ends it.
  const split = note.lastIndexOf('\n\n');
  if (split < 0) return undefined;
  const lines = note.slice(split + 2, -1).split('\n');
  if (lines.length > mostSignatures) return undefined;
  const signatures = lines.map(readSignature).filter((signature) => signature !== undefined);
  return signatures.length === lines.length ? { text: note.slice(0, split + 1), signatures } : undefined;
}

/** A key name is not empty and has no Unicode space and no plus sign. */
export function isKeyName(name: string): boolean {
  return name.length > 0 && isPlainText(name) && !/[\p{White_Space}+]/u.test(name);
}

function writeSignature({ name, keyId, signature }: NoteSignature): string {
  if (!isKeyName(name)) throw new RangeError('not a key name');
  const bytes = Buffer.alloc(keyIdBytes + signature.length);
  bytes.writeUInt32BE(keyId);
  bytes.set(signature, keyIdBytes);
  return `${dash}${name} ${toBase64(bytes)}\n`;
}

function readSignature(line: string): NoteSignature | undefined {
  if (!line.startsWith(dash)) return undefined;
  const [name = '', encoded = '', ...more] = line.slice(dash.length).split(' ');
  const bytes = fromBase64(encoded);
  if (!bytes || bytes.length <= keyIdBytes || more.length > 0 || !isKeyName(name)) return undefined;
  return { name, keyId: bytes.readUInt32BE(), signature: bytes.subarray(keyIdBytes) };
}

function isNoteText(text: string): boolean {
  return text.endsWith('\n') && isPlainText(text.replaceAll('\n', ''));
}

/** UTF-8 can say it (no lone surrogate), and it has no control character. */
function isPlainText(text: string): boolean {
  return !/\p{Surrogate}/u.test(text) && [...text].every((character) => character >= ' ');
}
