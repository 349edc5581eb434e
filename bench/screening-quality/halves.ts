/** Rows parted in two: whoever tunes a matcher may look at the one half, and reports what the other says. */
import { createHash } from 'node:crypto';

export type Half = 'tuning' | 'report';

export const howParted = 'the first bit of SHA-256 over the row’s names, joined by a line break: 0 is tuning';

export function halfOf(...names: readonly string[]): Half {
  const [first = 0] = createHash('sha256').update(names.join('\n')).digest();
  return first < 128 ? 'tuning' : 'report';
}
