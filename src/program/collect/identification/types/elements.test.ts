import { describe, expect, it } from 'vitest';
import { enteredElement } from './elements.ts';

function errorsOf(kind: string, value: unknown): string[] {
  const result = enteredElement.safeParse({ kind, value });
  if (result.success) return [];
  return result.error.issues.map((issue) => {
    const code = issue.code === 'custom' ? issue.params?.code : issue.code;
    return `${issue.path.slice(1).join('.')} ${String(code)}`;
  });
}
const kept = (kind: string, value: unknown) => enteredElement.parse({ kind, value }).value;

describe('a name', () => {
  it.each(['Suharto', 'محمد بن عبد الله', '山田 太郎', 'Ada-Marie O’Neill', 'a'.repeat(200), 'X Æ A-12'])(
    '%s is kept',
    (fullName) => {
      expect(kept('name', { fullName })).toEqual({ fullName: fullName.normalize('NFC') });
    },
  );

  it.each([
    ['', 'empty'],
    ['a'.repeat(201), 'too-long'],
    ['Ada\u202Eevil', 'direction-override'],
    ['Ada\u200B', 'invisible-character'],
    ['Ada\u0007', 'control-character'],
    ['1234', 'no-letter'],
  ])('%j is refused by name', (fullName, code) => {
    const issues = enteredElement.safeParse({ kind: 'name', value: { fullName } }).error?.issues;
    expect(JSON.stringify(issues)).toContain(code);
  });
});

describe('an e-mail address', () => {
  it.each([
    ['Ada@Example.COM', 'Ada@example.com'],
    ['用户@例子.公司', '用户@例子.公司'],
    [' ada+cloud@mail.example.com ', 'ada+cloud@mail.example.com'],
    ["o'brien@example.com", "o'brien@example.com"],
  ])('%s is kept as %s', (address, as) => {
    expect(kept('email', { address })).toEqual({ address: as });
  });

  it.each([
    'ada',
    'ada@',
    '@example.com',
    'ada@localhost',
    'a b@example.com',
    'ada@-x.com',
    'ada..b@example.com',
    'ada@1.2.3.4',
    `${'a'.repeat(65)}@example.com`,
    'ada@exa\u202Emple.com',
  ])('%s is refused', (address) => {
    expect(errorsOf('email', { address })).toEqual(['address not-an-email-address']);
  });
});

describe('a telephone number', () => {
  it.each([
    ['+44 20 7946 0018', '+442079460018'],
    ['+1 (415) 555-0100', '+14155550100'],
    ['\u202A+49 30 901820\u202C', '+4930901820'],
  ])('%s is kept as %s', (number, as) => {
    expect(kept('telephone', { number })).toEqual({ number: as });
  });

  it.each(['020 7946 0018', 'call me', '+999 1234', '+44 20 7946 0018 ext. 5', '+1'])(
    '%s is refused',
    (number) => {
      expect(errorsOf('telephone', { number })).toEqual(['number not-a-telephone-number']);
    },
  );
});

describe('a telephone number as it is written at home', () => {
  it.each([
    ['020 7946 0018', 'GB', '+442079460018'],
    ['٠١٠ ٠١٢٣ ٤٥٦٧', 'EG', '+201001234567'],
    ['۰۹۱۲ ۳۴۵ ۶۷۸۹', 'IR', '+989123456789'],
    ['０３-１２３４-５６７８', 'JP', '+81312345678'],
    ['911 234 567', 'ES', '+34911234567'],
    ['+44 20 7946 0018', 'ES', '+442079460018'],
    ['00 44 20 7946 0018', 'ES', '+442079460018'],
  ])('%s in %s is kept as %s', (number, country, as) => {
    expect(kept('telephone', { number, country })).toEqual({ number: as });
  });

  it('is refused where the country is none, or has no such number', () => {
    expect(errorsOf('telephone', { number: '020 7946 0018', country: 'ZZ' })).toEqual([
      'country not-a-country',
    ]);
    expect(errorsOf('telephone', { number: '12', country: 'GB' })).toEqual(['number not-a-telephone-number']);
    expect(errorsOf('telephone', { number: '020 7946 0018', country: 'AQ' })).toEqual([
      'number not-a-telephone-number',
    ]);
  });
});

