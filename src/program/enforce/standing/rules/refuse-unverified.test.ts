import { describe, expect, it } from 'vitest';
import { day, instant } from '../../../../kernel/time.ts';
import {
  accountCase,
  ada,
  applied,
  ben,
  codes,
  decided,
  holder,
  id,
  standingAt,
  undetermined,
  verification,
} from '../facts-fixture.ts';

const pending = [verification({ outcome: 'pending' })];

describe('an application', () => {
  it('may open when nothing stands in the way, pending verification included', () => {
    const standing = standingAt({ ...applied, verification: pending });
    expect([standing.state, codes(standing)]).toEqual(['not-opened', ['ready-to-open']]);
    expect(standing.terms).toMatchObject({ newProvisioning: 'stopped', runningMachines: 'none' });
    expect(standing.requirements.eventuallyDue.map((item) => item.requirement)).toEqual([
      `verification:${ada}`,
      `us-status:${ada}`,
    ]);
  });

  it('waits for the first certification of a new provider unless the holder is shown to be U.S.', () => {
    const provider = { programAdopted: true, isNew: true, firstCertificationOnRecord: false };
    expect(codes(standingAt({ ...applied, provider }))).toEqual(['first-certification-missing']);
    const us = { customer: holder(decided(ada, 'us')) };
    expect(codes(standingAt({ ...applied, provider, ...us }))).toEqual([
      'ready-to-open',
      'customer-and-all-owners-us',
    ]);
    expect(codes(standingAt({ ...applied, provider: { ...provider, isNew: false } }))).toEqual([
      'ready-to-open',
    ]);
    const off = { law: { certificationBeforeForeignAccess: false } };
    expect(codes(standingAt({ ...applied, provider }, off))).toEqual(['ready-to-open']);
  });

  it('waits for the adoption of the program', () => {
    const provider = { programAdopted: false, isNew: false, firstCertificationOnRecord: false };
    const standing = standingAt({ ...applied, provider });
    expect(codes(standing)).toEqual(['program-not-adopted']);
    expect(standing.requirements.currentlyDue).toMatchObject([
      { requirement: 'program-adoption', owedBy: 'provider' },
    ]);
  });

  it('names every obstacle at once', () => {
    const standing = standingAt({
      ...applied,
      provider: { programAdopted: false, isNew: true, firstCertificationOnRecord: false },
      customer: holder(undetermined(ada), { collected: ['name'] }),
      ownersKnown: { outcome: 'unmet', missing: [] },
      verification: [verification({ outcome: 'failed', failedOn: day('2026-03-05') })],
    });
    expect(codes(standing)).toEqual([
      'program-not-adopted',
      'first-certification-missing',
      'minimum-data-missing',
      'owners-not-known',
      'attempts-failed',
    ]);
  });

  it.each(['failed', 'in-doubt'] as const)('is not opened for a holder whose identity is %s', (outcome) => {
    const standing = standingAt({
      ...applied,
      verification: [verification({ outcome, failedOn: day('2026-03-05') })],
    });
    expect(standing.lifts).toEqual([`verification:${ada}`]);
    expect(codes(standing)).not.toContain('ready-to-open');
  });

  it('may try again after a granted appeal against the failure', () => {
    const resolved = { at: instant('2026-03-09T12:00:00Z'), outcome: 'granted' } as const;
    const given = {
      ...applied,
      verification: [verification({ outcome: 'failed', failedOn: day('2026-03-05') })],
      cases: [accountCase({ kind: 'appeal', resolved })],
    };
    expect(codes(standingAt(given))).toEqual(['ready-to-open']);
  });

  it('waits for a status where the program opens nothing before it, and not once anybody is decided to be foreign', () => {
    const strict = { settings: { usBeforeStatusTerms: 'not-opened' as const } };
    expect(codes(standingAt(applied, strict))).toEqual(['us-status-undetermined']);
    const foreign = {
      customer: holder(decided(ada, 'foreign')),
      owners: [holder(undetermined(ben))],
    };
    expect(codes(standingAt({ ...applied, ...foreign }, strict))).toEqual(['ready-to-open']);
    expect(codes(standingAt(applied))).toEqual(['ready-to-open']);
  });

  it('waits while its refusal is proposed, U.S. holders included', () => {
    const given = { ...applied, customer: holder(decided(ada, 'us')) };
    const cases = [accountCase({ kind: 'refusal-proposal' })];
    expect(codes(standingAt({ ...given, cases }))).toEqual(['refusal-proposed']);
  });

  it('for a product out of scope asks nothing', () => {
    const provider = { programAdopted: false, isNew: true, firstCertificationOnRecord: false };
    const standing = standingAt({
      ...applied,
      provider,
      offering: { inScope: false, usProduct: false },
      verification: [],
    });
    expect(codes(standing)).toEqual(['ready-to-open', 'offering-out-of-scope']);
  });
});

describe('a refused applicant', () => {
  const life = {
    state: 'refused',
    since: instant('2026-03-08T12:00:00Z'),
    because: 'identity-not-verified',
    case: id('case', 9),
  } as const;

  it('is told why, and that an appeal is open', () => {
    const standing = standingAt({ life });
    expect(standing).toMatchObject({
      state: 'refused',
      reasons: [
        { code: 'refused-by-decision', facts: { because: 'identity-not-verified', case: id('case', 9) } },
      ],
      lifts: ['appeal'],
    });
    expect(standing.requirements).toMatchObject({
      eventuallyDue: [{ requirement: 'appeal', optional: true, why: 'refused-by-decision' }],
      currentlyDue: [],
      disabledReason: 'refused-by-decision',
      alternatives: [],
    });
  });

  it('has one appeal against the decision', () => {
    const resolved = { at: instant('2026-03-09T12:00:00Z'), outcome: 'denied' } as const;
    const denied = accountCase({ kind: 'appeal', openedAt: instant('2026-03-08T13:00:00Z'), resolved });
    expect(standingAt({ life, cases: [denied] }).lifts).toEqual([]);
    const older = accountCase({ kind: 'appeal', openedAt: instant('2026-02-01T13:00:00Z'), resolved });
    expect(standingAt({ life, cases: [older] }).lifts).toEqual(['appeal']);
  });
});
