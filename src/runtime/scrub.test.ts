import { describe, expect, test } from 'vitest';
import { describeFault, scrub } from './scrub.ts';

describe('text from outside', () => {
  test.each([
    ['250 2.0.0 OK queued', '250 2.0.0 OK queued'],
    ['550 <ada@customer.example>: unknown', '550 <[address]>: unknown'],
    ['call +1 (415) 555-0101 now', 'call [number] now'],
    ['number:+14155550101', 'number:[number]'],
    ['Bearer abcdefghijklmnopqrstuvwxyz0123456789', 'Bearer [token]'],
    ['whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwMfKQ9r8G', '[token]'],
    ['two\r\nlines\u0000and a bell\u0007', 'two lines and a bell'],
    ['', ''],
  ])('%j becomes %j', (text, clean) => {
    expect(scrub(text)).toBe(clean);
  });

  test('is cut to its length', () => {
    expect(scrub('ab '.repeat(200), 10)).toBe('ab ab ab a…');
  });
});

describe('one line about a fault', () => {
  test('of the database tells its code alone: the message can quote a row', () => {
    const fault = Object.assign(new Error('Key (email)=(ada@customer.example) already exists.'), {
      code: '23505',
    });
    expect(describeFault(fault)).toBe('database error 23505');
  });

  test('of a socket tells its code and where, without the number of an account', () => {
    const fault = Object.assign(new Error('connect ECONNREFUSED for 12345678901'), { code: 'ECONNREFUSED' });
    expect(describeFault(fault)).toBe('Error: ECONNREFUSED: connect ECONNREFUSED for [number]');
  });

  test('that is no Error tells nothing of itself', () => {
    expect(describeFault({ email: 'ada@customer.example' })).toBe('unknown fault');
  });
});
