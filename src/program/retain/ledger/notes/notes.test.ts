import { createHash, createPrivateKey, generateKeyPairSync, sign } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { append, emptyEdge, merkleRoot } from '../../../../kernel/merkle.ts';
import { treeHashing } from '../../../../runtime/crypto/tree-hashing.ts';
import { checkSignatures, readCheckpoint, signCheckpoint } from './checkpoint.ts';
import { checkInclusionNote, readInclusionNote, writeInclusionNote } from './inclusion-note.ts';
import { readVerifierKey, type Signer, signText, type VerifierKey, verifierKeyOf } from './keys.ts';
import { readNote, writeNote } from './signed-note.ts';

/** The worked example of Go's golang.org/x/mod/sumdb/note, the origin of the format. */
const go = {
  key: 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW',
  seed: Buffer.from('AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz', 'base64').subarray(1),
  text: "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n",
  signature:
    '— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n',
};
const goNote = `${go.text}\n${go.signature}`;
const goSigner: Signer = {
  name: 'PeterNeumann',
  privateKey: createPrivateKey({
    key: Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), go.seed]),
    format: 'der',
    type: 'pkcs8',
  }),
};

/** A real checkpoint of Go's checksum database, quoted in the specification of checkpoints, and its public key. */
const sumDatabase = {
  key: 'sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8',
  note: 'go.sum database tree\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n\n— sum.golang.org Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=\n',
};

const newSigner = (name = 'log.example/ledger/org_1'): Signer => ({
  name,
  privateKey: generateKeyPairSync('ed25519').privateKey,
});
const known = (text: string): VerifierKey => {
  const key = readVerifierKey(text);
  if (!key) throw new Error('not a key');
  return key;
};
const noteOf = (text: string) => {
  const note = readNote(text);
  if (!note) throw new Error('not a note');
  return note;
};

describe('a signed note', () => {
  test('is written, read and checked as in the reference implementation, byte for byte', () => {
    expect(verifierKeyOf(goSigner).text).toBe(go.key);
    expect(writeNote({ text: go.text, signatures: [signText(go.text, goSigner)] })).toBe(goNote);
    expect(checkSignatures(noteOf(goNote), [known(go.key)])).toMatchObject({ invalid: [], unknown: 0 });
    expect(checkSignatures(noteOf(goNote), [known(go.key)]).valid).toHaveLength(1);
  });

  test('may have blank lines in its text: the last one ends it', () => {
    const text = 'one\n\ntwo\n';
    const note = writeNote({ text, signatures: [signText(text, goSigner)] });
    expect(readNote(note)?.text).toBe(text);
  });

  test.each([
    { what: 'no final newline', note: goNote.slice(0, -1) },
    { what: 'no blank line', note: goNote.replace('\n\n', '\n') },
    { what: 'no signature', note: `${go.text}\n` },
    { what: 'a carriage return', note: goNote.replace('\n', '\r\n') },
    { what: 'a tab', note: goNote.replace('you', '\t') },
    { what: 'a lone surrogate', note: goNote.replace('you', '\ud800') },
    { what: 'a hyphen for the dash', note: goNote.replace('—', '-') },
    { what: 'two spaces before the signature', note: goNote.replace('Neumann ', 'Neumann  ') },
    { what: 'a plus sign in the key name', note: goNote.replace('PeterN', 'Peter+N') },
    { what: 'a no-break space in the key name', note: goNote.replace('PeterN', 'Peter\u00a0N') },
    { what: 'an empty key name', note: goNote.replace('PeterNeumann', '') },
    { what: 'base64 whose unused bits are set', note: goNote.replace('wJnAM=', 'wJnAN=') },
    { what: 'base64 without padding', note: goNote.replace('AM=\n', 'AM\n') },
    { what: 'a signature of no bytes', note: `${go.text}\n— PeterNeumann x08gow==\n` },
    { what: 'a line after the signatures', note: `${goNote}more\n` },
    { what: '101 signatures', note: `${go.text}\n${go.signature.repeat(101)}` },
  ])('is refused with $what', ({ note }) => {
    expect(readNote(note)).toBeUndefined();
  });

  test('of 100 signatures is read', () => {
    expect(readNote(`${go.text}\n${go.signature.repeat(100)}`)?.signatures).toHaveLength(100);
  });

  test('is not written with a text or a name that it cannot carry', () => {
    const signatures = [signText(go.text, goSigner)];
    expect(() => writeNote({ text: 'no newline', signatures })).toThrow(RangeError);
    expect(() => writeNote({ text: go.text, signatures: [] })).toThrow(RangeError);
    expect(() => signText('text\n', newSigner('a name'))).toThrow(RangeError);
    expect(() =>
      signText('text\n', { name: 'rsa', privateKey: generateKeyPairSync('x25519').privateKey }),
    ).toThrow(RangeError);
  });
});

