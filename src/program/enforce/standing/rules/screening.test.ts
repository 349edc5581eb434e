import { describe, expect, it } from 'vitest';
import { day, instant } from '../../../../kernel/time.ts';
import { accountCase, ada, applied, codes, standingAt } from '../facts-fixture.ts';

const clear = { person: ada, screened: true, open: 0, confirmedAt: null };
const fresh = day('2026-12-31');
const with1 = (
  over: Partial<Omit<typeof clear, 'confirmedAt'>> & { confirmedAt?: ReturnType<typeof instant> },
) => ({
  screening: { staleFrom: fresh, staleList: 'partners', persons: [{ ...clear, ...over }] },
});
const outcome = (standing: ReturnType<typeof standingAt>) =>
  standing.findings.find(({ obligation }) => obligation === 'screening');

describe('where no list is in force', () => {
  it('nothing follows for anybody, and the finding says why', () => {
    expect(standingAt({}).state).toBe('good');
    expect(outcome(standingAt({}))).toMatchObject({
      outcome: 'not-applicable',
      reasons: [{ code: 'no-list-in-force' }],
    });
  });
});

describe('somebody who was compared and matches nothing', () => {
  it('is as good as before', () => {
    expect(standingAt(with1({}))).toMatchObject({ state: 'good' });
    expect(codes(standingAt({ ...applied, ...with1({}) }))).toEqual(['ready-to-open']);
  });
});

describe('a match that nobody judged', () => {
  it('holds up opening, unless the program says otherwise', () => {
    const open = { ...applied, ...with1({ open: 2 }) };
    expect(codes(standingAt(open))).toEqual(['listed-party-not-judged']);
    const settings = { screeningHoldsOpening: 'never' } as const;
    expect(codes(standingAt(open, { settings }))).toEqual(['ready-to-open']);
  });

  it('holds it up before it is found where the program waits until everybody is compared', () => {
    const awaited = { ...applied, ...with1({ screened: false }) };
    expect(codes(standingAt(awaited))).toEqual(['ready-to-open']);
    const settings = { screeningHoldsOpening: 'until-compared' } as const;
    expect(codes(standingAt(awaited, { settings }))).toEqual(['screening-awaited']);
  });

  it.each(['pending', 'restricted'] as const)(
    'gives an open account the terms that the program says: %s',
    (terms) => {
      const standing = standingAt(with1({ open: 1 }), { settings: { screeningOpenMatchTerms: terms } });
      expect([standing.state, codes(standing)[0]]).toEqual([terms, 'listed-party-not-judged']);
      expect(standing.terms.runningMachines).toBe('untouched');
    },
  );

  it('changes nothing about an open account where the program says so, nor does a comparison to come', () => {
    expect(standingAt(with1({ open: 1 }), { settings: { screeningOpenMatchTerms: 'none' } }).state).toBe(
      'good',
    );
    expect(standingAt(with1({ screened: false })).state).toBe('good');
  });
});

describe('a match that people confirmed', () => {
  const confirmedAt = instant('2026-03-09T12:00:00Z');
  const since = accountCase({ kind: 'closing-proposal', openedAt: confirmedAt });

  it('stops new use and is to be proposed for closing, once', () => {
    const standing = standingAt(with1({ confirmedAt }));
    expect([standing.state, standing.terms.newProvisioning]).toEqual(['suspended', 'stopped']);
    expect(codes(standing)).toEqual(
      expect.arrayContaining(['listed-party-confirmed', 'listed-party-to-be-proposed']),
    );
    expect(outcome(standing)?.outcome).toBe('unmet');
    const proposed = standingAt({ ...with1({ confirmedAt }), cases: [since] });
    expect(codes(proposed)).not.toContain('listed-party-to-be-proposed');
    expect(proposed.state).toBe('suspended');
  });

  it('stays limited where people decided to keep the account open', () => {
    const resolved = { at: instant('2026-03-10T11:00:00Z'), outcome: 'keep-open' } as const;
    const standing = standingAt({ ...with1({ confirmedAt }), cases: [{ ...since, resolved }] });
    expect([standing.state, codes(standing)[0]]).toEqual(['restricted', 'listed-party-confirmed']);
  });

  it('keeps an application from opening, and is to be proposed for refusal', () => {
    const standing = standingAt({ ...applied, ...with1({ confirmedAt }) });
    expect(standing.state).toBe('not-opened');
    expect(codes(standing)).toEqual(
      expect.arrayContaining(['listed-party-confirmed', 'listed-party-to-be-proposed']),
    );
  });
});

describe('a list that is stale', () => {
  const since = { staleFrom: day('2026-03-10'), staleList: 'partners' };
  const stale = { ...applied, screening: { ...since, persons: [clear] } };

  it('is said of an application from its first stale day on, and holds it up where the program says so', () => {
    const before = standingAt(stale, { at: '2026-03-09T12:00:00Z' });
    expect(codes(before)).not.toContain('screening-list-stale');
    expect(before.validUntil).toBe('2026-03-10T04:00:00.000Z');
    const warned = standingAt(stale);
    expect(warned.reasons).toContainEqual({
      code: 'screening-list-stale',
      clause: 'setting screeningStaleLists',
      facts: { list: 'partners', since: '2026-03-10' },
    });
    expect(warned.requirements.currentlyDue).toEqual([]);
    const held = standingAt(stale, { settings: { screeningStaleLists: 'hold-opening' } });
    expect(codes(held)).toEqual(['fresh-list-awaited']);
    expect(held.requirements.currentlyDue).toMatchObject([
      { requirement: 'fresh-lists', owedBy: 'provider' },
    ]);
  });

  it('says nothing where the program says so, and nothing of an account on which screening does not bear', () => {
    expect(codes(standingAt(stale, { settings: { screeningStaleLists: 'ignore' } }))).toEqual([
      'ready-to-open',
    ]);
    expect(standingAt({ screening: stale.screening }).state).toBe('good');
  });

  it('is said of an open account on which a match bears, beside it, and limits nothing more', () => {
    const open = (at: string, settings = {}) =>
      standingAt({ screening: { ...since, persons: [{ ...clear, open: 1 }] } }, { at, settings });
    const [before, after] = [open('2026-03-09T12:00:00Z'), open('2026-03-10T12:00:00Z')];
    expect(codes(before)).toEqual(['listed-party-not-judged', 'all-verified']);
    expect(before.validUntil).toBe('2026-03-10T04:00:00.000Z');
    expect(codes(after)).toEqual(['listed-party-not-judged', 'all-verified', 'screening-list-stale']);
    expect([after.state, after.terms.newProvisioning]).toEqual([before.state, before.terms.newProvisioning]);
    expect(after.requirements).toEqual(before.requirements);
    const ignored = open('2026-03-10T12:00:00Z', { screeningStaleLists: 'ignore' });
    expect(codes(ignored)).not.toContain('screening-list-stale');
  });
});
