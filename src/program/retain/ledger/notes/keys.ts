/** Keys that sign notes, as verifiers write them: `<name>+<key id>+<base64 of type and public key>`. */
import { createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import { sha256 } from '../../../../runtime/crypto/tree-hashing.ts';
import { fromBase64, toBase64 } from './base64.ts';
import { isKeyName, type NoteSignature, type SignedNote } from './signed-note.ts';

/** The signature types read here: Ed25519 over the text, and a witness's Ed25519 cosignature with its time. */
export const ed25519Note = 0x01;
export const ed25519Cosignature = 0x04;
type SignatureType = typeof ed25519Note | typeof ed25519Cosignature;

/** Signs notes under a name. */
export type Signer = { readonly name: string; readonly privateKey: KeyObject };

/** The keys of a log as the installation holds them, Ed25519. */
export type LogKeys = {
  readonly current: KeyObject;
  /** The key before it: it signs the first checkpoint of the current one as well, which hands trust over. */
  readonly previous?: KeyObject | undefined;
};

/** Checks notes. `text` is the key as it is handed to an examiner; comparing it is comparing the key. */
export type VerifierKey = {
  readonly text: string;
  readonly name: string;
  readonly keyId: number;
  readonly type: SignatureType;
  readonly publicKey: KeyObject;
};

export function signText(text: string, signer: Signer): NoteSignature {
  const { keyId } = verifierKeyOf(signer);
  return { name: signer.name, keyId, signature: sign(null, Buffer.from(text), signer.privateKey) };
}

/** The public half of a signer. Throws `RangeError` when it is no Ed25519 key or the name cannot stand in a note. */
export function verifierKeyOf(signer: Signer): VerifierKey {
  const publicKey = createPublicKey(signer.privateKey);
  const raw = publicKey.export({ format: 'jwk' }).x;
  if (publicKey.asymmetricKeyType !== 'ed25519' || raw === undefined)
    throw new RangeError('not an Ed25519 key');
  if (!isKeyName(signer.name)) throw new RangeError('not a key name');
  return keyFrom(signer.name, ed25519Note, Buffer.from(raw, 'base64url'));
}

/** Reads a verifier key, or gives nothing when its form, its id or its kind is wrong. */
export function readVerifierKey(text: string): VerifierKey | undefined {
  const [, name, id, encoded] = /^([^+]+)\+([0-9a-f]{8})\+(.+)$/s.exec(text) ?? [];
  const bytes = fromBase64(encoded ?? '');
  if (name === undefined || !isKeyName(name) || bytes?.length !== 33) return undefined;
  const type = bytes[0];
  if (type !== ed25519Note && type !== ed25519Cosignature) return undefined;
  const key = keyFrom(name, type, bytes.subarray(1));
  return key.keyId === Number.parseInt(id ?? '', 16) ? key : undefined;
}

/** True when the key is the one that the signature names. */
export function madeBy(signature: NoteSignature, key: VerifierKey): boolean {
  return signature.name === key.name && signature.keyId === key.keyId;
}

/** Checks one signature of a note against the key it names. */
export function isSigned(note: SignedNote, signature: NoteSignature, key: VerifierKey): boolean {
  const bytes = Buffer.from(signature.signature);
  if (key.type === ed25519Note) return verifyEd25519(note.text, bytes, key);
  // https://c2sp.org/tlog-cosignature: eight bytes of POSIX time, then a signature over the time and the text.
  if (bytes.length !== 72) return false;
  const cosigned = `cosignature/v1\ntime ${bytes.readBigUInt64BE()}\n${note.text}`;
  return verifyEd25519(cosigned, bytes.subarray(8), key);
}

function verifyEd25519(text: string, signature: Buffer, key: VerifierKey): boolean {
  return signature.length === 64 && verify(null, Buffer.from(text), key.publicKey, signature);
}

function keyFrom(name: string, type: SignatureType, raw: Buffer): VerifierKey {
  const typed = Buffer.concat([Buffer.of(type), raw]);
  const keyId = Buffer.from(sha256(Buffer.concat([Buffer.from(`${name}\n`), typed]))).readUInt32BE();
  return {
    text: `${name}+${keyId.toString(16).padStart(8, '0')}+${toBase64(typed)}`,
    name,
    keyId,
    type,
    publicKey: createPublicKey({
      key: { kty: 'OKP', crv: 'Ed25519', x: raw.toString('base64url') },
      format: 'jwk',
    }),
  };
}
