import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { verdictSigner } from './signer.ts';
import { publicJwk, verifyVerdict } from './signing.ts';

const { privateKey } = generateKeyPairSync('ed25519');

describe('signing, small batches at once and large ones in a thread beside', () => {
  it('gives each text its own signature, in order, from several batches at once', async () => {
    const signer = verdictSigner(privateKey);
    const jwk = publicJwk(privateKey);
    const large = Array.from({ length: 40 }, (_, number) => `text ${number}`);
    const batches = [['a', 'b'], large, ['§ c', '東京'], [...large].reverse(), []];
    const signed = await Promise.all(
      batches.map((texts) => signer.sign(texts.map((text) => Buffer.from(text)))),
    );
    expect(signer.keyId).toBe(jwk.kid);
    expect(signed.map((one) => one.length)).toEqual([2, 40, 2, 40, 0]);
    for (const [at, texts] of batches.entries()) {
      for (const [index, text] of texts.entries()) {
        const signature = signed[at]?.[index] ?? Buffer.alloc(64);
        expect(verifyVerdict(text, signature, jwk)).toBe(true);
        expect(verifyVerdict(`${text}.`, signature, jwk)).toBe(false);
      }
    }
  });

  it('rejects what it cannot sign, and signs again afterwards', async () => {
    const signer = verdictSigner(privateKey);
    // Safe: the wrong type is the point. It ends the thread.
    await expect(signer.sign(Array<Buffer>(40).fill(7 as unknown as Buffer))).rejects.toThrow(
      'the signing thread ended',
    );
    expect(await signer.sign(Array<Buffer>(40).fill(Buffer.from('a')))).toHaveLength(40);
  });
});
