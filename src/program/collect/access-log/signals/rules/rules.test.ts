import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toId } from '../../../../../kernel/ids.ts';
import { addMilliseconds, addToDay, day, instant } from '../../../../../kernel/time.ts';
import type { SignalEvidence } from '../types.ts';
import type { AtAddress, CountryDay, PrincipalDay, SeenNetwork } from './facts.ts';
import { impossibleTravel, placeNotStated, sharedAddress, usLocationNotBorneOut } from './index.ts';

const period = { from: day('2026-02-01'), until: day('2026-03-02') };
const days = (
  country: string,
  of: readonly number[],
  network: SeenNetwork = 'plain',
): readonly CountryDay[] =>
  of.map((at) => ({
    day: addToDay(period.from, { days: at }),
    country,
    network,
    events: 2,
    first: { batch: 1, line: at },
  }));
const uuid = (number: number) => `01980000-0000-7000-8000-${String(number).padStart(12, '0')}`;

describe('use from a country that nobody stated', () => {
  const settings = { accessOtherPlaceDays: 3 };
  const ask = (seen: readonly CountryDay[], stated = ['DE'], earlier: readonly SignalEvidence[] = []) =>
    placeNotStated({ stated, days: seen, period, earlier }, settings);

  it('signals from so many days on, the same day in two countries once', () => {
    expect(ask([...days('FR', [1, 2]), ...days('JP', [2])])).toEqual({ none: 'too-few-days' });
    expect(ask([...days('FR', [1, 2]), ...days('JP', [3])])).toMatchObject({
      signal: {
        days: 3,
        found: [
          { country: 'FR', days: 2, accesses: 4, access: { batch: 1, line: 1 } },
          { country: 'JP', days: 1 },
        ],
      },
    });
  });

  it('says nothing where nothing is stated, where nothing shows a place, and where all fits', () => {
    expect(ask(days('FR', [1, 2, 3]), [])).toEqual({ none: 'nothing-stated' });
    expect(ask(days('FR', [1, 2, 3], 'vpn'))).toEqual({ none: 'no-place-shown' });
    expect(ask(days('', [1, 2, 3]))).toEqual({ none: 'no-place-shown' });
    expect(ask(days('DE', [1, 2, 3]))).toEqual({ none: 'fits-what-is-stated' });
    expect(ask(days('PR', [1, 2, 3]), ['US'])).toEqual({ none: 'fits-what-is-stated' });
  });

  it('counts what shows no place as left out', () => {
    const seen = [...days('FR', [1, 2, 3]), ...days('NL', [1, 2], 'relay'), ...days('', [4], 'no-address')];
    expect(ask(seen)).toMatchObject({ signal: { leftOut: 6, found: [{ country: 'FR' }] } });
  });

  it('does not name a country again that an earlier signal named, and does name another', () => {
    const first = ask(days('FR', [1, 2, 3]));
    const earlier = 'signal' in first ? [first.signal] : [];
    expect(ask(days('FR', [1, 2, 3, 4, 5]), ['DE'], earlier)).toEqual({ none: 'evidence-known' });
    expect(ask([...days('FR', [1, 2, 3]), ...days('JP', [1, 2])], ['DE'], earlier)).toEqual({
      none: 'too-few-days',
    });
    expect(ask([...days('FR', [1]), ...days('JP', [1, 2, 3])], ['DE'], earlier)).toMatchObject({
      signal: { found: [{ country: 'JP', days: 3 }] },
    });
  });
});

describe('many customers at one address', () => {
  const settings = { accessSharedAddressCustomers: 3 };
  const at = (account: number, customer = account): AtAddress => ({
    account: toId('account', uuid(account)),
    customer: toId('customer', uuid(customer)),
    access: { batch: 1, line: account },
  });
  const ask = (there: readonly AtAddress[], earlier: readonly SignalEvidence[] = []) =>
    sharedAddress({ of: at(1), there, period, earlier }, settings);

  it('signals from so many customers on; accounts of one customer are one', () => {
    expect(ask([at(1), at(2), at(3, 2), at(4, 1)])).toEqual({ none: 'too-few-customers' });
    expect(ask([at(1), at(2), at(3)])).toMatchObject({
      signal: { customers: 3, access: { batch: 1, line: 1 } },
    });
  });

  it('signals again only when as many others came', () => {
    const first = ask([at(1), at(2), at(3)]);
    const earlier = 'signal' in first ? [first.signal] : [];
    expect(ask([at(1), at(2), at(3), at(4), at(5)], earlier)).toEqual({ none: 'evidence-known' });
    expect(
      ask(
        [1, 2, 3, 4, 5, 6].map((one) => at(one)),
        earlier,
      ),
    ).toMatchObject({ signal: { customers: 6 } });
  });

  it('names fifty others at most, and counts them all', () => {
    const all = Array.from({ length: 80 }, (_, one) => at(one + 1));
    const found = ask(all);
    expect('signal' in found && [found.signal.customers, found.signal.others.length]).toEqual([80, 50]);
    expect(ask(all, 'signal' in found ? [found.signal] : [])).toEqual({ none: 'evidence-known' });
  });
});