describe('a verifier key', () => {
  test('is refused when any character is changed, put in or left out', () => {
    for (let at = 0; at < go.key.length; at += 1) {
      const [before, after] = [go.key.slice(0, at), go.key.slice(at + 1)];
      for (const text of [before + after, `${before}A${go.key.slice(at)}`, `${before}+${after}`]) {
        if (text !== go.key) expect(readVerifierKey(text)).toBeUndefined();
      }
    }
  });

  test('of another signature type is not taken for ours', () => {
    expect(
      readVerifierKey('PeterNeumann+173116ae+ZRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW'),
    ).toBeUndefined();
  });
});

describe('signatures', () => {
  test('by unknown keys are passed over, also when they share the name of a known one', () => {
    const [ours, other] = [newSigner(), newSigner()];
    const note = noteOf(
      signCheckpoint({ origin: ours.name, size: 0, root: treeHashing.empty }, [other, ours]),
    );
    expect(checkSignatures(note, [verifierKeyOf(ours)])).toMatchObject({ invalid: [], unknown: 1 });
    expect(checkSignatures(note, []).valid).toEqual([]);
  });

  test('of several keys hold side by side, as while keys are changed', () => {
    const signers = [newSigner(), newSigner()];
    const note = noteOf(signCheckpoint({ origin: 'log', size: 0, root: treeHashing.empty }, signers));
    expect(checkSignatures(note, signers.map(verifierKeyOf)).valid).toHaveLength(2);
  });

  test('of a witness cover the time and the text', () => {
    const text = 'log.example/ledger\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n';
    const { privateKey } = newSigner();
    const ours = known(verifierKeyOf({ name: 'witness.example', privateKey }).text);
    const jwk = ours.publicKey.export({ format: 'jwk' });
    const typed = Buffer.concat([Buffer.of(4), Buffer.from(jwk.x ?? '', 'base64url')]);
    const id = createHash('sha256').update('witness.example\n').update(typed).digest().subarray(0, 4);
    const witness = known(`witness.example+${id.toString('hex')}+${typed.toString('base64')}`);
    const time = Buffer.alloc(8);
    time.writeBigUInt64BE(1_679_315_147n);
    const made = sign(null, Buffer.from(`cosignature/v1\ntime 1679315147\n${text}`), privateKey);
    const signature = { name: witness.name, keyId: witness.keyId, signature: Buffer.concat([time, made]) };
    expect(checkSignatures({ text, signatures: [signature] }, [ours, witness]).valid).toEqual([witness]);
    time[7] = 0;
    const later = { ...signature, signature: Buffer.concat([time, made]) };
    expect(checkSignatures({ text, signatures: [later] }, [witness]).invalid).toEqual([witness]);
  });
});

