import { describe, expect, it } from 'vitest';
import type { Id } from '../../../kernel/ids.ts';
import { day, instant } from '../../../kernel/time.ts';
import { decide, withdraw } from './decide.ts';
import type { DecideStatus, Decision } from './types.ts';

const person = { id: 'per_1' as Id<'person'>, kind: 'individual' as const };
const context = {
  id: 'usp_1' as Id<'usPersonDecision'>,
  person,
  today: day('2024-02-29'),
  evidenceMonths: 12,
};
const us: DecideStatus = {
  status: 'us',
  ground: 'us-citizen',
  foreignBranch: false,
  evidence: [{ kind: 'passport', reference: 'doc_1', seenOn: day('2024-02-29') }],
};

describe('a decision on U.S. status', () => {
  it('holds for the months of the setting, clamped at the end of February', () => {
    expect(decide(us, context)).toMatchObject([
      { type: 'us-person-decided', data: { expiresOn: '2025-02-28', evidenceKinds: ['passport'] } },
    ]);
  });

  it('keeps what was seen out of the open part of the event', () => {
    const [event] = decide(us, context) as { data: object; personal: { of: string } }[];
    expect(JSON.stringify(event?.data)).not.toContain('doc_1');
    expect(event?.personal.of).toBe('per_1');
  });

  it('may end earlier, not later, and not in the past', () => {
    expect(decide({ ...us, expiresOn: day('2024-06-01') }, context)).toMatchObject([
      { data: { expiresOn: '2024-06-01' } },
    ]);
    expect(decide({ ...us, expiresOn: day('2025-03-01') }, context)).toMatchObject({
      errors: [{ code: 'too-late' }],
    });
    expect(decide({ ...us, expiresOn: day('2024-02-28') }, context)).toMatchObject({
      errors: [{ code: 'in-the-past' }],
    });
  });

  it('takes a ground only for the kind of person that can have it', () => {
    expect(decide({ ...us, ground: 'organized-in-us' }, context)).toMatchObject({
      errors: [{ field: 'body.ground' }],
    });
    const entity = { ...context, person: { ...person, kind: 'entity' as const } };
    expect(decide(us, entity)).toMatchObject({ errors: [{ field: 'body.ground' }] });
    expect(decide({ ...us, ground: 'organized-in-us', foreignBranch: true }, entity)).toMatchObject([
      { data: { foreignBranch: true } },
    ]);
    expect(decide({ ...us, ground: 'located-in-us', foreignBranch: true }, entity)).toMatchObject({
      errors: [{ code: 'not-for-this-ground' }],
    });
  });

  it('refuses evidence seen in the future, naming which', () => {
    const evidence = [
      ...us.evidence,
      { kind: 'attestation' as const, reference: 'x', seenOn: day('2024-03-01') },
    ];
    expect(decide({ ...us, evidence }, context)).toMatchObject({
      errors: [{ field: 'body.evidence.1.seenOn', code: 'in-the-future' }],
    });
  });

  it('records that somebody is foreign without a ground', () => {
    expect(decide({ status: 'foreign', evidence: [] }, context)).toMatchObject([
      { data: { status: 'foreign', ground: null, foreignBranch: false } },
    ]);
  });

  it('is withdrawn once', () => {
    const decision = { id: 'usp_1', person: 'per_1', withdrawn: null } as unknown as Decision; // Safe: withdraw reads no more.
    expect(withdraw(decision, 'facts-changed')).toMatchObject([
      { type: 'us-person-withdrawn', data: { reason: 'facts-changed' } },
    ]);
    const again = {
      ...decision,
      withdrawn: { at: instant('2024-03-01T00:00:00Z'), reason: 'facts-changed' },
    };
    expect(withdraw(again, 'facts-changed')).toMatchObject({ refused: 'transition-not-allowed' });
  });
});
