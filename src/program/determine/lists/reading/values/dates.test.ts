import { describe, expect, it } from 'vitest';
import { birthIn, birthOf, dayIn, europeanDay } from './dates.ts';

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
