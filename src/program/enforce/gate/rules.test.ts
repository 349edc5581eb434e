import { describe, expect, it } from 'vitest';
import type { Id } from '../../../kernel/ids.ts';
import { instant } from '../../../kernel/time.ts';
import { answerQuestion, blockWhileFailing, certifyBeforeForeignAccess } from './rules.ts';
import {
  addingActions,
  type HardDuties,
  keepingActions,
  type Question,
  type StandingView,
  windingDownActions,
} from './types.ts';

const account = 'acc_1' as Id<'account'>;
const context = { edition: 'test', parameters: {}, at: instant('2026-03-02T15:00:00Z') };
const fine: HardDuties = { programAdopted: true, newProvider: true, certified: true };
const running = { newProvisioning: 'allowed' as const, runningMachines: 'untouched' as const, until: null };
const noLimits = {
  ...running,
  services: [],
  acceleratorsMax: null,
  regions: [],
  spendMax: null,
  monitoring: 'standard' as const,
};
const tight = {
  ...running,
  newProvisioning: 'within-limits' as const,
  services: ['vm'],
  acceleratorsMax: 2,
  regions: ['eu-1'],
  spendMax: { minor: 50_000, currency: 'USD' },
  monitoring: 'enhanced' as const,
};

function standing(over: Partial<StandingView> = {}): StandingView {
  return {
    account,
    state: 'good',
    terms: noLimits,
    reasons: [],
    lifts: [],
    version: 3,
    validUntil: null,
    factsDigest: 'd',
    foreign: true,
    ...over,
  };
}
const ask = (over: Partial<Question> = {}): Question => ({
  account,
  action: 'provision',
  amounts: {},
  ...over,
});
const within = ask({
  service: 'vm',
  region: 'eu-1',
  amounts: { accelerators: 2, spend: { minor: 50_000, currency: 'USD' } },
});
const codes = (answer: { because: readonly { code: string }[] }) => answer.because.map((one) => one.code);

describe('an account in good standing', () => {
  it.each(addingActions)('may %s without terms', (action) => {
    expect(answerQuestion(ask({ action }), standing(), fine, context)).toMatchObject({
      decision: 'permit',
      because: [{ code: 'standing-good' }],
    });
  });
});

describe('doubt about an identity never powers off what runs', () => {
  const states = [
    'not-opened',
    'pending',
    'restricted',
    'suspended',
    'closing',
    'closed',
    'refused',
  ] as const;
  it.each(keepingActions)('%s is permitted in every standing', (action) => {
    for (const state of states) {
      expect(answerQuestion(ask({ action }), standing({ state, terms: tight }), fine, context).decision).toBe(
        'permit',
      );
    }
  });
});

describe('pending accounts are used within the terms of the program', () => {
  const pending = standing({
    state: 'pending',
    terms: tight,
    lifts: ['verify-by-documents'],
    reasons: [{ code: 'verification-pending', clause: '§ 7.302(d)' }],
  });

  it('permits what lies within, at the limit too, and says what would lift the terms', () => {
    const answer = answerQuestion(within, pending, fine, context);
    expect(answer).toMatchObject({ decision: 'permit-with-terms', lifts: ['verify-by-documents'] });
    expect(codes(answer)).toEqual(['within-terms', 'verification-pending']);
  });

  it('denies what lies outside, with every reason and the limit', () => {
    const answer = answerQuestion(
      ask({
        service: 'gpu',
        region: 'us-1',
        amounts: { accelerators: 3, spend: { minor: 50_001, currency: 'USD' } },
      }),
      pending,
      fine,
      context,
    );
    expect(answer.decision).toBe('deny');
    expect(codes(answer)).toEqual([
      'service-not-in-terms',
      'region-not-in-terms',
      'accelerators-over-terms',
      'spend-over-terms',
      'verification-pending',
    ]);
    expect(answer.because[2]?.facts).toEqual({ asked: 3, limit: 2 });
  });

  it('denies where an amount that is limited is not given, or in another currency', () => {
    expect(codes(answerQuestion(ask(), pending, fine, context))).toEqual([
      'service-not-given',
      'region-not-given',
      'accelerators-not-given',
      'spend-not-given',
      'verification-pending',
    ]);
    const euros = { ...within, amounts: { accelerators: 0, spend: { minor: 1, currency: 'EUR' } } };
    expect(codes(answerQuestion(euros, pending, fine, context))[0]).toBe('spend-currency-differs');
  });

  it('needs no amounts where the terms set no limit', () => {
    expect(
      answerQuestion(
        ask(),
        standing({ state: 'pending', terms: { ...noLimits, newProvisioning: 'within-limits' } }),
        fine,
        context,
      ).decision,
    ).toBe('permit-with-terms');
  });
});