describe('a day of birth', () => {
  it.each(['1996-02-29', '2000-02-29', '1990-05', '1950'])('%s is kept', (date) => {
    expect(kept('date-of-birth', { date })).toEqual({ date });
  });

  it.each(['1995-02-29', '1900-02-29', '1990-13', '29.02.1996', '1990-5-1', '90'])('%s is no day', (date) => {
    expect(errorsOf('date-of-birth', { date })).toContain('date not-a-day');
  });

  it('before 1875 is a slip of the pen', () => {
    expect(errorsOf('date-of-birth', { date: '1874-12-31' })).toEqual(['date too-long-ago']);
  });
});

describe('means of payment', () => {
  const card = { type: 'card', token: 'tok_1NxyzABC', last4: '4242' };

  it('by card is a token, and a card number is refused by name', () => {
    expect(kept('payment-means', card)).toEqual(card);
    expect(errorsOf('payment-means', { ...card, token: '4242424242424242' })).toEqual([
      'token card-number-not-accepted',
    ]);
    expect(errorsOf('payment-means', { ...card, customerIdentifier: '4242-4242-4242-4242' })).toEqual([
      'customerIdentifier card-number-not-accepted',
    ]);
    // The same length without the check digit is somebody's reference.
    expect(errorsOf('payment-means', { ...card, token: '4242424242424241' })).toEqual([]);
  });

  it('by bank names the institution, and an IBAN has its check digits', () => {
    const bank = {
      type: 'bank-account',
      accountNumber: 'de89 3704 0044 0532 0130 00',
      institution: 'Commerzbank',
    };
    expect(kept('payment-means', bank)).toMatchObject({ accountNumber: 'DE89370400440532013000' });
    expect(errorsOf('payment-means', { ...bank, accountNumber: 'DE88370400440532013000' })).toEqual([
      'accountNumber iban-check-digits-wrong',
    ]);
    expect(errorsOf('payment-means', { ...bank, accountNumber: '1!' })).toContain(
      'accountNumber not-an-account-number',
    );
    expect(errorsOf('payment-means', { ...bank, institution: undefined })).toEqual([
      'institution invalid_type',
    ]);
  });

  it('by wallet, by customer number, or none for a trial', () => {
    expect(errorsOf('payment-means', { type: 'wallet', chain: 'bitcoin', address: 'bc1qexample' })).toEqual(
      [],
    );
    const reference = { type: 'customer-identifier', institution: 'PayCo', customerIdentifier: 'cus_9' };
    expect(errorsOf('payment-means', reference)).toEqual([]);
    expect(kept('payment-means', { type: 'none-trial' })).toEqual({ type: 'none-trial' });
    expect(errorsOf('payment-means', { type: 'none-trial', token: 'x' })).toEqual([' unrecognized_keys']);
    expect(errorsOf('payment-means', { type: 'cash' })).toHaveLength(1);
  });
});

describe('places', () => {
  it('are countries of the list', () => {
    expect(errorsOf('location-of-use', { country: 'DE', locality: 'Köln' })).toEqual([]);
    expect(errorsOf('location-of-use', { country: 'UK' })).toEqual(['country not-a-country']);
    expect(errorsOf('jurisdiction', { jurisdiction: 'US-DE' })).toEqual([]);
    expect(errorsOf('jurisdiction', { jurisdiction: 'Delaware' })).toEqual([
      'jurisdiction not-a-jurisdiction',
    ]);
  });

  it('have streets with something in them', () => {
    const address = { use: 'residential', street: ['1 Main St'], country: 'US' };
    expect(errorsOf('address', { ...address, street: [] })).toEqual(['street too_small']);
    expect(errorsOf('address', { ...address, street: ['  '] })).toEqual(['street.0 empty']);
    expect(errorsOf('address', { ...address, planet: 'Earth' })).toEqual([' unrecognized_keys']);
  });
});

describe('what was cleaned once is clean', () => {
  it.each([
    ['email', { address: ' Ada@Example.COM' }],
    ['telephone', { number: '+44 20 7946 0018' }],
    [
      'payment-means',
      { type: 'bank-account', accountNumber: 'de89 3704 0044 0532 0130 00', institution: ' B ' },
    ],
    ['name', { fullName: '  Ame\u0301lie  P ' }],
  ])('%s', (kind, value) => {
    const once = enteredElement.parse({ kind, value });
    expect(enteredElement.parse(once)).toEqual(once);
  });
});
