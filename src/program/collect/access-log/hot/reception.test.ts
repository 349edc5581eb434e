import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Runtime } from '../../../../runtime/runtime.ts';
import { processLimits } from '../limits.ts';
import { receptionOf } from './reception.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance'] });
});
afterEach(() => {
  vi.useRealTimers();
});

// Safe: it is the key of what is held for it, no more.
const reception = () => receptionOf({ database: {} as Runtime['database'] });

it('is pressed while as many batches are at hand as are written at a time, and for a moment after', () => {
  const { enter, pressed } = reception();
  const places = Array.from({ length: processLimits.writers - 1 }, enter);
  expect(pressed()).toBe(false);
  const last = enter();
  vi.advanceTimersByTime(60_000);
  expect(pressed()).toBe(true);
  last?.leave();
  vi.advanceTimersByTime(1_999);
  expect(pressed()).toBe(true);
  vi.advanceTimersByTime(1);
  expect(pressed()).toBe(false);
  for (const place of places) place?.leave();
  expect(pressed()).toBe(false);
});
