import { expect, test } from 'vitest';
import { findingSaid } from './findings-said.ts';

const clause = '§ 7.307';
const finding = {
  obligation: 'find-affected-accounts',
  subject: 'spm_1',
  outcome: 'unknown',
  reasons: [
    { code: 'regions-not-on-record', clause, facts: { accounts: 1200 } },
    { code: 'affected-found', clause, facts: { accounts: 4000, touched: 14 } },
  ],
  missing: ['address.region'],
  edition: 'us-nprm-2024',
  at: '2026-03-01T10:00:00.000Z',
} as const;

test('what the law asks is said with every reason and its numbers', () => {
  expect(findingSaid(finding)).toBe(
    'Whom it reaches is found before it takes effect: cannot be said yet; of 1,200 accounts the record does not say in which part of the country they are; 14 of 4,000 accounts are touched.',
  );
});

test('a reason that has no sentence here is said in the words of its code', () => {
  const reasons = [{ code: 'something-new', clause }];
  expect(findingSaid({ ...finding, outcome: 'unmet', reasons })).toMatch(/: not met; something new\.$/);
});
