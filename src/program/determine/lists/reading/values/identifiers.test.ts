import { describe, expect, it } from 'vitest';
import { identifierOf } from './identifiers.ts';

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
