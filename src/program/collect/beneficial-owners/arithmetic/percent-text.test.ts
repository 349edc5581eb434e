import { expect, test } from 'vitest';
import { fraction, percent } from './fraction.ts';
import { anyShare, closed, exactly, type Interval } from './interval.ts';
import { intervalText, percentDigits, percentText } from './percent-text.ts';

const between = (min: number, max: number, open: { min?: boolean; max?: boolean } = {}): Interval => ({
  min: { at: percent(min), open: open.min ?? false },
  max: { at: percent(max), open: open.max ?? false },
});

test.each([
  [percent(30), '30 %'],
  [percent('33.33'), '33.33 %'],
  [fraction(1n, 3n), '33.3333… %'],
  [percent('24.99999'), '24.9999… %'],
  [percent('50.00001'), '50.0000… %'],
  [percent(0), '0 %'],
])('a percentage is cut and never rounded (%#)', (share, text) => {
  expect(percentText(share)).toBe(text);
});

test.each([
  [exactly(percent(30)), '30 %'],
  [between(25, 50), '25 % to 50 %'],
  [between(25, 50, { min: true, max: true }), 'more than 25 % and less than 50 %'],
  [between(75, 100), 'at least 75 %'],
  [between(0, 25, { max: true }), 'less than 25 %'],
  [anyShare, 'an unknown share'],
  [{ min: closed(percent(0)), max: closed(percent(10)) }, 'at most 10 %'],
])('a range says which of its ends belong to it (%#)', (interval, text) => {
  expect(intervalText(interval)).toBe(text);
});

test('a third is given to machines with twelve decimals', () => {
  expect(percentDigits(fraction(1n, 3n))).toBe('33.333333333333');
});
