import { expect, it } from 'vitest';
import { languages } from '../language.ts';
import { dayOf, dayOrder } from './days.ts';

it('reads a day in Arabic-Indic, Persian and full-width digits', () => {
  expect(dayOf({ year: '٢٠٢٦', month: '3', day: '٧' })).toBe('2026-03-07');
  expect(dayOf({ year: '۲۰۲۶', month: '12', day: '۳۱' })).toBe('2026-12-31');
  expect(dayOf({ year: '２０２４', month: '2', day: '２９' })).toBe('2024-02-29');
});

it('knows that there is no such day', () => {
  expect(dayOf({ year: '2026', month: '2', day: '29' })).toBeUndefined();
  expect(dayOf({ year: '26', month: '2', day: '2' })).toBeUndefined();
  expect(dayOf({ year: '2026', month: '', day: '2' })).toBeUndefined();
});

it('asks in the order in which days are written', () => {
  expect(dayOrder('zh-Hans')).toEqual(['year', 'month', 'day']);
  expect(dayOrder('es')).toEqual(['day', 'month', 'year']);
  for (const language of languages) expect([...dayOrder(language)].sort()).toEqual(['day', 'month', 'year']);
});
