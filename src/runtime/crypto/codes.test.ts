import { describe, expect, it } from 'vitest';
import { codeDigits, digestOf, isCode, newCode, newSalt, newToken } from './codes.ts';

const key = 'k'.repeat(64);
const salt = Buffer.alloc(16, 7);
const sentFor = 'att_01980000-0000-7000-8000-000000000001';
const made = { code: '012345', salt, sentFor, key } as const;

describe('a code', () => {
  it('has six digits, leading zeros included', () => {
    for (let count = 0; count < 200; count += 1) expect(newCode()).toMatch(/^\d{6}$/);
    expect(codeDigits).toBe(6);
  });

  it('is not repeated, nor is its salt or a token', () => {
    expect(new Set(Array.from({ length: 50 }, newCode)).size).toBeGreaterThan(45);
    expect(newSalt().equals(newSalt())).toBe(false);
    expect(newToken()).toMatch(/^[0-9a-f]{40}$/);
  });

  it('is right only as it was sent; blanks that a person types between digits do not matter', () => {
    const digest = digestOf(made);
    expect(isCode(made, digest)).toBe(true);
    expect(isCode({ ...made, code: '012 345' }, digest)).toBe(true);
    expect(isCode({ ...made, code: '012346' }, digest)).toBe(false);
    expect(isCode({ ...made, code: '12345' }, digest)).toBe(false);
  });

  it('is right for what it was sent for, salt and installation only', () => {
    const digest = digestOf(made);
    const another = 'att_01980000-0000-7000-8000-00000000000f' as const;
    expect(isCode({ ...made, sentFor: another }, digest)).toBe(false);
    expect(isCode({ ...made, salt: Buffer.alloc(16, 8) }, digest)).toBe(false);
    expect(isCode({ ...made, key: 'x'.repeat(64) }, digest)).toBe(false);
  });
});
