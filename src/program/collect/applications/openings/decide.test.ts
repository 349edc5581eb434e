import { describe, expect, it } from 'vitest';
import type { Instant } from '../../../../kernel/time.ts';
import { decideEntry } from './decide.ts';

// Safe: a fixed moment in the form of an instant.
const at = '2026-03-01T12:00:00.000Z' as Instant;
const later = '2026-03-01T12:10:00.000Z' as Instant;
const link = 'plk_01980000-0000-7000-8000-000000000001';
const opening = {
  id: 'pop_01980000-0000-7000-8000-000000000002',
  link,
  expiresAt: later,
  wrongEntries: 0,
  ended: false,
} as const;
const right = { link, right: true, wrongEntriesMax: 5 } as const;

describe('a code that opens the portal', () => {
  it('lets in once it is right', () => {
    expect(decideEntry(opening, right, at)).toMatchObject({ events: [{ type: 'portal-entered' }] });
  });

  it('is void when it has been used, and at the moment it expires', () => {
    expect(decideEntry({ ...opening, ended: true }, right, at).refusal).toMatchObject({
      refused: 'code-expired',
    });
    expect(decideEntry(opening, right, later).refusal).toMatchObject({ refused: 'code-expired' });
  });

  it('says how many entries are left, and is void after the fifth wrong one', () => {
    const wrong = { ...right, right: false };
    expect(decideEntry(opening, wrong, at)).toMatchObject({
      events: [{ type: 'portal-code-refused', data: { ends: false } }],
      refusal: { refused: 'code-wrong', facts: { entriesLeft: 4 } },
    });
    expect(decideEntry({ ...opening, wrongEntries: 4 }, wrong, at)).toMatchObject({
      events: [{ data: { ends: true } }],
      refusal: { refused: 'code-expired' },
    });
  });

  it('opens nothing with another link', () => {
    const other = 'plk_01980000-0000-7000-8000-000000000009';
    expect(decideEntry(opening, { ...right, link: other }, at).refusal).toMatchObject({
      refused: 'not-found',
    });
    expect(decideEntry(undefined, right, at).refusal).toMatchObject({ refused: 'not-found' });
  });
});