describe('a checkpoint', () => {
  test('of a public log is read and its signature holds', () => {
    const checkpoint = readCheckpoint(sumDatabase.note);
    expect(checkpoint).toMatchObject({ origin: 'go.sum database tree', size: 20_852_163 });
    expect(checkpoint && checkSignatures(checkpoint.note, [known(sumDatabase.key)]).valid).toHaveLength(1);
  });

  test('is found changed when any byte of its text is', () => {
    const end = sumDatabase.note.indexOf('\n\n');
    for (let at = 0; at < end; at += 1) {
      const code = sumDatabase.note.charCodeAt(at) ^ 1;
      const changed =
        sumDatabase.note.slice(0, at) + String.fromCharCode(code) + sumDatabase.note.slice(at + 1);
      const checkpoint = readCheckpoint(changed);
      if (checkpoint) expect(checkSignatures(checkpoint.note, [known(sumDatabase.key)]).valid).toEqual([]);
    }
  });

  test.each([
    { what: 'a leading zero', from: '20852163', to: '020852163' },
    { what: 'a sign', from: '20852163', to: '+20852163' },
    { what: 'a size beyond what can be counted', from: '20852163', to: '9007199254740993' },
    { what: 'a short root', from: 'CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=', to: 'CsUY' },
    { what: 'an empty origin', from: 'go.sum database tree', to: '' },
    { what: 'an empty extension line', from: 'q2I=\n', to: 'q2I=\n\n' },
  ])('is refused with $what', ({ from, to }) => {
    expect(readCheckpoint(sumDatabase.note.replace(from, to))).toBeUndefined();
  });

  test('may carry extension lines, which are signed with it', () => {
    const text = 'log\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\nmore\n';
    expect(readCheckpoint(writeNote({ text, signatures: [signText(text, goSigner)] }))).toMatchObject({
      size: 0,
    });
  });

  test('of any size and root is read back as it was signed', () => {
    const signer = newSigner();
    fc.assert(
      fc.property(fc.maxSafeNat(), fc.uint8Array({ minLength: 32, maxLength: 32 }), (size, root) => {
        const read = readCheckpoint(signCheckpoint({ origin: signer.name, size, root }, [signer]));
        expect(read).toMatchObject({ origin: signer.name, size, root: Buffer.from(root) });
        expect(read && checkSignatures(read.note, [verifierKeyOf(signer)]).invalid).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });
});

describe('a proof of inclusion as a text', () => {
  const signer = newSigner();
  const entries = ['one', 'two', 'three'].map((text) => Buffer.from(text));
  const leaves = entries.map(treeHashing.leaf);
  const edge = emptyEdge();
  for (const leaf of leaves) append(edge, leaf, treeHashing);
  const root = merkleRoot(leaves, treeHashing);
  const checkpoint = signCheckpoint({ origin: signer.name, size: 3, root }, [signer]);
  const text = writeInclusionNote({ index: 2, proof: edge.hashes.slice(0, 1), checkpoint });

  test('has the lines of the specification', () => {
    expect(text.split('\n').slice(0, 2)).toEqual(['c2sp.org/tlog-proof@v1', 'index 2']);
    expect(text.endsWith(`\n\n${checkpoint}`)).toBe(true);
  });

  test('shows its entry and no other', () => {
    const note = readInclusionNote(text);
    expect(note && checkInclusionNote(note, entries[2] ?? Buffer.of(), treeHashing)).toBe('proven');
    expect(note && checkInclusionNote(note, entries[1] ?? Buffer.of(), treeHashing)).toBe('proof-root');
  });

  test('is read with extra data, and refused when a line has another form', () => {
    expect(readInclusionNote(text.replace('index', 'extra AAAA\nindex'))?.index).toBe(2);
    expect(readInclusionNote(text.replace('index 2', 'index 02'))).toBeUndefined();
    expect(readInclusionNote(text.replace('@v1', '@v2'))).toBeUndefined();
    expect(readInclusionNote(text.replace('=\n', '\n'))).toBeUndefined();
    expect(readInclusionNote('')).toBeUndefined();
  });
});
