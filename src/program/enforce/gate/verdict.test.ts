import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../../kernel/canonical.ts';
import type { Id } from '../../../kernel/ids.ts';
import { addMilliseconds, day, type Instant, instant } from '../../../kernel/time.ts';
import { type Standing, standingReasons, standingStates } from '../standing/index.ts';
import { listsSaid, memory } from './memory.ts';
import { canonicalVerdict } from './signing.ts';
import { actions, question } from './types.ts';
import { verdictOf } from './verdict.ts';

const tenant = 'org_01980000-0000-7000-8000-000000000000' as Id<'organization'>;
const account = 'acc_01980000-0000-7000-8000-000000000001' as Id<'account'>;
const at = instant('2026-03-02T15:00:00Z');
const noLists = listsSaid({ stale: [], until: instant('2026-03-03T05:00:00Z'), turns: 0 });
const given = {
  id: 'vrd_01980000-0000-7000-8000-000000000002' as Id<'verdict'>,
  tenant,
  at,
  relyUntil: addMilliseconds(at, 60_000),
  edition: 'test',
  staleLists: noLists.stale,
};

const text = fc.string({ unit: 'binary', maxLength: 20 });
const code = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,9}$/);
// Facts have names. Keys that look like array indexes would be ordered by their number.
const name = fc.stringMatching(/^[a-z][A-Za-z]{0,9}$/);
const money = fc
  .record({ minor: fc.nat(), currency: fc.constantFrom('USD', 'EUR') })
  .map(({ minor, currency }) => ({ minor, currency }));
const standings = fc.record({
  state: fc.constantFrom(...standingStates),
  terms: fc.record({
    services: fc.array(code, { maxLength: 2 }),
    acceleratorsMax: fc.option(fc.nat()),
    regions: fc.array(text, { maxLength: 2 }),
    spendMax: fc.option(money),
    monitoring: fc.constantFrom('standard', 'enhanced'),
    newProvisioning: fc.constantFrom('allowed', 'within-limits', 'stopped'),
    runningMachines: fc.constant('untouched'),
    until: fc.constantFrom(null, instant('2026-04-01T00:00:00Z')),
  }),
  reasons: fc.array(
    fc.record(
      {
        code: fc.constantFrom(...standingReasons),
        facts: fc.dictionary(name, fc.oneof(text, fc.integer(), fc.constant(null)), { maxKeys: 3 }),
        clause: fc.constant('§ 7.302(d)'),
      },
      { requiredKeys: ['code', 'clause'] },
    ),
    { maxLength: 3 },
  ),
  lifts: fc.array(code, { maxLength: 3 }),
  validUntil: fc.constantFrom(null, instant('2026-03-02T15:00:10Z'), instant('2026-01-01T00:00:00Z')),
});
const duties = fc.record({
  programAdopted: fc.boolean(),
  newProvider: fc.boolean(),
  certified: fc.boolean(),
});
const freshness = fc.record({
  until: fc.constant(instant('2026-03-03T05:00:00Z')),
  turns: fc.nat(),
  stale: fc.array(
    fc.record({
      slug: code,
      since: fc.constant(day('2026-03-01')),
      reason: fc.constantFrom(...(['no-version', 'not-downloaded'] as const)),
      id: fc.constant('lst_x' as Id<'screeningList'>), // Safe: an id is written as it is.
    }),
    { maxLength: 12 },
  ),
});
// As callers send it: keys in whatever order, to be parsed as the route does.
const sent = fc.record(
  {
    region: fc.string({ minLength: 1, maxLength: 10 }),
    amounts: fc.record({ spend: money, accelerators: fc.nat(100_000_000) }, { requiredKeys: [] }),
    service: code,
    action: fc.constantFrom(...actions),
    account: fc.constant(account),
  },
  { requiredKeys: ['action', 'account'] },
);

