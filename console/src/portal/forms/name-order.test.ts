import { expect, it } from 'vitest';
import { emptyName, nameValue } from './name-fields.tsx';
import { isFamilyFirst } from './name-order.ts';

it('asks for the family name first where it is said first', () => {
  expect(isFamilyFirst('', ['zh-Hans'])).toBe(true);
  expect(isFamilyFirst('', ['hu-HU', 'en'])).toBe(true);
  expect(isFamilyFirst('Ana Sol', ['es'])).toBe(false);
  expect(isFamilyFirst('', [])).toBe(false);
});

it('goes by the script of the name before the language of the page', () => {
  expect(isFamilyFirst('山田 太郎', ['en'])).toBe(true);
  expect(isFamilyFirst('김민지', ['es'])).toBe(true);
  expect(isFamilyFirst('Анна Сергеевна Петрова', ['hu'])).toBe(false);
});

it('tells a name of one part without parts, and one with a patronymic whole', () => {
  expect(nameValue.individual({ ...emptyName, whole: 'Suharto' })).toEqual({ fullName: 'Suharto' });
  const whole = 'Анна Сергеевна Петрова';
  expect(nameValue.individual({ ...emptyName, whole, given: ' ', family: 'Петрова' })).toEqual({
    fullName: whole,
    family: 'Петрова',
  });
});

it('keeps each trading name, whichever semicolon its script has', () => {
  expect(nameValue.entity({ ...emptyName, whole: 'شركة', tradingNames: 'أ؛ ب；c; ' })).toEqual({
    legalName: 'شركة',
    tradingNames: ['أ', 'ب', 'c'],
  });
});
