import { describe, expect, it } from 'vitest';
import { isRefusal } from '../../../../kernel/problems.ts';
import { inMajor, readFile, readRow } from './read-rows.ts';

const row = { account: 'A-1', month: '2026-02', amount: '10.5', currency: 'USD' };
const read = (over: object) => readRow({ ...row, ...over }, '2026-03');

describe('a row', () => {
  it('is an account, a month, and an amount in the minor unit of its currency', () => {
    expect(read({})).toEqual({
      account: 'A-1',
      value: { month: '2026-02', currency: 'USD', minor: 1050 },
    });
    expect(read({ amount: '1050', currency: 'JPY' })).toMatchObject({ value: { minor: 1050 } });
    expect(read({ amount: '1.234', currency: 'KWD' })).toMatchObject({ value: { minor: 1234 } });
    expect(read({ amount: '90071992547409.91' })).toMatchObject({ value: { minor: 9007199254740991 } });
  });

  it.each([
    [{ account: ' ' }, 'account-missing'],
    [{ account: 7 }, 'account-missing'],
    [{ month: '2026-13' }, 'month-not-valid'],
    [{ month: '2026-2' }, 'month-not-valid'],
    [{ month: '2026-04' }, 'month-ahead'],
    [{ amount: '-1' }, 'amount-not-valid'],
    [{ amount: '1,000' }, 'amount-not-valid'],
    [{ amount: '1.005' }, 'amount-not-valid'],
    [{ amount: '1.5', currency: 'JPY' }, 'amount-not-valid'],
    [{ amount: '90071992547409.92' }, 'amount-not-valid'],
    [{ amount: 10 }, 'amount-not-valid'],
    [{ currency: 'usd' }, 'currency-not-valid'],
    [{ currency: 'XQQ' }, 'currency-not-valid'],
    [{ customer: 'Ada' }, 'column-unknown'],
  ])('with %j is refused: %s', (over, code) => {
    expect(read(over)).toBe(code);
  });
});

it.each([
  [123_450, 'USD', '1234.50'],
  [5, 'USD', '0.05'],
  [0, 'EUR', '0.00'],
  [1050, 'JPY', '1050'],
  [1234, 'KWD', '1.234'],
])('%i in %s reads as %s', (minor, currency, text) => {
  expect(inMajor({ minor, currency })).toBe(text);
});

describe('a file', () => {
  it.each([',', ';', '\t'])('is read with %j between its columns', (delimiter) => {
    const text = 'Account,month,amount,currency\r\nA-1,2026-02,10.5,USD\r\n\r\n'.replaceAll(',', delimiter);
    expect(readFile(`\uFEFF${text}`)).toEqual([row]);
  });

  it('names what is wrong with its header, and repeats nothing that could be a value', () => {
    const refused = readFile('account,month,amount,Ada Lovelace\nA-1,2026-02,1,USD\n');
    expect(isRefusal(refused) && refused.errors).toEqual([
      { field: 'body.header.currency', code: 'column-missing' },
      { field: 'body.header.?', code: 'column-unknown' },
    ]);
  });

  it('of more rows than one request takes is refused as a whole, as is one that never ends a quote', () => {
    const header = 'account,month,amount,currency\n';
    expect(readFile(header + 'A-1,2026-02,1,USD\n'.repeat(5001))).toMatchObject({ refused: 'too-large' });
    expect(readFile(`${header}"A-1,2026-02,1,USD\n`)).toMatchObject({
      errors: [{ code: 'quotes-not-closed' }],
    });
  });
});
