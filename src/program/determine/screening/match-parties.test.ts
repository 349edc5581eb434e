import { describe, expect, it } from 'vitest';
import type { Country } from '../../../kernel/countries.ts';
import type { Identifier } from '../lists/index.ts';
import { matchParties } from './match-parties.ts';
import type { Party } from './party/party.ts';
import { born, entryNamed, partyNamed } from './party/party-fixture.ts';

const entry = (more = {}) => entryNamed('1', 'PUTIN, Vladimir', more);
const scoreOf = (party: Party, of = entry()) => matchParties(party, of, 0)?.score ?? 0;
const named = (more = {}) => partyNamed('Vladimir Putim', more);
const bare = scoreOf(named());
const codes = (...all: string[]) =>
  all.map((code) => ({ role: 'nationality' as const, text: code, code: code as Country })); // Safe: codes of countries.
const passport = (number: string): Identifier => ({ type: 'passport', number, label: 'Passport' });

describe('what is known beside the names', () => {
  it('raises the score by a birth on the same day, more than by one in the same year', () => {
    const onDay = scoreOf(named({ births: [born('1952-10-07')] }), entry({ births: [born('1952-10-07')] }));
    const inYear = scoreOf(named({ births: [born('1952-10-07')] }), entry({ births: [born('1952')] }));
    expect(onDay).toBeGreaterThan(inYear);
    expect(inYear).toBeGreaterThan(bare);
  });

  it('takes day and month that are turned around for a slip, and ten years apart for another person', () => {
    const listed = entry({ births: [born('1952-10-07')] });
    expect(scoreOf(named({ births: [born('1952-07-10')] }), listed)).toBeGreaterThan(bare);
    const apart = scoreOf(named({ births: [born('1956-10-07')] }), listed);
    const far = scoreOf(named({ births: [born('1992-10-07')] }), listed);
    expect(apart).toBeLessThan(bare);
    expect(far).toBeLessThan(apart);
    expect(scoreOf(partyNamed('Vladimir Putin', { births: [born('1992-10-07')] }), listed)).toBeLessThan(0.7);
  });

  it('compares the two births that are nearest, where a list gives several', () => {
    const listed = entry({ births: [born('1930'), born('1952-10-07')] });
    expect(scoreOf(named({ births: [born('1952-10-07')] }), listed)).toBeGreaterThan(bare);
  });

  it('adds a little by a country in common, and takes a little off by none', () => {
    const listed = entry({ countries: codes('RU') });
    expect(scoreOf(named({ countries: codes('RU', 'FR') }), listed)).toBeGreaterThan(bare);
    expect(scoreOf(named({ countries: codes('FR') }), listed)).toBeLessThan(bare);
    expect(scoreOf(named(), listed)).toBe(bare);
  });

  it('adds by the same street, and takes nothing off by another', () => {
    const listed = entry({ addresses: [{ text: '12 Tverskaya ulitsa, Moscow' }] });
    const same = scoreOf(named({ addresses: [{ text: 'Tverskaya Ulitsa 12, Moscow' }] }), listed);
    expect(same).toBeGreaterThan(bare);
    expect(scoreOf(named({ addresses: [{ text: '1 Rue de Rivoli, Paris' }] }), listed)).toBe(bare);
  });

  it('is outweighed by a number that only one can have, whatever the names', () => {
    const wallet: Identifier = {
      type: 'wallet',
      currency: 'XBT',
      number: '12QtD5BFwRsdNsAZY76UVE1xyCGNTojH9h',
      label: 'Wallet',
    };
    const other = partyNamed('Jane Doe', { identifiers: [wallet] });
    expect(scoreOf(other, entry({ identifiers: [wallet] }))).toBeGreaterThan(0.9);
    const inCapitals = { ...wallet, number: wallet.number.toUpperCase() };
    expect(scoreOf(other, entry({ identifiers: [inCapitals] }))).toBeLessThan(0.7);
  });

  it('reads a number of papers without its spaces and marks, and only within one country', () => {
    const listed = entry({ identifiers: [passport('AB 123-456')] });
    const party = partyNamed('Jane Doe', { identifiers: [passport('ab123456')] });
    expect(scoreOf(party, listed)).toBeGreaterThan(0.8);
    const [ru, fr] = codes('RU', 'FR');
    const ofFrance = { ...passport('ab123456'), country: { text: 'FR', code: fr?.code } };
    const ofRussia = { ...passport('AB123456'), country: { text: 'RU', code: ru?.code } };
    expect(
      scoreOf(
        partyNamed('Jane Doe', { identifiers: [ofFrance as Identifier] }), // Safe: with a country that has a code.
        entry({ identifiers: [ofRussia as Identifier] }), // Safe: the same.
      ),
    ).toBeLessThan(0.7);
  });

  it('says nothing by a number so short that many have it', () => {
    expect(
      scoreOf(
        partyNamed('Jane Doe', { identifiers: [passport('1234')] }),
        entry({ identifiers: [passport('1234')] }),
      ),
    ).toBeLessThan(0.7);
  });

  it('keeps a person from being a vessel of that name, and lowers where the list does not say', () => {
    const grace = partyNamed('Grace Hopper');
    const of = (kind: 'person' | 'vessel' | 'organization' | 'unknown') =>
      scoreOf(grace, entryNamed('1', 'Grace Hopper', { kind }));
    expect(of('person')).toBe(1);
    expect(of('vessel')).toBeLessThan(0.7);
    expect(of('organization')).toBeLessThan(of('unknown'));
    expect(of('unknown')).toBeLessThan(1);
  });

  it('takes an entry of no kind for an organization where a name of it has a legal form', () => {
    const asked = partyNamed('Ada Byron');
    const listed = entryNamed('1', 'Ada Byron LLC', { kind: 'unknown' });
    expect(matchParties(asked, listed, 0)?.lines.find(({ what }) => what === 'kind')?.says).toContain(
      'an organization',
    );
  });

  it('counts an alias less that is one word of many, and one that the list itself calls weak', () => {
    const aliased = (kind: 'alias' | 'weak-alias', text: string) =>
      entryNamed('1', 'Somebody Else', { names: [{ kind, text }] });
    expect(scoreOf(partyNamed('Ismael Acha'), aliased('alias', 'Ismael'))).toBeLessThan(0.7);
    const alias = scoreOf(partyNamed('Ismael Acha'), aliased('alias', 'Ismael Acha'));
    expect(alias).toBe(1);
    expect(scoreOf(partyNamed('Ismael Acha'), aliased('weak-alias', 'Ismael Acha'))).toBeLessThan(alias);
  });
});

it('tells every step: the factors and what was added come to the score', () => {
  const matched = matchParties(
    named({ births: [born('1952-10-07')], countries: codes('FR') }),
    entry({ births: [born('1952-10-07')], countries: codes('RU') }),
    0.7,
  );
  const told = matched?.lines.reduce((score, { times = 1, adds = 0 }) => score * times + adds, 1);
  expect(told).toBeCloseTo(matched?.score ?? 0, 3);
  expect(matched?.lines.map(({ what }) => what)).toEqual([
    'names',
    'words',
    'met',
    'met',
    'birth',
    'country',
  ]);
});

it('gives nothing below the threshold', () => {
  expect(matchParties(partyNamed('Jane Doe'), entry(), 0.7)).toBeUndefined();
});
