import { describe, expect, it } from 'vitest';
import { toId } from '../../../kernel/ids.ts';
import { day } from '../../../kernel/time.ts';
import { approved, content, happens, lived, measureNumber } from './measure-fixture.ts';
import { resellerTurns } from './reseller-turns.ts';

const reseller = toId('organization', '01980000-0000-7000-8000-000000000007');
const chmura = { id: reseller, jurisdiction: 'PL-24' };
const source = { citation: '92 FR 1', url: null, signedBy: 'Secretary of Commerce', digest: null };
const under = { measure: measureNumber(1), reseller, criterion: 'address' } as const;

type Given = Partial<Omit<Parameters<typeof resellerTurns>[0], 'today'>>;
/** From 28 August 2026 through 28 August 2027, on a reseller that is there. */
const turnsOn = (on: string, over: Given = {}) =>
  resellerTurns({
    measures: [lived(...approved())],
    resellers: [chmura],
    under: [],
    ...over,
    today: day(on),
  }).map(({ type, data }) => [type.replace('special-measure-reseller-', ''), data]);

const data = (on: string) => ({ reseller, criterion: 'address', on });
const taken = (step: object, lastOn: string) =>
  lived(
    ...approved(),
    happens('special-measure-step-taken', {
      step: { publishedOn: day('2026-09-01'), source, ...step } as never, // Safe: a step of the kind that each test names.
      secondPerson: true,
      lastOn: day(lastOn),
    }),
  );

describe('what goes on record of a reseller', () => {
  it('is that the measure is enforced on it, from its day, once', () => {
    expect(turnsOn('2026-08-27')).toEqual([]);
    expect(turnsOn('2026-08-28')).toEqual([['enforced', data('2026-08-28')]]);
    expect(turnsOn('2026-08-29', { under: [under] })).toEqual([]);
  });

  it('is that it is lifted when its life is over', () => {
    expect(turnsOn('2027-08-28', { under: [under] })).toEqual([]);
    expect(turnsOn('2027-08-29', { under: [under] })).toEqual([['lifted', data('2027-08-29')]]);
    expect(turnsOn('2027-08-30')).toEqual([]);
  });

  it('is that it is lifted from the first day of a revocation', () => {
    const measures = [taken({ kind: 'revoke', on: day('2026-10-01') }, '2026-09-30')];
    expect(turnsOn('2026-09-30', { measures, under: [under] })).toEqual([]);
    expect(turnsOn('2026-10-01', { measures, under: [under] })).toEqual([['lifted', data('2026-10-01')]]);
  });

  it('is nothing while an extension keeps it, and that it is enforced again where one came late', () => {
    const measures = [taken({ kind: 'extend', until: day('2028-08-28') }, '2028-08-28')];
    expect(turnsOn('2027-08-29', { measures, under: [under] })).toEqual([]);
    expect(turnsOn('2027-09-15', { measures })).toEqual([['enforced', data('2027-09-15')]]);
  });

  it('is that it is lifted from one that moved away, or whose relation ended', () => {
    const resellers = [{ ...chmura, jurisdiction: 'DE' }];
    const lifted = [['lifted', data('2026-09-01')]];
    expect(turnsOn('2026-09-01', { resellers, under: [under] })).toEqual(lifted);
    expect(turnsOn('2026-09-01', { resellers: [], under: [under] })).toEqual(lifted);
  });

  it('is nothing of one of which the part of the country is not known, nor where resellers are left out', () => {
    const regions = [{ code: 'PL-24', names: ['Śląskie'] }];
    const part = content({ target: { kind: 'jurisdiction', country: 'PL', regions } });
    const measures = [lived(...approved(part))];
    const resellers = [{ ...chmura, jurisdiction: 'PL' }];
    expect(turnsOn('2026-09-01', { measures, resellers })).toEqual([]);
    expect(turnsOn('2026-09-01', { measures })).toHaveLength(1);
    const imposes = { opening: 'prohibited', maintaining: 'prohibited', resellerAccounts: false };
    expect(turnsOn('2026-09-01', { measures: [lived(...approved(content({ imposes })))] })).toEqual([]);
  });
});
