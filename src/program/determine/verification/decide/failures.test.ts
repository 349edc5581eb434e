import { describe, expect, it } from 'vitest';
import { isRefusal } from '../../../../kernel/problems.ts';
import type { PersonRecord } from '../outcome.ts';
import { context, id, known, now, openDoubt, openEntry, proof, verifiedProofs } from '../record-fixture.ts';
import type { RegisterRow } from '../types/register.ts';
import { entryResolutions } from '../types/register.ts';
import { conclude, grantAttempts, resolveEntry } from './failures.ts';
import { settle } from './settle.ts';

const words = 'Nothing came in sixty days.';
const row: RegisterRow = {
  id: id.entry,
  person: id.person,
  because: 'attempts-exhausted',
  failedAttempts: 3,
  registeredAt: now,
  registeredBy: 'usr_1',
  resolution: null,
  resolvedAt: null,
  resolvedBy: null,
};

describe('that somebody cannot be verified', () => {
  const concluded = (over: Partial<PersonRecord>) =>
    conclude(id.entry, known(over), { because: 'evidence-false', words });

  it.each([
    ['pending', {}, true],
    ['in doubt', { doubts: [openDoubt] }, true],
    ['verified', { proofs: verifiedProofs }, 'transition-not-allowed'],
    ['failed', { entries: [openEntry] }, 'transition-not-allowed'],
    ['a U.S. person', { usSince: now }, 'transition-not-allowed'],
  ])('is concluded about somebody who is %s: %s', (_about, over, expected) => {
    const decided = concluded(over);
    expect(isRefusal(decided) ? decided.refused : true).toBe(expected);
  });

  it('is concluded once in a round', () => {
    const entries = [{ ...openEntry, resolution: 'entered-in-error' as const }];
    expect(concluded({ entries })).toMatchObject({ refused: 'already-exists' });
    expect(concluded({ entries, round: 2 })).toMatchObject([{ data: { round: 2 } }]);
  });

  it('says why, how many attempts failed, and the words sealed', () => {
    expect(concluded({ failedAttempts: 2 })).toMatchObject([
      {
        type: 'identity-not-verified',
        subject: id.entry,
        data: { because: 'evidence-false', failedAttempts: 2 },
        personal: { of: id.person, value: { words } },
      },
    ]);
  });
});

describe('new attempts', () => {
  it('are given to who failed, in the next round', () => {
    expect(grantAttempts(known({ entries: [openEntry] }).record, { words })).toMatchObject([
      { type: 'verification-attempts-granted', data: { round: 2 } },
    ]);
  });

  it('are given to who is verified and used them up since, before the next verification is due', () => {
    const used = known({ proofs: verifiedProofs, failedAttempts: 3, round: 2 }).record;
    expect(grantAttempts(used, { words })).toMatchObject([{ data: { round: 3 } }]);
  });

  it('are given to nobody whose attempts did not fail', () => {
    expect(grantAttempts(known().record, { words })).toMatchObject({ refused: 'transition-not-allowed' });
  });
});

describe('an entry in the register', () => {
  const resolve = (over: Partial<PersonRecord>, resolution: (typeof entryResolutions)[number], entry = row) =>
    resolveEntry(entry, known({ entries: [openEntry], ...over }), { resolution, words });

  it.each(['refused', 'closed'] as const)('is resolved as %s, and the person stays failed', (resolution) => {
    expect(resolve({}, resolution)).toMatchObject([{ type: 'identity-resolved', data: { resolution } }]);
  });

  it('is resolved as verified later only with everything the program asks', () => {
    expect(resolve({}, 'verified-later')).toMatchObject({
      refused: 'evidence-missing',
      errors: [{ code: 'documentary-method' }, { code: 'another-method' }],
    });
    expect(resolve({ proofs: verifiedProofs }, 'verified-later')).toHaveLength(1);
    expect(resolve({ usSince: now }, 'verified-later')).toHaveLength(1);
    expect(resolve({ proofs: verifiedProofs, doubts: [openDoubt] }, 'verified-later')).toMatchObject({
      refused: 'evidence-missing',
    });
  });

  it('made in error leaves no attempt behind', () => {
    expect(resolve({ failedAttempts: 3 }, 'entered-in-error')).toMatchObject([
      { data: { resolution: 'entered-in-error' } },
      { type: 'verification-attempts-granted', data: { round: 2 } },
    ]);
    // Of an earlier round: what counts now is not touched.
    expect(resolve({ round: 2 }, 'entered-in-error')).toHaveLength(1);
  });

  it.each(entryResolutions)('that is resolved as %s is resolved for good', (resolution) => {
    const entry = { ...row, resolution };
    for (const next of entryResolutions)
      expect(resolve({ proofs: verifiedProofs }, next, entry)).toMatchObject({
        refused: 'transition-not-allowed',
      });
  });
});

describe('what follows from the record', () => {
  const settled = (over: Partial<PersonRecord>) =>
    settle({ ...known(over), at: now, nextEntry: () => id.entry }).map(({ type, data }) => ({
      type,
      ...data,
    }));
  const stored = (outcome: NonNullable<PersonRecord['stored']>['outcome'], since = now) => ({
    outcome,
    since,
  });

  it('is nothing while nothing changes', () => {
    expect(settled({})).toEqual([]);
    expect(settled({ stored: stored('pending') })).toEqual([]);
    expect(settled({ entries: [openEntry], stored: stored('failed') })).toEqual([]);
  });

  it('is an entry and the failure together, when the attempts are used up', () => {
    expect(settled({ failedAttempts: 3 })).toMatchObject([
      { type: 'identity-not-verified', because: 'attempts-exhausted', failedAttempts: 3, round: 1 },
      { type: 'verification-outcome-changed', from: 'pending', to: 'failed', entry: id.entry },
    ]);
  });

  it('is a new round with each verification, so that old attempts count no more', () => {
    expect(settled({ proofs: verifiedProofs, failedAttempts: 2 })).toMatchObject([
      { from: 'pending', to: 'verified', since: '2026-03-02T10:00:00.000Z', round: 2, entry: null },
    ]);
  });

  it('is a change also where somebody is verified anew', () => {
    const since = proof('documentary', '2025-01-01T00:00:00Z').at;
    expect(settled({ proofs: verifiedProofs, stored: stored('verified', since) })).toMatchObject([
      { from: 'verified', to: 'verified', since: '2026-03-02T10:00:00.000Z' },
    ]);
  });

  it('is the leaving of every open entry, when somebody is verified after new attempts', () => {
    const earlier = { ...openEntry, resolution: 'refused' as const };
    expect(settled({ proofs: verifiedProofs, round: 2, entries: [openEntry, earlier] })).toMatchObject([
      { type: 'identity-resolved', resolution: 'verified-later' },
      { type: 'verification-outcome-changed', to: 'verified', round: 3 },
    ]);
  });

  it('is the failure again, when U.S. status is withdrawn from somebody who failed', () => {
    expect(settled({ entries: [openEntry], stored: stored('not-owed') })).toMatchObject([
      { from: 'not-owed', to: 'failed', entry: id.entry },
    ]);
  });

  it('names the moment a person becomes pending again', () => {
    expect(settled({ stored: stored('verified', openEntry.registeredAt) })).toMatchObject([
      { to: 'pending', since: now },
    ]);
  });

  it('changes with the program', () => {
    const under = context({ verificationMethodsNeeded: 3 });
    const one = known({ proofs: verifiedProofs, stored: stored('verified') }, under);
    expect(settle({ ...one, at: now, nextEntry: () => id.entry })).toMatchObject([
      { data: { to: 'pending' } },
    ]);
  });
});
