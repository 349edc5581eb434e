import { describe, expect, test } from 'vitest';
import { digestOf, newSecret, readKey, writeKey } from './secret.ts';

const id = 'key_01980000-abcd-7000-8000-00000000000f';

describe('the text of a service key', () => {
  test('reads back as it was written, underscores in the secret included', () => {
    const secret = `_${newSecret().slice(0, 41)}_`;
    const text = writeKey({ id, secret });
    expect(text).toBe(`ghk_01980000abcd7000800000000000000f_${secret}`);
    expect(readKey(text)).toEqual({ id, secret });
  });

  test('has a secret of 256 bits, another one each time', () => {
    const secrets = Array.from({ length: 100 }, newSecret);
    expect(new Set(secrets).size).toBe(100);
    expect(secrets.every((secret) => Buffer.from(secret, 'base64url').length === 32)).toBe(true);
  });

  test.each([
    '',
    'ghk_',
    `ghk_${'0'.repeat(32)}_${'x'.repeat(44)}`,
    `ghx_${'0'.repeat(32)}_${'x'.repeat(43)}`,
  ])('is not %j', (text) => {
    expect(readKey(text)).toBeUndefined();
  });

  test('is recognised by the SHA-256 of its secret', () => {
    expect(digestOf('abc').toString('hex')).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
  });
});
