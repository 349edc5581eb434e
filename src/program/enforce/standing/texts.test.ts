import { describe, expect, it } from 'vitest';
import { day } from '../../../kernel/time.ts';
import {
  accountCase,
  ada,
  applied,
  decided,
  holder,
  id,
  standingAt,
  undetermined,
  verification,
} from './facts-fixture.ts';
import { requirementText } from './texts.ts';

/** Standings in which everything that can be owed is owed. */
const standings = [
  standingAt({
    ...applied,
    provider: { programAdopted: false, isNew: true, firstCertificationOnRecord: false },
  }),
  standingAt({ ...applied, cases: [accountCase({ kind: 'refusal-proposal' })] }),
  standingAt({ ...applied, customer: holder(undetermined(ada), { collected: [] }) }),
  standingAt(applied, { settings: { usBeforeStatusTerms: 'not-opened' } }),
  standingAt({ ownersKnown: { outcome: 'unknown', missing: [] }, verification: [] }),
  standingAt({ verification: [verification({ reverifyDueOn: day('2026-03-01') })] }),
  standingAt({ verification: [verification({ outcome: 'failed', failedOn: day('2025-03-01') })] }),
  standingAt({
    verification: [verification({ outcome: 'failed', failedOn: day('2025-03-01') })],
    cases: [accountCase({ kind: 'closing-proposal' }), accountCase({ kind: 'appeal', id: id('case', 2) })],
  }),
  standingAt({
    cases: [accountCase({ kind: 'compromised-identity' })],
    customer: holder(decided(ada, 'us')),
  }),
];

describe('everything that can be owed', () => {
  const codes = standings.flatMap(({ requirements: all }) =>
    [...all.currentlyDue, ...all.eventuallyDue, ...all.pastDue, ...all.pendingVerification].map(
      (item) => item.code,
    ),
  );

  it.each([...new Set(codes)].sort())('has words for the customer: %s', (code) => {
    const text = requirementText(code);
    expect(text.title).not.toBe(code);
    expect(text.customerText.length).toBeGreaterThan(20);
    expect(text.remedy.length).toBeGreaterThan(10);
  });

  it('is all of it shown here', () => {
    for (const code of [
      'appeal',
      'beneficial-owners',
      'closing-decision',
      'closing-proposal',
      'first-certification',
      'identity-report',
      'program-adoption',
      'refusal-decision',
      'reverification',
      'us-status',
      'verification',
    ]) {
      expect(codes).toContain(code);
    }
  });
});