describe('a verdict as it is written', () => {
  it('is its canonical JSON, so that anybody can check the signature from the parsed verdict', () => {
    fc.assert(
      fc.property(sent, standings, duties, freshness, (asked, standing, held, read) => {
        const known = memory();
        const kept = { ...standing, account, version: 3, changedAt: at, factsDigest: 'd' };
        known.remember(tenant, { duties: held, lists: noLists }, [kept as Standing]); // Safe: every field is of the closed sets above.
        const basis = known.find(tenant, account);
        if (!basis) throw new Error('not remembered');
        const verdict = verdictOf(question.parse(asked), basis, {
          ...given,
          staleLists: listsSaid(read).stale,
        });
        expect(JSON.stringify(verdict)).toBe(canonicalJson(verdict));
        expect(canonicalVerdict(verdict)).toBe(canonicalJson(verdict));
      }),
    );
  });

  it('is relied on for no longer than the standing may last', () => {
    const until = (validUntil: Instant | null) => {
      const known = memory();
      const [standing] = fc.sample(standings, { numRuns: 1, seed: 1 });
      const kept = { ...standing, validUntil, account, version: 1, changedAt: at, factsDigest: 'd' };
      const duties = { programAdopted: true, newProvider: false, certified: false };
      known.remember(tenant, { duties, lists: noLists }, [kept as Standing]); // Safe: as above.
      const basis = known.find(tenant, account);
      return basis && verdictOf({ account, action: 'stop', amounts: {} }, basis, given).validUntil;
    };
    expect(until(null)).toBe('2026-03-02T15:01:00.000Z');
    expect(until(instant('2026-03-02T15:00:10Z'))).toBe('2026-03-02T15:00:10.000Z');
    expect(until(instant('2026-03-03T00:00:00Z'))).toBe('2026-03-02T15:01:00.000Z');
  });
});

describe('what is remembered of a tenant', () => {
  const standing = (version: number) =>
    ({
      ...fc.sample(standings, { numRuns: 1, seed: 1 })[0],
      account,
      version,
      changedAt: at,
      factsDigest: 'd',
    }) as Standing; // Safe: as above.
  const duties = { programAdopted: true, newProvider: true, certified: true };
  const held = { duties, lists: noLists };

  it('is replaced by a later reading', () => {
    const known = memory();
    known.remember(tenant, held, [standing(1)]);
    known.remember(tenant, held, [standing(2)]);
    expect(known.find(tenant, account)?.standing.version).toBe(2);
  });

  it('goes when the duties are others', () => {
    const known = memory();
    known.remember(tenant, held, [standing(1)]);
    known.remember(tenant, { duties: { ...duties }, lists: noLists }, []);
    expect(known.find(tenant, account)).toBeDefined();
    known.remember(tenant, { duties: { ...duties, certified: false }, lists: noLists }, []);
    expect(known.find(tenant, account)).toBeUndefined();
  });

  it('is replaced for lists alone, which no answer is worked out from', () => {
    const known = memory();
    known.remember(tenant, held, [standing(1)]);
    const basis = known.find(tenant, account);
    known.remember(tenant, { duties, lists: { ...noLists, turns: 1 } }, []);
    expect(known.lists(tenant, at)?.turns).toBe(1);
    expect(known.find(tenant, account)).toBe(basis);
  });

  it('holds for lists until the end of the legal day, when time may have made another stale', () => {
    const known = memory();
    expect(known.lists(tenant, at)).toBeUndefined();
    known.remember(tenant, held, []);
    expect(known.lists(tenant, addMilliseconds(noLists.until, -1))).toBe(noLists);
    expect(known.lists(tenant, noLists.until)).toBeUndefined();
  });

  it('names ten lists at most, the first of those that were given', () => {
    const list = (number: number) => ({
      id: `lst_${number}` as Id<'screeningList'>, // Safe: an id is written as it is.
      slug: `list-${number}`,
      reason: 'not-downloaded' as const,
      since: day('2026-03-01'),
    });
    const stale = Array.from({ length: 12 }, (_none, number) => list(number));
    const said = listsSaid({ ...noLists, stale }).stale;
    expect(said.map(({ slug }) => slug)).toEqual(stale.slice(0, 10).map(({ slug }) => slug));
  });
});
