import { describe, expect, it } from 'vitest';
import { displayName, factsOf, mask, namesIn, split } from './collected.ts';
import { type Collected, enteredElement } from './types/elements.ts';

function collected(kind: string, value: unknown): Collected {
  return enteredElement.parse({ kind, value }) as Collected; // Safe: an entered element is a kind with its value.
}
const bank = collected('payment-means', {
  type: 'bank-account',
  accountNumber: 'DE89 3704 0044 0532 0130 00',
  institution: 'Commerzbank',
  transactionIdentifiers: ['T-1', 'TRANSACTION-000123'],
});

describe('identifiers are sealed, and shown masked', () => {
  it('of a payment', () => {
    expect(split(bank)).toEqual({
      shown: {
        type: 'bank-account',
        accountNumber: '…3000',
        institution: 'Commerzbank',
        transactionIdentifiers: ['••••', '…0123'],
      },
      sealed: {
        accountNumber: 'DE89370400440532013000',
        transactionIdentifiers: ['T-1', 'TRANSACTION-000123'],
      },
    });
  });

  it('of a person: the day of birth wholly', () => {
    expect(split(collected('date-of-birth', { date: '1996-02-29' }))).toEqual({
      shown: { date: '••••-••-••' },
      sealed: { date: '1996-02-29' },
    });
    const id = collected('national-id', { number: '123-45-6789', country: 'US' });
    expect(split(id)).toEqual({
      shown: { number: '…6789', country: 'US' },
      sealed: { number: '123-45-6789' },
    });
  });

  it('and a street address is neither', () => {
    const address = collected('address', { use: 'residential', street: ['1 Main St'], country: 'US' });
    expect(split(address)).toEqual({ shown: address.value, sealed: {} });
  });

  it('so that a short one shows nothing at all', () => {
    expect(mask('123456789')).toBe('••••');
    expect(mask('1234567890')).toBe('…7890');
  });
});

describe('what was collected is said without its value', () => {
  it.each([
    ['residential', 'street-address-residential'],
    ['business', 'street-address-business'],
    ['principal-place-of-business', 'street-address-principal'],
    ['mailing', 'mailing-address'],
  ])('an address for %s is %s', (use, fact) => {
    expect(factsOf(collected('address', { use, street: ['1 Boxwood Lane'], country: 'US' }))).toEqual([fact]);
  });

  it.each([
    'P.O. Box 17',
    'PO Box 17',
    'Postfach 10 11 12',
    'Boîte postale 3',
    'Apartado 9',
    'а/я 5',
    '私書箱 1号',
    '邮政信箱 12号',
    'ص.ب ١٢٣٤',
    'صندوق بريد: 55',
    'BP 123',
    'Apdo. 9',
    'Casilla 40',
    'PO Box 12, Leeds',
    '١٢٣٤',
  ])('%s is a post box', (line) => {
    expect(factsOf(collected('address', { use: 'residential', street: [line], country: 'US' }))).toEqual([
      'post-box',
    ]);
  });

  it.each([
    [['1 Main St', 'PO Box 17']],
    [['PO Box 17, 1 Main St']],
    [['Building 4, Al Wasl Road, P.O. Box 1234']],
    [['Al Wasl Road', 'ص.ب ١٢٣٤']],
    [['شارع الوصل، مبنى ٤، ص.ب ١٢٣٤']],
    [['Opposite the water tower, Kibera']],
    [['BPM-Straße 3']],
  ])('and a place with a box beside it, or with no number at all, is a street: %j', (street) => {
    expect(factsOf(collected('address', { use: 'business', street, country: 'US' }))).toEqual([
      'street-address-business',
    ]);
  });

  it('for payment with the institution or without, and "none" by its own name', () => {
    expect(factsOf(bank)).toEqual(['payment-instrument', 'payment-institution']);
    const wallet = { type: 'wallet', chain: 'bitcoin', address: 'bc1qexample' };
    expect(factsOf(collected('payment-means', wallet))).toEqual(['payment-instrument']);
    expect(factsOf(collected('payment-means', { type: 'none-trial' }))).toEqual(['payment-none-trial']);
  });

  it('with the sign of a name that mixes alphabets, in any form of it', () => {
    expect(factsOf(collected('name', { fullName: 'Ada' }))).toEqual(['name']);
    const value = { legalName: 'Example', tradingNames: ['P\u0430yPal'] };
    expect(factsOf(collected('name', value))).toEqual(['name', 'name-mixes-look-alikes']);
  });
});

describe('a person goes by a name', () => {
  it('the full or the legal one', () => {
    expect(displayName({ fullName: 'Suharto' })).toBe('Suharto');
    expect(displayName({ legalName: 'Acme GmbH', tradingNames: ['Acme'] })).toBe('Acme GmbH');
  });

  it('and is found by every form that was given', () => {
    expect(namesIn({ fullName: '山田 太郎', latinScript: 'Yamada Taro' })).toEqual([
      '山田 太郎',
      'Yamada Taro',
    ]);
    expect(namesIn({ legalName: 'A', tradingNames: ['B', 'C'], nativeScript: 'D' })).toEqual([
      'A',
      'B',
      'C',
      'D',
    ]);
  });
});
