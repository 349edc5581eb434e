import { describe, expect, it } from 'vitest';
import { listedCountry } from './country-names.ts';
import { birthIn, birthOf, dayIn, europeanDay } from './dates.ts';
import { identifierOf } from './identifiers.ts';

describe('a date of birth', () => {
  it.each([
    ['10 Dec 1948', '1948-12-10', '1948-12-10', 'day', false],
    ['1948-12-10', '1948-12-10', '1948-12-10', 'day', false],
    ['12/10/1948', '1948-12-10', '1948-12-10', 'day', false],
    ['29 Feb 1964', '1964-02-29', '1964-02-29', 'day', false],
    ['Feb 1964', '1964-02-01', '1964-02-29', 'month', false],
    ['August 1961', '1961-08-01', '1961-08-31', 'month', false],
    ['1948-12', '1948-12-01', '1948-12-31', 'month', false],
    ['1948', '1948-01-01', '1948-12-31', 'year', false],
    ['1948-00-00', '1948-01-01', '1948-12-31', 'year', false],
    ['circa 1951', '1951-01-01', '1951-12-31', 'year', true],
    ['circa 01 Jan 1961', '1961-01-01', '1961-01-01', 'day', true],
    ['circa 1979-1982', '1979-01-01', '1982-12-31', 'span', true],
    ['1960 to 1965', '1960-01-01', '1965-12-31', 'span', false],
    ['between 1960 and 1965', '1960-01-01', '1965-12-31', 'span', false],
    ['01 Jan 1960 to 31 Mar 1961', '1960-01-01', '1961-03-31', 'span', false],
    ['Nov 1970 to Jan 1971', '1970-11-01', '1971-01-31', 'span', false],
  ])('written %s is from %s to %s', (text, from, to, precision, circa) => {
    expect(birthIn(text)).toEqual({ from, to, precision, circa, text });
  });

  it.each([
    '',
    '31 Feb 1960',
    '30-35 years old',
    '24/06/1402 (Hijri Calendar)',
    '1965 to 1960',
    '0000',
    'Xyz 1960',
  ])('written "%s" is not read', (text) => {
    expect(birthIn(text)).toBeUndefined();
  });

  it('in fields of their own says no day without a month', () => {
    expect(birthOf({ year: '1948', month: '2', day: '3' })).toMatchObject({
      from: '1948-02-03',
      precision: 'day',
    });
    expect(birthOf({ year: '1948', day: '3', circa: true })).toMatchObject({
      precision: 'year',
      circa: true,
    });
    expect(birthOf({ year: '' })).toBeUndefined();
  });

  it('of less than a day is no day', () => {
    expect(dayIn('2026-02-27T00:00:09.554Z')).toBe('2026-02-27');
    expect(dayIn('1948')).toBeUndefined();
    expect(dayIn(undefined)).toBeUndefined();
    expect(europeanDay('05/08/2026')).toBe('2026-08-05');
    expect(europeanDay('2026-08-05')).toBe('2026-08-05');
  });
});

describe('a country', () => {
  it.each([
    ['Korea, North', 'KP'],
    ["Democratic People's Republic of Korea", 'KP'],
    ['Iran (Islamic Republic of)', 'IR'],
    ['Congo, Democratic Republic of the', 'CD'],
    ['Côte d’Ivoire', 'CI'],
    ['Burma', 'MM'],
    ['Türkiye', 'TR'],
    ['de', 'DE'],
    ['GERMANY', 'DE'],
    ['Virgin Islands, British', 'VG'],
  ])('written %s is %s', (text, code) => {
    expect(listedCountry(text)).toEqual({ text, code });
  });

  it('that is not known keeps its text and has no code', () => {
    expect(listedCountry(' Middle East Region ')).toEqual({ text: 'Middle East Region' });
    expect(listedCountry('  ')).toBeUndefined();
    expect(listedCountry(undefined)).toBeUndefined();
  });
});

describe('an identifier', () => {
  it.each([
    ['Passport', 'A1234567', 'passport'],
    ['Diplomatic Passport', '0001', 'passport'],
    ['Cedula No.', '606 801', 'national-id'],
    ['National ID No.', '216', 'national-id'],
    ['Tax ID No.', '1000', 'tax'],
    ['R.F.C.', 'DIB-77', 'tax'],
    ['NIT #', '8000-0', 'tax'],
    ['Registration Number', '26740', 'registration'],
    ['Unified Social Credit Code (USCC)', '9111', 'registration'],
    ['Electoral Registry No.', '073', 'national-id'],
    ['Legal Entity Number', '253400V1H6ART1UQ0N98', 'lei'],
    ['SWIFT/BIC', 'VTBRRUMM', 'bic'],
    ['MMSI', '572469210', 'mmsi'],
    ['Vessel Call Sign', 'T2EA4', 'call-sign'],
    ['Aircraft Tail Number', 'RA-00001', 'aircraft-registration'],
    ["Aircraft Manufacturer's Serial Number (MSN)", '1023', 'aircraft-serial'],
    ['Aircraft Construction Number (also called L/N or S/N or F/N)', '8401', 'aircraft-serial'],
    ['Website', 'www.example.test', 'other'],
    ['Government Gazette Number', '09804148', 'other'],
  ])('called %s is of its type', (label, number, type) => {
    expect(identifierOf({ label, number })).toMatchObject({ type, number, label });
  });

  it('of a vessel is its IMO number without the letters; of a company the register of companies', () => {
    const said = { label: 'Vessel Registration Identification', number: 'IMO 7406784' };
    expect(identifierOf(said, 'vessel')).toMatchObject({ type: 'imo', number: '7406784' });
    expect(identifierOf({ ...said, number: 'RS 150443' }, 'vessel')).toMatchObject({ type: 'registration' });
    const company = { label: 'Identification Number', number: 'IMO 5342883' };
    expect(identifierOf(company, 'organization')).toMatchObject({ type: 'registration', number: '5342883' });
  });

  it('of a wallet names its currency, which is not guessed where it is not said', () => {
    const wallet = { label: 'Digital Currency Address - XBT', number: 'bc1qexample' };
    expect(identifierOf(wallet)).toMatchObject({ type: 'wallet', currency: 'XBT', number: 'bc1qexample' });
    expect(identifierOf({ ...wallet, label: 'Digital Currency Address' })).toMatchObject({ currency: '' });
  });

  it('of an organization is never a card of identity', () => {
    const said = { label: 'Identification Number', number: '2.194.575' };
    expect(identifierOf(said, 'person')?.type).toBe('national-id');
    expect(identifierOf(said, 'organization')?.type).toBe('registration');
  });

  it('that is called a LEI and has not the form of one is not taken for one', () => {
    expect(identifierOf({ label: 'Legal Entity Number', number: '12345' })?.type).toBe('registration');
  });

  it('without a number is none', () => {
    expect(identifierOf({ label: 'Passport', number: ' ' })).toBeUndefined();
  });
});
