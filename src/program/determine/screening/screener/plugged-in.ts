/** The way to what compares; main plugs it in. */
import type { Runtime } from '../../../../runtime/runtime.ts';
import type { Screener } from './types.ts';

/** @throws Error where none is plugged in: comparing with nothing must never look like finding nothing. */
export function screenerOf({ connectors }: Pick<Runtime, 'connectors'>): Screener {
  const { screener } = connectors;
  if (typeof screener !== 'object' || screener === null) throw new Error('no screener is plugged in');
  // Safe: main fills `screener` with an object of this type, or leaves it out.
  return screener as Screener;
}