describe('a standing that blocks', () => {
  it.each(['not-opened', 'suspended', 'closing', 'closed', 'refused'] as const)(
    'denies new use when %s, with its reasons and what lifts it',
    (state) => {
      const blocked = standing({
        state,
        reasons: [{ code: 'attempts-failed', clause: '§ 7.302(d)' }],
        lifts: ['do-this'],
      });
      const answer = answerQuestion(ask(), blocked, fine, context);
      expect(answer).toMatchObject({ decision: 'deny', lifts: ['do-this'] });
      expect(codes(answer)).toEqual([`standing-${state}`, 'attempts-failed']);
    },
  );
});

describe('terms that stop new use', () => {
  it('deny it in a restricted standing, with the reasons of the standing', () => {
    const restricted = standing({ state: 'restricted', terms: { ...tight, newProvisioning: 'stopped' } });
    const answer = answerQuestion(within, restricted, fine, context);
    expect(answer.decision).toBe('deny');
    expect(codes(answer)).toEqual(['new-use-stopped']);
  });
});

describe('the provider’s own duties', () => {
  it('block a foreign account before the first certification of a new provider, whatever its standing', () => {
    const answer = answerQuestion(ask(), standing(), { ...fine, certified: false }, context);
    expect(answer).toMatchObject({ decision: 'deny', lifts: ['certification-missing'] });
    expect(answer.because[0]).toMatchObject({ code: 'certification-missing', clause: '§ 7.304(d)' });
    expect(
      certifyBeforeForeignAccess({ account, foreign: true }, { ...fine, certified: false }, context),
    ).toMatchObject({
      outcome: 'unmet',
      missing: ['organization.firstCertification'],
    });
  });

  it('are named once, where the standing rests on them too', () => {
    const reasons = [{ code: 'program-not-adopted' as const, clause: '§ 7.302(a)' }];
    const answer = answerQuestion(
      ask(),
      standing({ state: 'not-opened', reasons }),
      { ...fine, programAdopted: false },
      context,
    );
    expect(codes(answer)).toEqual(['program-not-adopted', 'standing-not-opened']);
  });

  it('do not touch a U.S. account or an existing provider', () => {
    expect(
      answerQuestion(
        ask(),
        standing({ foreign: false }),
        { ...fine, certified: false, programAdopted: false },
        context,
      ).decision,
    ).toBe('permit');
    expect(
      certifyBeforeForeignAccess(
        { account, foreign: true },
        { ...fine, newProvider: false, certified: false },
        context,
      ).outcome,
    ).toBe('not-applicable');
    expect(certifyBeforeForeignAccess({ account, foreign: true }, fine, context).outcome).toBe('met');
  });

  it('block foreign accounts while no program is adopted', () => {
    const unmet = blockWhileFailing({ account, foreign: true }, { ...fine, programAdopted: false }, context);
    expect(unmet).toMatchObject({
      outcome: 'unmet',
      reasons: [{ code: 'program-not-adopted' }],
      missing: ['program.adoption'],
    });
    expect(blockWhileFailing({ account, foreign: true }, fine, context).outcome).toBe('met');
    expect(
      blockWhileFailing({ account, foreign: false }, { ...fine, programAdopted: false }, context).outcome,
    ).toBe('not-applicable');
  });
});

describe('an account that a special measure forbids', () => {
  const reason = { clause: '§ 7.307', code: 'special-measure-prohibits-maintaining' } as const;
  const forbidden = standing({
    state: 'suspended',
    terms: { ...noLimits, newProvisioning: 'stopped', runningMachines: 'wind-down' },
    reasons: [reason],
  });

  it.each(['keep-running', 'access'] as const)('may not %s, with the clause and the measure', (action) => {
    expect(answerQuestion(ask({ action }), forbidden, fine, context)).toEqual({
      decision: 'deny',
      because: [{ clause: '§ 7.307', code: 'account-forbidden', facts: { version: 3 } }, reason],
      lifts: [],
    });
  });

  it.each(windingDownActions)('may %s, so that it comes to an end', (action) => {
    expect(answerQuestion(ask({ action }), forbidden, fine, context).decision).toBe('permit');
  });

  it('is told conditions that the gate cannot hold by itself', () => {
    const conditions = { clause: '§ 7.307', code: 'special-measure-conditions' } as const;
    const answer = answerQuestion(
      ask(),
      standing({ state: 'restricted', reasons: [conditions] }),
      fine,
      context,
    );
    expect(answer).toMatchObject({ decision: 'permit-with-terms' });
    expect(codes(answer)).toEqual(['within-terms', 'special-measure-conditions']);
  });
});
