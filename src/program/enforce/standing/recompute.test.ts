import { describe, expect, it } from 'vitest';
import { ada, facts, id, law, settings, today, verification } from './facts-fixture.ts';
import { changeOf } from './recompute.ts';
import { standingOf } from './standing.ts';
import type { KeptStanding } from './store/standings.ts';
import type { StandingFacts } from './types/facts.ts';

const now = (given: Partial<StandingFacts> = {}, persons = [ada]) => ({
  ...standingOf(facts(given), law, { at: today, settings, ahead: [] }),
  persons,
  factsDigest: 'digest',
});

function kept(given: Partial<StandingFacts> = {}): KeptStanding {
  const { findings: _findings, ...standing } = now(given);
  return {
    ...standing,
    account: id('account', 1),
    version: 4,
    changedAt: today,
    factsDigest: 'an older one',
  };
}

describe('a change of a standing', () => {
  it('is nothing where all of it is as it was, though facts behind it may have moved', () => {
    expect(changeOf(kept(), now())).toBeUndefined();
  });

  it('is everything the first time, under version one', () => {
    expect(changeOf(undefined, now())).toMatchObject({
      from: null,
      to: 'good',
      version: 1,
      changes: ['state', 'terms', 'reasons', 'requirements', 'valid-until', 'persons'],
    });
  });

  it('names what changed, and grows the version by one', () => {
    const pending = { verification: [verification({ outcome: 'pending' })] };
    expect(changeOf(kept(), now(pending))).toMatchObject({
      from: 'good',
      to: 'pending',
      version: 5,
      changes: ['state', 'terms', 'reasons', 'requirements', 'valid-until'],
    });
    expect(changeOf(kept(), now({}, [ada, id('person', 9)]))?.changes).toEqual(['persons']);
    const handedIn = { verification: [verification({ outcome: 'pending', awaitingReview: true })] };
    expect(changeOf(kept(pending), now(handedIn))?.changes).toEqual(['requirements']);
  });
});
