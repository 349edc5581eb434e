import { describe, expect, it } from 'vitest';
import type { Id } from '../../../../kernel/ids.ts';
import { day, instant } from '../../../../kernel/time.ts';
import { claimState, presumeForeign, statusOf } from '../rules.ts';
import type { Decision, PersonStatusFacts } from '../types.ts';
import { claim, claimMoves, endClaim } from './decide.ts';
import { type Claim, type ClaimStatus, claimStates } from './types.ts';

const ada = 'per_ada' as Id<'person'>; // Safe: ids are compared here and never read.
const made: Claim = {
  id: 'usc_1' as Id<'usPersonClaim'>, // Safe: as above.
  person: ada,
  status: 'us',
  ground: 'us-citizen',
  foreignBranch: false,
  from: 'customer',
  claimedAt: instant('2026-03-02T15:00:00Z'),
  ended: null,
};
const decision: Decision = {
  id: 'usp_1' as Id<'usPersonDecision'>, // Safe: as above.
  person: ada,
  status: 'foreign',
  ground: null,
  foreignBranch: false,
  evidence: [],
  decidedBy: 'usr_1',
  decidedAt: instant('2026-03-02T15:00:00Z'),
  expiresOn: day('2027-03-02'),
  withdrawn: null,
};
const facts = (over: Partial<PersonStatusFacts> = {}): PersonStatusFacts => ({
  person: ada,
  latest: undefined,
  claim: made,
  ...over,
});
const ended = { ...made, ended: { at: instant('2026-03-03T15:00:00Z'), because: 'not-shown' } };
const settings = { usPersonOwnersNeedEvidence: 'evidence' as const, legalZone: 'UTC' };
const context = { edition: 'test', parameters: {}, at: instant('2026-03-04T00:00:00Z'), settings };

const said = (
  command: ClaimStatus,
  before: PersonStatusFacts,
  kind: 'individual' | 'entity' = 'individual',
) =>
  claim(command, {
    id: 'usc_2' as Id<'usPersonClaim'>, // Safe: as above.
    person: { id: ada, kind },
    from: 'customer',
    facts: before,
  });
const citizen = { status: 'us', ground: 'us-citizen', foreignBranch: false } as const;

describe('a claim to be a U.S. person', () => {
  it('decides nothing: the person counts as foreign as before', () => {
    expect(statusOf(facts(), context)).toBe('undetermined');
    expect(presumeForeign(facts(), context)).toMatchObject({
      reasons: [{ code: 'presumed-foreign', facts: { countsAs: 'foreign' } }],
    });
  });

  it('is open until a decision is as new as it, or its evidence did not show it', () => {
    expect(claimState(facts())).toBe('open');
    expect(claimState(facts({ latest: decision }))).toBe('answered');
    const older = { ...decision, decidedAt: instant('2026-03-02T14:59:59Z') };
    expect(claimState(facts({ latest: older }))).toBe('open');
    expect(claimState(facts({ claim: ended }))).toBe('not-shown');
    expect(claimState({ person: ada, latest: decision })).toBeUndefined();
  });

  it('is on record once, however often it is said while it stands', () => {
    expect(said(citizen, facts())).toEqual([]);
    expect(said(citizen, facts({ claim: ended }))).toHaveLength(1);
    expect(said({ status: 'foreign' }, facts())).toMatchObject([
      { data: { status: 'foreign', ground: null, foreignBranch: false, from: 'customer' } },
    ]);
  });

  it('names a ground that the person can have', () => {
    expect(said(citizen, facts(), 'entity')).toMatchObject({ errors: [{ code: 'not-for-this-kind' }] });
    expect(said({ ...citizen, foreignBranch: true }, facts())).toMatchObject({
      errors: [{ code: 'not-for-this-ground' }],
    });
    const branch = { status: 'us', ground: 'organized-in-us', foreignBranch: true } as const;
    expect(said(branch, facts(), 'entity')).toMatchObject([{ data: { foreignBranch: true } }]);
  });

  it('makes exactly the moves of the table', () => {
    const of: Record<(typeof claimStates)[number], PersonStatusFacts> = {
      open: facts(),
      answered: facts({ latest: decision }),
      'not-shown': facts({ claim: ended }),
    };
    for (const state of claimStates) {
      const moves = endClaim(of[state]);
      if (claimMoves[state].length > 0) expect(moves).toMatchObject([{ type: 'us-person-claim-ended' }]);
      else expect(moves).toMatchObject({ refused: 'transition-not-allowed' });
    }
    expect(endClaim({ person: ada, latest: undefined })).toMatchObject({ refused: 'not-found' });
  });
});
