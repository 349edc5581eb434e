import { describe, expect, test } from 'vitest';
import { confirmationNeeded, type Needing, trialNeeded } from './needs-said.ts';

const now = 'a'.repeat(64);
const earlier = 'b'.repeat(64);
const change: Needing = {
  digest: now,
  trial: null,
  brakeSharePercent: 5,
  trialFault: { code: 'missing', detail: 'a trial of exactly this content and this day: § 7.304(c)' },
};

describe('why a change must be tried', () => {
  test('that never was tried says so, and one whose trial was called off', () => {
    const never = 'It holds a setting and was not tried as it is now';
    expect(trialNeeded(change)).toContain(never);
    expect(trialNeeded({ ...change, lastTrial: { digest: earlier, state: 'cancelled' } })).toContain(never);
  });

  test('that was tried before its last edit says that the trial was of something else', () => {
    const said = trialNeeded({ ...change, lastTrial: { digest: earlier, state: 'done' } });
    expect(said).toMatch(/^It was written anew .* its last trial was of another content or another day/);
  });

  test.each([
    ['too-old', 'it ended on 2026-03-02; a trial counts 7 days: § 7.304(c)'],
    ['program-changed-since', 'the settings that would hold without the change are others: § 7.304(c)'],
  ] as const)('whose trial is %s gives the reason of the API whole', (code, detail) => {
    expect(trialNeeded({ ...change, trialFault: { code, detail } })).toBe(
      `Its trial counts no longer: ${detail}. Try it again before it is approved.`,
    );
  });
});

test('what the brake holds says the share, the limit and who lifts it', () => {
  const trial = { sharePercent: 12.5 } as Needing['trial']; // Safe: the share is all that is read of it.
  expect(confirmationNeeded({ ...change, trial })).toBe(
    'The brake holds it: 12.5 % of the customers would be worse off, and above 5 % a third person confirms it before it is approved (§ 7.304(c)).',
  );
});