describe('one principal in two countries', () => {
  const noon = instant('2026-02-20T12:00:00Z');
  const seen = (country: string, ...minutes: readonly [number, number]): PrincipalDay => {
    const [first, last] = minutes.map((one, at) => ({
      at: addMilliseconds(noon, one * 60_000),
      access: { batch: 1, line: at + 1 },
    }));
    if (!first || !last) throw new Error('two moments');
    return { country, first, last };
  };
  const ask = (of: readonly PrincipalDay[], earlier: readonly SignalEvidence[] = []) =>
    impossibleTravel({ days: of, earlier });

  it('signals when nobody travels so fast, by the two accesses nearest in time', () => {
    const found = ask([seen('GB', -300, -60), seen('JP', 30, 400)]);
    expect(found).toMatchObject({
      signal: {
        from: { country: 'GB', access: { line: 2 } },
        to: { country: 'JP', access: { line: 1 } },
        minutes: 90,
      },
    });
    expect(ask([seen('JP', 0, 0), seen('GB', 0, 0)])).toMatchObject({ signal: { minutes: 0 } });
  });

  it('never signals between neighbours, or in one country', () => {
    expect(ask([seen('DE', 0, 0), seen('FR', 0, 0)])).toEqual({ none: 'journey-possible' });
    expect(ask([seen('US', 0, 0), seen('CA', 0, 0)])).toEqual({ none: 'journey-possible' });
    expect(ask([seen('US', 0, 0), seen('US', 1, 1)])).toEqual({ none: 'journey-possible' });
    expect(ask([seen('DE', 0, 0), seen('??', 0, 0)])).toEqual({ none: 'journey-possible' });
  });

  it('does not name a pair of countries again, whichever way', () => {
    const first = ask([seen('GB', 0, 0), seen('JP', 30, 30)]);
    const earlier = 'signal' in first ? [first.signal] : [];
    expect(ask([seen('JP', 600, 600), seen('GB', 630, 630)], earlier)).toEqual({ none: 'evidence-known' });
    expect(ask([seen('AU', 0, 0), seen('GB', 30, 30)], earlier)).toMatchObject({
      signal: { to: { country: 'GB' } },
    });
  });

  it('once possible stays possible with more time between', () => {
    const country = fc.constantFrom('GB', 'JP', 'US', 'BR', 'AU', 'DE', 'ZA');
    fc.assert(
      fc.property(country, country, fc.nat(3000), fc.nat(3000), (one, other, apart, more) => {
        const short = ask([seen(one, 0, 0), seen(other, apart, apart)]);
        const long = ask([seen(one, 0, 0), seen(other, apart + more, apart + more)]);
        if ('none' in short) expect(long).toEqual(short);
      }),
    );
    expect(ask([seen('GB', 0, 0), seen('JP', 3000, 3000)])).toEqual({ none: 'journey-possible' });
  });
});

describe('the ground "located in the United States"', () => {
  const decision = { id: toId('usPersonDecision', uuid(1)), decidedOn: day('2026-01-01') };
  const ask = (seen: readonly CountryDay[], over: object = {}) =>
    usLocationNotBorneOut({ decision, days: seen, period, earlier: [], ...over });

  it('is in doubt with use from elsewhere alone, on three days at least', () => {
    expect(ask(days('CA', [1, 2]))).toEqual({ none: 'too-few-days' });
    expect(ask(days('CA', [1, 2, 9]))).toMatchObject({ signal: { days: 3, decision: decision.id } });
  });

  it('is not, after one access from the United States or a part of it; nor by what shows no place', () => {
    expect(ask([...days('CA', [1, 2, 9]), ...days('US', [4])])).toEqual({ none: 'seen-there' });
    expect(ask([...days('CA', [1, 2, 9]), ...days('GU', [4])])).toEqual({ none: 'seen-there' });
    expect(ask(days('CA', [1, 2, 9], 'vpn'))).toEqual({ none: 'no-place-shown' });
    expect(ask([...days('CA', [1, 2, 9]), ...days('US', [4], 'vpn')])).toHaveProperty('signal');
  });

  it('is not while the decision is newer than the period, nor twice for one decision', () => {
    const late = { ...decision, decidedOn: day('2026-02-02') };
    expect(ask(days('CA', [1, 2, 9]), { decision: late })).toEqual({ none: 'decided-too-lately' });
    const found = ask(days('CA', [1, 2, 9]));
    const earlier = 'signal' in found ? [found.signal] : [];
    expect(ask(days('CA', [11, 12, 19]), { earlier })).toEqual({ none: 'evidence-known' });
  });
});
