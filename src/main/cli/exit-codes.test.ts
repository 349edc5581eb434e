import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { messageOf } from './exit-codes.ts';

it('says in one line that a file is not there, or is a folder', async () => {
  const reasons = await Promise.allSettled([readFile('no-such-file'), readFile('src')]);
  const said = reasons.map((each) => (each.status === 'rejected' ? messageOf(each.reason) : 'read'));
  expect(said).toEqual(['there is no file no-such-file', 'that is a folder; a file is needed']);
});

it('says something of a fault that says nothing of itself', () => {
  expect(messageOf('text')).toBe('unknown fault');
  expect(messageOf(Object.assign(new Error(''), { code: 'ECONNREFUSED' }))).toBe('ECONNREFUSED');
});
