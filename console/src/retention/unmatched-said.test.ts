import { expect, it } from 'vitest';
import { unmatchedSaid } from './unmatched-said.ts';

const aws = { namespace: 'aws', accesses: 1200 };

it('says the sum and each namespace, what is not named by itself, and that a hold keeps them', () => {
  expect(unmatchedSaid({ accesses: 0, namespaces: [] })).toBe('none');
  expect(unmatchedSaid({ accesses: 1200, namespaces: [aws] })).toBe('1,200 (aws 1,200)');
  expect(unmatchedSaid({ accesses: 1204, namespaces: [aws] })).toBe('1,204 (aws 1,200, others 4)');
  expect(unmatchedSaid({ accesses: 1200, namespaces: [aws], held: true })).toBe(
    '1,200 (aws 1,200), kept by a hold',
  );
  expect(unmatchedSaid({ accesses: 0, namespaces: [], held: true })).toBe('kept by a hold');
});
